// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

namespace parterre {

class SeatMapView;

/// Seats chosen on a map for an act of the desk: nothing is held. A click chooses or leaves out; a
/// lasso or a run adds, and leaves out when all of it was chosen. The map outlines the choice.
class SeatPicking final : public QObject
{
    Q_OBJECT

public:
    explicit SeatPicking(SeatMapView &map, QObject *parent = nullptr);

    /// Indexes of the map's layout, ascending.
    [[nodiscard]] const std::vector<int> &seats() const { return m_seats; }
    void choose(std::vector<int> seats);
    void clear() { choose({}); }

Q_SIGNALS:
    void changed();

private:
    void toggle(const std::vector<int> &seats);

    SeatMapView &m_map;
    std::vector<int> m_seats;
};

} // namespace parterre
