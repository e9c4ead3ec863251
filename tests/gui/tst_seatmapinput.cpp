// SPDX-License-Identifier: GPL-3.0-or-later
// Hands upon the map: drags that glide, wheels and touchpads, fingers, and jumps by key.
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/kineticpan.h"
#include "ui/seatmap/mapglide.h"

#include <QApplication>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// A style of a system where animations are on, or off.
class MotionStyle final : public QProxyStyle
{
public:
    explicit MotionStyle(bool moves)
        : QProxyStyle(QStringLiteral("Fusion"))
        , m_moves(moves)
    {
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override
    {
        return hint == SH_Widget_Animation_Duration
            ? (m_moves ? 200 : 0)
            : QProxyStyle::styleHint(hint, option, widget, answer);
    }

private:
    bool m_moves;
};

void turnWheel(SeatMapView &view, QPointF at, QPoint angle, QPoint pixels = {})
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void sendMouse(SeatMapView &view, QEvent::Type type, QPointF at)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const Qt::MouseButtons buttons
        = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

/// Drags by this much in five steps of 10 ms, and lets go.
void flick(SmallHouse &house, QPointF from, QPointF way)
{
    sendMouse(house.view, QEvent::MouseButtonPress, from);
    for (int i = 1; i <= 5; ++i) {
        house.clock.advance(10ms);
        sendMouse(house.view, QEvent::MouseMove, from + way * i / 5.0);
    }
    sendMouse(house.view, QEvent::MouseButtonRelease, from + way);
}

/// Where the plan's origin lies on the screen.
QPointF origin(const SmallHouse &house)
{
    return house.view.transform().toView(QPointF());
}

} // namespace

class TestSeatMapInput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setStyle(new MotionStyle(true)); }

    void mapThatIsLetGoInMotionGlidesOn();
    void glideComesToRest();
    void mapThatIsHeldStillBeforeItIsLetGoStays();
    void pressStopsTheGlideAndTakesNoSeat();
    void nothingMovesByItselfWithoutAnimations();
    void fineWheelTurnsAddUp();
    void wheelThatIsTurnedSidewaysPans();
    void touchpadPinchZoomsAtTheCursor();
    void clickOnASmallSectionGlidesToItAndTakesNoSeat();
    void doubleClickOnASeatTakesItOnce();
    void doubleClickOnTheGroundGlidesToTheSection();
    void cardIsAwayWhileAButtonIsDownAndAfterATake();
    void doubleClickBesideSeatsComesCloser();
    void tapTakesTheNearestSeat();
    void fingerThatRollsALittleStillTaps();
    void tapOnASmallSectionZoomsToIt();
    void fingerPansAndTakesNoSeat();
    void twoFingersZoomAboutTheirMiddle();
    void controlArrowFindsTheNextFreeSeat_data();
    void controlArrowFindsTheNextFreeSeat();
    void controlArrowBeginsAtTheNearestFreeSeat();

private:
    QPointingDevice *m_screen = QTest::createTouchDevice();
};

void TestSeatMapInput::mapThatIsLetGoInMotionGlidesOn()
{
    SmallHouse house;
    const QPointF before = origin(house);
    flick(house, QPointF(300, 300), QPointF(-50, 0));
    QCOMPARE(origin(house) - before, QPointF(-50, 0));
    house.clock.advance(50ms);
    QTRY_VERIFY(origin(house).x() < before.x() - 75); // 1,000 pixels a second at first
    QVERIFY(origin(house).x() > before.x() - 110);
}

void TestSeatMapInput::glideComesToRest()
{
    ManualClock clock;
    KineticPan pan(clock);
    QPointF way;
    connect(&pan, &KineticPan::moved, this, [&way](QPointF delta) { way += delta; });
    pan.press({0, 0});
    clock.advance(50ms);
    pan.drag({-50, 20});
    pan.release();
    QVERIFY(pan.isGliding());
    clock.advance(10s);
    QTRY_VERIFY(!pan.isGliding());
    QCOMPARE(way, QPointF(-325, 130));
}

