// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to pay at one window, with the keyboard alone: real windows, a real server.
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/widgets/figurelabel.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

QString euros(qint64 cents)
{
    return Money(cents, u"EUR"_qs).text(QLocale());
}

} // namespace

class TestPayment final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void takesExactCashByTwoKeys();
    void takesACardByItsReference();
    void takesTheReferenceTypedBeforeTheServerAnswers();
    void splitsBetweenCashAndCards();
    void takesAPartOutAgain();
    void givesSeatsAwayOnlyWithAManager();
    void leavesTheApprovalWithoutASale();
    void asksNothingWhenACardWasNotCharged();
    void saysWhatToGiveBackAfterACharge();
    void settlesAChargeOfEarlier();
    void sellsLateByCardWhileTheSeatsAreFree();
    void refusesLostSeatsPaidByCard();
    void refusesACardNumber();
    void savesTheTicketsWhenThereIsNoPrinter();
    void readsAmountsAsAPersonWritesThem_data();
    void readsAmountsAsAPersonWritesThem();

private:
    void hold(const QString &seat);
    void pay(Qt::Key key);
    void addManager();
    [[nodiscard]] QString payments();
    [[nodiscard]] QString text(const QString &label);

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestPayment::init()
{
    m_house = std::make_unique<SmallHouse>();
    addManager();
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
}

void TestPayment::cleanup()
{
    m_window.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

void TestPayment::addManager()
{
    m_house->database().addStaff(u"manager@example.org"_qs, u"Mia Okafor"_qs,
                                 u"another-good-password"_qs, u"MANAGER"_qs);
}

void TestPayment::hold(const QString &seat)
{
    m_window->clickSeat(seat);
    QTRY_COMPARE(m_window->status(seat), SeatStatus::Mine);
    QTRY_VERIFY(!m_window->basket().isBusy());
}

/// Presses the tender's key and waits until it can be taken.
void TestPayment::pay(Qt::Key key)
{
    m_window->press(key);
    QTRY_VERIFY(m_window->basket().phase() == Basket::Phase::Paying
                && !m_window->basket().isBusy());
    if (key == Qt::Key_F9)
        QTRY_VERIFY(text(u"tenderSentence"_qs).startsWith(u"Charge "));
}

/// Each payment as "CARD BOUND 45.00 reference", in the order of their making.
QString TestPayment::payments()
{
    return m_house->value(u"select coalesce(string_agg(tender || ' ' || state || ' ' || amount || "
                          "coalesce(' ' || reference, ''), ', ' order by id), '') "
                          "from parterre.payments"_qs);
}

QString TestPayment::text(const QString &label)
{
    return m_window->find<QLabel>(label)->text();
}

void TestPayment::takesExactCashByTwoKeys()
{
    hold(u"Stalls A 4"_qs);
    m_window->press(Qt::Key_F8);
    m_window->press(Qt::Key_Return); // perhaps before the server has answered the first
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(payments(), u"CASH BOUND 45.00"_qs);
    QCOMPARE(m_window->find<FigureLabel>(u"soldChange"_qs)->text(), u"0.00"_qs);
}

void TestPayment::takesACardByItsReference()
{
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F9);
    QCOMPARE(text(u"tenderSentence"_qs), u"Charge 45.00 at the terminal."_qs);
    QCOMPARE(payments(), u"CARD INTENT 45.00"_qs); // before the terminal is touched
    m_window->type(u"A7731"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(payments(), u"CARD BOUND 45.00 A7731"_qs);
}

void TestPayment::takesTheReferenceTypedBeforeTheServerAnswers()
{
    hold(u"Stalls A 4"_qs);
    m_window->press(Qt::Key_F9);
    m_window->type(u"A7732"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(payments(), u"CARD BOUND 45.00 A7732"_qs);
}

void TestPayment::splitsBetweenCashAndCards()
{
    hold(u"Stalls A 4"_qs);
    hold(u"Stalls A 5"_qs);
    pay(Qt::Key_F10);
    m_window->type(u"20"_qs);
    m_window->press(Qt::Key_Return);
    QCOMPARE(m_window->find<FigureLabel>(u"tenderRest"_qs)->text(), u"70.00"_qs);
    m_window->type(u"30,50"_qs);
    pay(Qt::Key_F9);
    QCOMPARE(text(u"tenderSentence"_qs), u"Charge 30.50 at the terminal."_qs);
    m_window->type(u"B1"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->find<FigureLabel>(u"tenderRest"_qs)->text(), u"39.50"_qs);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"cashTendered"_qs)->isVisible());
    m_window->type(u"50"_qs);
    QCOMPARE(m_window->find<FigureLabel>(u"cashChange"_qs)->text(), u"10.50"_qs);
    m_window->press(Qt::Key_F8);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_window->find<FigureLabel>(u"soldChange"_qs)->text(), u"10.50"_qs);
    QCOMPARE(m_house->value(u"select string_agg(tender || ' ' || state || ' ' || amount, ', ' order"
                            " by amount) from parterre.payments"_qs),
             u"CASH BOUND 20.00, CARD BOUND 30.50, CASH BOUND 39.50"_qs);
}

