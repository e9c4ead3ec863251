// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/legend.h"
#include "ui/seatmap/seatdescription.h"

#include <QLocale>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace parterre;

namespace {

/// What a widget was asked to repaint.
class PaintRecorder final : public QObject
{
public:
    explicit PaintRecorder(QWidget *widget) { widget->installEventFilter(this); }

    QRegion region;
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            region += static_cast<QPaintEvent *>(event)->region();
            ++count;
        }
        return false;
    }
};

void turnWheel(SeatMapView &view, QPointF at, int notches)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), QPoint(), QPoint(0, 120 * notches),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void dragMouse(SeatMapView &view, const QList<QPoint> &way, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, way.first());
    for (const QPoint &point : way.mid(1)) {
        QTest::mouseMove(view.viewport(), point);
        QMouseEvent move(QEvent::MouseMove, point, view.viewport()->mapToGlobal(point),
                         Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(view.viewport(), &move);
    }
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, way.last());
}

std::vector<int> chosen(const QSignalSpy &spy)
{
    return spy.isEmpty() ? std::vector<int>() : spy.last().first().value<std::vector<int>>();
}

} // namespace

class TestSeatMapView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickNamesTheSeat();
    void clickBesideSeatsDoesNothing();
    void dragPansAndDoesNotClick();
    void wheelKeepsThePointUnderTheCursor();
    void fitShowsAllSeats();
    void fittedMapStaysFittedWhenResized();
    void planNeverLeavesTheViewport();
    void lassoChoosesTheSeatsInside();
    void controlClickChoosesTheRun();
    void keysWalkToPhysicalNeighbours_data();
    void keysWalkToPhysicalNeighbours();
    void spaceActivatesTheCurrentSeat();
    void walkGoesOnFromTheClickedSeat();
    void zoomKeysZoom();
    void lettersAreLeftToTheCommandLine();
    void oneChangedSeatRepaintsOnlyItsRectangle();
    void manyChangedSeatsRepaintOnce();
    void hoverIsToldOnce();
    void cardTellsTheState_data();
    void cardTellsTheState();
    void countdownRunsOnTheCard();
    void cardGoesWithItsSeat();
    void lostSeatIsOutlinedForTwoSeconds();
    void dotsSpeakForTheirSection();
    void themeChangeRepaints();
    void miniMapLeadsToThePlace();
    void statesMayGoBeforeTheView();
    void anotherLayoutStartsAfresh();
    void legendCountsLive();
};

void TestSeatMapView::clickNamesTheSeat()
{
    SmallHouse house;
    const QSignalSpy spy(&house.view, &SeatMapView::seatActivated);
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, {}, house.middleOf(23));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), 23);
}

void TestSeatMapView::clickBesideSeatsDoesNothing()
{
    SmallHouse house;
    const QSignalSpy spy(&house.view, &SeatMapView::seatActivated);
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QTest::mouseClick(house.view.viewport(), Qt::RightButton, {}, house.middleOf(23));
    QCOMPARE(spy.count(), 0);
}

void TestSeatMapView::dragPansAndDoesNotClick()
{
    SmallHouse house;
    const QSignalSpy spy(&house.view, &SeatMapView::seatActivated);
    const QPoint from = house.middleOf(23);
    const QPointF plan = house.view.transform().toPlan(from);
    dragMouse(house.view, {from, from + QPoint(20, 5), from + QPoint(60, 40)});
    QCOMPARE(spy.count(), 0);
    const QPointF now = house.view.transform().toView(plan);
    QVERIFY(QLineF(now, from + QPoint(60, 40)).length() <= 1);
}

void TestSeatMapView::wheelKeepsThePointUnderTheCursor()
{
    SmallHouse house;
    const QPointF at(300, 280);
    for (const int notches : {1, 2, -1, 3, -4}) {
        const QPointF plan = house.view.transform().toPlan(at);
        const qreal scale = house.view.transform().scale();
        turnWheel(house.view, at, notches);
        QVERIFY(house.view.transform().scale() != scale);
        QVERIFY(QLineF(house.view.transform().toView(plan), at).length() <= 1);
    }
}

