// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/plancanvas.h"

#include "models/seating/areabounds.h"
#include "models/seating/editing/planlayout.h"
#include "ui/theme/themesource.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace parterre {

namespace {

constexpr qreal gridStep = 10;     // plan units that an arrow moves
constexpr qreal fineStep = 1;      // and with Shift
constexpr qreal usualSeat = 18;    // plan units, while there is none
constexpr qreal firstPaper = 1200; // plan units of an empty canvas
constexpr int wheelNotch = 120;
constexpr qreal pickSlack = 3; // pixels

QRectF emptyPaper()
{
    return {-firstPaper / 2, -firstPaper / 3, firstPaper, firstPaper * 2 / 3};
}

} // namespace

PlanCanvas::PlanCanvas(const ThemeSource &themes, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_renderer(themes.theme(), clock)
    , m_overlay(themes.theme())
{
    setObjectName(u"planCanvas"_qs);
    setAccessibleName(tr("Plan"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 180);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&themes, &ThemeSource::changed, this, &PlanCanvas::takeScreen);
    setPlan({}, {});
    fit();
}

void PlanCanvas::setPlan(const SeatingPlan &plan, const PlanSelection &selection)
{
    m_plan = plan;
    m_selection = selection;
    m_spots = planSpots(plan);
    m_layout = planLayout(plan, {});
    m_renderer.setLayout(m_layout);
    m_pointer.cancel();
    takePaper();
    redraw();
}

void PlanCanvas::setSelection(const PlanSelection &selection)
{
    m_selection = selection;
    update();
}

void PlanCanvas::setGhost(SeatingPlan ghost)
{
    m_ghost = std::move(ghost);
    update();
}

void PlanCanvas::setTool(PlanTool tool)
{
    m_tool = tool;
    setCursor(tool == PlanTool::Select ? Qt::ArrowCursor : Qt::CrossCursor);
}

void PlanCanvas::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

void PlanCanvas::setNotice(const QString &sentence)
{
    m_notice = sentence;
    update();
}

void PlanCanvas::fit()
{
    m_transform.fit(m_tight);
    redraw();
}

QPointF PlanCanvas::middle() const
{
    return m_transform.visiblePlan().center();
}

void PlanCanvas::paintEvent(QPaintEvent *)
{
    if (!qFuzzyCompare(devicePixelRatioF(), m_transform.devicePixelRatio()))
        takeScreen();
    if (m_picture.isNull())
        drawPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_plan.seatCount() == 0 && m_plan.areas.empty() && m_ghost.seatCount() == 0
        && m_ghost.areas.empty()) {
        painter.setPen(m_themes.theme().muted);
        painter.setFont(m_themes.theme().font(TextSize::Label));
        painter.drawText(rect().adjusted(48, 48, -48, -48), Qt::AlignCenter | Qt::TextWordWrap,
                         m_notice);
    }
    m_overlay.paintGhost(painter, m_ghost, m_transform);
    m_overlay.paintSelection(painter, m_plan, m_selection, m_transform,
                             m_pointer.shift(m_plan, m_selection));
    if (m_pointer.act() == PlanPointer::Act::Move && m_pointer.dragged())
        m_overlay.paintGuides(painter, m_pointer.snapped().guideX, m_pointer.snapped().guideY,
                              m_transform);
    if (m_pointer.act() == PlanPointer::Act::Band && m_pointer.dragged())
        m_overlay.paintBand(painter, m_pointer.band());
    if (hasFocus()) {
        painter.setPen(QPen(m_themes.theme().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PlanCanvas::resizeEvent(QResizeEvent *)
{
    takeScreen();
}

void PlanCanvas::mousePressEvent(QMouseEvent *event)
{
    const bool places = m_tool != PlanTool::Select && event->button() == Qt::LeftButton;
    if (places)
        Q_EMIT placeChosen(m_transform.toPlan(event->position()));
    else if (!m_readOnly || event->button() == Qt::MiddleButton)
        m_pointer.press(*event, m_plan, m_selection, under(event->position()), m_transform);
}

void PlanCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer.move(*event, m_plan, m_selection, m_transform);
    if (m_pointer.act() == PlanPointer::Act::None)
        return;
    if (m_pointer.act() == PlanPointer::Act::Pan) {
        m_transform.panBy(m_pointer.panned());
        redraw();
    }
    update();
}

void PlanCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const PlanPointer done = m_pointer;
    m_pointer.cancel();
    update();
    const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (done.dragged() && done.act() == PlanPointer::Act::Move) {
        Q_EMIT moveWanted(done.snapped().by);
    } else if (done.dragged() && done.act() == PlanPointer::Act::Turn) {
        Q_EMIT turnWanted(done.angle());
    } else if (done.dragged() && done.act() == PlanPointer::Act::Band) {
        PlanSelection band = PlanSelection::within(m_plan, m_transform.toPlan(done.band()));
        if (adds) {
            band.seats.insert(band.seats.end(), m_selection.seats.begin(), m_selection.seats.end());
            band.areas.insert(band.areas.end(), m_selection.areas.begin(), m_selection.areas.end());
        }
        choose(PlanSelection::make(std::move(band.seats), std::move(band.areas)));
    } else if (done.act() == PlanPointer::Act::Select || done.act() == PlanPointer::Act::Band) {
        choose(clicked(under(event->position()), event->modifiers()));
    }
}

void PlanCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PlanPointer::Under at = under(event->position());
    if (m_readOnly || !at.seat || m_tool != PlanTool::Select)
        return;
    (void)m_walk.deeper(m_plan, PlanSelection::make({*at.seat}));
    choose(m_walk.around(m_plan, *at.seat));
}

void PlanCanvas::wheelEvent(QWheelEvent *event)
{
    zoomBy(event->angleDelta().y() * MapTransform::levelsPerStep / wheelNotch, event->position());
    event->accept();
}

void PlanCanvas::keyPressEvent(QKeyEvent *event)
{
    if (viewKey(*event) || (!m_readOnly && editKey(*event)))
        return;
    QWidget::keyPressEvent(event);
}

bool PlanCanvas::viewKey(const QKeyEvent &event)
{
    const QPointF centre = QRectF(rect()).center();
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(MapTransform::levelsPerStep, centre);
        return true;
    case Qt::Key_Minus:
        zoomBy(-MapTransform::levelsPerStep, centre);
        return true;
    case Qt::Key_0:
        fit();
        return true;
    default:
        return false;
    }
}

