// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing upon the map: warnings of seats left alone, runs, steps back. A real window and server.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"

#include <QPushButton>
#include <QTest>

using namespace parterre;

using namespace std::chrono_literals;

class TestSeatChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void warnsOfASeatLeftAloneAndShiftsWithOneKey();
    void holdsAllTheSameAndKeepsWithOneKey();
    void warningGoesWhenTheSeatIsTakenToo();
    void offersNothingWhereNothingElseIsFree();
    void stepsBackOneByOne();
    void takesAGivenBackSeatAgain();
    void stepBackWaitsForTheAnswer();
    void stepBackSaysWhatIsNoLongerFree();
    void stepsEndWithTheSale();
    void runTakesWhatIsFreeAndSaysHowManyAreNot();
    void seatRefusedAtTheClickShakes();

private:
    void click(const QString &name, Qt::KeyboardModifiers modifiers = {});
    void stepBack();
    [[nodiscard]] QPushButton *offer();
    /// The numbers of the held seats of row A, of this window.
    [[nodiscard]] QString heldInRowA();

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestSeatChoice::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
}

void TestSeatChoice::cleanup()
{
    m_window.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

void TestSeatChoice::click(const QString &name, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(m_window->map().viewport(), Qt::LeftButton, modifiers,
                      m_window->map().seatRect(m_window->seat(name)).center());
    QTRY_VERIFY(!m_window->basket().isBusy());
}

QPushButton *TestSeatChoice::offer()
{
    return m_window->find<QWidget>(u"saleMessage"_qs)->findChild<QPushButton *>(u"takeOffer"_qs);
}

void TestSeatChoice::stepBack()
{
    m_window->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
    QTest::keyClick(m_window->window().focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->basket().isBusy());
}

QString TestSeatChoice::heldInRowA()
{
    QStringList numbers;
    for (int number = 1; number <= 10; ++number) {
        const int seat = m_window->seat(u"Stalls A %1"_qs.arg(number));
        if (m_window->basket().contains(m_window->map().seatLayout()->id(seat)))
            numbers << QString::number(number);
    }
    return numbers.join(u' ');
}

void TestSeatChoice::warnsOfASeatLeftAloneAndShiftsWithOneKey()
{
    click(u"Stalls A 2"_qs);
    click(u"Stalls A 3"_qs);
    QCOMPARE(heldInRowA(), u"2 3"_qs);
    QTRY_COMPARE(m_window->message(), u"Stalls A 1 would be left alone."_qs);
    QCOMPARE(offer()->text(), u"Shift to A 1\u20132"_qs);
    m_window->press(Qt::Key_F7);
    QTRY_COMPARE(heldInRowA(), u"1 2"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 3"_qs), SeatStatus::Available);
    QCOMPARE(m_window->message(), QString());
    stepBack(); // the shift is one step
    QTRY_COMPARE(heldInRowA(), u"2 3"_qs);
}

void TestSeatChoice::holdsAllTheSameAndKeepsWithOneKey()
{
    click(u"Stalls A 2"_qs);
    QTRY_COMPARE(m_window->message(), u"Stalls A 1 would be left alone."_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 2"_qs), SeatStatus::Mine);
    m_window->press(Qt::Key_Escape);
    QCOMPARE(m_window->message(), QString());
    QCOMPARE(heldInRowA(), u"2"_qs);
    click(u"Stalls A 3"_qs);
    QCOMPARE(heldInRowA(), u"2 3"_qs);
    QCOMPARE(m_window->message(), QString());
}

void TestSeatChoice::warningGoesWhenTheSeatIsTakenToo()
{
    click(u"Stalls A 2"_qs);
    QTRY_COMPARE(m_window->message(), u"Stalls A 1 would be left alone."_qs);
    m_window->press(Qt::Key_Left);
    m_window->press(Qt::Key_Space);
    QTRY_COMPARE(heldInRowA(), u"1 2"_qs);
    QTRY_COMPARE(m_window->message(), QString());
}

void TestSeatChoice::offersNothingWhereNothingElseIsFree()
{
    m_house->database().sql().run(
        u"update parterre.event_seats set price = 99 where row_number = 'A' and seat_number in "
        "('1', '5', '6', '8')"_qs);
    m_window.reset();
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    click(u"Stalls A 2"_qs);
    click(u"Stalls A 3"_qs, Qt::ControlModifier);
    click(u"Stalls A 4"_qs, Qt::ControlModifier);
    QTRY_COMPARE(m_window->message(), u"Stalls A 1 would be left alone."_qs);
    QVERIFY(!offer()->isVisible());
}

void TestSeatChoice::stepsBackOneByOne()
{
    click(u"Stalls A 5"_qs);
    click(u"Stalls A 8"_qs, Qt::ControlModifier);
    QCOMPARE(heldInRowA(), u"5 6 7 8"_qs);
    m_window->press(Qt::Key_Escape);
    QTRY_COMPARE(heldInRowA(), u"5"_qs);
    m_window->press(Qt::Key_Escape);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Empty);
    QTRY_VERIFY(!m_window->basket().isBusy());
    m_window->press(Qt::Key_Escape);
    stepBack();
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Empty);
}

void TestSeatChoice::takesAGivenBackSeatAgain()
{
    click(u"Stalls A 5"_qs);
    click(u"Stalls A 5"_qs);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Empty);
    m_window->press(Qt::Key_Escape); // a sale without seats is not begun by Esc
    QVERIFY(!m_window->basket().isBusy());
    stepBack();
    QTRY_COMPARE(heldInRowA(), u"5"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 5"_qs), SeatStatus::Mine);
}

void TestSeatChoice::stepBackWaitsForTheAnswer()
{
    click(u"Stalls A 5"_qs);
    QTest::mouseClick(m_window->map().viewport(), Qt::LeftButton, {},
                      m_window->map().seatRect(m_window->seat(u"Stalls A 6"_qs)).center());
    QVERIFY(m_window->basket().isBusy());
    m_window->press(Qt::Key_Escape);
    QTRY_COMPARE(m_window->status(u"Stalls A 6"_qs), SeatStatus::Available);
    QTRY_VERIFY(!m_window->basket().isBusy());
    QCOMPARE(heldInRowA(), u"5"_qs);
}

void TestSeatChoice::stepBackSaysWhatIsNoLongerFree()
{
    TicketWindow other(m_house->database().till(2));
    QVERIFY(other.signIn(SmallHouse::email, SmallHouse::password));
    click(u"Stalls A 5"_qs);
    click(u"Stalls A 6"_qs);
    click(u"Stalls A 6"_qs);
    other.clickSeat(u"Stalls A 6"_qs);
    QTRY_COMPARE(other.status(u"Stalls A 6"_qs), SeatStatus::Mine);
    m_house->announce();
    QTRY_COMPARE(m_window->status(u"Stalls A 6"_qs), SeatStatus::Held);
    stepBack();
    QTRY_COMPARE(m_window->message(), u"Not free any more, and not taken again: Stalls A 6."_qs);
    QCOMPARE(heldInRowA(), u"5"_qs);
}

void TestSeatChoice::stepsEndWithTheSale()
{
    click(u"Stalls A 5"_qs);
    m_window->press(Qt::Key_F8);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    m_window->pass(500ms); // a second Enter at once is ignored
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Empty);
    stepBack();
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Empty);
    QTRY_COMPARE(m_window->status(u"Stalls A 5"_qs), SeatStatus::Booked);
}

