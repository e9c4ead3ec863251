// SPDX-License-Identifier: GPL-3.0-or-later
// The sale by keys: what is typed, what it lights up, what it holds, and what is said of it.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/shell/helpoverlay.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/keycapbutton.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <set>

using namespace parterre;
using namespace std::chrono_literals;

class TestSaleLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sellsInFourKeys_data();
    void sellsInFourKeys();
    void lightsUpTheSeatsThatEnterThenHolds_data();
    void lightsUpTheSeatsThatEnterThenHolds();
    void previewFollowsAnotherWindow();
    void saysWhatIsWrongWithALine_data();
    void saysWhatIsWrongWithALine();
    void escapeClearsTheLineAndThenTakesAStepBack();
    void lettersFromTheMapBeginACommand();
    void completesASection();
    void opensTheHelpAtAQuestionMark();
    void offersOtherSeats_data();
    void offersOtherSeats();
    void saysWhyTheseSeats();
    void childPriceChangesTheTotal();
    void pricesAllSeatsAtOnce();
    void saysThatAPriceHasNoneLeft();
    void asksForTheReasonOfAPrice();
    void asksAManagerForAPrice();
    void keepsThePriceWithoutAManager();
    void findsACustomerWhileTyping();
    void addsACustomerWithoutLeavingTheSale();
    void stepsBackFromTheCustomer();

private:
    using Seats = std::set<SeatId>;

    [[nodiscard]] Seats held() const;
    [[nodiscard]] Seats lit();
    [[nodiscard]] QString promise();
    [[nodiscard]] QString total();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void line(const QString &text);
    void hold(const QString &text, size_t seats);

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
    int m_keys = 0;
};

void TestSaleLine::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_house->database().sql().run(
        u"insert into parterre.price_types (event_id, name, percent, max_total, needs_reason,"
        "                                   needs_approval, position)"
        " select id, t.name, t.percent, t.cap, t.reason, t.approval, t.at from parterre.events,"
        "   (values ('Child', 50, 1, false, false, 1), ('Senior', 80, null, false, false, 2),"
        "           ('Press', 0, null, true, false, 3), ('Friend', 60, null, false, true, 4))"
        "   t (name, percent, cap, reason, approval, at)"_qs);
    m_house->database().addStaff(u"manager@example.org"_qs, u"Mia Okafor"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    m_house->database().sql().run(
        u"insert into parterre.users (email, full_name, password_hash)"
        " values ('lee@example.org', 'Harper Lee', '*'), ('lewis@example.org', 'C. S. Lewis', '*')"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    m_keys = 0;
}

void TestSaleLine::cleanup()
{
    m_window.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

TestSaleLine::Seats TestSaleLine::held() const
{
    Seats seats;
    for (const BookingLine &line : m_window->basket().lines())
        seats.insert(line.seat);
    return seats;
}

TestSaleLine::Seats TestSaleLine::lit()
{
    Seats seats;
    for (const int seat : m_window->map().preview())
        seats.insert(m_window->map().seatLayout()->id(seat));
    return seats;
}

QString TestSaleLine::promise()
{
    return m_window->find<QLabel>(u"commandPromise"_qs)->text();
}

QString TestSaleLine::total()
{
    return m_window->find<FigureLabel>(u"total"_qs)->text();
}

void TestSaleLine::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    if (modifiers == Qt::NoModifier)
        m_window->press(key);
    else
        QTest::keyClick(m_window->window().focusWidget(), key, modifiers);
}

void TestSaleLine::line(const QString &text)
{
    m_keys += int(text.size());
    m_window->type(text);
}

void TestSaleLine::hold(const QString &text, size_t seats)
{
    line(text);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().lines().size(), seats);
    QTRY_VERIFY(!m_window->basket().isBusy());
}

void TestSaleLine::sellsInFourKeys_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("seats");
    QTest::newRow("best two") << u"2"_qs << 2;
    QTest::newRow("range") << u"c3-5"_qs << 3;
}

