// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/aftersaledesk.h"
#include "tests/stores/salehouse.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>

using namespace parterre;

/// Finding, refunding and exchanging what was sold, against the real server.
class TestAfterSale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsASale_data();
    void findsASale();
    void findsTheLastSalesOfTheTill();
    void saysThatABookingIsNotThere();
    void givesOneSeatBack();
    void givesAllBack();
    void refusesTheSecondRefund();
    void refusesAnotherAmountThanItsSeatsCost();
    void asksAManagerOnce();
    void exchanges_data();
    void exchanges();
    void exchangesByCard();

private:
    [[nodiscard]] RefundRequest refundOf(const BookingAnswer &sale, std::vector<SeatId> seats,
                                         qint64 minor);

    std::unique_ptr<SaleHouse> m_house;
};

void TestAfterSale::init()
{
    m_house = std::make_unique<SaleHouse>();
}

void TestAfterSale::cleanup()
{
    QCOMPARE(m_house->house().violations(), 0);
    m_house.reset();
}

RefundRequest TestAfterSale::refundOf(const BookingAnswer &sale, std::vector<SeatId> seats,
                                      qint64 minor)
{
    return {m_house->event(), sale.booking, std::move(seats), euros(minor), inCash(minor)};
}

void TestAfterSale::findsASale_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("inEvent");
    QTest::newRow("seat") << u"c3"_qs << true;
    QTest::newRow("section and seat") << u"stalls c3"_qs << true;
    QTest::newRow("reference") << u"reference"_qs << false;
}

void TestAfterSale::findsASale()
{
    QFETCH(QString, typed);
    QFETCH(bool, inEvent);
    SaleTill &clerk = m_house->clerk();
    (void)clerk.sell(m_house->event(), {m_house->seat(u"A"_qs, 1)});
    const BookingAnswer sale
        = clerk.sell(m_house->event(), {m_house->seat(u"C"_qs, 3), m_house->seat(u"C"_qs, 4)});
    if (typed == u"reference")
        typed = sale.reference.toLower();
    // The whole house's, whichever till asks.
    const QStringList found
        = m_house->manager().find(typed, inEvent ? m_house->event() : EventId());
    QCOMPARE(found, QStringList{sale.reference});

    const BookingDetails details = m_house->manager().details(m_house->event(), sale.booking);
    QCOMPARE(details.summary.reference, sale.reference);
    QCOMPARE(details.summary.status, BookingStatus::Confirmed);
    QCOMPARE(details.summary.total, euros(6000));
    QCOMPARE(details.summary.seatCount, 2);
    QCOMPARE(details.summary.eventName, u"Hamlet"_qs);
    QVERIFY(details.summary.confirmedAt.isValid());
    QCOMPARE(details.seats.size(), size_t(2));
    QCOMPARE(details.seats[1].number, u"4"_qs);
    QCOMPARE(details.seats[1].row, u"C"_qs);
    QCOMPARE(details.seats[1].price, euros(3000));
    QVERIFY(!details.seats[1].released);
    QVERIFY(!details.customer.isValid());
}

void TestAfterSale::findsTheLastSalesOfTheTill()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer first = clerk.sell(m_house->event(), {m_house->seat(u"A"_qs, 1)});
    const BookingAnswer second = clerk.sell(m_house->event(), {m_house->seat(u"A"_qs, 2)});
    (void)m_house->manager().sell(m_house->event(), {m_house->seat(u"A"_qs, 3)});
    QCOMPARE(clerk.find({}), (QStringList{second.reference, first.reference}));
}

void TestAfterSale::saysThatABookingIsNotThere()
{
    SaleTill &clerk = m_house->clerk();
    const auto details = clerk.wait<BookingDetails>([&](auto done) {
        clerk.finder.details(clerk.session().token, m_house->event(), BookingId{999},
                             clerk.context(), done);
    });
    QVERIFY(!details);
    QCOMPARE(details.error().kind, ErrorKind::Refused);
    QVERIFY(clerk.find(u"nobody of this name"_qs).isEmpty());
}

void TestAfterSale::givesOneSeatBack()
{
    const SeatId seat = m_house->seat(u"A"_qs, 1);
    const BookingAnswer sale
        = m_house->manager().sell(m_house->event(), {seat, m_house->seat(u"A"_qs, 2)});
    const BookingAnswer answer = m_house->manager().refund(refundOf(sale, {seat}, 4500));
    QCOMPARE(answer.outcome, SaleOutcome::Done);
    QCOMPARE(answer.total, euros(4500));
    QCOMPARE(answer.lines.size(), size_t(1));
    const BookingDetails details = m_house->clerk().details(m_house->event(), sale.booking);
    QCOMPARE(details.refunds.size(), size_t(1));
    QCOMPARE(details.paidBy(Tender::Cash), euros(4500));
    QCOMPARE(std::ranges::count(details.seats, true, &BookedSeat::released), 1);
    // The seat is free in the same instant.
    QCOMPARE(m_house->clerk().hold(m_house->event(), {seat}).outcome, SaleOutcome::Done);
}

void TestAfterSale::givesAllBack()
{
    const BookingAnswer sale = m_house->manager().sell(
        m_house->event(), {m_house->seat(u"A"_qs, 1), m_house->seat(u"A"_qs, 2)});
    const BookingAnswer answer = m_house->manager().refund(refundOf(sale, {}, 9000));
    QCOMPARE(answer.outcome, SaleOutcome::Done);
    QCOMPARE(answer.status, BookingStatus::Cancelled);
    QVERIFY(answer.lines.empty());
    QCOMPARE(m_house->clerk().details(m_house->event(), sale.booking).paidBy(Tender::Cash),
             euros(0));
}

