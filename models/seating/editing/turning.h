// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

namespace parterre {

/// The vector turned clockwise (y runs downwards) by degrees.
[[nodiscard]] QPointF turned(QPointF vector, qreal degrees);

/// The same direction of a seat's row, from -90 (exclusive) to 90 degrees: its name reads upright.
[[nodiscard]] qreal uprightAngle(qreal degrees);

[[nodiscard]] qreal dot(QPointF a, QPointF b);

/// Of length 1; (1, 0) for a vector without a direction.
[[nodiscard]] QPointF directionOf(QPointF vector);

/// Degrees clockwise from the x axis, upright.
[[nodiscard]] qreal angleOf(QPointF direction);

} // namespace parterre
