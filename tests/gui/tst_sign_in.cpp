// SPDX-License-Identifier: GPL-3.0-or-later
// What a person meets who cannot sign in, and at the cash sheet: everything is said inline.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

class TestSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhyNobodyCanSignIn_data();
    void saysWhyNobodyCanSignIn();
    void saysHowLongToWaitAfterManyWrongPasswords_data();
    void saysHowLongToWaitAfterManyWrongPasswords();
    void saysWhichOfTwoVersionsToUpdate_data();
    void saysWhichOfTwoVersionsToUpdate();
    void asksAgainOnlyWhenTheServerHasRefusedThisTill();
    void offersToTypeTheTillsPasswordAnew();
    void asksForWhatIsMissing();
    void fillsInADemonstrationLogin();
    void forgetsThePasswordAndTheSeatsAtSignOut();
    void explainsABadAmount_data();
    void explainsABadAmount();

private:
    [[nodiscard]] QString message();

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestSignIn::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
}

void TestSignIn::cleanup()
{
    m_window.reset();
    m_house.reset();
}

QString TestSignIn::message()
{
    const auto *bar = m_window->find<MessageBar>(u"signInMessage"_qs);
    return bar->isVisible() ? bar->text() : QString();
}

void TestSignIn::saysWhyNobodyCanSignIn_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::newRow("wrong password") << SmallHouse::email << u"wrong"_qs;
    QTest::newRow("unknown person") << u"nobody@example.org"_qs << SmallHouse::password;
    QTest::newRow("quotes and backslashes") << u"a'b\\c@example.org"_qs << u"';--\\"_qs;
    QTest::newRow("letters of other scripts")
        << u"\u00e4\u4e2d@example.org"_qs << u"\u05d0\u0628"_qs;
}

void TestSignIn::saysWhyNobodyCanSignIn()
{
    QFETCH(QString, email);
    QFETCH(QString, password);
    m_window->typeSignIn(email, password);
    QTRY_COMPARE(message(),
                 u"This e-mail and password do not belong together. Type them again."_qs);
    QVERIFY(m_window->find<QLineEdit>(u"password"_qs)->isVisible());
}

void TestSignIn::saysHowLongToWaitAfterManyWrongPasswords_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("a delay") << 5 << u"Too many wrong passwords. Wait 0:"_qs;
    QTest::newRow("a lock") << 10 << u"This account is locked for another "_qs;
}

void TestSignIn::saysHowLongToWaitAfterManyWrongPasswords()
{
    QFETCH(int, failures);
    QFETCH(QString, beginning);
    m_window->typeSignIn(SmallHouse::email, u"wrong"_qs);
    QTRY_VERIFY(!message().isEmpty());
    m_house->database().sql().run(
        u"update parterre.sign_in_failures set failures = %1"_qs.arg(failures));
    m_window->typeSignIn(SmallHouse::email, SmallHouse::password);
    QTRY_VERIFY2(message().startsWith(beginning), qPrintable(message()));

    const QString first = message();
    auto *button = m_window->find<QAbstractButton>(u"signIn"_qs);
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(message() != first && message().startsWith(beginning)); // it counts down
    auto *email = m_window->find<QLineEdit>(u"email"_qs);
    email->setText(u"another@example.org"_qs); // who need not wait
    QVERIFY(button->isEnabled());
    email->setText(SmallHouse::email);
    QVERIFY(!button->isEnabled());
    m_window->pass(1h);
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(message(), u"You can try again now."_qs);
}

void TestSignIn::saysWhichOfTwoVersionsToUpdate_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("sentence");
    const QString version = u"create or replace function api.version(out api_version integer,"
                            " out schema_version integer, out server_version text)"
                            " language sql as 'select %1, 1, ''15''::text'"_qs;
    QTest::newRow("newer") << version.arg(1000)
                           << u"The database is newer than this window. Update Parterre on this "
                              "computer."_qs;
    QTest::newRow("older") << version.arg(0)
                           << u"The database is older than this window. Have it brought up to date "
                              "with parterre-admin migrate."_qs;
    QTest::newRow("none") << u"drop schema api cascade"_qs
                          << u"The database is not set up yet. Have it set up with parterre-admin "
                             "init."_qs;
}

void TestSignIn::saysWhichOfTwoVersionsToUpdate()
{
    QFETCH(QString, change);
    QFETCH(QString, sentence);
    m_house->database().sql().run(change);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QTRY_COMPARE(message(), sentence);
}