void TestSaleLine::sellsInFourKeys()
{
    QFETCH(QString, typed);
    QFETCH(int, seats);
    line(typed);
    key(Qt::Key_Return);
    key(Qt::Key_F8); // before the hold is answered
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_keys, int(typed.size()) + 3);
    QCOMPARE(
        m_house->value(u"select count(*) from parterre.event_seats where status = 'BOOKED'"_qs),
        QString::number(seats));
    QCOMPARE(m_house->value(u"select tender || ' ' || state from parterre.payments"_qs),
             u"CASH BOUND"_qs);
}

void TestSaleLine::lightsUpTheSeatsThatEnterThenHolds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("seats");
    QTest::addColumn<QString>("promised");
    QTest::newRow("best") << u"2"_qs << 2 << u"90.00"_qs;
    QTest::newRow("best in a row") << u"3 stalls b"_qs << 3 << u"114.00"_qs;
    QTest::newRow("range") << u"a4-6"_qs << 3 << u"135.00"_qs;
}

void TestSaleLine::lightsUpTheSeatsThatEnterThenHolds()
{
    QFETCH(QString, typed);
    QFETCH(int, seats);
    QFETCH(QString, promised);
    line(typed);
    QTRY_COMPARE(int(lit().size()), seats);
    QTRY_VERIFY2(promise().contains(promised), qPrintable(promise()));
    const Seats expected = lit();
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().lines().size(), size_t(seats));
    QVERIFY(held() == expected);
    QVERIFY(lit().empty());
    QCOMPARE(total(), promised);
}

void TestSaleLine::previewFollowsAnotherWindow()
{
    TicketWindow other(m_house->database().till(2));
    QVERIFY(other.signIn(SmallHouse::email, SmallHouse::password));
    line(u"2"_qs);
    QTRY_COMPARE(int(lit().size()), 2);
    const Seats before = lit();
    other.type(u"2"_qs);
    other.press(Qt::Key_Return);
    QTRY_COMPARE(other.basket().lines().size(), size_t(2));
    m_house->announce();
    QTRY_VERIFY(lit() != before && lit().size() == 2);
}

void TestSaleLine::saysWhatIsWrongWithALine_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("no such row") << u"zz9"_qs;
    QTest::newRow("no such seat") << u"a99"_qs;
    QTest::newRow("no such place") << u"2 balcony"_qs;
    QTest::newRow("far too many") << u"99999999999"_qs;
}

void TestSaleLine::saysWhatIsWrongWithALine()
{
    QFETCH(QString, typed);
    line(typed);
    key(Qt::Key_Return);
    auto *said = m_window->find<QLabel>(u"commandPromise"_qs);
    QVERIFY(said->property("fault").toBool());
    QVERIFY(said->isVisible() && !said->text().isEmpty());
    QVERIFY(!m_window->basket().isBusy());
    QCOMPARE(m_window->find<QLineEdit>(u"commandLine"_qs)->text(), typed);
}

void TestSaleLine::escapeClearsTheLineAndThenTakesAStepBack()
{
    hold(u"a1-2"_qs, 2);
    line(u"b"_qs);
    key(Qt::Key_Escape);
    QVERIFY(m_window->find<QLineEdit>(u"commandLine"_qs)->text().isEmpty());
    QCOMPARE(m_window->basket().lines().size(), size_t(2));
    key(Qt::Key_Escape);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Empty);
}

void TestSaleLine::lettersFromTheMapBeginACommand()
{
    m_window->map().setFocus();
    line(u"a"_qs);
    line(u"1"_qs);
    auto *field = m_window->find<QLineEdit>(u"commandLine"_qs);
    QCOMPARE(field->text(), u"a1"_qs);
    QCOMPARE(m_window->window().focusWidget(), field);
    key(Qt::Key_Escape);
    key(Qt::Key_Right); // an empty line leaves the keys to the map
    QVERIFY(m_window->map().currentSeat() >= 0);
    key(Qt::Key_Space);
    QTRY_COMPARE(m_window->basket().lines().size(), size_t(1));
    QVERIFY(field->text().isEmpty());
}

