// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

#include <vector>

namespace parterre {

class SeatMapView;

/// The map to a screen reader: section → row → seat. Nothing exists until it is asked for, and only
/// what was asked for is kept, so that a stadium is not 80,000 objects.
class SeatMapAccessible final : public QAccessibleWidget
{
public:
    enum class Level : quint8 { Section, Row, Seat };

    explicit SeatMapAccessible(SeatMapView *view);
    ~SeatMapAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    /// The object for a section, row or seat of the present layout, made now if need be.
    [[nodiscard]] QAccessibleInterface *node(Level level, int index) const;
    /// How many of these there are now.
    [[nodiscard]] int nodeCount() const { return int(m_nodes.size()); }

private:
    void forget() const;
    [[nodiscard]] SeatMapView &view() const;

    mutable QHash<quint64, QAccessible::Id> m_nodes;
    mutable const void *m_layout = nullptr; // whose nodes these are
};

/// Makes Qt use the class above for every SeatMapView. Cheap when it is done already.
void installSeatMapAccessible();

/// Tell a listening screen reader; nothing happens when there is none.
void announceSeatFocus(SeatMapView *view, int seat);
void announceSeatStates(SeatMapView *view, const std::vector<int> &seats);

} // namespace parterre
