// SPDX-License-Identifier: GPL-3.0-or-later
// The first sale, as two clerks at two windows do it: real windows, a real server.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/figurelabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

class TestFirstSale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sellsAtOneWindowWhatTheOtherIsRefusedByName();
    void sellsWithTheKeyboardAlone();
    void saysARefusalThatNamesNoSeat_data();
    void saysARefusalThatNamesNoSeat();
    void typesIntoTheCashSheetAfterAClickOnTheMap();
    void takesCashFromTheMapAlone();
    void givesASeatBackByClickingItAgain();
    void tellsTheOtherWindowWithinAFrame();
    void showsTheEndOfTheHoldAndTakesTheSeatsAgain();
    void lateSaleStillGoesThroughWhileTheSeatsAreFree();
    void refusesALateSaleOfLostSeatsAndSaysToGiveTheMoneyBack();
    void givesHeldSeatsBackWhenTheWindowCloses();

private:
    void expectSold(const QString &total, const QStringList &seats);

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_first;
    std::unique_ptr<TicketWindow> m_second;
};

void TestFirstSale::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_first = std::make_unique<TicketWindow>(m_house->database().till(1));
    m_second = std::make_unique<TicketWindow>(m_house->database().till(2));
    QVERIFY(m_first->signIn(SmallHouse::email, SmallHouse::password));
    QVERIFY(m_second->signIn(SmallHouse::email, SmallHouse::password));
}

void TestFirstSale::cleanup()
{
    m_second.reset();
    m_first.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

/// The database holds one confirmed booking of exactly these seats, paid in cash.
void TestFirstSale::expectSold(const QString &total, const QStringList &seats)
{
    QCOMPARE(
        m_house->value(u"select count(*) from parterre.bookings where status = 'CONFIRMED'"_qs),
        u"1"_qs);
    QCOMPARE(m_house->value(u"select total_amount from parterre.bookings where status = "
                            "'CONFIRMED'"_qs),
             total);
    QCOMPARE(m_house->value(u"select string_agg(row_number || ' ' || seat_number, ',' order by id)"
                            " from parterre.event_seats where status = 'BOOKED'"_qs),
             seats.join(u','));
    QCOMPARE(m_house->value(u"select sum(price_at_booking) from parterre.booking_seats l join "
                            "parterre.bookings b on b.id = l.booking_id and b.status = 'CONFIRMED'"
                            " where l.released_at is null"_qs),
             total);
    QCOMPARE(m_house->value(u"select tender || ' ' || state || ' ' || amount from "
                            "parterre.payments"_qs),
             u"CASH BOUND "_qs + total);
}

void TestFirstSale::sellsAtOneWindowWhatTheOtherIsRefusedByName()
{
    m_first->clickSeat(u"Stalls A 4"_qs);
    m_first->clickSeat(u"Stalls A 5"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls A 4"_qs), SeatStatus::Mine);
    QTRY_COMPARE(m_first->status(u"Stalls A 5"_qs), SeatStatus::Mine);
    QCOMPARE(m_first->find<FigureLabel>(u"total"_qs)->text(), u"90.00"_qs);

    m_house->announce();
    QTRY_COMPARE(m_second->status(u"Stalls A 4"_qs), SeatStatus::Held);
    QTRY_COMPARE(m_second->status(u"Stalls A 5"_qs), SeatStatus::Held);
    m_second->clickSeat(u"Stalls A 4"_qs);
    QTRY_VERIFY(m_second->message().startsWith(u"Stalls A 4 is held by Till 1 for another "));
    QVERIFY(m_second->message().endsWith(u"Choose another seat."));
    QCOMPARE(m_second->basket().phase(), Basket::Phase::Empty);

    m_first->press(Qt::Key_F8);
    QTRY_VERIFY(m_first->find<QLineEdit>(u"cashTendered"_qs)->isVisible());
    m_first->type(u"100"_qs);
    QCOMPARE(m_first->find<FigureLabel>(u"cashChange"_qs)->text(), u"10.00"_qs);
    m_first->press(Qt::Key_Return);
    QTRY_VERIFY(m_first->find<QLabel>(u"soldReference"_qs)->isVisible());
    QCOMPARE(m_first->find<FigureLabel>(u"soldChange"_qs)->text(), u"10.00"_qs);
    QVERIFY(!m_first->find<QLabel>(u"soldReference"_qs)->text().isEmpty());
    expectSold(u"90.00"_qs, {u"A 4"_qs, u"A 5"_qs});
    QCOMPARE(m_house->value(u"select tendered from parterre.payments"_qs), u"100.00"_qs);

    m_house->announce();
    QTRY_COMPARE(m_second->status(u"Stalls A 4"_qs), SeatStatus::Booked);
    m_second->clickSeat(u"Stalls A 5"_qs);
    QTRY_COMPARE(m_second->message(), u"Stalls A 5 is sold. Choose another seat."_qs);

    m_first->pass(500ms);
    m_first->press(Qt::Key_Return);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Empty);
    QCOMPARE(m_first->status(u"Stalls A 4"_qs), SeatStatus::Booked);
}

void TestFirstSale::sellsWithTheKeyboardAlone()
{
    m_first->press(Qt::Key_Right);
    m_first->press(Qt::Key_Space);
    QTRY_COMPARE(m_first->basket().lines().size(), size_t(1));
    m_first->press(Qt::Key_Right);
    m_first->press(Qt::Key_Space);
    m_first->press(Qt::Key_F8); // before the second hold is answered
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Paying);
    m_first->press(Qt::Key_Return);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Sold);
    m_first->pass(500ms);
    m_first->press(Qt::Key_Return);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Empty);
    QCOMPARE(m_first->window().focusWidget(), m_first->find<QLineEdit>(u"commandLine"_qs));
    QCOMPARE(
        m_house->value(u"select count(*) from parterre.event_seats where status = 'BOOKED'"_qs),
        u"2"_qs);
}