bool PlanCanvas::editKey(const QKeyEvent &event)
{
    const bool finely = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        nudge({-1, 0}, finely);
        return true;
    case Qt::Key_Right:
        nudge({1, 0}, finely);
        return true;
    case Qt::Key_Up:
        nudge({0, -1}, finely);
        return true;
    case Qt::Key_Down:
        nudge({0, 1}, finely);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT deleteWanted();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT namesWanted();
        return true;
    case Qt::Key_Space:
        choose(m_walk.deeper(m_plan, m_selection));
        return true;
    case Qt::Key_Escape:
        if (m_selection.isEmpty())
            Q_EMIT leftUpwards();
        else
            choose(m_walk.higher(m_plan, m_selection));
        return true;
    case Qt::Key_A:
        if (!event.modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT toolChosen(PlanTool::Standing);
            return true;
        }
        choose(PlanSelection::ofAll(m_plan));
        return true;
    case Qt::Key_V:
        Q_EMIT toolChosen(PlanTool::Select);
        return true;
    case Qt::Key_S:
        Q_EMIT toolChosen(PlanTool::Section);
        return true;
    case Qt::Key_D:
        Q_EMIT toolChosen(PlanTool::Stage);
        return true;
    case Qt::Key_T:
        Q_EMIT toolChosen(PlanTool::Text);
        return true;
    default:
        return false;
    }
}

void PlanCanvas::nudge(QPointF direction, bool finely)
{
    if (m_selection.isEmpty()) {
        m_transform.panBy(-direction * 64);
        redraw();
        return;
    }
    Q_EMIT moveWanted(direction * (finely ? fineStep : gridStep));
}

