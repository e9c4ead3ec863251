// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QObject>

#include <vector>

namespace parterre {

/// What the clerk points at before it becomes a hold: the seat under the keyboard's focus, and the
/// seats marked by a lasso or a run. Indexes of one layout. Lives in the GUI thread.
class SeatSelection final : public QObject
{
    Q_OBJECT

public:
    explicit SeatSelection(SeatLayoutPtr layout, QObject *parent = nullptr);

    [[nodiscard]] int focus() const { return m_focus; }                       ///< -1 when none
    [[nodiscard]] const std::vector<int> &marked() const { return m_marked; } ///< ascending
    [[nodiscard]] bool isMarked(int seat) const;

    void setFocus(int seat);
    void mark(std::vector<int> seats); ///< these and no others
    void toggle(int seat);
    /// Adds the seats from the focused one to this, when both are of one physical row.
    void markRunTo(int seat);
    void clear(); ///< nothing marked; the focus stays

Q_SIGNALS:
    void focusChanged(int before, int now);
    void markedChanged(const std::vector<int> &seats); ///< those that differ, ascending

private:
    void replace(std::vector<int> marked);

    SeatLayoutPtr m_layout;
    int m_focus = -1;
    std::vector<int> m_marked;
};

} // namespace parterre
