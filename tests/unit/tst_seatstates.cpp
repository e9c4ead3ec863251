// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatstates.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// Six seats with ids 1 to 6: four in "Stalls" for 45.00, two in "Balcony" for 20.00.
SeatLayoutPtr smallHouse()
{
    std::vector<SeatPlace> seats;
    for (int i = 0; i < 6; ++i) {
        SeatPlace seat;
        seat.id = SeatId{i + 1};
        seat.section = i < 4 ? 0 : 1;
        seat.block = seat.section;
        seat.number = QString::number(i + 1);
        seat.priceMinor = i < 4 ? 4500 : 2000;
        seat.x = float(24 * i);
        seat.seatOrder = i;
        seats.push_back(seat);
    }
    return std::make_shared<SeatLayout>(
        EventId{1}, 1, QStringLiteral("EUR"),
        QStringList{QStringLiteral("Stalls"), QStringLiteral("Balcony")},
        QStringList{QStringLiteral("A")}, std::move(seats), std::vector<Area>{});
}

SeatState held(int version, qint64 booking, std::chrono::milliseconds endsAt)
{
    return {SeatStatus::Held, version, QStringLiteral("Window 2"), endsAt, BookingId{booking}};
}

SeatState booked(int version, qint64 booking)
{
    return {SeatStatus::Booked, version, {}, 0ms, BookingId{booking}};
}

using Seats = std::vector<int>;

} // namespace

class SeatStatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySeatIsAvailableAtFirst();
    void countsByStatusSectionAndPrice();
    void seatsAskedForAndNotTakenAreAvailable();
    void olderVersionsAreIgnored();
    void holdsOfTheOwnBookingAreMine();
    void aSeatThatAnotherTookIsLost();
    void ownSeatsThatAreBookedAreNotLost();
    void holdsEndByTheClock();
    void theSameAnswerChangesNothing();

private:
    [[nodiscard]] Seats lastChange(const QSignalSpy &spy) const;

    SeatLayoutPtr m_layout;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SeatStates> m_states;
};

void SeatStatesTest::init()
{
    m_layout = smallHouse();
    m_clock = std::make_unique<ManualClock>();
    m_clock->advance(1h);
    m_states = std::make_unique<SeatStates>(m_layout, *m_clock);
}

Seats SeatStatesTest::lastChange(const QSignalSpy &spy) const
{
    return spy.isEmpty() ? Seats{} : spy.last().at(0).value<Seats>();
}

void SeatStatesTest::everySeatIsAvailableAtFirst()
{
    QCOMPARE(m_states->count(SeatStatus::Available), 6);
    QCOMPARE(m_states->availableInSection(0), 4);
    QCOMPARE(m_states->availableInPriceClass(1), 2);
}

void SeatStatesTest::countsByStatusSectionAndPrice()
{
    QSignalSpy changed(m_states.get(), &SeatStates::seatsChanged);
    m_states->apply({{}, {{SeatId{5}, booked(1, 7)}, {SeatId{2}, held(1, 8, 2h)}}});
    QCOMPARE(lastChange(changed), (Seats{1, 4}));
    QCOMPARE(m_states->count(SeatStatus::Available), 4);
    QCOMPARE(m_states->count(SeatStatus::Held), 1);
    QCOMPARE(m_states->count(SeatStatus::Booked), 1);
    QCOMPARE(m_states->availableInSection(0), 3);
    QCOMPARE(m_states->availableInSection(1), 1);
    QCOMPARE(m_states->availableInPriceClass(0), 3);
    QCOMPARE(m_states->state(1).holder, QStringLiteral("Window 2"));
}

void SeatStatesTest::seatsAskedForAndNotTakenAreAvailable()
{
    m_states->apply({{}, {{SeatId{1}, booked(1, 7)}, {SeatId{2}, booked(1, 7)}}});
    m_states->apply({{SeatId{1}, SeatId{404}}, {}});
    QCOMPARE(m_states->status(0), SeatStatus::Available);
    QCOMPARE(m_states->status(1), SeatStatus::Booked);
}