void TestSaleLine::completesASection()
{
    line(u"2 st"_qs);
    QTRY_VERIFY(m_window->find<QFrame>(u"commandCompletions"_qs)->isVisible());
    key(Qt::Key_Tab);
    QCOMPARE(m_window->find<QLineEdit>(u"commandLine"_qs)->text(), u"2 Stalls"_qs);
    QVERIFY(!m_window->find<QFrame>(u"commandCompletions"_qs)->isVisible());
}

void TestSaleLine::opensTheHelpAtAQuestionMark()
{
    line(u"?"_qs);
    QVERIFY(m_window->find<HelpOverlay>(u"help"_qs)->isVisible());
    key(Qt::Key_Escape);
    QVERIFY(!m_window->find<HelpOverlay>(u"help"_qs)->isVisible());
    QVERIFY(m_window->find<QLineEdit>(u"commandLine"_qs)->text().isEmpty());
}

void TestSaleLine::offersOtherSeats_data()
{
    QTest::addColumn<int>("letter");
    QTest::newRow("next") << int(Qt::Key_N);
    QTest::newRow("row") << int(Qt::Key_R);
    QTest::newRow("aisle") << int(Qt::Key_A);
}

void TestSaleLine::offersOtherSeats()
{
    QFETCH(int, letter);
    hold(u"2"_qs, 2);
    QTRY_VERIFY(m_window->find<KeyCapButton>(u"nextBest"_qs)->isVisible());
    const Seats before = held();
    key(Qt::Key(letter), Qt::AltModifier);
    QTRY_VERIFY(held() != before);
    QCOMPARE(held().size(), size_t(2));
    line(u"c1"_qs); // a letter alone still begins a command
    QCOMPARE(m_window->find<QLineEdit>(u"commandLine"_qs)->text(), u"c1"_qs);
    QVERIFY(!m_window->find<KeyCapButton>(u"nextBest"_qs)->isVisible());
}

void TestSaleLine::saysWhyTheseSeats()
{
    hold(u"2"_qs, 2);
    QTRY_VERIFY2(m_window->message().startsWith(u"Stalls A "), qPrintable(m_window->message()));
    QVERIFY(m_window->message().contains(u"ogether"));
}

void TestSaleLine::childPriceChangesTheTotal()
{
    hold(u"a5-6"_qs, 2);
    QCOMPARE(total(), u"90.00"_qs);
    key(Qt::Key_F4);
    QVERIFY(m_window->find<ChoiceList>(u"priceTypes"_qs)->isVisible());
    QCOMPARE(m_window->find<QLabel>(u"priceTypeTitle"_qs)->text(), u"Price of Stalls A 6"_qs);
    key(Qt::Key_2);
    QTRY_COMPARE(total(), u"67.50"_qs);
    QVERIFY(!m_window->find<ChoiceList>(u"priceTypes"_qs)->isVisible());
    QCOMPARE(m_window->find<QLabel>(u"totalByType"_qs)->text(),
             u"1 Child: 22.50 \u00b7 1 Standard: 45.00"_qs);
    key(Qt::Key_F8);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_house->value(u"select amount from parterre.payments"_qs), u"67.50"_qs);
}

