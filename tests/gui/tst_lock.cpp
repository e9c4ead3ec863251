// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is left alone: locked by its key or by its clock, opened by a password, taken over
// by another person, with the basket kept.
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

class TestLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void hidesTheSaleAndKeepsTheBasket();
    void opensByThePersonsOwnPasswordOnly();
    void letsAnotherPersonFinishTheSale();
    void locksAnOpenPaymentAndGoesOnWithIt();
    void locksByItsOwnClock();
    void showsTheLockWhenTheServerHasLocked();

private:
    void hold(const QString &seat);
    void lock();
    void unlock();

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestLock::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_house->database().addStaff(u"second@example.org"_qs, u"Ben Sato"_qs,
                                 u"the-second-password"_qs, u"CLERK"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
}

void TestLock::cleanup()
{
    m_window.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

void TestLock::hold(const QString &seat)
{
    m_window->clickSeat(seat);
    QTRY_COMPARE(m_window->status(seat), SeatStatus::Mine);
    QTRY_VERIFY(!m_window->basket().isBusy());
}

void TestLock::lock()
{
    m_window->press(Qt::Key_F12);
    QVERIFY(m_window->find<QLineEdit>(u"lockPassword"_qs)->isVisible());
    QTRY_COMPARE(m_house->value(u"select locked from parterre.sessions where ended_at is null"_qs),
                 u"t"_qs);
}

void TestLock::unlock()
{
    m_window->type(SmallHouse::password);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->map().isVisible());
}

void TestLock::hidesTheSaleAndKeepsTheBasket()
{
    hold(u"Stalls A 4"_qs);
    lock();
    QVERIFY(!m_window->map().isVisible());
    QVERIFY(!m_window->find<QLabel>(u"basketTitle"_qs)->isVisible());
    QCOMPARE(m_window->find<QLabel>(u"lockHold"_qs)->text(), u"1 seat held here"_qs);
    auto *ring = m_window->find<CountdownRing>(u"lockCountdown"_qs);
    QVERIFY(ring->isVisible());
    const QString before = ring->text();
    m_window->pass(60s);
    QTRY_VERIFY(ring->text() != before);
    unlock();
    QCOMPARE(m_window->basket().lines().size(), size_t(1));
    m_window->press(Qt::Key_F8);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
}

void TestLock::opensByThePersonsOwnPasswordOnly()
{
    lock();
    m_window->type(u"the-second-password"_qs); // another person's
    m_window->press(Qt::Key_Return);
    auto *message = m_window->find<MessageBar>(u"lockMessage"_qs);
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().startsWith(u"This is not Ada Lindqvist's password."),
             qPrintable(message->text()));
    QVERIFY(!m_window->map().isVisible());
    unlock();
}

void TestLock::letsAnotherPersonFinishTheSale()
{
    hold(u"Stalls A 4"_qs);
    lock();
    m_window->press(Qt::Key_F3);
    QVERIFY(m_window->find<QLineEdit>(u"lockEmail"_qs)->isVisible());
    m_window->type(u"second@example.org"_qs);
    m_window->press(Qt::Key_Return);
    m_window->type(u"the-second-password"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->map().isVisible());
    QCOMPARE(m_window->find<QLabel>(u"person"_qs)->text(), u"Ben Sato \u00b7 clerk"_qs);
    QCOMPARE(m_window->basket().lines().size(), size_t(1));
    m_window->press(Qt::Key_F8);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(
        m_house->value(u"select u.full_name from parterre.payments p join parterre.sessions s"
                       " on s.id = p.session_id join parterre.users u on u.id = s.staff_id"_qs),
        u"Ben Sato"_qs);
}

void TestLock::locksAnOpenPaymentAndGoesOnWithIt()
{
    hold(u"Stalls A 4"_qs);
    m_window->press(Qt::Key_F9);
    auto *sentence = m_window->find<QLabel>(u"tenderSentence"_qs);
    QTRY_VERIFY(sentence->text().startsWith(u"Charge "));
    lock();
    unlock();
    QVERIFY(sentence->isVisible());
    m_window->type(u"A1"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
}

void TestLock::locksByItsOwnClock()
{
    m_window->pass(10min);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"lockPassword"_qs)->isVisible());
    unlock();
}

void TestLock::showsTheLockWhenTheServerHasLocked()
{
    m_house->database().sql().run(u"update parterre.sessions set locked = true"_qs);
    m_window->clickSeat(u"Stalls A 4"_qs);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"lockPassword"_qs)->isVisible());
    QVERIFY(!m_window->map().isVisible());
    unlock();
    hold(u"Stalls A 4"_qs);
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
