// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatmapdecoding.h"

#include "models/db/row.h"
#include "models/seating/areajson.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace parterre {

namespace {

using std::chrono::milliseconds;

Error unfit(const QString &what)
{
    return {ErrorKind::Bug,
            QCoreApplication::translate("SeatMapStore",
                                        "The server's seat map cannot be read. Restart Parterre; "
                                        "if it stays so, its version does not fit the server's."),
            what,
            {}};
}

bool allOf(size_t count, std::initializer_list<size_t> sizes)
{
    return std::all_of(sizes.begin(), sizes.end(), [=](size_t size) { return size == count; });
}

bool allWithin(const std::vector<int> &indexes, qsizetype first, qsizetype last)
{
    return std::all_of(indexes.begin(), indexes.end(),
                       [=](int index) { return index >= first && index <= last; });
}

SeatKind kindOf(int stored)
{
    const bool known = stored >= 0 && stored <= int(SeatKind::Standing);
    return known ? SeatKind(stored) : SeatKind::Seat;
}

SeatStatus statusOf(QChar stored)
{
    switch (stored.unicode()) {
    case u'B':
        return SeatStatus::Booked;
    case u'X':
        return SeatStatus::HouseHold;
    default:
        return SeatStatus::Held;
    }
}

/// "3PPress": colour, letter and reason.
void readHouseHold(SeatState &state)
{
    const QString words = std::exchange(state.holder, {});
    if (words.size() < 3 || !words[0].isDigit())
        return;
    state.colour = quint8(words[0].digitValue());
    state.letter = words[1].unicode();
    state.holder = words.mid(2);
}

} // namespace

Result<SeatLayoutPtr> decodeSeatMap(EventId event, const Row &row)
{
    const std::vector<qint64> ids = row.integers(u"seat_ids");
    const std::vector<int> sectionOf = row.numbers(u"section_of");
    const std::vector<int> rowOf = row.numbers(u"row_of");
    const QStringList numbers = row.texts(u"seat_numbers");
    const std::vector<qint64> prices = row.integers(u"prices_minor");
    const std::vector<float> x = row.reals(u"x");
    const std::vector<float> y = row.reals(u"y");
    const std::vector<float> rotation = row.reals(u"rotation");
    const std::vector<float> radius = row.reals(u"radius");
    const std::vector<int> kind = row.numbers(u"kind");
    const std::vector<int> block = row.numbers(u"block");
    const std::vector<int> rowOrder = row.numbers(u"row_order");
    const std::vector<int> seatOrder = row.numbers(u"seat_order");
    const std::vector<int> rank = row.numbers(u"rank");
    const QStringList sectionNames = row.texts(u"section_names");
    const QStringList rowNames = row.texts(u"row_names");
    if (!allOf(ids.size(),
               {sectionOf.size(), rowOf.size(), size_t(numbers.size()), prices.size(), x.size(),
                y.size(), rotation.size(), radius.size(), kind.size(), block.size(),
                rowOrder.size(), seatOrder.size(), rank.size()})
        || !allWithin(sectionOf, 1, sectionNames.size()) || !allWithin(rowOf, 1, rowNames.size()))
        return unfit(QStringLiteral("seat_map: arrays of different length or wrong index"));

    std::vector<SeatPlace> seats(ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        seats[i] = {SeatId{ids[i]}, sectionOf[i] - 1,
                    rowOf[i] - 1,   numbers.at(qsizetype(i)),
                    prices[i],      x[i],
                    y[i],           rotation[i],
                    radius[i],      kindOf(kind[i]),
                    block[i],       rowOrder[i],
                    seatOrder[i],   rank[i]};
    }
    return SeatLayoutPtr(std::make_shared<SeatLayout>(
        event, row.number(u"layout_version"), row.text(u"currency"), sectionNames, rowNames,
        std::move(seats), areasFromJson(row.json(u"areas").array())));
}

Result<SeatStatesAnswer> decodeSeatStates(std::vector<SeatId> asked, const Row &row,
                                          milliseconds now)
{
    const std::vector<qint64> ids = row.integers(u"seat_ids");
    const QString statuses = row.text(u"statuses");
    const QStringList holders = row.texts(u"holders");
    const std::vector<int> holderOf = row.numbers(u"holder_of");
    const std::vector<qint64> bookings = row.integers(u"booking_ids");
    const std::vector<qint64> left = row.integers(u"ms_left");
    const std::vector<int> versions = row.numbers(u"versions");
    const size_t held = holderOf.size(); // they come first; the booked have no holder
    if (!allOf(ids.size(), {size_t(statuses.size()), bookings.size(), versions.size()})
        || left.size() != held || held > ids.size() || !allWithin(holderOf, 0, holders.size()))
        return unfit(QStringLiteral("seat_states: arrays of different length or wrong index"));

    SeatStatesAnswer answer{std::move(asked), {}};
    answer.taken.reserve(ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        SeatState state;
        state.status = statusOf(statuses.at(qsizetype(i)));
        state.version = versions[i];
        state.booking = BookingId{bookings[i]};
        if (i < held) {
            state.holder = holderOf[i] > 0 ? holders.at(holderOf[i] - 1) : QString();
            if (state.status == SeatStatus::HouseHold)
                readHouseHold(state);
            state.endsAt = left[i] < 0 ? milliseconds::zero() : now + milliseconds(left[i]);
        }
        answer.taken.push_back({SeatId{ids[i]}, std::move(state)});
    }
    return answer;
}

} // namespace parterre
