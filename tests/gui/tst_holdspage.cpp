// SPDX-License-Identifier: GPL-3.0-or-later
// House holds by keys: made of a choice, named anew, put on sale; and sold by a manager at the
// ticket window.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/manager/rail.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace parterre;

class TestHoldsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsNamesAndReleasesSeats();
    void asksForAReason();
    void managerSellsASeatOfTheHouse();

private:
    template <class T>
    T *part(const QString &name)
    {
        return m_window->find<QWidget>(u"holdsPage"_qs)->findChild<T *>(name);
    }
    void openPage();
    void choose(const QString &typed);
    void type(const QString &field, const QString &text);
    [[nodiscard]] QAbstractItemModel *table();

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestHoldsPage::init()
{
    m_window.reset();
    m_house = std::make_unique<SmallHouse>();
    m_house->database().addStaff(u"manager@example.org"_qs, u"Max Ortega"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(u"manager@example.org"_qs, SmallHouse::password));
}

void TestHoldsPage::cleanup()
{
    QCOMPARE(m_house->violations(), 0);
    m_window.reset();
    m_house.reset();
}

void TestHoldsPage::openPage()
{
    m_window->window().activateWindow();
    QTest::keyClick(m_window->window().focusWidget(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(m_window->find<QWidget>(u"managerDesk"_qs)->isVisible());
    for (auto *button : m_window->window().findChild<Rail *>()->findChildren<QToolButton *>()) {
        if (button->text() == u"House holds")
            button->click();
    }
    QTRY_VERIFY(part<SeatMapView>(u"pickMap"_qs)->seatLayout());
}

void TestHoldsPage::choose(const QString &typed)
{
    type(u"pickLine"_qs, typed);
    QTest::keyClick(part<QLineEdit>(u"pickLine"_qs), Qt::Key_Return);
}

void TestHoldsPage::type(const QString &field, const QString &text)
{
    auto *line = part<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

QAbstractItemModel *TestHoldsPage::table()
{
    return part<QTableView>(u"houseTable"_qs)->model();
}

void TestHoldsPage::keepsNamesAndReleasesSeats()
{
    openPage();
    choose(u"a1-4"_qs);
    type(u"houseReason"_qs, u"Press"_qs);
    QCOMPARE(part<QLineEdit>(u"houseLetter"_qs)->text(), u"P"_qs);
    QTest::keyClick(m_window->window().focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(table()->rowCount(), 1);
    QCOMPARE(table()->index(0, 1).data().toString(), u"Press"_qs);
    QCOMPARE(table()->index(0, 2).data().toInt(), 4);

    part<QTableView>(u"houseTable"_qs)->selectRow(0);
    QCOMPARE(part<SeatMapView>(u"pickMap"_qs)->preview().size(), size_t(4));
    type(u"houseReason"_qs, u"Sponsor"_qs);
    part<QPushButton>(u"saveHouseHold"_qs)->click();
    QTRY_COMPARE(table()->index(0, 1).data().toString(), u"Sponsor"_qs);

    part<QTableView>(u"houseTable"_qs)->selectRow(0);
    choose(u"a1"_qs);
    QCOMPARE(part<QPushButton>(u"releaseHouseHold"_qs)->text(), u"Put 1 seat on sale"_qs);
    part<QPushButton>(u"releaseHouseHold"_qs)->click();
    QTRY_COMPARE(table()->index(0, 2).data().toInt(), 3);
    QCOMPARE(m_house->value(u"select count(*) from parterre.event_seats where status = 'HOLD'"_qs),
             u"3"_qs);
}

void TestHoldsPage::asksForAReason()
{
    openPage();
    choose(u"b"_qs);
    part<QPushButton>(u"saveHouseHold"_qs)->click();
    QVERIFY(part<QLabel>(u"houseReasonError"_qs)->text().startsWith(u"Say for whom"_qs));
    QCOMPARE(m_house->value(u"select count(*) from parterre.bookings"_qs), u"0"_qs);
}

void TestHoldsPage::managerSellsASeatOfTheHouse()
{
    openPage();
    choose(u"c5"_qs);
    type(u"houseReason"_qs, u"Press"_qs);
    part<QPushButton>(u"saveHouseHold"_qs)->click();
    QTRY_COMPARE(table()->rowCount(), 1);
    QTest::keyClick(m_window->window().focusWidget(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(m_window->map().isVisible());
    m_house->announce();
    QTRY_COMPARE(m_window->status(u"Stalls C 5"_qs), SeatStatus::HouseHold);
    m_window->clickSeat(u"Stalls C 5"_qs);
    QTRY_VERIFY(m_window->message().startsWith(u"Stalls C 5 is kept by the house: Press."_qs));
    m_window->press(Qt::Key_F7);
    QTRY_COMPARE(m_window->basket().lines().size(), size_t(1));
    QCOMPARE(m_window->status(u"Stalls C 5"_qs), SeatStatus::Mine);
}

QTEST_MAIN(TestHoldsPage)
#include "tst_holdspage.moc"
