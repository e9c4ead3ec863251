// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatmapaccessible.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/seatdescription.h"
#include "ui/seatmap/seatmapview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

namespace parterre {
namespace {

using Level = SeatMapAccessible::Level;

QString translated(const char *text)
{
    return QCoreApplication::translate("SeatMapAccessible", text);
}

/// One section, row or seat.
class MapNode final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MapNode(SeatMapView *view, Level level, int index)
        : m_view(view)
        , m_layout(view->seatLayout())
        , m_level(level)
        , m_index(index)
    {
    }

    [[nodiscard]] Level level() const { return m_level; }
    [[nodiscard]] int index() const { return m_index; }

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_view->seatLayout() == m_layout;
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return isValid() ? m_view->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        const bool acts = type == QAccessible::ActionInterface && m_level == Level::Seat;
        return acts ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] const SectionShape &section() const
    {
        return m_layout->sections()[static_cast<size_t>(m_index)];
    }
    [[nodiscard]] const RowShape &row() const
    {
        return m_layout->rows()[static_cast<size_t>(m_index)];
    }
    [[nodiscard]] int firstChild() const
    {
        return m_level == Level::Section ? section().firstRow : row().firstSeat;
    }
    [[nodiscard]] SeatMapAccessible *map() const
    {
        return static_cast<SeatMapAccessible *>(
            QAccessible::queryAccessibleInterface(m_view.data()));
    }
    [[nodiscard]] QString name() const;

    QPointer<SeatMapView> m_view;
    SeatLayoutPtr m_layout;
    Level m_level;
    int m_index;
};

QAccessibleInterface *MapNode::parent() const
{
    if (!isValid()) {
        return nullptr;
    }
    switch (m_level) {
    case Level::Section:
        return map();
    case Level::Row:
        return map()->node(Level::Section, row().section);
    case Level::Seat:
        break;
    }
    return map()->node(Level::Row, m_layout->row(m_index));
}

int MapNode::childCount() const
{
    switch (m_level) {
    case Level::Section:
        return section().rowCount;
    case Level::Row:
        return row().seatCount;
    case Level::Seat:
        break;
    }
    return 0;
}

QAccessibleInterface *MapNode::child(int index) const
{
    if (!isValid() || index < 0 || index >= childCount()) {
        return nullptr;
    }
    return map()->node(m_level == Level::Section ? Level::Row : Level::Seat, firstChild() + index);
}

int MapNode::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const MapNode *>(child);
    const bool below = node && m_level != Level::Seat
        && node->level() == (m_level == Level::Section ? Level::Row : Level::Seat);
    const int index = below ? node->index() - firstChild() : -1;
    return index < childCount() ? index : -1;
}

QAccessibleInterface *MapNode::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *below = child(i);
        if (below && below->rect().contains(x, y)) {
            return below;
        }
    }
    return nullptr;
}

QString MapNode::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? name() : QString();
}

QString MapNode::name() const
{
    switch (m_level) {
    case Level::Section:
        return translated("%1, %2").arg(section().name, m_view->overview().freeText(m_index));
    case Level::Row:
        return translated("Row %1").arg(row().name);
    case Level::Seat:
        break;
    }
    return m_view->states() ? spokenSeat(*m_view->states(), m_index, QLocale())
                            : m_layout->spokenName(m_index);
}

QRect MapNode::rect() const
{
    if (!isValid()) {
        return {};
    }
    QRect inView;
    if (m_level == Level::Section) {
        inView = m_view->transform().toView(section().bounds).toAlignedRect();
    } else if (m_level == Level::Row) {
        const int last = row().firstSeat + row().seatCount - 1;
        inView = m_view->seatRect(row().firstSeat) | m_view->seatRect(last);
    } else {
        inView = m_view->seatRect(m_index);
    }
    return inView.translated(m_view->viewport()->mapToGlobal(QPoint()));
}

QAccessible::Role MapNode::role() const
{
    return m_level == Level::Seat ? QAccessible::CheckBox : QAccessible::Grouping;
}