void SeatStatesTest::olderVersionsAreIgnored()
{
    m_states->apply({{}, {{SeatId{1}, booked(5, 7)}}});
    m_states->apply({{SeatId{1}}, {{SeatId{1}, held(4, 8, 2h)}}});
    QCOMPARE(m_states->status(0), SeatStatus::Booked);
    m_states->apply({{SeatId{1}}, {{SeatId{1}, held(6, 8, 2h)}}});
    QCOMPARE(m_states->status(0), SeatStatus::Held);
}

void SeatStatesTest::holdsOfTheOwnBookingAreMine()
{
    m_states->apply({{}, {{SeatId{1}, held(1, 8, 2h)}, {SeatId{2}, held(1, 9, 2h)}}});
    QSignalSpy changed(m_states.get(), &SeatStates::seatsChanged);
    m_states->setOwnBooking(BookingId{8});
    QCOMPARE(lastChange(changed), (Seats{0}));
    QCOMPARE(m_states->status(0), SeatStatus::Mine);
    QCOMPARE(m_states->status(1), SeatStatus::Held);
    m_states->apply({{SeatId{3}}, {{SeatId{3}, held(1, 8, 2h)}}});
    QCOMPARE(m_states->count(SeatStatus::Mine), 2);
    QSignalSpy lost(m_states.get(), &SeatStates::seatsLost);
    m_states->setOwnBooking({});
    QCOMPARE(m_states->count(SeatStatus::Held), 3);
    QCOMPARE(lost.size(), 0);
}

void SeatStatesTest::aSeatThatAnotherTookIsLost()
{
    m_states->setOwnBooking(BookingId{8});
    m_states->apply({{}, {{SeatId{1}, held(1, 8, 2h)}}});
    QSignalSpy lost(m_states.get(), &SeatStates::seatsLost);
    m_states->apply({{SeatId{1}}, {{SeatId{1}, held(2, 9, 2h)}}});
    QCOMPARE(lastChange(lost), (Seats{0}));
    QCOMPARE(m_states->status(0), SeatStatus::Held);
}

void SeatStatesTest::ownSeatsThatAreBookedAreNotLost()
{
    m_states->setOwnBooking(BookingId{8});
    m_states->apply({{}, {{SeatId{1}, held(1, 8, 2h)}}});
    QSignalSpy lost(m_states.get(), &SeatStates::seatsLost);
    m_states->apply({{SeatId{1}}, {{SeatId{1}, booked(2, 8)}}});
    QCOMPARE(m_states->status(0), SeatStatus::Booked);
    QCOMPARE(lost.size(), 0);
}

void SeatStatesTest::holdsEndByTheClock()
{
    m_states->apply({{}, {{SeatId{1}, held(1, 8, 1h + 5min)}, {SeatId{2}, held(1, 9, 0ms)}}});
    m_clock->advance(5min - 1ms);
    m_states->expire();
    QCOMPARE(m_states->status(0), SeatStatus::Held);
    m_clock->advance(1ms);
    QCOMPARE(m_states->status(0), SeatStatus::Available);
    QSignalSpy changed(m_states.get(), &SeatStates::seatsChanged);
    m_states->expire();
    QCOMPARE(lastChange(changed), (Seats{0}));
    QCOMPARE(m_states->count(SeatStatus::Held), 1);
    QCOMPARE(m_states->availableInSection(0), 3);
}

void SeatStatesTest::theSameAnswerChangesNothing()
{
    const SeatStatesAnswer answer{{}, {{SeatId{1}, held(1, 8, 2h)}, {SeatId{5}, booked(3, 2)}}};
    m_states->apply(answer);
    QSignalSpy changed(m_states.get(), &SeatStates::seatsChanged);
    m_states->apply({{}, {{SeatId{1}, held(1, 8, 2h + 40ms)}, {SeatId{5}, booked(3, 2)}}});
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(SeatStatesTest)
#include "tst_seatstates.moc"