void TestSeatMapView::fitShowsAllSeats()
{
    SmallHouse house;
    house.view.zoomBy(3 * MapTransform::levelsPerStep, QPointF(10, 10));
    house.view.fit();
    const QRect all = house.view.viewport()->rect();
    for (int seat = 0; seat < house.layout->size(); ++seat) {
        QVERIFY(all.contains(house.view.seatRect(seat)));
    }
}

void TestSeatMapView::fittedMapStaysFittedWhenResized()
{
    SmallHouse house;
    house.view.show();
    house.view.resize(420, 400);
    QTRY_VERIFY(house.view.transform().isFitted()
                && house.view.viewport()->rect().contains(house.view.seatRect(0))
                && house.view.viewport()->rect().contains(house.view.seatRect(69)));
}

void TestSeatMapView::planNeverLeavesTheViewport()
{
    SmallHouse house;
    house.view.panBy(QPointF(100'000, -100'000));
    QVERIFY(house.view.transform().visiblePlan().intersects(house.layout->bounds()));
}

void TestSeatMapView::lassoChoosesTheSeatsInside()
{
    SmallHouse house;
    const QSignalSpy chose(&house.view, &SeatMapView::seatsChosen);
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    const QRect box = QRect(house.middleOf(12), house.middleOf(24)).adjusted(-9, -9, 9, 9);
    dragMouse(house.view,
              {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()},
              Qt::ShiftModifier);
    QCOMPARE(activated.count(), 0);
    QCOMPARE(chosen(chose), std::vector<int>({12, 13, 14, 22, 23, 24}));
}

void TestSeatMapView::controlClickChoosesTheRun()
{
    SmallHouse house;
    const QSignalSpy chose(&house.view, &SeatMapView::seatsChosen);
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, {}, house.middleOf(26));
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      house.middleOf(23));
    QCOMPARE(chosen(chose), std::vector<int>({23, 24, 25, 26}));
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      house.middleOf(45));
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.last().first().toInt(), 45);
}

void TestSeatMapView::keysWalkToPhysicalNeighbours_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("to");
    QTest::newRow("left") << 23 << int(Qt::Key_Left) << 22;
    QTest::newRow("right") << 23 << int(Qt::Key_Right) << 24;
    QTest::newRow("up") << 23 << int(Qt::Key_Up) << 13;
    QTest::newRow("down") << 23 << int(Qt::Key_Down) << 33;
    QTest::newRow("down into the next section") << 43 << int(Qt::Key_Down) << 53;
    QTest::newRow("up out of it") << 53 << int(Qt::Key_Up) << 43;
    QTest::newRow("no further left") << 20 << int(Qt::Key_Left) << 20;
    QTest::newRow("no further up") << 3 << int(Qt::Key_Up) << 3;
    QTest::newRow("home") << 23 << int(Qt::Key_Home) << 20;
    QTest::newRow("end") << 23 << int(Qt::Key_End) << 29;
    QTest::newRow("next section's best") << 23 << int(Qt::Key_PageDown) << 55;
    QTest::newRow("section before's best") << 60 << int(Qt::Key_PageUp) << 5;
    QTest::newRow("no section before") << 23 << int(Qt::Key_PageUp) << 23;
}

void TestSeatMapView::keysWalkToPhysicalNeighbours()
{
    QFETCH(int, from);
    QFETCH(int, key);
    QFETCH(int, to);
    SmallHouse house;
    house.view.setCurrentSeat(from);
    QTest::keyClick(&house.view, static_cast<Qt::Key>(key));
    QCOMPARE(house.view.currentSeat(), to);
    QVERIFY(house.view.viewport()->rect().contains(house.middleOf(to)));
}