void TestSeatMapInput::mapThatIsHeldStillBeforeItIsLetGoStays()
{
    ManualClock clock;
    KineticPan pan(clock);
    pan.press({0, 0});
    clock.advance(20ms);
    pan.drag({60, 0});
    clock.advance(200ms);
    pan.release();
    QVERIFY(!pan.isGliding());
}

void TestSeatMapInput::pressStopsTheGlideAndTakesNoSeat()
{
    SmallHouse house;
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    flick(house, QPointF(300, 300), QPointF(-50, 0));
    const QPointF at = house.middleOf(33);
    sendMouse(house.view, QEvent::MouseButtonPress, at);
    sendMouse(house.view, QEvent::MouseButtonRelease, at);
    const QPointF still = origin(house);
    house.clock.advance(1s);
    QCoreApplication::processEvents();
    QCOMPARE(origin(house), still);
    QCOMPARE(activated.count(), 0);
    sendMouse(house.view, QEvent::MouseButtonPress, at);
    sendMouse(house.view, QEvent::MouseButtonRelease, at);
    QCOMPARE(activated.count(), 1);
}

void TestSeatMapInput::nothingMovesByItselfWithoutAnimations()
{
    QApplication::setStyle(new MotionStyle(false));
    ManualClock clock;
    KineticPan pan(clock);
    pan.press({0, 0});
    clock.advance(20ms);
    pan.drag({60, 0});
    pan.release();
    QVERIFY(!pan.isGliding());

    SmallHouse house;
    house.view.zoomToSection(1);
    QVERIFY(house.view.viewport()->rect().contains(house.middleOf(50)));
    QVERIFY(!house.view.viewport()->rect().contains(house.middleOf(5)));
}

void TestSeatMapInput::fineWheelTurnsAddUp()
{
    SmallHouse house;
    const int level = house.view.transform().level();
    for (int i = 0; i < 120; ++i)
        turnWheel(house.view, {300, 280}, {0, 1});
    QCOMPARE(house.view.transform().level(), level + MapTransform::levelsPerStep);
    for (int i = 0; i < 40; ++i)
        turnWheel(house.view, {300, 280}, {0, -3});
    QCOMPARE(house.view.transform().level(), level);
}

void TestSeatMapInput::wheelThatIsTurnedSidewaysPans()
{
    SmallHouse house;
    const QPointF before = origin(house);
    const int level = house.view.transform().level();
    turnWheel(house.view, {300, 280}, {-40, 8}, {-30, 6});
    QCOMPARE(origin(house) - before, QPointF(-30, 0));
    turnWheel(house.view, {300, 280}, {120, 0});
    QCOMPARE(origin(house) - before, QPointF(66, 0));
    QCOMPARE(house.view.transform().level(), level);
}

void TestSeatMapInput::touchpadPinchZoomsAtTheCursor()
{
    SmallHouse house;
    const QPointF at(300, 280);
    const QPointF plan = house.view.transform().toPlan(at);
    const qreal scale = house.view.transform().scale();
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              at, at, house.view.viewport()->mapToGlobal(at), 0.5, {});
    QCoreApplication::sendEvent(house.view.viewport(), &event);
    QVERIFY(qAbs(house.view.transform().scale() / scale - 1.5) < 0.01);
    QVERIFY(QLineF(house.view.transform().toView(plan), at).length() <= 1);
}

void TestSeatMapInput::clickOnASmallSectionGlidesToItAndTakesNoSeat()
{
    SmallHouse house;
    house.view.setMinimumSize(1, 1);
    house.view.resize(100, 80);
    house.view.show();
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    const int before = house.view.transform().level();
    const QPoint at = house.middleOf(63);
    QTest::mouseClick(house.view.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(house.view.transform().level(), before);
    house.clock.advance(MapGlide::duration / 2);
    QTRY_VERIFY(house.view.transform().level() > before);
    const int halfway = house.view.transform().level();
    house.clock.advance(MapGlide::duration);
    QTRY_VERIFY(house.view.transform().level() > halfway);
    QTest::mouseDClick(house.view.viewport(), Qt::LeftButton, {}, at); // the click was a double one
    QVERIFY(activated.count() <= 1);
}

void TestSeatMapInput::doubleClickOnASeatTakesItOnce()
{
    SmallHouse house;
    house.view.show();
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    const int level = house.view.transform().level();
    const QPoint at = house.middleOf(64);
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease,
                            QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
        sendMouse(house.view, type, at);
    }
    QCOMPARE(activated.count(), 1);
    QCOMPARE(house.view.transform().level(), level);
}