// Tab goes on to the next widget behind the last thing of the plan.
bool PlanCanvas::focusNextPrevChild(bool next)
{
    const auto following
        = m_readOnly ? std::nullopt : m_walk.next(m_plan, m_selection, next ? 1 : -1);
    if (!following)
        return QWidget::focusNextPrevChild(next);
    choose(*following);
    return true;
}

PlanPointer::Under PlanCanvas::under(QPointF position) const
{
    const QPointF place = m_transform.toPlan(position);
    PlanPointer::Under under;
    if (const int seat = m_layout->seatAt(place, pickSlack / m_transform.scale()); seat >= 0) {
        under.seat = m_spots[size_t(m_layout->id(seat).value - 1)];
        return under;
    }
    for (size_t area = m_plan.areas.size(); area-- > 0;) {
        if (areaBounds(m_plan.areas[area]).contains(place)) {
            under.area = area;
            break;
        }
    }
    return under;
}

PlanSelection PlanCanvas::clicked(const PlanPointer::Under &under, Qt::KeyboardModifiers modifiers)
{
    PlanSelection hit;
    if (under.area) {
        hit = PlanSelection::make({}, {*under.area});
    } else if (under.seat) {
        if (!m_selection.contains(*under.seat) && !modifiers)
            m_walk.setLevel(PlanWalk::Level::Section);
        if (modifiers.testFlag(Qt::AltModifier))
            m_walk.setLevel(PlanWalk::Level::Seat);
        hit = m_walk.around(m_plan, *under.seat);
    }
    if (!modifiers.testFlag(Qt::ControlModifier) && !modifiers.testFlag(Qt::ShiftModifier))
        return hit;
    PlanSelection both = m_selection;
    both.seats.insert(both.seats.end(), hit.seats.begin(), hit.seats.end());
    both.areas.insert(both.areas.end(), hit.areas.begin(), hit.areas.end());
    return PlanSelection::make(std::move(both.seats), std::move(both.areas));
}

void PlanCanvas::choose(const PlanSelection &selection)
{
    m_selection = selection;
    if (!selection.isEmpty())
        reveal();
    update();
    Q_EMIT selected(selection);
}

void PlanCanvas::reveal()
{
    const QRectF box = selectionBounds(m_plan, m_selection);
    if (!m_transform.visiblePlan().intersects(box)) {
        m_transform.centreOn(box.center());
        redraw();
    }
}

void PlanCanvas::zoomBy(int levels, QPointF position)
{
    m_transform.zoomTo(m_transform.level() + levels, position);
    redraw();
}

// The paper grows with the plan and never shrinks under the person's hands.
void PlanCanvas::takePaper()
{
    m_tight = m_layout->bounds().isNull() ? emptyPaper() : m_layout->bounds();
    const qreal room = std::max(m_tight.width(), m_tight.height());
    const qreal seat
        = m_layout->size() > 0 ? 2 * qreal(m_layout->radius(m_layout->size() / 2)) : usualSeat;
    const bool first = m_paper.isNull();
    if (!first && m_paper.contains(m_tight.adjusted(-room / 4, -room / 4, room / 4, room / 4)))
        return;
    const int level = m_transform.level();
    const QPointF centre = middle();
    m_paper = (m_paper | m_tight).adjusted(-room, -room, room, room);
    m_transform.setPlan(m_paper, seat);
    if (!first) {
        m_transform.zoomTo(level, QRectF(rect()).center());
        m_transform.centreOn(centre);
    }
}

void PlanCanvas::takeScreen()
{
    m_renderer.reset(devicePixelRatioF());
    m_transform.setViewport(size(), devicePixelRatioF());
    redraw();
}

void PlanCanvas::redraw()
{
    m_picture = {};
    update();
}

void PlanCanvas::drawPicture()
{
    const qreal ratio = m_transform.devicePixelRatio();
    m_picture = QPixmap(size() * ratio);
    QPainter painter(&m_picture);
    painter.translate(-m_transform.offset());
    m_renderer.render(painter, QRect(m_transform.offset(), m_picture.size()),
                      m_transform.mapScale());
    painter.end();
    m_picture.setDevicePixelRatio(ratio);
}

} // namespace parterre
