// SPDX-License-Identifier: GPL-3.0-or-later
// The map lives: what happens elsewhere is seen, heard and said here. Real windows, a real server.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/shell/statusitem.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QTest>

using namespace parterre;

namespace {

/// What a widget was asked to repaint.
class PaintRecorder final : public QObject
{
public:
    explicit PaintRecorder(QWidget *widget) { widget->installEventFilter(this); }

    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

class TestLiveMap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }
    void init();
    void cleanup();

    void treeCanBeWalkedDownToASeat();
    void twoSeatsAreBoughtByKeyboardAndEar();
    void seatLostUnderTheHandShakesAndIsNamed();
    void onlyTheSeatsThatChangedAreRepainted();
    void statusLineTellsHowLongAChangeTook();
    void readsEverythingWhenTheLinkIsBack();
    void saysThatTheMapIsReadEveryTwoSeconds();

private:
    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_first;
    std::unique_ptr<TicketWindow> m_second;
};

void TestLiveMap::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_second = std::make_unique<TicketWindow>(m_house->database().till(2));
    m_first = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_second->signIn(SmallHouse::email, SmallHouse::password));
    QVERIFY(m_first->signIn(SmallHouse::email, SmallHouse::password));
}

void TestLiveMap::cleanup()
{
    m_second.reset();
    m_first.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

void TestLiveMap::treeCanBeWalkedDownToASeat()
{
    QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&m_first->map());
    QCOMPARE(map->childCount(), 1);
    QCOMPARE(map->child(0)->text(QAccessible::Name), u"Stalls, 30 free"_qs);
    QCOMPARE(map->child(0)->childCount(), 3);
    QCOMPARE(map->child(0)->child(1)->text(QAccessible::Name), u"Row B"_qs);
    QCOMPARE(map->child(0)->child(1)->child(4)->text(QAccessible::Name),
             u"Stalls, row B, seat 5, available, \u20ac38.00"_qs);
}

void TestLiveMap::twoSeatsAreBoughtByKeyboardAndEar()
{
    const auto spoken = [this] {
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&m_first->map());
        QAccessibleInterface *seat = map->focusChild();
        return seat && seat->state().focused ? seat->text(QAccessible::Name) : QString();
    };
    QCOMPARE(spoken(), QString());
    m_first->press(Qt::Key_Right);
    QCOMPARE(spoken(), u"Stalls, row B, seat 6, available, \u20ac38.00"_qs);
    m_first->press(Qt::Key_Space);
    QTRY_COMPARE(spoken(), u"Stalls, row B, seat 6, in your basket, \u20ac38.00"_qs);
    m_first->press(Qt::Key_Right);
    QCOMPARE(spoken(), u"Stalls, row B, seat 7, available, \u20ac38.00"_qs);
    m_first->press(Qt::Key_Space);
    QTRY_COMPARE(spoken(), u"Stalls, row B, seat 7, in your basket, \u20ac38.00"_qs);
    m_first->press(Qt::Key_F8);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Paying);
    m_first->press(Qt::Key_Return);
    QTRY_COMPARE(m_first->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_house->value(u"select string_agg(row_number || ' ' || seat_number, ',' order by id)"
                            " from parterre.event_seats where status = 'BOOKED'"_qs),
             u"B 6,B 7"_qs);
}

void TestLiveMap::seatLostUnderTheHandShakesAndIsNamed()
{
    m_first->clickSeat(u"Stalls A 4"_qs);
    QTRY_COMPARE(m_first->status(u"Stalls A 4"_qs), SeatStatus::Mine);
    m_house->endHolds();
    m_second->clickSeat(u"Stalls A 4"_qs);
    QTRY_COMPARE(m_second->status(u"Stalls A 4"_qs), SeatStatus::Mine);
    m_house->announce();
    QTRY_VERIFY(m_first->message().startsWith(u"Stalls A 4 is held by Till 2"));
    QCOMPARE(m_first->map().lostSeats(), std::vector<int>{m_first->seat(u"Stalls A 4"_qs)});
}

void TestLiveMap::onlyTheSeatsThatChangedAreRepainted()
{
    m_second->clickSeat(u"Stalls B 4"_qs);
    m_second->clickSeat(u"Stalls C 9"_qs);
    QTRY_COMPARE(m_second->basket().lines().size(), size_t(2));
    QCoreApplication::processEvents();
    const PaintRecorder recorder(m_first->map().viewport());
    m_house->announce();
    QTRY_COMPARE(m_first->status(u"Stalls C 9"_qs), SeatStatus::Held);
    const SeatMapView &map = m_first->map();
    const QRegion changed = QRegion(map.seatRect(m_first->seat(u"Stalls B 4"_qs)))
        + map.seatRect(m_first->seat(u"Stalls C 9"_qs));
    QTRY_COMPARE(recorder.region & changed, changed);
    // Besides, the count beside the section's name.
    QVERIFY((recorder.region - changed).boundingRect().height() <= 24);
}

void TestLiveMap::statusLineTellsHowLongAChangeTook()
{
    const auto *changes = m_first->find<StatusItem>(u"changesHealth"_qs);
    QCOMPARE(changes->text(), u"No changes yet"_qs);
    m_second->clickSeat(u"Stalls B 4"_qs);
    QTRY_COMPARE(m_second->status(u"Stalls B 4"_qs), SeatStatus::Mine);
    m_house->announce();
    QTRY_VERIFY(m_first->feed().latency());
    QVERIFY(changes->text().startsWith(u"Changes ") && changes->text().endsWith(u" ms"));
}

void TestLiveMap::readsEverythingWhenTheLinkIsBack()
{
    m_first->window().setLinked(false);
    m_second->clickSeat(u"Stalls B 4"_qs);
    QTRY_COMPARE(m_second->status(u"Stalls B 4"_qs), SeatStatus::Mine);
    PlainConnection(m_house->database().server())
        .run(u"select api.heartbeat(gen_random_uuid(), 'test')"_qs);
    QTRY_VERIFY(m_first->feed().sinceHeard());
    m_first->window().setLinked(true); // nobody announced the seat
    QTRY_COMPARE(m_first->status(u"Stalls B 4"_qs), SeatStatus::Held);
    QVERIFY(!m_first->feed().isPolling());
}

void TestLiveMap::saysThatTheMapIsReadEveryTwoSeconds()
{
    m_second->clickSeat(u"Stalls B 4"_qs);
    QTRY_COMPARE(m_second->status(u"Stalls B 4"_qs), SeatStatus::Mine);
    // parterred never runs here: after five seconds of silence the map helps itself.
    const auto *server = m_first->find<StatusItem>(u"serverHealth"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(server->text(), u"No live changes, map read every 2 s"_qs, 10000);
    QTRY_COMPARE(m_first->status(u"Stalls B 4"_qs), SeatStatus::Held);
}

QTEST_MAIN(TestLiveMap)
#include "tst_livemap.moc"