void TestSeatMapInput::doubleClickOnTheGroundGlidesToTheSection()
{
    SmallHouse house;
    house.view.resize(300, 300);
    house.view.show();
    const int before = house.view.transform().level();
    const QPointF beside = house.view.transform().toView(house.layout->center(69) + QPointF(16, 0));
    QCOMPARE(house.view.seatAt(beside), -1);
    sendMouse(house.view, QEvent::MouseButtonDblClick, beside);
    house.clock.advance(MapGlide::duration);
    QTRY_VERIFY(house.view.transform().level() > before);
    const QRect view = house.view.viewport()->rect();
    QVERIFY(view.contains(house.middleOf(50)) && view.contains(house.middleOf(69)));
}

void TestSeatMapInput::cardIsAwayWhileAButtonIsDownAndAfterATake()
{
    SmallHouse house;
    house.view.show();
    const auto *card = house.view.findChild<QWidget *>(QStringLiteral("hoverCard"));
    const auto move = [&](int seat) {
        QMouseEvent event(QEvent::MouseMove, house.middleOf(seat),
                          house.view.viewport()->mapToGlobal(house.middleOf(seat)), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(house.view.viewport(), &event);
    };
    move(23);
    QVERIFY(card->isVisible());
    sendMouse(house.view, QEvent::MouseButtonPress, house.middleOf(23));
    QVERIFY(!card->isVisible());
    sendMouse(house.view, QEvent::MouseButtonRelease, house.middleOf(23));
    house.tell(23, SeatStatus::Mine);
    QVERIFY(!card->isVisible());
    move(24);
    QVERIFY(card->isVisible());
}

void TestSeatMapInput::doubleClickBesideSeatsComesCloser()
{
    SmallHouse house;
    const QPoint beside = house.middleOf(45) + QPoint(0, 60);
    QCOMPARE(house.view.seatAt(beside), -1);
    house.view.zoomBy(-MapTransform::levelsPerStep, beside);
    const QPointF plan = house.view.transform().toPlan(beside);
    const qreal scale = house.view.transform().scale();
    QTest::mouseDClick(house.view.viewport(), Qt::LeftButton, {}, beside);
    QVERIFY(house.view.transform().scale() > scale * 1.2);
    QVERIFY(QLineF(house.view.transform().toView(plan), beside).length() <= 1);
}

void TestSeatMapInput::tapTakesTheNearestSeat()
{
    SmallHouse house;
    house.view.show();
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    const QPoint beside = house.middleOf(29) + QPoint(22, 0); // the seat is 30 wide
    QCOMPARE(house.view.seatAt(beside), -1);
    QTest::touchEvent(house.view.viewport(), m_screen).press(0, beside);
    QTest::touchEvent(house.view.viewport(), m_screen).release(0, beside);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 29);
}

void TestSeatMapInput::fingerThatRollsALittleStillTaps()
{
    SmallHouse house;
    house.view.show();
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    const QPointF before = origin(house);
    const QPoint at = house.middleOf(23);
    QTest::touchEvent(house.view.viewport(), m_screen).press(0, at);
    QTest::touchEvent(house.view.viewport(), m_screen).move(0, at + QPoint(6, -7));
    QTest::touchEvent(house.view.viewport(), m_screen).release(0, at + QPoint(6, -7));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 23);
    QCOMPARE(origin(house), before);
}

void TestSeatMapInput::tapOnASmallSectionZoomsToIt()
{
    SmallHouse house;
    house.view.setMinimumSize(1, 1);
    house.view.resize(100, 80);
    house.view.show();
    const QPoint at = house.middleOf(63);
    QTest::touchEvent(house.view.viewport(), m_screen).press(0, at);
    QTest::touchEvent(house.view.viewport(), m_screen).release(0, at);
    house.clock.advance(MapGlide::duration);
    QTRY_VERIFY(house.view.transform().seatSize() > SeatDetail::disc);
}

