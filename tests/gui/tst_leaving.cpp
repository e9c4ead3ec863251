// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving with a sale in hand: no seat stays held for nobody, and no sale is left behind unasked.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "tests/support/faultproxy.h"
#include "ui/seatmap/seatmapview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace parterre;
using namespace std::chrono_literals;

class TestLeaving final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void signsOutOnceASeatOnItsWayIsGivenBack();
    void sellsOnAfterARefusedRelease();
    void staysSignedInWhenTheSeatsCannotBeGivenBack();
    void withdrawsTheQuestionWhenTheAnswerArrives();
    void asksBeforeARefundIsLeft();

private:
    void signOut();
    QString closeWhileAsked();

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<FaultProxy> m_network;
    std::unique_ptr<TicketWindow> m_window;
};

void TestLeaving::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_network = std::make_unique<FaultProxy>(m_house->database().till(1));
    m_window = std::make_unique<TicketWindow>(m_network->options());
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
}

void TestLeaving::cleanup()
{
    m_window.reset();
    m_network.reset();
    m_house.reset();
}

void TestLeaving::signOut()
{
    QTest::mouseClick(m_window->find<QAbstractButton>(u"signOut"_qs), Qt::LeftButton);
}

void TestLeaving::signsOutOnceASeatOnItsWayIsGivenBack()
{
    m_network->setFrozen(true);
    m_window->clickSeat(u"Stalls A 1"_qs);
    signOut();
    QVERIFY(m_window->map().isVisible());
    m_network->setFrozen(false);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"password"_qs)->isVisible());
    QCOMPARE(m_house->value(u"select string_agg(status::text, ',') from parterre.bookings"_qs),
             u"CANCELLED"_qs);
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    QTRY_COMPARE(m_window->status(u"Stalls A 1"_qs), SeatStatus::Available);
}

void TestLeaving::sellsOnAfterARefusedRelease()
{
    m_window->clickSeat(u"Stalls A 2"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 2"_qs), SeatStatus::Mine);
    m_house->database().sql().run(u"update parterre.sessions set locked = true"_qs);
    m_window->window().close();
    QTRY_VERIFY(m_window->find<QLineEdit>(u"lockPassword"_qs)->isVisible());
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Holding);

    m_window->type(SmallHouse::password);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->map().isVisible());
    m_window->press(Qt::Key_F8);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    m_window->pass(500ms);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Empty);
    QCoreApplication::processEvents();
    QVERIFY(m_window->window().isVisible());
}

void TestLeaving::staysSignedInWhenTheSeatsCannotBeGivenBack()
{
    m_window->clickSeat(u"Stalls A 6"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 6"_qs), SeatStatus::Mine);
    m_network->setClosed(true);
    m_network->cutAll();
    signOut();
    QTRY_VERIFY2(m_window->message().endsWith(
                     u"The seats in the basket stay held until their time ends."_qs),
                 qPrintable(m_window->message()));
    QVERIFY(m_window->map().isVisible());
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Holding);
    m_network->setClosed(false);
}

/// Closes the window, and lets the network go on when that is asked about; answers the question.
QString TestLeaving::closeWhileAsked()
{
    QString question;
    QTimer watch;
    watch.callOnTimeout(this, [this, &question] {
        if (const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            question = box->text();
            m_network->setFrozen(false);
        }
    });
    watch.start();
    m_window->window().close(); // returns when the question is gone
    return question;
}

void TestLeaving::withdrawsTheQuestionWhenTheAnswerArrives()
{
    m_window->clickSeat(u"Stalls A 3"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 3"_qs), SeatStatus::Mine);
    m_window->press(Qt::Key_F8);
    QTRY_VERIFY(m_window->basket().phase() == Basket::Phase::Paying
                && !m_window->basket().isBusy());
    m_network->setFrozen(true);
    m_window->press(Qt::Key_Return);
    const QString question = closeWhileAsked();
    QVERIFY(m_window->window().isVisible());
    QVERIFY(question.contains(u"45.00"));
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Sold);
}

void TestLeaving::asksBeforeARefundIsLeft()
{
    m_house->database().addStaff(u"manager@example.org"_qs, u"Mia Okafor"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    signOut();
    QTRY_VERIFY(m_window->find<QLineEdit>(u"password"_qs)->isVisible());
    QVERIFY(m_window->signIn(u"manager@example.org"_qs, SmallHouse::password));
    m_window->clickSeat(u"Stalls A 3"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 3"_qs), SeatStatus::Mine);
    m_window->press(Qt::Key_F8);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    m_window->pass(500ms);
    m_window->press(Qt::Key_Return);
    QTest::keyClick(&m_window->window(), Qt::Key_F, Qt::ControlModifier);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->find<QWidget>(u"bookingSeats"_qs)->isVisible());
    m_window->press(Qt::Key_R);
    QTRY_VERIFY(m_window->find<QWidget>(u"settle"_qs)->isVisible());
    m_network->setFrozen(true);
    m_window->press(Qt::Key_Return);
    QVERIFY(closeWhileAsked().contains(u"whether it is done"));
    QVERIFY(m_window->window().isVisible());
    QTRY_COMPARE(m_house->value(u"select status from parterre.bookings"_qs), u"CANCELLED"_qs);
}

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"
