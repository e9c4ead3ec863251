// SPDX-License-Identifier: GPL-3.0-or-later
// After the sale, as two clerks at two windows do it with keys: real windows, a real server.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/figurelabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

const QString managerEmail = QStringLiteral("manager@example.org");

QString euros(qint64 minor)
{
    return Money(minor, QStringLiteral("EUR")).text(QLocale());
}

} // namespace

class TestAfterSaleKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsABooking_data();
    void findsABooking();
    void showsTheLastSalesOfTheWindow();
    void saysThatNothingFits();
    void refundsTheLastSaleInAtMostEightKeys();
    void refundsOneSeat();
    void refundsByCardOnlyWithTheTerminalsReference();
    void doesNothingWithoutAManager_data();
    void doesNothingWithoutAManager();
    void tellsTheSecondWindowWhatTheFirstGaveBack();
    void exchanges_data();
    void exchanges();
    void writesTheCardDownBeforeAnExchangeChargesIt();
    void saysTheChangeOfAnExchange();
    void leavesThePaymentOfAnExchange();
    void cancelsAComplimentaryBooking();
    void raisesTheSerialByAReprint();
    void goesBackStepByStep();
    void makesRoomForTheBasketWhenASeatIsTaken();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void openLast();
    void beginExchange();
    void approve(const QString &email = managerEmail);
    [[nodiscard]] QString notice() { return window().find<QLabel>(u"bookingsNotice"_qs)->text(); }
    [[nodiscard]] QString value(const QString &sql) { return m_house->value(sql); }
    [[nodiscard]] bool shows(const QString &name);
    [[nodiscard]] TicketWindow &window() { return *m_window; }
    QString sell(const QStringList &seats, const QString &payments);
    QString sellForCash(const QStringList &seats, int minor);

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
    QString m_token;
    int m_keys = 0;
};

void TestAfterSaleKeys::init()
{
    m_keys = 0;
    m_house = std::make_unique<SmallHouse>();
    m_house->database().addStaff(managerEmail, u"Max Ortega"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    PlainConnection till(m_house->database().till(1));
    m_token = till.value(u"select token from api.sign_in($1, $2)"_qs,
                         {managerEmail, SmallHouse::password});
    QVERIFY(!m_token.isEmpty());
}

void TestAfterSaleKeys::cleanup()
{
    m_window.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

/// A key as the keyboard sends it, to the window's focus; counted.
void TestAfterSaleKeys::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    window().window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window().window()));
    QWidget *focus = window().window().focusWidget();
    QTest::keyClick(focus ? focus : &window().window(), key, modifiers);
}

bool TestAfterSaleKeys::shows(const QString &name)
{
    return window().find<QWidget>(name)->isVisible();
}

/// Sells at till 1 what the window then finds; answers the reference.
QString TestAfterSaleKeys::sell(const QStringList &seats, const QString &payments)
{
    PlainConnection till(m_house->database().till(1));
    const QString event = value(u"select id from parterre.events"_qs);
    const QString ids
        = value(u"select array_agg(id order by id)::text from parterre.event_seats"
                " where row_number || seat_number in ('%1')"_qs.arg(seats.join(u"','"_qs)));
    const QString booking = till.value(
        u"select booking_id from api.hold_seats($1, gen_random_uuid(), $2::int, $3::int[], null)"_qs,
        {m_token, event, ids});
    const QString reference
        = till.value(u"select reference from api.confirm_booking($1, gen_random_uuid(), $2::int,"
                     " $3::int, (select sum((p->>'amount_minor')::bigint) from"
                     " jsonb_array_elements($4::jsonb) p)::bigint, $4::jsonb)"_qs,
                     {m_token, event, booking, payments});
    m_house->announce();
    return reference;
}

QString TestAfterSaleKeys::sellForCash(const QStringList &seats, int minor)
{
    return sell(seats,
                u"[{\"tender\":\"CASH\",\"amount_minor\":%1,\"tendered_minor\":%1}]"_qs.arg(minor));
}

/// Ctrl+F, Enter: the newest sale of this window, read.
void TestAfterSaleKeys::openLast()
{
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(u"bookingSeats"_qs));
    QTRY_VERIFY(window().find<QListView>(u"bookingSeats"_qs)->model()->rowCount() > 0);
}

void TestAfterSaleKeys::approve(const QString &email)
{
    QTRY_VERIFY(shows(u"approvalEmail"_qs));
    window().type(email);
    press(Qt::Key_Return);
    window().type(SmallHouse::password);
    press(Qt::Key_Return);
}