void TestSeatMapView::spaceActivatesTheCurrentSeat()
{
    SmallHouse house;
    const QSignalSpy spy(&house.view, &SeatMapView::seatActivated);
    QTest::keyClick(&house.view, Qt::Key_Space);
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(&house.view, Qt::Key_Down);
    QTest::keyClick(&house.view, Qt::Key_Right);
    QTest::keyClick(&house.view, Qt::Key_Space);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), house.view.currentSeat());
}

void TestSeatMapView::walkGoesOnFromTheClickedSeat()
{
    SmallHouse house;
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, {}, house.middleOf(36));
    QTest::keyClick(&house.view, Qt::Key_Right);
    QCOMPARE(house.view.currentSeat(), 37);
}

void TestSeatMapView::zoomKeysZoom()
{
    SmallHouse house;
    const qreal fitted = house.view.transform().scale();
    QTest::keyClick(&house.view, Qt::Key_Plus);
    QVERIFY(house.view.transform().scale() > fitted);
    QTest::keyClick(&house.view, Qt::Key_Minus);
    QTest::keyClick(&house.view, Qt::Key_Minus);
    QVERIFY(house.view.transform().scale() < fitted);
    QTest::keyClick(&house.view, Qt::Key_0);
    QCOMPARE(house.view.transform().scale(), fitted);
}

void TestSeatMapView::lettersAreLeftToTheCommandLine()
{
    SmallHouse house;
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_C, Qt::NoModifier, QStringLiteral("c"));
    QKeyEvent cash(QEvent::KeyPress, Qt::Key_F8, Qt::NoModifier);
    QVERIFY(!house.view.handleKey(&letter));
    QVERIFY(!house.view.handleKey(&cash));
}

void TestSeatMapView::oneChangedSeatRepaintsOnlyItsRectangle()
{
    SmallHouse house;
    house.view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&house.view));
    QCoreApplication::processEvents();
    PaintRecorder recorder(house.view.viewport());
    house.tell(23, SeatStatus::Booked);
    QTRY_VERIFY(!recorder.region.isEmpty());
    const QRect seat = house.view.seatRect(23);
    QCOMPARE(recorder.region & QRegion(seat), QRegion(seat));
    // Besides, the count beside its section's name.
    QVERIFY((recorder.region - QRegion(seat)).boundingRect().height() <= 24);
    QCOMPARE(recorder.count, 1);
}

void TestSeatMapView::manyChangedSeatsRepaintOnce()
{
    SmallHouse house;
    house.view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&house.view));
    QCoreApplication::processEvents();
    PaintRecorder recorder(house.view.viewport());
    SeatState sold;
    sold.status = SeatStatus::Booked;
    SeatStatesAnswer answer;
    for (int seat = 0; seat < 40; ++seat) {
        answer.taken.push_back({house.layout->id(seat), sold});
    }
    house.states.apply(answer);
    QTRY_COMPARE(recorder.region, QRegion(house.view.viewport()->rect()));
    QCOMPARE(recorder.count, 1);
}

void TestSeatMapView::hoverIsToldOnce()
{
    SmallHouse house;
    const QSignalSpy spy(&house.view, &SeatMapView::seatHovered);
    house.view.setHovered(7);
    house.view.setHovered(7);
    house.view.setHovered(-1);
    QCOMPARE(spy.count(), 2);
}

void TestSeatMapView::cardTellsTheState_data()
{
    QTest::addColumn<SeatStatus>("status");
    QTest::addColumn<QString>("holder");
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<QString>("state");
    QTest::newRow("available") << SeatStatus::Available << QString() << 0 << "Available";
    QTest::newRow("mine") << SeatStatus::Mine << "Window 2" << 252 << "In your basket · 4:12 left";
    QTest::newRow("held") << SeatStatus::Held << "Window 4" << 200
                          << "Held by Window 4 · 3:20 left";
    QTest::newRow("held by nobody known")
        << SeatStatus::Held << QString() << 9 << "Held by another window · 0:09 left";
    QTest::newRow("house") << SeatStatus::HouseHold << QString() << 0 << "Held by the house";
    QTest::newRow("sold") << SeatStatus::Booked << QString() << 0 << "Sold";
}

