// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/seatmapaccessible.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace parterre;

class TestSeatMapAccessible final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }
    void treeIsSectionRowSeat();
    void seatSpeaksItsState_data();
    void seatSpeaksItsState();
    void pressingASeatActivatesIt();
    void focusFollowsTheKeyboard();
    void pointIsAnsweredWithTheSeat();
    void nodesOfAnotherLayoutAreInvalid();
    void onlyWhatWasAskedForExists();
};

namespace {

QAccessibleInterface *mapOf(SmallHouse &house)
{
    return QAccessible::queryAccessibleInterface(&house.view);
}

QAccessibleInterface *seatNode(SmallHouse &house, int section, int row, int seat)
{
    return mapOf(house)->child(section)->child(row)->child(seat);
}

} // namespace

void TestSeatMapAccessible::treeIsSectionRowSeat()
{
    SmallHouse house;
    QAccessibleInterface *map = mapOf(house);
    QVERIFY(map);
    QCOMPARE(map->text(QAccessible::Name), QStringLiteral("Seat map"));
    QCOMPARE(map->childCount(), 2);
    QAccessibleInterface *balcony = map->child(1);
    QCOMPARE(balcony->text(QAccessible::Name), QStringLiteral("Balcony, 20 free"));
    QCOMPARE(balcony->childCount(), 2);
    QCOMPARE(map->indexOfChild(balcony), 1);
    QAccessibleInterface *row = balcony->child(1);
    QCOMPARE(row->text(QAccessible::Name), QStringLiteral("Row B"));
    QCOMPARE(row->childCount(), 10);
    QCOMPARE(balcony->indexOfChild(row), 1);
    QAccessibleInterface *seat = row->child(9);
    QCOMPARE(seat->childCount(), 0);
    QCOMPARE(row->indexOfChild(seat), 9);
    QCOMPARE(seat->parent(), row);
    QCOMPARE(row->parent(), balcony);
    QCOMPARE(balcony->parent(), map);
    QCOMPARE(row->child(9), seat);
    QCOMPARE(row->child(10), nullptr);
}

void TestSeatMapAccessible::seatSpeaksItsState_data()
{
    QTest::addColumn<SeatStatus>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("checked");
    QTest::addColumn<bool>("disabled");
    QTest::newRow("available") << SeatStatus::Available << "available" << false << false;
    QTest::newRow("mine") << SeatStatus::Mine << "in your basket" << true << false;
    QTest::newRow("held") << SeatStatus::Held << "held by Window 4" << false << true;
    QTest::newRow("house") << SeatStatus::HouseHold << "held by the house: Window 4" << false
                           << true;
    QTest::newRow("sold") << SeatStatus::Booked << "sold" << false << true;
}

void TestSeatMapAccessible::seatSpeaksItsState()
{
    QFETCH(SeatStatus, status);
    QFETCH(QString, words);
    QFETCH(bool, checked);
    QFETCH(bool, disabled);
    SmallHouse house;
    house.tell(23, status, QStringLiteral("Window 4"), std::chrono::seconds(90));
    QAccessibleInterface *seat = seatNode(house, 0, 2, 3);
    QCOMPARE(seat->role(), QAccessible::CheckBox);
    QCOMPARE(seat->text(QAccessible::Name),
             QStringLiteral("Stalls, row C, seat 4, %1, €45.00").arg(words));
    QCOMPARE(bool(seat->state().checked), checked);
    QCOMPARE(bool(seat->state().disabled), disabled);
}

void TestSeatMapAccessible::pressingASeatActivatesIt()
{
    SmallHouse house;
    const QSignalSpy spy(&house.view, &SeatMapView::seatActivated);
    QAccessibleActionInterface *action = seatNode(house, 0, 2, 3)->actionInterface();
    QVERIFY(action);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), 23);
    QCOMPARE(mapOf(house)->child(0)->actionInterface(), nullptr);
}

void TestSeatMapAccessible::focusFollowsTheKeyboard()
{
    SmallHouse house;
    house.view.setCurrentSeat(23);
    QTest::keyClick(&house.view, Qt::Key_Right);
    QAccessibleInterface *focus = mapOf(house)->focusChild();
    QCOMPARE(focus, seatNode(house, 0, 2, 4));
    QVERIFY(focus->state().focused);
    QVERIFY(!seatNode(house, 0, 2, 3)->state().focused);
}

void TestSeatMapAccessible::pointIsAnsweredWithTheSeat()
{
    SmallHouse house;
    house.view.show();
    const QPoint global = house.view.viewport()->mapToGlobal(house.middleOf(23));
    QAccessibleInterface *seat = mapOf(house)->childAt(global.x(), global.y());
    QCOMPARE(seat, seatNode(house, 0, 2, 3));
    QVERIFY(seat->rect().contains(global));
}

void TestSeatMapAccessible::nodesOfAnotherLayoutAreInvalid()
{
    SmallHouse house;
    QVERIFY(seatNode(house, 0, 2, 3)->isValid());
    house.view.setLayout(nullptr);
    QCOMPARE(mapOf(house)->childCount(), 0);
    house.view.setLayout(smallHouse());
    QVERIFY(seatNode(house, 0, 2, 3)->isValid());
    QCOMPARE(seatNode(house, 0, 2, 3)->text(QAccessible::Name),
             QStringLiteral("Stalls, row C, seat 4"));
}

void TestSeatMapAccessible::onlyWhatWasAskedForExists()
{
    SmallHouse house;
    auto *map = static_cast<SeatMapAccessible *>(mapOf(house));
    QCOMPARE(map->nodeCount(), 0);
    QCOMPARE(map->child(0)->child(2)->childCount(), 10);
    QCOMPARE(map->nodeCount(), 2);
    QCOMPARE(seatNode(house, 0, 2, 3)->parent()->parent()->parent(), mapOf(house));
    QCOMPARE(map->nodeCount(), 3);
    house.view.setLayout(smallHouse());
    QVERIFY(map->child(1));
    QCOMPARE(map->nodeCount(), 1);
}

QTEST_MAIN(TestSeatMapAccessible)
#include "tst_seatmapaccessible.moc"