void TestAfterSaleKeys::findsABooking_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("reference") << u"reference"_qs;
    QTest::newRow("seat") << u"b3"_qs;
    QTest::newRow("seat of a section") << u"stalls b3"_qs;
    QTest::newRow("name") << u"silva"_qs;
    QTest::newRow("e-mail") << u"rosa@example.org"_qs;
    QTest::newRow("phone") << u"5551234"_qs;
    QTest::newRow("card reference") << u"T-4711"_qs;
}

void TestAfterSaleKeys::findsABooking()
{
    QFETCH(QString, typed);
    (void)sellForCash({u"A1"_qs}, 4500);
    const QString reference = sell({u"B3"_qs, u"B4"_qs},
                                   u"[{\"tender\":\"CARD\",\"amount_minor\":7600,"
                                   "\"reference\":\"T-4711\"}]"_qs);
    PlainConnection till(m_house->database().till(1));
    const QString customer
        = till.value(u"select id from api.add_customer($1, gen_random_uuid(), 'Rosa Silva',"
                     " 'rosa@example.org', '5551234')"_qs,
                     {m_token});
    m_house->database().sql().run(
        u"update parterre.bookings set user_id = %1 where id = (select max(id) from"
        " parterre.bookings)"_qs.arg(customer));
    (void)sellForCash({u"C1"_qs}, 3000);

    press(Qt::Key_F, Qt::ControlModifier);
    window().type(typed == u"reference" ? reference.toLower() : typed);
    press(Qt::Key_Return); // before the answer is there
    QTRY_VERIFY(shows(u"bookingSeats"_qs));
    QCOMPARE(window().find<QLabel>(u"bookingsTitle"_qs)->text(), u"Booking "_qs + reference);
    QTRY_COMPARE(window().find<QLabel>(u"bookingCustomer"_qs)->text(),
                 u"Rosa Silva \u00b7 rosa@example.org \u00b7 5551234"_qs);
}

void TestAfterSaleKeys::showsTheLastSalesOfTheWindow()
{
    (void)sellForCash({u"A1"_qs}, 4500);
    const QString last = sellForCash({u"C7"_qs, u"C8"_qs}, 6000);
    press(Qt::Key_F, Qt::ControlModifier);
    const auto *list = window().find<QListView>(u"bookingList"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->currentIndex().data().toString(), last);
}

void TestAfterSaleKeys::saysThatNothingFits()
{
    press(Qt::Key_F, Qt::ControlModifier);
    window().type(u"nobody at all"_qs);
    QTRY_VERIFY(window().find<QLabel>(u"bookingHint"_qs)->text().startsWith(u"No booking fits."));
    press(Qt::Key_Return);
    QVERIFY(shows(u"bookingSearch"_qs));
}

void TestAfterSaleKeys::refundsTheLastSaleInAtMostEightKeys()
{
    (void)sellForCash({u"A1"_qs, u"A2"_qs}, 9000);
    TicketWindow other(m_house->database().till(2));
    QVERIFY(other.signIn(SmallHouse::email, SmallHouse::password));
    QTRY_COMPARE(other.status(u"Stalls A 1"_qs), SeatStatus::Booked);

    openLast();
    press(Qt::Key_R);
    QTRY_VERIFY(shows(u"settle"_qs));
    QCOMPARE(window().find<FigureLabel>(u"settlementAmount"_qs)->text(), u"90.00"_qs);
    press(Qt::Key_Return);
    approve();
    QTRY_COMPARE(
        notice(),
        u"Hand back %1 in cash. The booking is cancelled, its seats are free again."_qs.arg(
            euros(9000)));
    QVERIFY(m_keys <= 8);

    QCOMPARE(value(u"select string_agg(tender || ' ' || amount || ' ' || u.full_name, ',') from"
                   " parterre.refunds r join parterre.users u on u.id = r.approved_by"_qs),
             u"CASH 90.00 Max Ortega"_qs);
    QCOMPARE(value(u"select status || ' ' || total_amount from parterre.bookings"_qs),
             u"CANCELLED 0.00"_qs);
    QCOMPARE(value(u"select count(*) from parterre.event_seats where status <> 'AVAILABLE'"_qs),
             u"0"_qs);
    QCOMPARE(
        value(
            u"select string_agg(distinct parterre.verify_ticket(id::bigint, event_id, serial::int,"
            " replace(ticket_code::text, '-', '')), ',') from parterre.booking_seats"_qs),
        u"VOID"_qs);
    m_house->announce();
    QTRY_COMPARE(other.status(u"Stalls A 1"_qs), SeatStatus::Available);
    QTRY_COMPARE(window().status(u"Stalls A 1"_qs), SeatStatus::Available);
}

