// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/mapglide.h"

#include "models/base/clock.h"
#include "ui/theme/themestyle.h"

#include <QEasingCurve>

namespace parterre {

namespace {

constexpr std::chrono::milliseconds frameTime{16};

} // namespace

MapGlide::MapGlide(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameTime);
    connect(&m_timer, &QTimer::timeout, this, &MapGlide::step);
}

void MapGlide::start(const MapTransform &from, const MapTransform &to)
{
    m_from = from;
    m_to = to;
    m_since = m_clock.monotonic();
    if (motionWanted()) {
        m_timer.start();
    } else {
        Q_EMIT moved(to);
    }
}

void MapGlide::step()
{
    const qreal part = static_cast<qreal>((m_clock.monotonic() - m_since).count())
        / static_cast<qreal>(duration.count());
    if (part >= 1) {
        stop();
    }
    const qreal eased = QEasingCurve(QEasingCurve::OutCubic).valueForProgress(std::min(part, 1.0));
    Q_EMIT moved(part >= 1 ? m_to : MapTransform::between(m_from, m_to, eased));
}

} // namespace parterre
