// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/households.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"

#include <QCoreApplication>
#include <QUuid>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HouseHolds)
};

std::vector<SeatId> seatsFrom(const std::vector<qint64> &ids)
{
    std::vector<SeatId> seats;
    seats.reserve(ids.size());
    for (const qint64 id : ids)
        seats.push_back(SeatId{id});
    return seats;
}

QString arrayOf(const std::vector<SeatId> &seats)
{
    std::vector<qint64> ids;
    ids.reserve(seats.size());
    for (const SeatId seat : seats)
        ids.push_back(seat.value);
    return pgArray(ids);
}

HouseHold holdFrom(const Row &row)
{
    HouseHold hold;
    hold.booking = BookingId{row.integer(u"booking_id")};
    hold.version = row.number(u"version");
    hold.words = {row.text(u"reason"), row.text(u"letter"), row.number(u"colour"), {}};
    if (!row.isNull(u"release_before_minutes")) {
        hold.words.releaseBefore = std::chrono::minutes(row.number(u"release_before_minutes"));
        hold.releaseAt = row.instant(u"release_at");
    }
    hold.seats = seatsFrom(row.integers(u"seat_ids"));
    hold.worth = Money(row.integer(u"worth_minor"), row.text(u"currency"));
    hold.savedBy = row.text(u"saved_by");
    return hold;
}

QVariantList bound(const HouseHoldWords &words)
{
    const QVariant minutes = words.releaseBefore ? QVariant(int(words.releaseBefore->count()))
                                                 : QVariant(QMetaType(QMetaType::Int));
    return {words.reason, words.letter, words.colour, minutes};
}

QString takenSentence(const QString &seat, const QString &reason, const QString &holder)
{
    if (reason == u"SOLD")
        return Words::tr("%1 is sold.").arg(seat);
    if (reason == u"HOUSE")
        return holder.isEmpty()
            ? Words::tr("%1 is held by the house already.").arg(seat)
            : Words::tr("%1 is held by the house already: %2.").arg(seat, holder);
    if (reason == u"GONE")
        return Words::tr("A seat is no longer in the plan.");
    if (reason == u"HELD" && !holder.isEmpty())
        return Words::tr("%1 is held by %2.").arg(seat, holder);
    return Words::tr("%1 is being sold this instant.").arg(seat);
}

QString takenSentences(const QStringList &args)
{
    QStringList sentences;
    int told = 0;
    for (int at = 1; at + 2 < args.size(); at += 3, ++told)
        sentences << takenSentence(args[at], args[at + 1], args[at + 2]);
    const int more = args.value(0).toInt() - told;
    if (more > 0)
        sentences << Words::tr("And %n more.", nullptr, more);
    return sentences.join(u' ');
}

} // namespace

QString reasonFault(const QString &reason)
{
    const QString typed = reason.trimmed();
    if (typed.isEmpty())
        return Words::tr("Say for whom the house keeps these seats, such as Press.");
    if (typed.size() > HouseHoldWords::longestReason)
        return Words::tr("The reason has at most %1 characters. Say it shorter.")
            .arg(HouseHoldWords::longestReason);
    return {};
}

QString letterFault(const QString &letter)
{
    const QString typed = letter.trimmed();
    if (typed.size() == 1 && typed[0].isLetterOrNumber())
        return {};
    return Words::tr("Type the one letter or figure that these seats show on the map.");
}

void HouseHolds::list(const QString &token, EventId event, QObject *context,
                      Done<std::vector<HouseHold>> done)
{
    const auto job = [token, event](Connection &connection) -> Result<std::vector<HouseHold>> {
        const auto rows = connection.query(u"desk/list_house_holds"_qs, {token, event.value});
        if (!rows)
            return rows.error();
        std::vector<HouseHold> holds;
        for (const Row &row : *rows)
            holds.push_back(holdFrom(row));
        return holds;
    };
    m_reads.run(context, job, std::move(done));
}

void HouseHolds::hold(const QString &token, EventId event, const std::vector<SeatId> &seats,
                      const HouseHoldWords &words, QObject *context, Done<DeskAnswer> done)
{
    act(u"desk/hold_for_house"_qs,
        QVariantList{token, QUuid::createUuid().toString(QUuid::WithoutBraces), event.value,
                     arrayOf(seats)}
            + bound(words),
        context, std::move(done));
}

void HouseHolds::save(const QString &token, EventId event, BookingId booking, int version,
                      const HouseHoldWords &words, QObject *context, Done<DeskAnswer> done)
{
    act(u"desk/save_house_hold"_qs,
        QVariantList{token, event.value, booking.value, version} + bound(words), context,
        std::move(done));
}

void HouseHolds::release(const QString &token, EventId event, BookingId booking,
                         const std::vector<SeatId> &seats, QObject *context, Done<DeskAnswer> done)
{
    const QVariant named
        = seats.empty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(arrayOf(seats));
    act(u"desk/release_house_hold"_qs, {token, event.value, booking.value, named}, context,
        std::move(done));
}

void HouseHolds::act(const QString &query, const QVariantList &values, QObject *context,
                     Done<DeskAnswer> done)
{
    const auto job = [query, values](Connection &connection) -> Result<DeskAnswer> {
        return inTransaction(connection, [&](Connection &inside) -> Result<DeskAnswer> {
            const auto row = inside.queryOne(query, values);
            if (!row)
                return row.error();
            return deskAnswerFrom(*row);
        });
    };
    m_commands.run(context, job, std::move(done));
}

QString houseRefusalText(const DeskAnswer &answer)
{
    switch (answer.outcome) {
    case DeskAnswer::Outcome::Ok:
        return {};
    case DeskAnswer::Outcome::Refused:
        return takenSentences(answer.args) + u' '
            + Words::tr("Nothing was held. Choose again without them.");
    case DeskAnswer::Outcome::Changed:
        return Words::tr("%1 saved this house hold meanwhile. Nothing was changed; look at it "
                         "again.")
            .arg(answer.args.value(0).isEmpty() ? Words::tr("Another manager")
                                                : answer.args.value(0));
    case DeskAnswer::Outcome::NotFound:
        return Words::tr("This house hold is not there any more: its seats were released or sold.");
    }
    Q_UNREACHABLE();
}

} // namespace parterre