void TestAfterSaleKeys::refundsOneSeat()
{
    (void)sellForCash({u"A1"_qs, u"B1"_qs}, 8300);
    openLast();
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_R);
    QTRY_VERIFY(shows(u"settle"_qs));
    QCOMPARE(window().find<FigureLabel>(u"settlementAmount"_qs)->text(), u"38.00"_qs);
    press(Qt::Key_Return);
    approve();
    QTRY_COMPARE(notice(), u"Hand back %1 in cash. Stalls B 1: free again."_qs.arg(euros(3800)));
    QCOMPARE(value(u"select status || ' ' || total_amount from parterre.bookings"_qs),
             u"CONFIRMED 45.00"_qs);
    QCOMPARE(value(u"select string_agg(row_number || seat_number, ',') from parterre.event_seats"
                   " where status = 'BOOKED'"_qs),
             u"A1"_qs);
    QCOMPARE(value(u"select string_agg(tender || ' ' || amount, ',') from parterre.refunds"_qs),
             u"CASH 38.00"_qs);
}

void TestAfterSaleKeys::refundsByCardOnlyWithTheTerminalsReference()
{
    (void)sellForCash({u"A1"_qs}, 4500);
    openLast();
    press(Qt::Key_R);
    QTRY_VERIFY(shows(u"settle"_qs));
    press(Qt::Key_3);
    press(Qt::Key_Return);
    QVERIFY(window()
                .find<QLabel>(u"settlementNotice"_qs)
                ->text()
                .startsWith(u"Work the card terminal first"));
    window().type(u"R-99"_qs);
    press(Qt::Key_Return);
    approve();
    QTRY_VERIFY(notice().startsWith(euros(4500) + u" goes back to the card (R-99)"_qs));
    QCOMPARE(value(u"select tender || ' ' || amount || ' ' || reference from parterre.refunds"_qs),
             u"CARD 45.00 R-99"_qs);
}

void TestAfterSaleKeys::doesNothingWithoutAManager_data()
{
    QTest::addColumn<QString>("email");
    QTest::newRow("a clerk") << SmallHouse::email;
    QTest::newRow("nobody") << u"nobody@example.org"_qs;
}

void TestAfterSaleKeys::doesNothingWithoutAManager()
{
    QFETCH(QString, email);
    (void)sellForCash({u"A1"_qs}, 4500);
    openLast();
    press(Qt::Key_R);
    QTRY_VERIFY(shows(u"settle"_qs));
    press(Qt::Key_Return);
    approve(email);
    QTRY_VERIFY(
        window().find<QLabel>(u"approvalNotice"_qs)->text().startsWith(u"This is not a manager"));
    press(Qt::Key_Escape);
    QVERIFY(!shows(u"approvalEmail"_qs));
    QVERIFY(shows(u"settle"_qs));
    QCOMPARE(value(u"select count(*) from parterre.refunds"_qs), u"0"_qs);
    QCOMPARE(value(u"select status from parterre.bookings"_qs), u"CONFIRMED"_qs);
}

void TestAfterSaleKeys::tellsTheSecondWindowWhatTheFirstGaveBack()
{
    (void)sellForCash({u"A1"_qs, u"A2"_qs}, 9000);
    openLast();
    press(Qt::Key_R);
    QTRY_VERIFY(shows(u"settle"_qs));
    PlainConnection other(m_house->database().till(1));
    const QString outcome = other.value(
        u"select outcome from api.refund($1, gen_random_uuid(), $2::int, $3::int, array[$4::int],"
        " 4500, '[{\"tender\":\"CASH\",\"amount_minor\":4500}]')"_qs,
        {m_token, value(u"select event_id from parterre.bookings"_qs),
         value(u"select id from parterre.bookings"_qs),
         value(u"select id from parterre.event_seats where row_number = 'A' and seat_number ="
               " '2'"_qs)});
    QCOMPARE(outcome, u"DONE"_qs);
    press(Qt::Key_Return);
    QTRY_VERIFY(notice().startsWith(u"Stalls A 2: given back at another window meanwhile."));
    QVERIFY(shows(u"bookingSeats"_qs));
    QCOMPARE(value(u"select sum(amount) from parterre.refunds"_qs), u"45.00"_qs);

    press(Qt::Key_R);
    QTRY_COMPARE(window().find<FigureLabel>(u"settlementAmount"_qs)->text(), u"45.00"_qs);
    press(Qt::Key_Return);
    approve();
    QTRY_VERIFY(notice().startsWith(u"Hand back %1 in cash."_qs.arg(euros(4500))));
    QCOMPARE(value(u"select sum(amount) from parterre.refunds"_qs), u"90.00"_qs);
}

