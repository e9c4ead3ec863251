// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <vector>

namespace parterre {

/// The ground that the rows of one block stand on, as a polygon a little beyond the outer seats. It
/// follows curved rows and rings; sides where rows differ a little in length become even.
/// rows: the seats' centres in physical order, none empty, first row first; radius: of a seat.
[[nodiscard]] std::vector<QPointF> blockOutline(const std::vector<std::vector<QPointF>> &rows,
                                                qreal radius);

/// Whether the point lies within the polygon.
[[nodiscard]] bool encloses(const std::vector<QPointF> &polygon, QPointF point);

} // namespace parterre
