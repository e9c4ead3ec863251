// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatselection.h"

#include <algorithm>
#include <iterator>

namespace parterre {

SeatSelection::SeatSelection(SeatLayoutPtr layout, QObject *parent)
    : QObject(parent)
    , m_layout(std::move(layout))
{
}

bool SeatSelection::isMarked(int seat) const
{
    return std::binary_search(m_marked.begin(), m_marked.end(), seat);
}

void SeatSelection::setFocus(int seat)
{
    if (seat == m_focus || seat < -1 || seat >= m_layout->size())
        return;
    const int before = std::exchange(m_focus, seat);
    Q_EMIT focusChanged(before, seat);
}

void SeatSelection::mark(std::vector<int> seats)
{
    std::sort(seats.begin(), seats.end());
    seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
    replace(std::move(seats));
}

void SeatSelection::toggle(int seat)
{
    std::vector<int> marked = m_marked;
    const auto at = std::lower_bound(marked.begin(), marked.end(), seat);
    if (at != marked.end() && *at == seat)
        marked.erase(at);
    else
        marked.insert(at, seat);
    replace(std::move(marked));
}

void SeatSelection::markRunTo(int seat)
{
    if (m_focus < 0 || m_layout->row(m_focus) != m_layout->row(seat))
        return;
    std::vector<int> marked = m_marked;
    for (int i = std::min(m_focus, seat); i <= std::max(m_focus, seat); ++i)
        marked.push_back(i);
    mark(std::move(marked));
}

void SeatSelection::clear()
{
    replace({});
}

void SeatSelection::replace(std::vector<int> marked)
{
    std::vector<int> changed;
    std::set_symmetric_difference(m_marked.begin(), m_marked.end(), marked.begin(), marked.end(),
                                  std::back_inserter(changed));
    m_marked = std::move(marked);
    if (!changed.empty())
        Q_EMIT markedChanged(changed);
}

} // namespace parterre