void TestFirstSale::saysARefusalThatNamesNoSeat_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("limit")
        << u"update parterre.settings set value = '0' where key = "
           "'seats_per_till'"_qs
        << u"One window may not hold so many seats at once. Nothing was added. Ask "
           "for fewer seats, or finish or release this sale first."_qs;
    QTest::newRow("not on sale") << u"update parterre.events set is_active = false"_qs
                                 << u"This event is not on sale. Choose another event with F2."_qs;
}

void TestFirstSale::saysARefusalThatNamesNoSeat()
{
    QFETCH(QString, change);
    QFETCH(QString, sentence);
    m_house->database().sql().run(change);
    m_first->clickSeat(u"Stalls A 1"_qs);
    QTRY_COMPARE(m_first->message(), sentence);
}

void TestFirstSale::typesIntoTheCashSheetAfterAClickOnTheMap()
{
    m_first->clickSeat(u"Stalls A 4"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls A 4"_qs), SeatStatus::Mine);
    m_first->press(Qt::Key_F8);
    auto *tendered = m_first->find<QLineEdit>(u"cashTendered"_qs);
    QTRY_VERIFY(tendered->isVisible());
    m_first->clickSeat(u"Stalls A 5"_qs);
    QCOMPARE(m_first->window().focusWidget(), tendered);
    m_first->press(Qt::Key_Escape); // the sentence that payment is open
    QCOMPARE(m_first->window().focusWidget(), tendered);
    m_first->press(Qt::Key_Return);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Sold);
}

void TestFirstSale::takesCashFromTheMapAlone()
{
    m_first->press(Qt::Key_F11);
    QVERIFY(!m_first->find<QLabel>(u"basketTitle"_qs)->isVisible());
    m_first->press(Qt::Key_Right);
    m_first->press(Qt::Key_Space);
    QTRY_COMPARE(m_first->basket().lines().size(), size_t(1));
    m_first->press(Qt::Key_F8);
    QTRY_VERIFY(m_first->find<QLineEdit>(u"cashTendered"_qs)->isVisible());
}

