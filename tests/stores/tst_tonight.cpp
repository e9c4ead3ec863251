// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/seathistory.h"
#include "models/reports/tonightwatch.h"
#include "tests/stores/salehouse.h"

#include <QRandomGenerator>
#include <QSignalSpy>

#include <numeric>

using namespace parterre;

/// The figures of an event that sells, against plain counts over the tables.
class TestTonight final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void countsWhatTheTablesSay();
    void takesAHoldOverAtItsPrices();
    void leavesAHoldThatIsBeingPaid();
    void readsOnceForManyAnnouncements();
    void tellsTheHistoryOfASeat();
    void isClosedToClerks();

private:
    void sellAtRandom();
    [[nodiscard]] Result<TonightFigures> figures(SaleTill &till);
    [[nodiscard]] Result<BookingAnswer> takeOver(BookingId booking);
    [[nodiscard]] qint64 counted(const QString &sql)
    {
        return m_house->house().value(sql).toLongLong();
    }

    std::unique_ptr<SaleHouse> m_house;
};

void TestTonight::init()
{
    m_house = std::make_unique<SaleHouse>();
}

/// Holds, sales by both windows and all tenders, price types and refunds.
void TestTonight::sellAtRandom()
{
    QRandomGenerator random(20261122);
    const EventId event = m_house->event();
    for (int number = 1; number <= 10; ++number) {
        SaleTill &till = random.bounded(2) == 0 ? m_house->clerk() : m_house->manager();
        BookingAnswer hold
            = till.hold(event, {m_house->seat(u"A"_qs, number), m_house->seat(u"B"_qs, number)});
        if (random.bounded(3) == 0)
            hold = till.setPriceType(event, hold, m_house->priceType(u"Child"_qs));
        if (random.bounded(4) == 0)
            continue; // held still
        const bool card = random.bounded(2) == 0;
        const Payment payment = card ? Payment{Tender::Card, hold.total, {}, u"T%1"_qs.arg(number)}
                                     : Payment{Tender::Cash, hold.total, hold.total, {}};
        const BookingAnswer sold = till.pay(event, hold, {payment});
        QCOMPARE(sold.outcome, SaleOutcome::Done);
        if (random.bounded(4) == 0) {
            const SeatId seat = sold.lines.front().seat;
            RefundRequest refund;
            refund.event = event;
            refund.booking = sold.booking;
            refund.seats = {seat};
            refund.expected = sold.lines.front().price;
            refund.repay = {{payment.tender, refund.expected, {}, {}}};
            QCOMPARE(m_house->manager().refund(refund).outcome, SaleOutcome::Done);
        }
    }
}

Result<TonightFigures> TestTonight::figures(SaleTill &till)
{
    TonightStore store(till.executor, till.executor);
    return till.wait<TonightFigures>([&](auto done) {
        store.figures(till.session().token, m_house->event(), till.context(), done);
    });
}

Result<BookingAnswer> TestTonight::takeOver(BookingId booking)
{
    SaleTill &till = m_house->manager();
    TonightStore store(till.executor, till.executor);
    return till.wait<BookingAnswer>([&](auto done) {
        store.takeOver(till.session().token, QUuid::createUuid(), m_house->event(), booking,
                       till.context(), done);
    });
}

void TestTonight::countsWhatTheTablesSay()
{
    sellAtRandom();
    const auto answer = figures(m_house->manager());
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
    const TonightFigures &now = *answer;
    QCOMPARE(now.total, counted(u"select count(*) from parterre.event_seats"_qs));
    QCOMPARE(now.sold,
             counted(u"select count(*) from parterre.event_seats where status = 'BOOKED'"_qs));
    QCOMPARE(now.held,
             counted(u"select count(*) from parterre.event_seats where status = 'HOLD'"_qs));
    QCOMPARE(now.free,
             counted(u"select count(*) from parterre.event_seats where status = 'AVAILABLE'"_qs));
    QVERIFY(now.sold > 0 && now.held > 0 && now.refunded().minor() > 0);
    QCOMPARE(now.takings().minor(),
             counted(u"select (100 * ((select sum(amount) from parterre.payments)"
                     " - (select sum(amount) from parterre.refunds)))::bigint"_qs));
    qint64 value = 0;
    int seats = 0;
    for (const PriceFigures &price : now.prices) {
        value += price.value.minor();
        seats += price.sold;
        QCOMPARE(price.sold,
                 counted(u"select count(*) from parterre.booking_seats l"
                         " join parterre.bookings b on b.id = l.booking_id"
                         " left join parterre.price_types t on t.id = l.price_type_id"
                         " where l.released_at is null and b.status = 'CONFIRMED'"
                         " and coalesce(t.name, '') = '%1'"_qs.arg(price.priceType)));
    }
    QCOMPARE(seats, now.sold);
    QCOMPARE(value,
             counted(u"select (100 * sum(total_amount))::bigint from parterre.bookings"
                     " where status = 'CONFIRMED'"_qs));
    Money byWindow(0, u"EUR"_qs);
    int sales = 0;
    for (const WindowFigures &window : now.windows) {
        byWindow += window.cash + window.card - window.refunded;
        sales += window.sales;
    }
    QCOMPARE(byWindow, now.takings());
    QCOMPARE(sales,
             counted(u"select count(*) from parterre.bookings"
                     " where confirmed_at is not null"_qs));
    QCOMPARE(now.minutes.size(), size_t(TonightFigures::minuteCount));
    QCOMPARE(std::accumulate(now.minutes.begin(), now.minutes.end(), 0), sales);
    QVERIFY(now.medianSale.has_value());
    QCOMPARE(m_house->house().violations(), 0);
}