void TestPayment::takesAPartOutAgain()
{
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F10);
    m_window->type(u"20"_qs);
    m_window->press(Qt::Key_Return);
    QTest::keyClick(m_window->find<QAbstractButton>(u"removePart0"_qs), Qt::Key_Return);
    QTRY_COMPARE(m_window->find<FigureLabel>(u"tenderRest"_qs)->text(), u"45.00"_qs);
    QVERIFY(text(u"tenderWork"_qs).contains(u"20.00"));
    m_window->press(Qt::Key_F9);
    QTRY_COMPARE(text(u"tenderSentence"_qs), u"Charge 45.00 at the terminal."_qs);
    m_window->type(u"B2"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(payments(), u"CARD BOUND 45.00 B2"_qs);
}

void TestPayment::givesSeatsAwayOnlyWithAManager()
{
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F8);
    m_window->find<QAbstractButton>(u"noCharge"_qs)->click();
    m_window->press(Qt::Key_Return);
    QVERIFY(text(u"tenderWordsHint"_qs).startsWith(u"Type it"));
    m_window->type(u"press ticket"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"approvalEmail"_qs)->hasFocus());
    auto *email = m_window->find<QLineEdit>(u"approvalEmail"_qs);
    m_window->type(SmallHouse::email); // a clerk agrees to nothing
    m_window->press(Qt::Key_Return);
    m_window->type(SmallHouse::password);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(text(u"approvalNotice"_qs).contains(u"manager"));
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    email->setFocus();
    email->selectAll();
    m_window->type(u"manager@example.org"_qs);
    m_window->press(Qt::Key_Return);
    m_window->type(u"another-good-password"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(payments(), u"COMP BOUND 45.00 press ticket"_qs);
}

void TestPayment::leavesTheApprovalWithoutASale()
{
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F8);
    m_window->find<QAbstractButton>(u"noCharge"_qs)->click();
    m_window->type(u"press ticket"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"approvalEmail"_qs)->isVisible());
    m_window->press(Qt::Key_Escape);
    QVERIFY(!m_window->find<QLineEdit>(u"approvalEmail"_qs)->isVisible());
    m_window->press(Qt::Key_F8);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(payments(), u"CASH BOUND 45.00"_qs);
}

void TestPayment::asksNothingWhenACardWasNotCharged()
{
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F9);
    m_window->press(Qt::Key_Escape);
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Holding);
    QTRY_COMPARE(payments(), u"CARD VOID 45.00"_qs);
    QTRY_COMPARE(text(u"moneyText"_qs),
                 u"If the card was charged %1, give it back at the terminal."_qs.arg(euros(4500)));
}

void TestPayment::saysWhatToGiveBackAfterACharge()
{
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F10);
    m_window->type(u"15"_qs);
    pay(Qt::Key_F9);
    m_window->type(u"C9"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->find<FigureLabel>(u"tenderRest"_qs)->text(), u"30.00"_qs);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"cashTendered"_qs)->isVisible());
    m_window->press(Qt::Key_Escape);
    QTRY_COMPARE(payments(), u"CARD REFUND_DUE 15.00 C9"_qs);
    QCOMPARE(text(u"moneyText"_qs), u"The card charge of %1 (C9) is due back."_qs.arg(euros(1500)));
    QVERIFY(m_window->find<QWidget>(u"moneyBar"_qs)->isVisible());
}