void TestSignIn::asksAgainOnlyWhenTheServerHasRefusedThisTill()
{
    ConnectionOptions till = m_house->database().till(1);
    till.password = u"mistyped"_qs;
    m_window = std::make_unique<TicketWindow>(till);
    QTRY_VERIFY2(message().startsWith(u"The database server refused the connection."_qs),
                 qPrintable(message()));
    QVERIFY(message().endsWith(
        u"Press Enter to try again, or start Parterre anew to type the till's password."_qs));
    auto *button = m_window->find<KeyCapButton>(u"signIn"_qs);
    QCOMPARE(button->text(), u"Try again"_qs);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(button->isEnabled());
}

void TestSignIn::offersToTypeTheTillsPasswordAnew()
{
    ConnectionOptions till = m_house->database().till(1);
    till.password = u"mistyped"_qs;
    m_window = std::make_unique<TicketWindow>(till);
    m_window->window().offerTillPassword(); // as the program does when it has asked for it
    const QSignalSpy asked(&m_window->window(), &MainWindow::tillPasswordAsked);
    QTRY_VERIFY2(message().endsWith(u"or type the till's password anew."), qPrintable(message()));
    m_window->press(Qt::Key_F7);
    QCOMPARE(asked.count(), 1);
}

void TestSignIn::asksForWhatIsMissing()
{
    m_window->typeSignIn({}, {});
    QCOMPARE(message(), u"Type your e-mail and your password."_qs);
    QCOMPARE(m_window->window().focusWidget(), m_window->find<QLineEdit>(u"email"_qs));
}

void TestSignIn::fillsInADemonstrationLogin()
{
    m_house->database().sql().run(
        u"insert into parterre.settings (key, value) values ('venue_name', '\"Lindenhof\"'),"
        " ('demonstration', 'true'), ('demo_logins', '[{\"email\": \"%1\", \"password\": \"%2\","
        " \"name\": \"Ada Lindqvist\", \"role\": \"CLERK\"}]')"
        " on conflict (key) do update set value = excluded.value"_qs.arg(SmallHouse::email,
                                                                         SmallHouse::password));
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QTRY_COMPARE(m_window->find<QLabel>(u"venue"_qs)->text(), u"Lindenhof"_qs);
    auto *login = m_window->find<QAbstractButton>(u"login0"_qs);
    QTRY_VERIFY(login->isVisible());
    QTest::mouseClick(login, Qt::LeftButton);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(m_window->map().isVisible());
}

void TestSignIn::forgetsThePasswordAndTheSeatsAtSignOut()
{
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    m_window->clickSeat(u"Stalls A 1"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 1"_qs), SeatStatus::Mine);
    QTest::mouseClick(m_window->find<QAbstractButton>(u"signOut"_qs), Qt::LeftButton);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"password"_qs)->isVisible());
    QVERIFY(m_window->find<QLineEdit>(u"password"_qs)->text().isEmpty());
    QTRY_COMPARE(m_house->value(u"select status from parterre.bookings"_qs), u"CANCELLED"_qs);
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    QTRY_COMPARE(m_window->status(u"Stalls A 1"_qs), SeatStatus::Available);
}

void TestSignIn::explainsABadAmount_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("hint");
    const QString form = u"Type an amount such as 45.00."_qs;
    QTest::newRow("letters") << u"abc"_qs << form;
    QTest::newRow("nothing") << u" "_qs << form;
    QTest::newRow("negative")
        << u"-50"_qs << u"An amount handed over cannot be negative. Type it without the minus."_qs;
    QTest::newRow("exponent") << u"1e9"_qs << form;
    QTest::newRow("three decimals") << u"45.001"_qs << form;
    QTest::newRow("more than fits") << u"999999999999"_qs << form;
    QTest::newRow("too little") << u"40"_qs << u"5.00 is missing."_qs;
}

void TestSignIn::explainsABadAmount()
{
    QFETCH(QString, typed);
    QFETCH(QString, hint);
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    m_window->clickSeat(u"Stalls A 1"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 1"_qs), SeatStatus::Mine);
    m_window->press(Qt::Key_F8);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"cashTendered"_qs)->isVisible());
    m_window->type(typed);
    QCOMPARE(m_window->find<QLabel>(u"cashHint"_qs)->text(), hint);
    QVERIFY(!m_window->find<QAbstractButton>(u"cashFinish"_qs)->isEnabled());
    m_window->press(Qt::Key_Return);
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    m_window->press(Qt::Key_Escape);
    QCOMPARE(m_window->basket().phase(), Basket::Phase::Holding);
}

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
