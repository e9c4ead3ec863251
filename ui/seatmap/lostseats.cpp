// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/lostseats.h"

#include "models/base/clock.h"
#include "ui/theme/theme.h"
#include "ui/theme/themestyle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parterre {
namespace {

constexpr std::chrono::milliseconds frameTime{16};
constexpr std::chrono::milliseconds restTime{100};

} // namespace

LostSeats::LostSeats(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &LostSeats::step);
}

void LostSeats::add(const std::vector<int> &seats)
{
    for (const int seat : seats) {
        if (std::find(m_seats.begin(), m_seats.end(), seat) == m_seats.end()) {
            m_seats.push_back(seat);
            m_since.push_back(m_clock.monotonic());
        }
    }
    m_timer.start(frameTime);
    Q_EMIT moved(m_seats);
}

void LostSeats::clear()
{
    m_seats.clear();
    m_since.clear();
    m_timer.stop();
}

qreal LostSeats::shift(int seat) const
{
    const auto found = std::find(m_seats.begin(), m_seats.end(), seat);
    if (found == m_seats.end() || !motionWanted()) {
        return 0;
    }
    const qreal part = static_cast<qreal>(age(static_cast<size_t>(found - m_seats.begin())).count())
        / static_cast<qreal>(motionTime.count());
    return part >= 1 ? 0 : std::sin(part * 4 * std::numbers::pi) * (1 - part);
}

void LostSeats::step()
{
    const std::vector<int> before = m_seats;
    for (size_t i = m_seats.size(); i-- > 0;) {
        if (age(i) >= outlineTime) {
            m_seats.erase(m_seats.begin() + static_cast<std::ptrdiff_t>(i));
            m_since.erase(m_since.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    if (m_seats.empty()) {
        m_timer.stop();
    } else if (age(m_seats.size() - 1) > motionTime) {
        m_timer.setInterval(restTime);
    }
    Q_EMIT moved(before);
}

std::chrono::milliseconds LostSeats::age(size_t index) const
{
    return m_clock.monotonic() - m_since[index];
}

} // namespace parterre