void TestTonight::takesAHoldOverAtItsPrices()
{
    const EventId event = m_house->event();
    BookingAnswer held = m_house->clerk().hold(event, {m_house->seat(u"A"_qs, 1)});
    held = m_house->clerk().setPriceType(event, held, m_house->priceType(u"Child"_qs));
    const auto now = figures(m_house->manager());
    QCOMPARE(now->holds.size(), size_t(1));
    QCOMPARE(now->holds.front().seats, u"Stalls A 1"_qs);
    QCOMPARE(now->holds.front().person, u"Ada Lindqvist"_qs);
    const auto mine = takeOver(held.booking);
    QVERIFY(mine && mine->outcome == SaleOutcome::Done);
    QCOMPARE(mine->total, held.total);
    QCOMPARE(m_house->clerk().pay(event, held, inCash(held.total.minor())).outcome,
             SaleOutcome::HoldEnded);
    QCOMPARE(m_house->manager().pay(event, *mine, inCash(mine->total.minor())).outcome,
             SaleOutcome::Done);
    QCOMPARE(m_house->house().violations(), 0);
}

void TestTonight::leavesAHoldThatIsBeingPaid()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 1)});
    const auto paying = clerk.wait<BookingAnswer>([&](auto done) {
        clerk.bookings.beginPayment(clerk.session().token, QUuid::createUuid(), m_house->event(),
                                    held.booking, clerk.context(), done);
    });
    QVERIFY(paying);
    QCOMPARE(takeOver(held.booking)->outcome, SaleOutcome::Taken);
    QCOMPARE(clerk.pay(m_house->event(), held, inCash(4500)).outcome, SaleOutcome::Done);
}

void TestTonight::readsOnceForManyAnnouncements()
{
    SaleTill &till = m_house->manager();
    TonightStore store(till.executor, till.executor);
    TonightWatch watch(store);
    QSignalSpy read(&watch, &TonightWatch::figuresRead);
    watch.watch(till.session().token, m_house->event());
    QTRY_COMPARE(read.count(), 1);
    const QString payload = u"%1 3 1,2"_qs.arg(m_house->event().value);
    for (int i = 0; i < 50; ++i)
        watch.hear(payload);
    watch.hear(u"999999 3 1"_qs); // another event
    QTRY_COMPARE(read.count(), 2);
    watch.stop();
    watch.hear(payload);
    (void)figures(till); // whatever was asked for before has been answered by now
    QCOMPARE(read.count(), 2);
}

void TestTonight::tellsTheHistoryOfASeat()
{
    SaleTill &till = m_house->manager();
    const SeatId seat = m_house->seat(u"A"_qs, 1);
    const BookingAnswer sold = m_house->clerk().sell(m_house->event(), {seat});
    SeatHistory history(till.executor);
    for (int folded = 0; folded < 2; ++folded) {
        const auto events = till.wait<std::vector<SeatEvent>>([&](auto done) {
            history.read(till.session().token, m_house->event(), seat, till.context(), done);
        });
        QCOMPARE(events->size(), size_t(2));
        QCOMPARE(events->front().kind, SeatEvent::Kind::Sold);
        QCOMPARE(events->front().reference, sold.reference);
        QCOMPARE(events->front().till, u"Till 1"_qs);
        QCOMPARE(events->front().person, u"Ada Lindqvist"_qs);
        QCOMPARE(events->back().kind, SeatEvent::Kind::Held);
        m_house->house().announce();
    }
}

void TestTonight::isClosedToClerks()
{
    const auto refused = figures(m_house->clerk());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"PT403"_qs);
}

QTEST_GUILESS_MAIN(TestTonight)
#include "tst_tonight.moc"
