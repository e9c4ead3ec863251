// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/seatpicking.h"

#include "ui/seatmap/seatmapview.h"

#include <algorithm>
#include <iterator>

namespace parterre {

SeatPicking::SeatPicking(SeatMapView &map, QObject *parent)
    : QObject(parent)
    , m_map(map)
{
    connect(&map, &SeatMapView::seatActivated, this, [this](int seat) { toggle({seat}); });
    connect(&map, &SeatMapView::seatsChosen, this, &SeatPicking::toggle);
}

void SeatPicking::choose(std::vector<int> seats)
{
    std::ranges::sort(seats);
    seats.erase(std::ranges::unique(seats).begin(), seats.end());
    if (seats == m_seats)
        return;
    m_seats = std::move(seats);
    m_map.setPreview(m_seats);
    Q_EMIT changed();
}

void SeatPicking::toggle(const std::vector<int> &seats)
{
    std::vector<int> named = seats;
    std::ranges::sort(named);
    std::vector<int> result;
    if (std::ranges::includes(m_seats, named))
        std::ranges::set_difference(m_seats, named, std::back_inserter(result));
    else
        std::ranges::set_union(m_seats, named, std::back_inserter(result));
    choose(std::move(result));
}

} // namespace parterre
