// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/tonight.h"

#include "models/db/executor.h"
#include "models/events/eventtimes.h"
#include "models/sales/bookingrequest.h"
#include "models/sales/paymentjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace parterre {

namespace {

/// Reads the objects of an array with the amounts in one currency.
class Table final
{
public:
    Table(const Row &row, QStringView column)
        : m_array(row.json(column).array())
        , m_currency(row.text(u"currency"))
    {
    }

    template <class Value>
    [[nodiscard]] std::vector<Value> values(Value (*from)(const QJsonObject &,
                                                          const QString &)) const
    {
        std::vector<Value> values;
        for (const QJsonValue value : m_array)
            values.push_back(from(value.toObject(), m_currency));
        return values;
    }

private:
    QJsonArray m_array;
    QString m_currency;
};

Money money(const QJsonObject &object, QStringView name, const QString &currency)
{
    return {object[name].toInteger(), currency};
}

SectionFigures sectionFrom(const QJsonObject &object, const QString &currency)
{
    return {object[u"section"].toString(), object[u"total"].toInt(),
            object[u"sold"].toInt(),       object[u"held"].toInt(),
            object[u"house"].toInt(),      money(object, u"value_minor", currency)};
}

PriceFigures priceFrom(const QJsonObject &object, const QString &currency)
{
    return {object[u"section"].toString(), object[u"price_type"].toString(),
            object[u"sold"].toInt(), money(object, u"value_minor", currency)};
}

WindowFigures windowFrom(const QJsonObject &object, const QString &currency)
{
    return {object[u"till"].toString(),
            object[u"person"].toString(),
            object[u"sales"].toInt(),
            object[u"seats"].toInt(),
            money(object, u"cash_minor", currency),
            money(object, u"card_minor", currency),
            money(object, u"refunded_minor", currency)};
}

TenderFigures tenderFrom(const QJsonObject &object, const QString &currency)
{
    return {tenderOf(object[u"tender"].toString()).value_or(Tender::Cash),
            money(object, u"received_minor", currency), money(object, u"refunded_minor", currency)};
}

EndingHold holdFrom(const QJsonObject &object, const QString &)
{
    return {BookingId{object[u"booking_id"].toInteger()},
            object[u"till"].toString(),
            object[u"person"].toString(),
            object[u"seats"].toString(),
            object[u"seat_count"].toInt(),
            std::chrono::milliseconds(object[u"ms_left"].toInteger()),
            object[u"paying"].toBool(),
            object[u"own"].toBool()};
}

TonightFigures figuresFrom(const Row &row)
{
    TonightFigures figures;
    figures.eventName = row.text(u"event_name");
    figures.start = inZone(row.instant(u"start_time"), row.text(u"time_zone"));
    figures.currency = row.text(u"currency");
    figures.total = row.number(u"total_seats");
    figures.sold = row.number(u"sold");
    figures.held = row.number(u"held");
    figures.house = row.number(u"house");
    figures.free = row.number(u"free");
    figures.tenders = Table(row, u"tenders").values(tenderFrom);
    figures.sections = Table(row, u"sections").values(sectionFrom);
    figures.prices = Table(row, u"prices").values(priceFrom);
    figures.windows = Table(row, u"windows").values(windowFrom);
    figures.minutes = row.numbers(u"minutes");
    if (!row.isNull(u"median_ms"))
        figures.medianSale = std::chrono::milliseconds(row.integer(u"median_ms"));
    figures.holds = Table(row, u"holds").values(holdFrom);
    return figures;
}

Error notThere()
{
    return {
        ErrorKind::Refused,
        QCoreApplication::translate("TonightStore", "There is no such event. Choose another one."),
        {},
        {}};
}

} // namespace

Money TonightFigures::takings() const
{
    Money takings(0, currency);
    for (const TenderFigures &tender : tenders) {
        if (tender.tender != Tender::Complimentary)
            takings += tender.received - tender.refunded;
    }
    return takings;
}

Money TonightFigures::refunded() const
{
    Money refunded(0, currency);
    for (const TenderFigures &tender : tenders) {
        if (tender.tender != Tender::Complimentary)
            refunded += tender.refunded;
    }
    return refunded;
}

void TonightStore::figures(const QString &token, EventId event, QObject *context,
                           std::function<void(Result<TonightFigures>)> done)
{
    m_reads.run(
        context,
        [token, event](Connection &connection) -> Result<TonightFigures> {
            const auto rows = connection.query(u"desk/tonight"_qs, {token, event.value});
            if (!rows)
                return rows.error();
            return rows->empty() ? Result<TonightFigures>(notThere()) : figuresFrom(rows->front());
        },
        std::move(done));
}

void TonightStore::takeOver(const QString &token, QUuid request, EventId event, BookingId booking,
                            QObject *context, std::function<void(Result<BookingAnswer>)> done)
{
    m_commands.run(
        context,
        [values = QVariantList{token, requestText(request), event.value, booking.value}](
            Connection &connection) {
            return bookingRequest(connection, u"desk/take_over_hold"_qs, values);
        },
        std::move(done));
}

} // namespace parterre