void TestPayment::settlesAChargeOfEarlier()
{
    saysWhatToGiveBackAfterACharge();
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    auto *reference = m_window->find<QLineEdit>(u"moneyReference"_qs);
    QTRY_VERIFY(reference->isVisible());
    QVERIFY(text(u"moneyText"_qs).contains(u"reference C9"));
    m_window->find<QAbstractButton>(u"moneySettle"_qs)->click();
    QVERIFY(reference->hasFocus());
    m_window->type(u"R44"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY2(!m_window->find<QWidget>(u"moneyBar"_qs)->isVisible(),
                 qPrintable(text(u"moneyText"_qs) + text(u"moneyFault"_qs)));
    QCOMPARE(m_house->value(u"select state from parterre.payments where tender = 'CARD'"_qs),
             u"REFUNDED"_qs);
}

void TestPayment::sellsLateByCardWhileTheSeatsAreFree()
{
    hold(u"Stalls B 7"_qs);
    pay(Qt::Key_F9);
    m_house->endHolds();
    m_window->type(u"D1"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QVERIFY(m_window->basket().soldLate());
    QCOMPARE(payments(), u"CARD BOUND 38.00 D1"_qs);
}

void TestPayment::refusesLostSeatsPaidByCard()
{
    TicketWindow other(m_house->database().till(2));
    QVERIFY(other.signIn(SmallHouse::email, SmallHouse::password));
    hold(u"Stalls B 8"_qs);
    pay(Qt::Key_F9);
    m_house->endHolds();
    other.clickSeat(u"Stalls B 8"_qs);
    QTRY_COMPARE(other.status(u"Stalls B 8"_qs), SeatStatus::Mine);
    m_window->type(u"D2"_qs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Expired);
    QTRY_COMPARE(payments(), u"CARD REFUND_DUE 38.00 D2"_qs);
    QTRY_VERIFY(m_window->message().startsWith(u"Stalls B 8 is held by Till 2"));
    QCOMPARE(text(u"moneyText"_qs), u"The card charge of %1 (D2) is due back."_qs.arg(euros(3800)));
}

void TestPayment::refusesACardNumber()
{
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F9);
    m_window->type(u"4111 1111 1111 1111"_qs);
    m_window->press(Qt::Key_Return);
    QVERIFY(text(u"tenderWordsHint"_qs).startsWith(u"This may be the number of a payment card"));
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    QCOMPARE(payments(), u"CARD INTENT 45.00"_qs);
    m_window->press(Qt::Key_Escape);
    QTRY_COMPARE(payments(), u"CARD VOID 45.00"_qs);
}

void TestPayment::savesTheTicketsWhenThereIsNoPrinter()
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    hold(u"Stalls A 4"_qs);
    hold(u"Stalls A 5"_qs);
    m_window->press(Qt::Key_F8);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QTRY_VERIFY(text(u"printState"_qs).startsWith(u"This window has no printer"));
    m_window->press(Qt::Key_S);
    QTRY_VERIFY(text(u"printState"_qs).startsWith(u"Saved as "));
    const QString file = text(u"printState"_qs).mid(9).chopped(1);
    QVERIFY2(QFileInfo(file).size() > 1000, qPrintable(file));
    QTRY_COMPARE(m_house->value(u"select count(*) from parterre.booking_seats where printed_at is "
                                "not null"_qs),
                 u"2"_qs);
    m_window->pass(500ms);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Empty);
}

void TestPayment::readsAmountsAsAPersonWritesThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("rest"); // of 45.00 after this part; unchanged when it is refused
    QTest::newRow("comma") << u"12,50"_qs << u"32.50"_qs;
    QTest::newRow("point") << u"12.50"_qs << u"32.50"_qs;
    QTest::newRow("exponent") << u"1e9"_qs << u"45.00"_qs;
    QTest::newRow("negative") << u"-5"_qs << u"45.00"_qs;
    QTest::newRow("nothing") << u"0"_qs << u"45.00"_qs;
    QTest::newRow("words") << u"ten"_qs << u"45.00"_qs;
}

void TestPayment::readsAmountsAsAPersonWritesThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, rest);
    hold(u"Stalls A 4"_qs);
    pay(Qt::Key_F10);
    m_window->type(typed);
    m_window->press(Qt::Key_Return);
    QCOMPARE(m_window->find<FigureLabel>(u"tenderRest"_qs)->text(), rest);
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Paying);
}

QTEST_MAIN(TestPayment)
#include "tst_payment.moc"