QAccessible::State MapNode::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.offscreen = !rect().intersects(
        QRect(m_view->viewport()->mapToGlobal(QPoint()), m_view->viewport()->size()));
    if (m_level != Level::Seat) {
        return state;
    }
    const SeatStatus status
        = m_view->states() ? m_view->states()->status(m_index) : SeatStatus::Available;
    state.focusable = true;
    state.focused = m_view->currentSeat() == m_index;
    state.checkable = true;
    state.checked = status == SeatStatus::Mine;
    state.disabled = status != SeatStatus::Mine && status != SeatStatus::Available;
    return state;
}

void MapNode::doAction(const QString &name)
{
    if (isValid() && name == pressAction()) {
        Q_EMIT m_view->seatActivated(m_index);
    }
}

QAccessibleInterface *makeSeatMapAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<SeatMapView *>(object);
    return view ? new SeatMapAccessible(view) : nullptr;
}

SeatMapAccessible *accessibleOf(SeatMapView *view)
{
    return QAccessible::isActive() && view->seatLayout()
        ? static_cast<SeatMapAccessible *>(QAccessible::queryAccessibleInterface(view))
        : nullptr;
}

} // namespace

SeatMapAccessible::SeatMapAccessible(SeatMapView *view)
    : QAccessibleWidget(view, QAccessible::Grouping)
{
}

SeatMapAccessible::~SeatMapAccessible()
{
    forget();
}

int SeatMapAccessible::childCount() const
{
    const SeatLayoutPtr &layout = view().seatLayout();
    return layout ? static_cast<int>(layout->sections().size()) : 0;
}

QAccessibleInterface *SeatMapAccessible::child(int index) const
{
    return index >= 0 && index < childCount() ? node(Level::Section, index) : nullptr;
}

int SeatMapAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *below = dynamic_cast<const MapNode *>(child);
    return below && below->level() == Level::Section ? below->index() : -1;
}

QAccessibleInterface *SeatMapAccessible::childAt(int x, int y) const
{
    const QPoint position = view().viewport()->mapFromGlobal(QPoint(x, y));
    const int seat = view().seatAt(position);
    if (seat >= 0) {
        return node(Level::Seat, seat);
    }
    const int section = view().sectionAt(position);
    return section >= 0 ? node(Level::Section, section) : nullptr;
}

QAccessibleInterface *SeatMapAccessible::focusChild() const
{
    return view().currentSeat() >= 0 ? node(Level::Seat, view().currentSeat()) : nullptr;
}

QString SeatMapAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? translated("Seat map") : QAccessibleWidget::text(kind);
}

QAccessibleInterface *SeatMapAccessible::node(Level level, int index) const
{
    if (m_layout != view().seatLayout().get()) {
        forget();
        m_layout = view().seatLayout().get();
    }
    const quint64 key = static_cast<quint64>(level) << 32 | static_cast<quint32>(index);
    const auto known = m_nodes.constFind(key);
    if (known != m_nodes.constEnd()) {
        return QAccessible::accessibleInterface(*known);
    }
    auto *fresh = new MapNode(&view(), level, index);
    m_nodes.insert(key, QAccessible::registerAccessibleInterface(fresh));
    return fresh;
}

void SeatMapAccessible::forget() const
{
    for (const QAccessible::Id id : std::as_const(m_nodes)) {
        QAccessible::deleteAccessibleInterface(id);
    }
    m_nodes.clear();
}

SeatMapView &SeatMapAccessible::view() const
{
    return *static_cast<SeatMapView *>(widget());
}

void installSeatMapAccessible()
{
    QAccessible::installFactory(makeSeatMapAccessible);
}

void announceSeatFocus(SeatMapView *view, int seat)
{
    SeatMapAccessible *map = accessibleOf(view);
    if (map && seat >= 0) {
        QAccessibleEvent event(map->node(Level::Seat, seat), QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void announceSeatStates(SeatMapView *view, const std::vector<int> &seats)
{
    // Of a change elsewhere a person wants to hear only when it concerns the seat in focus.
    SeatMapAccessible *map = accessibleOf(view);
    if (!map || !std::binary_search(seats.begin(), seats.end(), view->currentSeat())) {
        return;
    }
    QAccessibleInterface *seat = map->node(Level::Seat, view->currentSeat());
    QAccessibleEvent name(seat, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
    QAccessible::State changed;
    changed.checked = true;
    changed.disabled = true;
    QAccessibleStateChangeEvent state(seat, changed);
    QAccessible::updateAccessibility(&state);
}

} // namespace parterre