void TestFirstSale::givesASeatBackByClickingItAgain()
{
    m_first->clickSeat(u"Stalls B 2"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls B 2"_qs), SeatStatus::Mine);
    m_first->clickSeat(u"Stalls B 2"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls B 2"_qs), SeatStatus::Available);
    QCOMPARE(m_first->basket().phase(), Basket::Phase::Empty);
    QCOMPARE(m_house->value(u"select status from parterre.bookings"_qs), u"CANCELLED"_qs);
}

void TestFirstSale::tellsTheOtherWindowWithinAFrame()
{
    m_first->clickSeat(u"Stalls C 1"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls C 1"_qs), SeatStatus::Mine);
    m_house->announce();
    QTRY_COMPARE(m_second->status(u"Stalls C 1"_qs), SeatStatus::Held);
    // Without parterred the map may have been read whole before the announcement came.
    QTRY_VERIFY(m_second->feed().latency().has_value());
    QCOMPARE(m_second->map().states()->state(m_second->seat(u"Stalls C 1"_qs)).holder,
             u"Till 1"_qs);
}

void TestFirstSale::showsTheEndOfTheHoldAndTakesTheSeatsAgain()
{
    m_house->database().sql().run(u"update parterre.settings set value = '1' where key = "
                                  "'hold_seconds'"_qs);
    m_first->clickSeat(u"Stalls C 3"_qs);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Expired);
    QVERIFY(m_first->message().startsWith(u"The hold has ended"));
    QTRY_COMPARE(m_first->status(u"Stalls C 3"_qs), SeatStatus::Available);

    m_house->database().sql().run(u"update parterre.settings set value = '300' where key = "
                                  "'hold_seconds'"_qs);
    m_first->press(Qt::Key_F5);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Holding);
    QTRY_COMPARE(m_first->status(u"Stalls C 3"_qs), SeatStatus::Mine);
}

void TestFirstSale::lateSaleStillGoesThroughWhileTheSeatsAreFree()
{
    m_first->clickSeat(u"Stalls B 7"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls B 7"_qs), SeatStatus::Mine);
    m_first->press(Qt::Key_F8);
    QTRY_VERIFY(!m_first->basket().isBusy());
    m_house->endHolds();
    m_first->press(Qt::Key_Return);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Sold);
    QVERIFY(m_first->basket().soldLate());
    expectSold(u"38.00"_qs, {u"B 7"_qs});
}

void TestFirstSale::refusesALateSaleOfLostSeatsAndSaysToGiveTheMoneyBack()
{
    m_first->clickSeat(u"Stalls B 8"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls B 8"_qs), SeatStatus::Mine);
    m_first->press(Qt::Key_F8);
    QTRY_VERIFY(!m_first->basket().isBusy());
    m_house->endHolds();
    m_second->clickSeat(u"Stalls B 8"_qs);
    QTRY_COMPARE(m_second->status(u"Stalls B 8"_qs), SeatStatus::Mine);
    m_first->press(Qt::Key_Return);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Expired);
    QTRY_VERIFY(m_first->message().startsWith(u"Stalls B 8 is held by Till 2"));
    QVERIFY(m_first->message().contains(u"Give the money back"));
    QCOMPARE(m_house->value(u"select count(*) from parterre.payments where state = 'BOUND'"_qs),
             u"0"_qs);
}

void TestFirstSale::givesHeldSeatsBackWhenTheWindowCloses()
{
    m_first->clickSeat(u"Stalls C 9"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls C 9"_qs), SeatStatus::Mine);
    m_first->window().close();
    QTRY_VERIFY(!m_first->window().isVisible());
    QCOMPARE(m_house->value(u"select status from parterre.bookings"_qs), u"CANCELLED"_qs);
}

QTEST_MAIN(TestFirstSale)
#include "tst_first_sale.moc"