void TestAfterSale::refusesTheSecondRefund()
{
    const SeatId seat = m_house->seat(u"A"_qs, 1);
    const BookingAnswer sale = m_house->manager().sell(m_house->event(), {seat});
    const QUuid request = QUuid::createUuid();
    const RefundRequest what = refundOf(sale, {seat}, 4500);
    QCOMPARE(m_house->manager().refund(what, request).outcome, SaleOutcome::Done);
    QVERIFY(m_house->manager().refund(what, request).replayed);
    QCOMPARE(m_house->manager().refund(what).outcome, SaleOutcome::Changed);
    QCOMPARE(m_house->house().value(u"select count(*) from parterre.refunds"_qs), u"1"_qs);
}

void TestAfterSale::refusesAnotherAmountThanItsSeatsCost()
{
    const SeatId seat = m_house->seat(u"A"_qs, 1);
    const BookingAnswer sale = m_house->manager().sell(m_house->event(), {seat});
    QCOMPARE(m_house->manager().refund(refundOf(sale, {seat}, 4501)).outcome, SaleOutcome::Changed);
    RefundRequest more = refundOf(sale, {seat}, 4500);
    more.repay = inCash(4501);
    QCOMPARE(m_house->manager().refund(more).outcome, SaleOutcome::AmountDiffers);
    QCOMPARE(m_house->house().value(u"select count(*) from parterre.refunds"_qs), u"0"_qs);
}

void TestAfterSale::asksAManagerOnce()
{
    SaleTill &clerk = m_house->clerk();
    const SeatId seat = m_house->seat(u"A"_qs, 1);
    const BookingAnswer sale = clerk.sell(m_house->event(), {seat});
    const ManualClock clock;
    AfterSaleDesk desk(clerk.afterSale, clock);
    desk.setSession(clerk.session().token);
    QSignalSpy needed(&desk, &AfterSaleDesk::needsApproval);
    QSignalSpy refunded(&desk, &AfterSaleDesk::refunded);
    desk.refund(refundOf(sale, {seat}, 4500));
    desk.refund(refundOf(sale, {seat}, 4500)); // a second press
    QTRY_COMPARE(needed.count(), 1);
    const auto ask = needed[0][0].value<ApprovalAsk>();
    QCOMPARE(ask.act, ApprovalAsk::Act::Refund);
    QCOMPARE(ask.amount, euros(4500));
    QCOMPARE(clerk.approve(ask, SmallHouse::email, SmallHouse::password).status,
             PasswordAnswer::Status::Refused); // a clerk
    QCOMPARE(clerk.approve(ask, SaleHouse::managerEmail, SmallHouse::password).status,
             PasswordAnswer::Status::Accepted);
    desk.approved();
    QTRY_COMPARE(refunded.count(), 1);
    QVERIFY(!desk.isBusy());
    QCOMPARE(m_house->house().value(u"select count(*) from parterre.refunds where approved_by is"
                                    " not null"_qs),
             u"1"_qs);
}

void TestAfterSale::exchanges_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<qint64>("pays");
    QTest::addColumn<qint64>("gets");
    QTest::newRow("of one price") << u"A"_qs << u"A"_qs << qint64(0) << qint64(0);
    QTest::newRow("for a dearer one") << u"C"_qs << u"A"_qs << qint64(1500) << qint64(0);
    QTest::newRow("for a cheaper one") << u"A"_qs << u"C"_qs << qint64(0) << qint64(1500);
}

void TestAfterSale::exchanges()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(qint64, pays);
    QFETCH(qint64, gets);
    SaleTill &manager = m_house->manager();
    const SeatId old = m_house->seat(from, 1);
    const BookingAnswer sale = manager.sell(m_house->event(), {old, m_house->seat(from, 2)});
    const BookingAnswer held = manager.hold(m_house->event(), {m_house->seat(to, 9)});
    const BookingAnswer answer
        = manager.exchange({m_house->event(),
                            sale.booking,
                            {old},
                            held.booking,
                            pays > 0 ? inCash(pays) : std::vector<Payment>(),
                            gets > 0 ? inCash(gets) : std::vector<Payment>()});
    QCOMPARE(answer.outcome, SaleOutcome::Done);
    QCOMPARE(answer.booking, held.booking);
    QCOMPARE(answer.status, BookingStatus::Confirmed);
    QVERIFY(!answer.reference.isEmpty());
    const BookingDetails details = manager.details(m_house->event(), held.booking);
    QCOMPARE(details.paidBy(Tender::Cash), euros(pays));
    QCOMPARE(details.paidBy(Tender::Cash) + details.paidBy(Tender::Exchange), held.total);
    QCOMPARE(m_house->house()
                 .value(u"select sum(parterre.minor(total_amount)) from"
                        " parterre.bookings where status = 'CONFIRMED'"_qs)
                 .toLongLong(),
             sale.total.minor() + pays - gets);
}

void TestAfterSale::exchangesByCard()
{
    SaleTill &clerk = m_house->clerk();
    const SeatId old = m_house->seat(u"C"_qs, 1);
    const BookingAnswer sale = clerk.sell(m_house->event(), {old});
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 9)});
    const auto begun = clerk.beginCard(m_house->event(), held.booking, euros(1500));
    QVERIFY(begun);
    QVERIFY(clerk.captureCard(m_house->event(), begun->payment, u"T1"_qs));
    const BookingAnswer answer
        = clerk.exchange({m_house->event(),
                          sale.booking,
                          {old},
                          held.booking,
                          {{Tender::Card, euros(1500), {}, u"T1"_qs, begun->payment}},
                          {}});
    QCOMPARE(answer.outcome, SaleOutcome::Done); // no money goes back: no manager
    QVERIFY(clerk.openPayments().empty());
}

QTEST_GUILESS_MAIN(TestAfterSale)
#include "tst_aftersale.moc"