void TestAfterSaleKeys::exchanges_data()
{
    QTest::addColumn<QString>("sold");
    QTest::addColumn<int>("minor");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("needsManager");
    QTest::addColumn<QString>("paid");
    QTest::addColumn<QString>("refunded");
    QTest::newRow("up") << u"B1"_qs << 3800 << u"A 5"_qs << u"7.00"_qs << false
                        << u"CASH 7.00,EXCHANGE 38.00"_qs << u"EXCHANGE 38.00"_qs;
    QTest::newRow("down") << u"A1"_qs << 4500 << u"C 5"_qs << u"15.00"_qs << true
                          << u"EXCHANGE 30.00"_qs << u"CASH 15.00,EXCHANGE 30.00"_qs;
    QTest::newRow("even") << u"A1"_qs << 4500 << u"A 5"_qs << u"0.00"_qs << false
                          << u"EXCHANGE 45.00"_qs << u"EXCHANGE 45.00"_qs;
}

void TestAfterSaleKeys::exchanges()
{
    QFETCH(QString, sold);
    QFETCH(int, minor);
    QFETCH(QString, wanted);
    QFETCH(QString, title);
    QFETCH(bool, needsManager);
    (void)sellForCash({sold}, minor);
    openLast();
    press(Qt::Key_X);
    QTRY_VERIFY(shows(u"exchangeSettle"_qs));
    QCOMPARE(window().window().focusWidget()->objectName(), u"commandLine"_qs);
    window().clickSeat(u"Stalls "_qs + wanted);
    QTRY_VERIFY(window().find<QWidget>(u"exchangeSettle"_qs)->isEnabled());
    QCOMPARE(window().find<FigureLabel>(u"exchangeDifference"_qs)->text(), title);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shows(u"settle"_qs) || shows(u"cashFinish"_qs));
    press(Qt::Key_Return);
    if (needsManager)
        approve();
    QTRY_VERIFY(notice().startsWith(u"Exchanged."));
    QCOMPARE(window().basket().phase(), Basket::Phase::Empty);
    QTEST(value(u"select string_agg(tender || ' ' || amount, ',' order by tender) from"
                " parterre.payments p join parterre.bookings b on b.id = p.booking_id where"
                " b.status = 'CONFIRMED'"_qs),
          "paid");
    QTEST(value(u"select string_agg(tender || ' ' || amount, ',' order by tender) from"
                " parterre.refunds"_qs),
          "refunded");
    QCOMPARE(value(u"select string_agg(row_number || ' ' || seat_number, ',') from"
                   " parterre.event_seats where status = 'BOOKED'"_qs),
             wanted);
    QTRY_COMPARE(window().status(u"Stalls "_qs + wanted), SeatStatus::Booked);
}

/// Seat B 1, sold for 38.00, is to be exchanged for A 5, which costs 45.00.
void TestAfterSaleKeys::beginExchange()
{
    (void)sellForCash({u"B1"_qs}, 3800);
    openLast();
    press(Qt::Key_X);
    QTRY_VERIFY(shows(u"exchangeSettle"_qs));
    window().clickSeat(u"Stalls A 5"_qs);
    QTRY_VERIFY(window().find<QWidget>(u"exchangeSettle"_qs)->isEnabled());
}

void TestAfterSaleKeys::writesTheCardDownBeforeAnExchangeChargesIt()
{
    beginExchange();
    press(Qt::Key_F9);
    const auto *sentence = window().find<QLabel>(u"tenderSentence"_qs);
    QTRY_COMPARE(sentence->text(), u"Charge 7.00 at the terminal."_qs);
    const QString cards
        = u"select string_agg(state || ' ' || amount || coalesce(' ' || reference, ''), ',')"
          " from parterre.payments where tender = 'CARD'"_qs;
    QCOMPARE(value(cards), u"INTENT 7.00"_qs);
    window().type(u"K7"_qs);
    press(Qt::Key_Return);
    QTRY_VERIFY(notice().startsWith(u"Exchanged."));
    QCOMPARE(value(cards), u"BOUND 7.00 K7"_qs);
    QVERIFY(shows(u"bookingSeats"_qs));
    QCOMPARE(window().basket().phase(), Basket::Phase::Empty);
}