void TestSeatMapView::cardTellsTheState()
{
    QFETCH(SeatStatus, status);
    QFETCH(QString, holder);
    QFETCH(int, secondsLeft);
    QFETCH(QString, state);
    SmallHouse house;
    constexpr int wheelchair = 40;
    house.tell(wheelchair, status, holder, std::chrono::seconds(secondsLeft));
    const SeatDescription card
        = describeSeat(house.states, wheelchair, house.clock, QLocale(QLocale::English));
    const SeatDescription expected{QStringLiteral("Stalls, row E, seat 1"), QStringLiteral("45.00"),
                                   state, QStringLiteral("Wheelchair place")};
    QCOMPARE(card.name, expected.name);
    QCOMPARE(card.price, expected.price);
    QCOMPARE(card.state, expected.state);
    QCOMPARE(card.kind, expected.kind);
}

void TestSeatMapView::countdownRunsOnTheCard()
{
    SmallHouse house;
    house.view.show();
    house.tell(23, SeatStatus::Mine, QStringLiteral("Window 2"), std::chrono::seconds(62));
    house.view.setHovered(23);
    auto *card = house.view.findChild<QWidget *>(QStringLiteral("hoverCard"));
    QVERIFY(card && card->isVisible());
    const QImage before = card->grab().toImage();
    const QImage seatBefore = house.view.viewport()->grab(house.view.seatRect(23)).toImage();
    house.clock.advance(std::chrono::seconds(5));
    house.view.refreshTime();
    QVERIFY(card->grab().toImage() != before);
    QVERIFY(house.view.viewport()->grab(house.view.seatRect(23)).toImage() != seatBefore);
    house.view.setHovered(-1);
    QVERIFY(!card->isVisible());
}

void TestSeatMapView::cardGoesWithItsSeat()
{
    SmallHouse house;
    house.view.show();
    house.view.setCurrentSeat(0);
    const auto *card = house.view.findChild<QWidget *>(QStringLiteral("hoverCard"));
    QVERIFY(card && card->isVisible());
    house.view.zoomBy(20 * MapTransform::levelsPerStep, house.middleOf(69));
    QVERIFY(!house.view.viewport()->rect().intersects(house.view.seatRect(0)));
    QVERIFY(!card->isVisible());
    house.view.fit();
    QVERIFY(card->isVisible());
}

void TestSeatMapView::lostSeatIsOutlinedForTwoSeconds()
{
    SmallHouse house;
    house.view.show();
    house.tell(23, SeatStatus::Mine, QStringLiteral("Window 2"), std::chrono::seconds(100));
    house.tell(24, SeatStatus::Held, QStringLiteral("Window 4"), std::chrono::seconds(300));
    house.tell(23, SeatStatus::Held, QStringLiteral("Window 4"), std::chrono::seconds(300));
    house.clock.advance(std::chrono::milliseconds(500));
    const auto hasDanger = [&] {
        const QImage image = house.view.viewport()->grab(house.view.seatRect(23)).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == house.themes.theme().danger) {
                    return true;
                }
            }
        }
        return false;
    };
    QVERIFY(hasDanger());
    house.clock.advance(std::chrono::seconds(2));
    QTRY_VERIFY(!hasDanger());
}

void TestSeatMapView::dotsSpeakForTheirSection()
{
    SmallHouse house;
    const QSignalSpy spy(&house.view, &SeatMapView::seatActivated);
    house.view.setMinimumSize(1, 1);
    house.view.resize(100, 80);
    house.view.show();
    QVERIFY(house.view.transform().seatSize() < SeatDetail::disc);
    const QPoint at = house.middleOf(63);
    QCOMPARE(house.view.seatAt(at), -1);
    QCOMPARE(house.view.sectionAt(at), 1);
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(spy.count(), 0);
    QTest::mouseDClick(house.view.viewport(), Qt::LeftButton, {}, at);
    house.clock.advance(MapGlide::duration);
    QTRY_VERIFY(house.view.transform().seatSize() > SeatDetail::disc);
    QVERIFY(house.view.viewport()->rect().contains(house.middleOf(50)));
    QVERIFY(house.view.viewport()->rect().contains(house.middleOf(69)));
}

