// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/clockwatch.h"

#include <QCoreApplication>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto tolerance = 5s;
constexpr auto sayFor = 10min;

} // namespace

void ClockWatch::look(Milliseconds wall, Milliseconds steady, Milliseconds hold)
{
    const auto last = std::exchange(m_last, Look{wall, steady});
    m_now = steady;
    if (!last)
        return;
    const Milliseconds jump = (wall - last->wall) - (steady - last->steady);
    if (jump <= tolerance && jump >= -tolerance)
        return;
    m_jump = jump;
    m_saidUntil = steady + std::max<Milliseconds>(hold, sayFor);
    if (jump > 0ms)
        m_pausedUntil = steady + hold;
}

QString ClockWatch::alarm() const
{
    if (m_now >= m_saidUntil)
        return {};
    const auto seconds = std::chrono::round<std::chrono::seconds>(m_jump).count();
    if (seconds < 0)
        return QCoreApplication::translate("ClockWatch",
                                           "The database's clock was put back by %1 s: holds were "
                                           "shortened to their length from now. Check its time.")
            .arg(-seconds);
    return QCoreApplication::translate("ClockWatch",
                                       "The database's clock jumped ahead by %1 s: expired holds "
                                       "are left alone for the length of a hold. Check its time.")
        .arg(seconds);
}

} // namespace parterre