void TestSaleLine::pricesAllSeatsAtOnce()
{
    hold(u"a5-6"_qs, 2);
    key(Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(m_window->find<QLabel>(u"priceTypeTitle"_qs)->text(), u"Price of 2 seats"_qs);
    key(Qt::Key_3);
    QTRY_COMPARE(total(), u"72.00"_qs);
    key(Qt::Key_F4);
    key(Qt::Key_F4); // the second changes from one seat to all
    key(Qt::Key_1);
    QTRY_COMPARE(total(), u"90.00"_qs);
}

void TestSaleLine::saysThatAPriceHasNoneLeft()
{
    hold(u"a5-6"_qs, 2);
    key(Qt::Key_F4, Qt::ShiftModifier);
    key(Qt::Key_2);
    QTRY_COMPARE(m_window->message(),
                 u"Only 1 more seat can have the price Child. No price was changed. Choose "
                 "another price."_qs);
    QCOMPARE(total(), u"90.00"_qs);
}

void TestSaleLine::asksForTheReasonOfAPrice()
{
    hold(u"a5"_qs, 1);
    key(Qt::Key_F4);
    key(Qt::Key_4);
    auto *reason = m_window->find<QLineEdit>(u"priceReason"_qs);
    QCOMPARE(m_window->window().focusWidget(), reason);
    key(Qt::Key_Return); // none given: it stays
    QVERIFY(reason->isVisible());
    line(u"review"_qs);
    key(Qt::Key_Return);
    QTRY_COMPARE(total(), u"0.00"_qs);
    QCOMPARE(m_house->value(u"select reason from parterre.booking_seats"_qs), u"review"_qs);
}

void TestSaleLine::asksAManagerForAPrice()
{
    hold(u"a5"_qs, 1);
    key(Qt::Key_F4);
    key(Qt::Key_5);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"approvalEmail"_qs)->isVisible());
    QVERIFY(m_window->find<QLabel>(u"approvalWhy"_qs)->text().contains(u"18.00"));
    QCOMPARE(total(), u"45.00"_qs);
    line(u"manager@example.org"_qs);
    key(Qt::Key_Return);
    line(SmallHouse::password);
    key(Qt::Key_Return);
    QTRY_COMPARE(total(), u"27.00"_qs);
    QVERIFY(!m_window->find<QLineEdit>(u"approvalEmail"_qs)->isVisible());
    QCOMPARE(m_window->window().focusWidget(), m_window->find<QLineEdit>(u"commandLine"_qs));
}

void TestSaleLine::keepsThePriceWithoutAManager()
{
    hold(u"a5"_qs, 1);
    key(Qt::Key_F4);
    key(Qt::Key_5);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"approvalEmail"_qs)->isVisible());
    key(Qt::Key_Escape);
    QVERIFY(!m_window->find<QLineEdit>(u"approvalEmail"_qs)->isVisible());
    QCOMPARE(total(), u"45.00"_qs);
    key(Qt::Key_F8);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_house->value(u"select amount from parterre.payments"_qs), u"45.00"_qs);
}

void TestSaleLine::findsACustomerWhileTyping()
{
    hold(u"a5"_qs, 1);
    key(Qt::Key_F3);
    line(u"lee"_qs);
    key(Qt::Key_Return); // before the answer
    QTRY_COMPARE(m_window->basket().customerName(), u"Harper Lee"_qs);
    QCOMPARE(m_window->find<KeyCapButton>(u"customer"_qs)->text(), u"Harper Lee"_qs);
    QCOMPARE(m_window->window().focusWidget(), m_window->find<QLineEdit>(u"commandLine"_qs));
    key(Qt::Key_F3);
    key(Qt::Key_Return); // nothing typed: a walk-in again
    QTRY_VERIFY(!m_window->basket().customer().isValid());
}

void TestSaleLine::addsACustomerWithoutLeavingTheSale()
{
    hold(u"a5"_qs, 1);
    key(Qt::Key_F3);
    line(u"Ida Nowak"_qs);
    auto *customers = m_window->find<ChoiceList>(u"customers"_qs);
    QTRY_COMPARE(customers->size(), 1);
    key(Qt::Key_Return);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"customerEmail"_qs)->hasFocus());
    line(u"ida@example.org"_qs);
    key(Qt::Key_Return);
    line(u"+49 30 1234"_qs);
    key(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().customerName(), u"Ida Nowak"_qs);
    QCOMPARE(m_house->value(u"select full_name || ' ' || phone_number from parterre.users where "
                            "email = 'ida@example.org'"_qs),
             u"Ida Nowak +49 30 1234"_qs);
}

void TestSaleLine::stepsBackFromTheCustomer()
{
    hold(u"a5"_qs, 1);
    key(Qt::Key_F3);
    QVERIFY(m_window->find<QLineEdit>(u"customerSearch"_qs)->hasFocus());
    key(Qt::Key_Escape);
    QVERIFY(!m_window->find<QLineEdit>(u"customerSearch"_qs)->isVisible());
    QCOMPARE(m_window->basket().lines().size(), size_t(1));
}

QTEST_MAIN(TestSaleLine)
#include "tst_saleline.moc"
