// SPDX-License-Identifier: GPL-3.0-or-later
// The clerk's page around the sale: its keys and messages, the way back, the change on the screen.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/figurelabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

class TestClerkPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhyAKeyDoesNotApply_data();
    void saysWhyAKeyDoesNotApply();
    void extendsTheHoldWhilePaying();
    void keepsTheMapWhereItIsWhenItSaysSomething();
    void takesAnInformationAwayAtTheNextKey();
    void showsTheBasketOnTheMapAlone();
    void keepsTheChangeOnTheScreenWhenEnterIsPressedTwice();
    void offersReleasedSeatsAgain();
    void staysSignedInUntilManySeatsAreReallyGivenUp();
    void saysInThePaymentThatASeatIsLost();

private:
    void hold(const QStringList &seats);

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestClerkPage::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
}

void TestClerkPage::cleanup()
{
    m_window.reset();
    m_house.reset();
}

void TestClerkPage::hold(const QStringList &seats)
{
    for (const QString &seat : seats)
        m_window->clickSeat(seat);
    QTRY_COMPARE(m_window->basket().lines().size(), size_t(seats.size()));
    QTRY_COMPARE(m_window->status(seats.constLast()), SeatStatus::Mine);
}

void TestClerkPage::saysWhyAKeyDoesNotApply_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("extend") << int(Qt::Key_F5);
    QTest::newRow("release") << int(Qt::Key_F6);
    QTest::newRow("cash") << int(Qt::Key_F8);
}

void TestClerkPage::saysWhyAKeyDoesNotApply()
{
    QFETCH(int, key);
    m_window->press(Qt::Key(key));
    QCOMPARE(m_window->message(), u"Nothing is held yet: take a seat first."_qs);
}

void TestClerkPage::extendsTheHoldWhilePaying()
{
    hold({u"Stalls A 4"_qs});
    m_window->press(Qt::Key_F8);
    QTRY_VERIFY(m_window->basket().phase() == Basket::Phase::Paying
                && !m_window->basket().isBusy());
    m_house->database().sql().run(u"update parterre.settings set value = '900' where key = "
                                  "'hold_seconds'"_qs);
    m_window->press(Qt::Key_F5);
    QTRY_VERIFY(m_window->basket().timeLeft() > 10min);
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Paying);
}

void TestClerkPage::keepsTheMapWhereItIsWhenItSaysSomething()
{
    const QRect seat = m_window->map().seatRect(m_window->seat(u"Stalls A 4"_qs));
    const QSize size = m_window->map().size();
    m_window->press(Qt::Key_F8);
    QVERIFY(!m_window->message().isEmpty());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_window->map().size(), size);
    QCOMPARE(m_window->map().seatRect(m_window->seat(u"Stalls A 4"_qs)), seat);
    // It floats over the map, and never over the seat that it is about.
    const auto *bar = m_window->find<QWidget>(u"saleMessage"_qs);
    const QRect covered(m_window->map().viewport()->mapFromGlobal(bar->mapToGlobal(QPoint())),
                        bar->size());
    QVERIFY(!covered.intersects(seat));
}

void TestClerkPage::takesAnInformationAwayAtTheNextKey()
{
    m_window->press(Qt::Key_F8);
    QVERIFY(!m_window->message().isEmpty());
    m_window->press(Qt::Key_Right);
    QCOMPARE(m_window->message(), QString());
}

void TestClerkPage::showsTheBasketOnTheMapAlone()
{
    hold({u"Stalls A 4"_qs, u"Stalls A 5"_qs});
    const auto *chip = m_window->find<QWidget>(u"mapChip"_qs);
    QVERIFY(!chip->isVisible());
    m_window->press(Qt::Key_F11);
    QVERIFY(chip->isVisible());
    QCOMPARE(m_window->find<QLabel>(u"chipSeats"_qs)->text(), u"2 seats"_qs);
    QVERIFY(m_window->find<FigureLabel>(u"chipTotal"_qs)->text().contains(u"90.00"));
    QVERIFY(m_window->find<FigureLabel>(u"chipLeft"_qs)->text().contains(u':'));
    m_window->press(Qt::Key_F11);
    QVERIFY(!chip->isVisible());
}

void TestClerkPage::keepsTheChangeOnTheScreenWhenEnterIsPressedTwice()
{
    hold({u"Stalls A 4"_qs});
    m_window->press(Qt::Key_F8);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"cashTendered"_qs)->isVisible());
    m_window->type(u"50"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    m_window->press(Qt::Key_Return);
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    m_window->pass(500ms);
    m_window->press(Qt::Key_Return);
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Empty);
    const auto *last = m_window->find<QLabel>(u"lastSale"_qs);
    QVERIFY(last->isVisible());
    QVERIFY2(last->text().endsWith(u"change 5.00"), qPrintable(last->text()));
}

void TestClerkPage::offersReleasedSeatsAgain()
{
    const QStringList seats{u"Stalls A 1"_qs, u"Stalls A 2"_qs, u"Stalls A 3"_qs, u"Stalls A 4"_qs,
                            u"Stalls A 5"_qs};
    hold(seats);
    m_window->press(Qt::Key_F6);
    QTRY_COMPARE(m_window->message(), u"5 seats released."_qs);
    m_window->press(Qt::Key_F7);
    QTRY_COMPARE(m_window->basket().lines().size(), size_t(seats.size()));
    QCOMPARE(m_window->message(), QString());
}

void TestClerkPage::staysSignedInUntilManySeatsAreReallyGivenUp()
{
    hold(
        {u"Stalls B 1"_qs, u"Stalls B 2"_qs, u"Stalls B 3"_qs, u"Stalls B 4"_qs, u"Stalls B 5"_qs});
    auto *signOut = m_window->find<QAbstractButton>(u"signOut"_qs);
    QTest::mouseClick(signOut, Qt::LeftButton);
    QTRY_COMPARE(m_window->message(), u"5 seats released. Sign out once more to leave."_qs);
    QVERIFY(m_window->map().isVisible());
    QTest::mouseClick(signOut, Qt::LeftButton);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"password"_qs)->isVisible());
}

void TestClerkPage::saysInThePaymentThatASeatIsLost()
{
    TicketWindow other(m_house->database().till(2));
    QVERIFY(other.signIn(SmallHouse::email, SmallHouse::password));
    hold({u"Stalls B 8"_qs});
    m_window->press(Qt::Key_F8);
    QTRY_VERIFY(m_window->basket().phase() == Basket::Phase::Paying
                && !m_window->basket().isBusy());
    m_house->endHolds();
    other.clickSeat(u"Stalls B 8"_qs);
    QTRY_COMPARE(other.status(u"Stalls B 8"_qs), SeatStatus::Mine);
    m_house->announce();
    const auto *warning = m_window->find<QLabel>(u"cashWarning"_qs);
    QTRY_VERIFY(warning->isVisible());
    QVERIFY2(warning->text().startsWith(u"Stalls B 8 is held by Till 2."),
             qPrintable(warning->text()));
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Paying);
}

QTEST_MAIN(TestClerkPage)
#include "tst_clerkpage.moc"