void TestSeatMapView::themeChangeRepaints()
{
    SmallHouse house;
    house.view.show();
    const QImage light = house.view.viewport()->grab().toImage();
    house.themes.setChoice(ThemeChoice::Dark);
    const QImage dark = house.view.viewport()->grab().toImage();
    QCOMPARE(dark.pixelColor(2, 2), house.themes.theme().background);
    QVERIFY(light != dark);
}

void TestSeatMapView::miniMapLeadsToThePlace()
{
    SmallHouse house;
    house.view.show();
    auto *mini = house.view.findChild<QWidget *>(QStringLiteral("miniMap"));
    QVERIFY(mini && !mini->isVisible());
    house.view.zoomBy(4 * MapTransform::levelsPerStep, QPointF(10, 10));
    QVERIFY(mini->isVisible());
    QTest::mouseClick(mini, Qt::LeftButton, {}, mini->rect().center());
    const QPointF middle = house.view.transform().visiblePlan().center();
    QVERIFY(QLineF(middle, house.layout->bounds().center()).length() < 10);
    house.view.fit();
    QVERIFY(!mini->isVisible());
}

void TestSeatMapView::statesMayGoBeforeTheView()
{
    SmallHouse house;
    auto states = std::make_unique<SeatStates>(house.layout, house.clock);
    house.view.setStates(states.get());
    house.view.setHovered(3);
    states.reset();
    QCOMPARE(house.view.states(), nullptr);
    QVERIFY(!house.view.viewport()->grab().isNull());
}

void TestSeatMapView::anotherLayoutStartsAfresh()
{
    SmallHouse house;
    house.view.setCurrentSeat(23);
    house.view.setLayout(nullptr);
    house.view.setNotice(QStringLiteral("Choose an event to see its seats."));
    QCOMPARE(house.view.currentSeat(), -1);
    QCOMPARE(house.view.states(), nullptr);
    QCOMPARE(house.view.seatAt(QPointF(100, 100)), -1);
    QTest::keyClick(&house.view, Qt::Key_Right);
    QVERIFY(!house.view.viewport()->grab().isNull());
}

void TestSeatMapView::legendCountsLive()
{
    SmallHouse house;
    Legend legend(house.themes);
    legend.setStates(&house.states);
    const auto text = [&](const char *name) {
        return legend.findChild<LegendItem *>(QLatin1String(name))->text();
    };
    QCOMPARE(text("legendPrice0"), QStringLiteral("45.00 · 50 free"));
    QCOMPARE(text("legendPrice1"), QStringLiteral("22.00 · 20 free"));
    house.tell(0, SeatStatus::Booked);
    house.tell(1, SeatStatus::Mine, QStringLiteral("Window 2"), std::chrono::seconds(100));
    house.tell(2, SeatStatus::Held, QStringLiteral("Window 4"), std::chrono::seconds(100));
    house.tell(60, SeatStatus::HouseHold);
    QCOMPARE(text("legendPrice0"), QStringLiteral("45.00 · 47 free"));
    QCOMPARE(text("legendPrice1"), QStringLiteral("22.00 · 19 free"));
    QCOMPARE(text("legendMine"), QStringLiteral("mine 1"));
    QCOMPARE(text("legendHeld"), QStringLiteral("held 1"));
    QCOMPARE(text("legendHouse"), QStringLiteral("house 1"));
    QCOMPARE(text("legendSold"), QStringLiteral("sold 1"));
}

QTEST_MAIN(TestSeatMapView)
#include "tst_seatmapview.moc"
