// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/kineticpan.h"

#include "models/base/clock.h"
#include "ui/theme/themestyle.h"

#include <cmath>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto frameTime = 16ms;
constexpr auto memory = 100ms;    // a pause before letting go means: stay here
constexpr qreal slowing = 0.325;  // seconds in which the speed falls to 1/e
constexpr qreal leastSpeed = 120; // pixels a second worth gliding
constexpr qreal stillSpeed = 12;  // and so slow is standing
constexpr qreal highestSpeed = 6000;

qreal length(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

qreal secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::duration<qreal>(time).count();
}

} // namespace

KineticPan::KineticPan(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameTime);
    connect(&m_timer, &QTimer::timeout, this, &KineticPan::step);
}

void KineticPan::press(QPointF position)
{
    stop();
    m_samples = {{position, m_clock.monotonic()}};
}

void KineticPan::drag(QPointF position)
{
    m_samples.push_back({position, m_clock.monotonic()});
    forgetOld();
}

void KineticPan::release()
{
    forgetOld();
    m_velocity = velocity();
    const qreal speed = length(m_velocity);
    if (speed < leastSpeed || !motionWanted())
        return;
    m_velocity *= std::min(1.0, highestSpeed / speed);
    m_gone = {};
    m_since = m_clock.monotonic();
    m_timer.start();
}

void KineticPan::stop()
{
    m_timer.stop();
    m_samples.clear();
}

void KineticPan::forgetOld()
{
    const auto since = m_clock.monotonic() - memory;
    while (!m_samples.empty() && m_samples.front().at < since)
        m_samples.pop_front();
}

QPointF KineticPan::velocity() const
{
    if (m_samples.size() < 2)
        return {};
    const auto time = std::max(m_samples.back().at - m_samples.front().at, 1ms);
    return (m_samples.back().position - m_samples.front().position) / secondsOf(time);
}

void KineticPan::step()
{
    const qreal left = std::exp(-secondsOf(m_clock.monotonic() - m_since) / slowing);
    // Whole pixels: what is rounded off is gone at a later step.
    const QPointF way = (m_velocity * slowing * (1 - left)).toPoint();
    const QPointF delta = way - m_gone;
    m_gone = way;
    if (length(m_velocity) * left < stillSpeed)
        stop();
    if (!delta.isNull())
        Q_EMIT moved(delta);
}

} // namespace parterre
