// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, windows and tonight at the managers' desk, by the keyboard of a whole window.
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/manager/minutechart.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <numeric>

using namespace parterre;

class TestStaffPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsAPersonByKeys();
    void saysUnderTheFieldWhatIsWrong();
    void takesBackWhatWasTyped();
    void showsTheCommandThatAddsAWindow();
    void showsWhatIsSoldTonight();
    void tellsTheHistoryOfASeatFromTheMap();

private:
    void open(const QString &page);
    void fill(const QString &field, const QString &text);
    [[nodiscard]] QTableView *table(const QString &name)
    {
        return m_window->find<QTableView>(name);
    }

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestStaffPage::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_house->database().addStaff(u"manager@example.org"_qs, u"Max Ortega"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(u"manager@example.org"_qs, SmallHouse::password));
}

void TestStaffPage::cleanup()
{
    m_window.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

void TestStaffPage::open(const QString &page)
{
    m_window->press(Qt::Key_M, Qt::ControlModifier);
    m_window->find<QAbstractButton>(page + u"Rail"_qs)->click();
    QTRY_VERIFY(m_window->find<QWidget>(page + u"Page"_qs)->isVisible());
}

void TestStaffPage::fill(const QString &field, const QString &text)
{
    auto *line = m_window->find<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    m_window->type(text);
}

void TestStaffPage::addsAPersonByKeys()
{
    open(u"staff"_qs);
    QTRY_COMPARE(table(u"staff"_qs)->model()->rowCount(), 2);
    m_window->press(Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(m_window->find<QLineEdit>(u"personName"_qs)->hasFocus());
    m_window->type(u"Bea Holm"_qs);
    m_window->press(Qt::Key_Tab);
    m_window->type(u"bea@example.org"_qs);
    m_window->find<QCheckBox>(u"mayRefund"_qs)->click();
    fill(u"personPassword"_qs, u"river lamp seven"_qs);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(table(u"staff"_qs)->model()->rowCount(), 3);
    QCOMPARE(m_house->value(u"select may_refund and not may_comp from parterre.staff s"
                            " join parterre.users u on u.id = s.user_id"
                            " where u.email = 'bea@example.org'"_qs),
             u"t"_qs);
}

void TestStaffPage::saysUnderTheFieldWhatIsWrong()
{
    open(u"staff"_qs);
    QTRY_COMPARE(table(u"staff"_qs)->model()->rowCount(), 2);
    m_window->find<QAbstractButton>(u"addPerson"_qs)->click();
    fill(u"personName"_qs, u"Bea Holm"_qs);
    fill(u"personEmail"_qs, u"bea@example.org"_qs);
    fill(u"personPassword"_qs, u"short"_qs);
    m_window->find<QAbstractButton>(u"savePerson"_qs)->click();
    auto *fault = m_window->find<QLabel>(u"personPasswordError"_qs);
    QTRY_VERIFY(fault->text().startsWith(u"at least 10 characters"));
    QVERIFY(m_window->find<MessageBar>(u"deskMessage"_qs)->isVisible());
    QCOMPARE(m_window->find<QLineEdit>(u"personName"_qs)->text(), u"Bea Holm"_qs);
}

void TestStaffPage::takesBackWhatWasTyped()
{
    open(u"staff"_qs);
    QTRY_COMPARE(table(u"staff"_qs)->model()->rowCount(), 2);
    table(u"staff"_qs)->selectRow(0);
    auto *name = m_window->find<QLineEdit>(u"personName"_qs);
    const QString before = name->text();
    QVERIFY(!before.isEmpty());
    fill(u"personName"_qs, u"Somebody"_qs);
    QVERIFY(m_window->find<QAbstractButton>(u"savePerson"_qs)->isEnabled());
    m_window->press(Qt::Key_Escape);
    QCOMPARE(name->text(), before);
    QVERIFY(!m_window->find<QAbstractButton>(u"savePerson"_qs)->isEnabled());
}

void TestStaffPage::showsTheCommandThatAddsAWindow()
{
    open(u"staff"_qs);
    m_window->find<QTabBar>(u"staffLists"_qs)->setCurrentIndex(1);
    QTRY_COMPARE(table(u"tills"_qs)->model()->rowCount(), 2);
    QVERIFY(m_window->find<QLineEdit>(u"addTillCommand"_qs)
                ->text()
                .startsWith(u"parterre-admin add-till"));
    m_window->find<QTabBar>(u"staffLists"_qs)->setCurrentIndex(2);
    QTRY_COMPARE(table(u"sessions"_qs)->model()->rowCount(), 1);
    table(u"sessions"_qs)->selectRow(0);
    QVERIFY(!m_window->find<QAbstractButton>(u"endSession"_qs)->isEnabled()); // it is one's own
}

void TestStaffPage::showsWhatIsSoldTonight()
{
    m_window->clickSeat(u"Stalls A 4"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 4"_qs), SeatStatus::Mine);
    m_window->press(Qt::Key_F8);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    open(u"tonight"_qs);
    auto *sold = m_window->find<QLabel>(u"tonightSold"_qs);
    QTRY_COMPARE(sold->text(), u"1 \u00b7 3 %"_qs);
    QVERIFY(m_window->find<QLabel>(u"tonightTakings"_qs)->text().contains(u"45.00"));
    const auto &minutes = m_window->find<MinuteChart>(u"tonightChart"_qs)->minutes();
    QCOMPARE(std::accumulate(minutes.begin(), minutes.end(), 0), 1);
    QCOMPARE(table(u"tonightSections"_qs)->model()->rowCount(), 1);
    QCOMPARE(table(u"tonightWindows"_qs)->model()->index(0, 1).data().toString(), u"Max Ortega"_qs);
}

void TestStaffPage::tellsTheHistoryOfASeatFromTheMap()
{
    m_window->clickSeat(u"Stalls A 4"_qs);
    QTRY_COMPARE(m_window->status(u"Stalls A 4"_qs), SeatStatus::Mine);
    const QPoint centre = m_window->map().seatRect(m_window->seat(u"Stalls A 4"_qs)).center();
    QTest::mouseMove(m_window->map().viewport(), centre + QPoint(0, 3));
    QTest::mouseMove(m_window->map().viewport(), centre);
    QTRY_VERIFY(m_window->map().outlinedSeat() >= 0);
    m_window->press(Qt::Key_H, Qt::ControlModifier);
    auto *card = m_window->find<QWidget>(u"seatHistoryCard"_qs);
    QTRY_VERIFY(card->isVisible());
    QTRY_COMPARE(table(u"seatHistory"_qs)->model()->rowCount(), 1);
    QCOMPARE(table(u"seatHistory"_qs)->model()->index(0, 1).data().toString(), u"Held"_qs);
    m_window->press(Qt::Key_Escape);
    QVERIFY(!card->isVisible());
    QCOMPARE(m_window->status(u"Stalls A 4"_qs), SeatStatus::Mine);
}

QTEST_MAIN(TestStaffPage)
#include "tst_staffpage.moc"