void TestSeatChoice::runTakesWhatIsFreeAndSaysHowManyAreNot()
{
    TicketWindow other(m_house->database().till(2));
    QVERIFY(other.signIn(SmallHouse::email, SmallHouse::password));
    other.clickSeat(u"Stalls A 3"_qs);
    QTRY_COMPARE(other.status(u"Stalls A 3"_qs), SeatStatus::Mine);
    m_house->announce();
    QTRY_COMPARE(m_window->status(u"Stalls A 3"_qs), SeatStatus::Held);
    click(u"Stalls A 1"_qs);
    click(u"Stalls A 5"_qs, Qt::ControlModifier);
    QCOMPARE(heldInRowA(), u"1 2 4 5"_qs);
    QCOMPARE(m_window->message(), u"Left out, because they are not free: 1 of 5 seats."_qs);
}

void TestSeatChoice::seatRefusedAtTheClickShakes()
{
    TicketWindow other(m_house->database().till(2));
    QVERIFY(other.signIn(SmallHouse::email, SmallHouse::password));
    other.clickSeat(u"Stalls A 3"_qs);
    QTRY_COMPARE(other.status(u"Stalls A 3"_qs), SeatStatus::Mine);
    click(u"Stalls A 3"_qs);
    QTRY_VERIFY(m_window->message().startsWith(u"Stalls A 3 is held by Till 2"));
    QCOMPARE(m_window->map().lostSeats(), std::vector<int>{m_window->seat(u"Stalls A 3"_qs)});
}

QTEST_MAIN(TestSeatChoice)
#include "tst_seatchoice.moc"
