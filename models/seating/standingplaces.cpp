// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/standingplaces.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

constexpr qreal largestRadius = 8;
constexpr qreal share = 0.4;           // of the pitch that a place's radius takes
constexpr qreal smallestInside = 0.02; // of the bounding box; less is a line or a point
constexpr qreal smallestSide = 1;
constexpr size_t mostCorners = 200; // a finer outline is taken by its bounding box
constexpr qreal squarePitch = 20;

using Outline = std::vector<QPointF>;

QRectF boxOf(const Outline &outline)
{
    QPointF low = outline.front();
    QPointF high = low;
    for (const QPointF &point : outline) {
        low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
        high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
    }
    return {low, high};
}

Outline cornersOf(const QRectF &box)
{
    return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
}

qreal insideOf(const Outline &outline)
{
    qreal twice = 0;
    for (size_t i = 0; i < outline.size(); ++i) {
        const QPointF a = outline[i];
        const QPointF b = outline[(i + 1) % outline.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

/// Where the horizontal line at y enters and leaves the outline, in pairs.
std::vector<qreal> crossings(const Outline &outline, qreal y)
{
    std::vector<qreal> xs;
    for (size_t i = 0; i < outline.size(); ++i) {
        const QPointF a = outline[i];
        const QPointF b = outline[(i + 1) % outline.size()];
        if ((a.y() > y) != (b.y() > y))
            xs.push_back(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

/// A grid of this pitch, line by line, as far as it lies inside.
std::vector<Outline> gridInside(const Outline &outline, qreal pitch)
{
    std::vector<Outline> lines;
    const QRectF box = boxOf(outline);
    const int lineCount = int(std::ceil(box.height() / pitch - 0.5));
    for (int n = 0; n < lineCount; ++n) {
        const qreal y = box.top() + (n + 0.5) * pitch;
        Outline line;
        const std::vector<qreal> xs = crossings(outline, y);
        for (size_t i = 0; i + 1 < xs.size(); i += 2) {
            const auto fitting = int((xs[i + 1] - xs[i]) / pitch);
            const qreal slack = xs[i + 1] - xs[i] - fitting * pitch;
            for (int k = 0; k < fitting; ++k)
                line.push_back({xs[i] + slack / 2 + (k + 0.5) * pitch, y});
        }
        if (!line.empty())
            lines.push_back(std::move(line));
    }
    return lines;
}

int countOf(const std::vector<Outline> &lines)
{
    size_t count = 0;
    for (const Outline &line : lines)
        count += line.size();
    return int(count);
}

PlanSeat standingPlace(QPointF center, qreal pitch, int number, int category)
{
    PlanSeat seat;
    seat.number = QString::number(number);
    seat.center = center;
    seat.radius = std::min(largestRadius, pitch * share);
    seat.kind = SeatKind::Standing;
    seat.category = category;
    return seat;
}

Outline usable(const Outline &outline, int count)
{
    const QRectF box = outline.empty() ? QRectF() : boxOf(outline);
    const bool wide = std::min(box.width(), box.height()) >= smallestSide;
    if (wide && outline.size() > mostCorners)
        return cornersOf(box);
    if (wide && insideOf(outline) >= smallestInside * box.width() * box.height())
        return outline;
    const qreal side = std::ceil(std::sqrt(count)) * squarePitch;
    return cornersOf(QRectF(box.center() - QPointF(side, side) / 2, QSizeF(side, side)));
}

} // namespace

std::vector<PlanRow> standingPlaces(const std::vector<QPointF> &outline, int count, int category)
{
    if (count <= 0)
        return {};
    const Outline inside = usable(outline, count);
    qreal pitch = std::sqrt(insideOf(inside) / count);
    std::vector<Outline> lines = gridInside(inside, pitch);
    // Closer until all fit; a thin outline may take some steps.
    while (countOf(lines) < count) {
        pitch *= 0.96;
        lines = gridInside(inside, pitch);
    }
    std::vector<PlanRow> rows;
    int number = 0;
    for (const Outline &line : lines) {
        PlanRow row{QString::number(rows.size() + 1), {}};
        for (const QPointF &center : line) {
            if (number < count)
                row.seats.push_back(standingPlace(center, pitch, ++number, category));
        }
        if (!row.seats.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace parterre