void TestAfterSaleKeys::saysTheChangeOfAnExchange()
{
    beginExchange();
    press(Qt::Key_F8);
    QTRY_COMPARE(window().find<FigureLabel>(u"tenderRest"_qs)->text(), u"7.00"_qs);
    window().type(u"10"_qs);
    QCOMPARE(window().find<FigureLabel>(u"cashChange"_qs)->text(), u"3.00"_qs);
    press(Qt::Key_Return);
    QTRY_VERIFY(notice().endsWith(u"Hand back %1 as change."_qs.arg(euros(300))));
    QCOMPARE(value(u"select tendered from parterre.payments where amount = 7"_qs), u"10.00"_qs);
}

void TestAfterSaleKeys::leavesThePaymentOfAnExchange()
{
    beginExchange();
    press(Qt::Key_F9);
    const auto *sentence = window().find<QLabel>(u"tenderSentence"_qs);
    QTRY_COMPARE(sentence->text(), u"Charge 7.00 at the terminal."_qs);
    press(Qt::Key_Escape);
    QVERIFY(shows(u"exchangeSettle"_qs));
    QCOMPARE(window().basket().phase(), Basket::Phase::Holding);
    QTRY_COMPARE(value(u"select state from parterre.payments where tender = 'CARD'"_qs),
                 u"VOID"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shows(u"cashFinish"_qs));
    press(Qt::Key_Return);
    QTRY_VERIFY(notice().startsWith(u"Exchanged."));
}

void TestAfterSaleKeys::cancelsAComplimentaryBooking()
{
    (void)sell({u"A1"_qs}, u"[{\"tender\":\"COMP\",\"amount_minor\":4500}]"_qs);
    openLast();
    QCOMPARE(window().find<QAbstractButton>(u"bookingRefund"_qs)->text(), u"Cancel booking"_qs);
    press(Qt::Key_R);
    QTRY_VERIFY(shows(u"settle"_qs));
    QVERIFY(!shows(u"repayCash"_qs));
    press(Qt::Key_Return);
    approve();
    QTRY_COMPARE(notice(), u"The booking is cancelled, its seats are free again."_qs);
    QCOMPARE(value(u"select tender || ' ' || amount from parterre.refunds"_qs), u"COMP 45.00"_qs);
}

void TestAfterSaleKeys::raisesTheSerialByAReprint()
{
    (void)sellForCash({u"A1"_qs, u"A2"_qs}, 9000);
    m_house->database().sql().run(u"update parterre.booking_seats set printed_at = now()"_qs);
    const QString before
        = value(u"select replace(ticket_code::text, '-', '') from parterre.booking_seats"
                " order by seat_id limit 1"_qs);
    openLast();
    press(Qt::Key_Space);
    press(Qt::Key_P);
    QTRY_VERIFY(shows(u"reprintReason"_qs));
    press(Qt::Key_Return); // without a reason nothing happens
    QVERIFY(shows(u"reprintReason"_qs));
    window().type(u"Torn"_qs);
    press(Qt::Key_Return);
    QTRY_COMPARE(value(u"select string_agg(serial::text, ',' order by seat_id) from"
                       " parterre.booking_seats"_qs),
                 u"2,1"_qs);
    QVERIFY(value(u"select replace(ticket_code::text, '-', '') from parterre.booking_seats order "
                  u"by seat_id"
                  " limit 1"_qs)
            != before);
    QCOMPARE(value(u"select details->>'reason' from parterre.audit where action = 'reprint'"_qs),
             u"Torn"_qs);
}

void TestAfterSaleKeys::goesBackStepByStep()
{
    (void)sellForCash({u"A1"_qs, u"A2"_qs}, 9000);
    openLast();
    press(Qt::Key_Space);
    press(Qt::Key_R);
    QTRY_VERIFY(shows(u"settle"_qs));
    press(Qt::Key_Escape);
    QVERIFY(shows(u"bookingSeats"_qs));
    press(Qt::Key_Escape); // the mark
    QVERIFY(shows(u"bookingSeats"_qs));
    press(Qt::Key_Escape);
    QVERIFY(shows(u"bookingSearch"_qs));
    press(Qt::Key_Escape);
    QVERIFY(!shows(u"bookingsPanel"_qs));
    QVERIFY(shows(u"basketPanel"_qs));
    QCOMPARE(window().window().focusWidget()->objectName(), u"commandLine"_qs);
}

void TestAfterSaleKeys::makesRoomForTheBasketWhenASeatIsTaken()
{
    (void)sellForCash({u"A1"_qs}, 4500);
    openLast();
    window().clickSeat(u"Stalls C 5"_qs);
    QVERIFY(!shows(u"bookingsPanel"_qs));
    QVERIFY(shows(u"basketPanel"_qs));
    QTRY_COMPARE(window().basket().lines().size(), size_t(1));
}

QTEST_MAIN(TestAfterSaleKeys)
#include "tst_aftersale_keys.moc"
