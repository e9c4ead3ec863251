// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/turning.h"

#include <cmath>
#include <numbers>

namespace parterre {

QPointF turned(QPointF vector, qreal degrees)
{
    // Right angles stay exact: a straight row of a turned block keeps one x.
    const qreal quarters = degrees / 90;
    const bool exact = quarters == std::floor(quarters);
    const qreal angle = degrees * std::numbers::pi / 180;
    const qreal sine = exact ? std::round(std::sin(angle)) : std::sin(angle);
    const qreal cosine = exact ? std::round(std::cos(angle)) : std::cos(angle);
    return {vector.x() * cosine - vector.y() * sine, vector.x() * sine + vector.y() * cosine};
}

qreal uprightAngle(qreal degrees)
{
    const qreal angle = std::remainder(degrees, 180);
    return angle <= -90 ? angle + 180 : angle;
}

qreal dot(QPointF a, QPointF b)
{
    return a.x() * b.x() + a.y() * b.y();
}

QPointF directionOf(QPointF vector)
{
    const qreal length = std::hypot(vector.x(), vector.y());
    return length > 0 && std::isfinite(length) ? vector / length : QPointF(1, 0);
}

qreal angleOf(QPointF direction)
{
    return uprightAngle(std::atan2(direction.y(), direction.x()) * 180 / std::numbers::pi);
}

} // namespace parterre
