// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/pricedesk.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace parterre {

namespace {

constexpr size_t seatsAtOnce = 1000;

HouseValue valueFrom(const Rows &rows)
{
    HouseValue value;
    for (const Row &row : rows) {
        value.pricesVersion = row.number(u"prices_version");
        value.currency = row.text(u"currency");
        if (row.isNull(u"section"))
            continue; // an event without seats
        const auto money
            = [&](QStringView column) { return Money(row.integer(column), value.currency); };
        value.parts.push_back({row.text(u"section"), money(u"price_minor"), row.number(u"free"),
                               row.number(u"held"), row.number(u"house"), row.number(u"sold"),
                               money(u"free_minor"), money(u"held_minor"), money(u"house_minor"),
                               money(u"sold_minor")});
    }
    return value;
}

} // namespace

/// One save under way; at: the first price that is not in yet.
struct PriceDesk::Save
{
    QString token;
    EventId event;
    int version = 0;
    std::vector<SeatPrice> prices;
    size_t at = 0;
    QPointer<QObject> context;
    std::function<void(int)> progress;
    Done<PricesSaved> done;
};

void PriceDesk::value(const QString &token, EventId event, QObject *context, Done<HouseValue> done)
{
    const auto job = [token, event](Connection &connection) -> Result<HouseValue> {
        const auto rows = connection.query(u"desk/house_value"_qs, {token, event.value});
        if (!rows)
            return rows.error();
        return valueFrom(*rows);
    };
    m_reads.run(context, job, std::move(done));
}

void PriceDesk::save(const QString &token, EventId event, int version,
                     std::vector<SeatPrice> prices, QObject *context,
                     std::function<void(int seats)> progress, Done<PricesSaved> done)
{
    Q_ASSERT(!prices.empty());
    std::ranges::sort(prices, {}, &SeatPrice::seat);
    saveNext(std::make_shared<Save>(Save{token, event, version, std::move(prices), 0, context,
                                         std::move(progress), std::move(done)}));
}

void PriceDesk::saveNext(std::shared_ptr<Save> save)
{
    const size_t end = std::min(save->at + seatsAtOnce, save->prices.size());
    std::vector<qint64> seats;
    std::vector<qint64> minors;
    for (size_t i = save->at; i < end; ++i) {
        seats.push_back(save->prices[i].seat.value);
        minors.push_back(save->prices[i].minor);
    }
    const QVariantList values{save->token,
                              QUuid::createUuid().toString(QUuid::WithoutBraces),
                              save->event.value,
                              save->version,
                              pgArray(seats),
                              pgArray(minors),
                              end == save->prices.size()};
    const auto job = [values](Connection &connection) -> Result<DeskAnswer> {
        return inTransaction(connection, [&values](Connection &inside) -> Result<DeskAnswer> {
            const auto row = inside.queryOne(u"desk/set_seat_prices"_qs, values);
            if (!row)
                return row.error();
            return deskAnswerFrom(*row);
        });
    };
    m_commands.run(save->context, job, [this, save, end](const Result<DeskAnswer> &answer) {
        if (!answer)
            return save->done(answer.error());
        if (!answer->isOk())
            return save->done(PricesSaved{*answer, int(save->at)});
        save->version = answer->version;
        save->at = end;
        save->progress(int(end));
        if (end == save->prices.size())
            return save->done(PricesSaved{*answer, int(end)});
        saveNext(save);
    });
}

} // namespace parterre