void TestSeatMapInput::fingerPansAndTakesNoSeat()
{
    SmallHouse house;
    house.view.show();
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    const QPointF before = origin(house);
    const QPoint at = house.middleOf(23);
    QTest::touchEvent(house.view.viewport(), m_screen).press(0, at);
    QTest::touchEvent(house.view.viewport(), m_screen).move(0, at + QPoint(40, 30));
    QTest::touchEvent(house.view.viewport(), m_screen).move(0, at + QPoint(50, 30));
    house.clock.advance(1s); // it rests: the map stays
    QTest::touchEvent(house.view.viewport(), m_screen).release(0, at + QPoint(50, 30));
    QCOMPARE(activated.count(), 0);
    QCOMPARE(origin(house) - before, QPointF(50, 30));
}

void TestSeatMapInput::twoFingersZoomAboutTheirMiddle()
{
    SmallHouse house;
    house.view.show();
    const QSignalSpy activated(&house.view, &SeatMapView::seatActivated);
    house.view.zoomBy(-2 * MapTransform::levelsPerStep, {300, 300});
    const qreal scale = house.view.transform().scale();
    const QPointF plan = house.view.transform().toPlan(QPointF(300, 300));
    QWidget *screen = house.view.viewport();
    QTest::touchEvent(screen, m_screen).press(0, QPoint(250, 300));
    QTest::touchEvent(screen, m_screen).move(0, QPoint(250, 300)).press(1, QPoint(350, 300));
    QTest::touchEvent(screen, m_screen).move(0, QPoint(230, 320)).move(1, QPoint(370, 320));
    QVERIFY(qAbs(house.view.transform().scale() / scale - 1.4) < 0.01);
    QVERIFY(QLineF(house.view.transform().toView(plan), QPointF(300, 320)).length() <= 2);
    QTest::touchEvent(screen, m_screen).release(0, QPoint(230, 320)).release(1, QPoint(370, 320));
    QCOMPARE(activated.count(), 0);
}

void TestSeatMapInput::controlArrowFindsTheNextFreeSeat_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("to");
    QTest::newRow("beside it") << 23 << int(Qt::Key_Left) << 22;
    QTest::newRow("beyond those sold") << 23 << int(Qt::Key_Right) << 27;
    QTest::newRow("none further in the row: where it is nearest") << 27 << int(Qt::Key_Up) << 17;
    QTest::newRow("straight on before aside") << 24 << int(Qt::Key_Down) << 44;
    QTest::newRow("nothing there") << 3 << int(Qt::Key_Up) << 3;
}

void TestSeatMapInput::controlArrowFindsTheNextFreeSeat()
{
    QFETCH(int, from);
    QFETCH(int, key);
    QFETCH(int, to);
    SmallHouse house;
    for (const int seat : {24, 25, 26, 34, 35, 36})
        house.tell(seat, SeatStatus::Booked);
    house.view.setCurrentSeat(from);
    QTest::keyClick(&house.view, static_cast<Qt::Key>(key), Qt::ControlModifier);
    QCOMPARE(house.view.currentSeat(), to);
}

void TestSeatMapInput::controlArrowBeginsAtTheNearestFreeSeat()
{
    SmallHouse house;
    const QPointF middle = house.view.transform().visiblePlan().center();
    const auto away = [&](int seat) { return QLineF(house.layout->center(seat), middle).length(); };
    QTest::keyClick(&house.view, Qt::Key_Right);
    const int nearest = house.view.currentSeat();
    for (int seat = 0; seat < house.layout->size(); ++seat)
        QVERIFY(away(seat) >= away(nearest));
    SmallHouse other;
    other.tell(nearest, SeatStatus::Booked);
    QTest::keyClick(&other.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(other.view.currentSeat() >= 0 && other.view.currentSeat() != nearest);
}

QTEST_MAIN(TestSeatMapInput)
#include "tst_seatmapinput.moc"
