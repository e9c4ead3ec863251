// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/areabounds.h"
#include "models/seating/blockoutline.h"
#include "models/seating/naturalorder.h"
#include "models/seating/seatlayoutprivate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <numeric>
#include <tuple>

namespace parterre {

namespace {

constexpr qreal margin = 40; // around the house, plan units
constexpr float usualRadius = 10;
constexpr float smallestRadius = 0.5; // a seat without a size could never be clicked
constexpr float largestRadius = 10'000;
constexpr qreal widestWalkway = 6; // between two rows of one ground, in radii

/// Sections lie in the order of their blocks (the plan's order), and by name where that is equal.
std::vector<int> sectionPlaces(const QStringList &names, const std::vector<SeatPlace> &seats)
{
    std::vector<int> firstBlock(size_t(names.size()), std::numeric_limits<int>::max());
    for (const SeatPlace &seat : seats) {
        int &block = firstBlock[size_t(seat.section)];
        block = std::min(block, seat.block);
    }
    std::vector<int> order(firstBlock.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        if (firstBlock[size_t(a)] != firstBlock[size_t(b)])
            return firstBlock[size_t(a)] < firstBlock[size_t(b)];
        return compareSections(names.at(a), names.at(b)) < 0;
    });
    std::vector<int> place(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        place[size_t(order[i])] = int(i);
    return place;
}

/// How far two rows are from each other where they come nearest: at an end or in the middle.
qreal apart(const std::vector<QPointF> &row, const std::vector<QPointF> &other)
{
    qreal nearest = std::numeric_limits<qreal>::max();
    for (const QPointF &from : {row.front(), row[row.size() / 2], row.back()}) {
        for (const QPointF &to : other)
            nearest = std::min(nearest, std::hypot(to.x() - from.x(), to.y() - from.y()));
    }
    return nearest;
}

QRectF boundsOf(const std::vector<QPointF> &points)
{
    const auto [left, right] = std::minmax_element(
        points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [top, bottom] = std::minmax_element(
        points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    return QRectF(QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y()));
}

} // namespace

void SeatLayout::Private::sortSeats(const QStringList &sectionNames,
                                    std::vector<SeatPlace> &seats) const
{
    const std::vector<int> place = sectionPlaces(sectionNames, seats);
    const auto key = [&](const SeatPlace &s) {
        return std::tuple(place[size_t(s.section)], s.block, s.rowOrder, s.row, s.seatOrder,
                          s.id.value);
    };
    const auto before = [&](const SeatPlace &a, const SeatPlace &b) { return key(a) < key(b); };
    if (!std::is_sorted(seats.begin(), seats.end(), before))
        std::sort(seats.begin(), seats.end(), before);
}

void SeatLayout::Private::openRow(const QString &sectionName, const QString &rowName,
                                  const SeatPlace &seat, bool newSection)
{
    const int firstRow = int(rows.size());
    if (newSection)
        sections.push_back({sectionName, QRectF(), firstRow, 0, 0});
    ++sections.back().rowCount;
    RowShape shape;
    shape.name = rowName;
    shape.section = int(sections.size()) - 1;
    shape.block = seat.block;
    shape.firstSeat = int(size());
    rows.push_back(shape);
}

void SeatLayout::Private::addSeats(const QStringList &sectionNames, const QStringList &rowNames,
                                   std::vector<SeatPlace> &seats)
{
    const SeatPlace *last = nullptr;
    for (SeatPlace &seat : seats) {
        const bool newSection = !last || last->section != seat.section;
        if (newSection || last->block != seat.block || last->rowOrder != seat.rowOrder
            || last->row != seat.row)
            openRow(sectionNames.at(seat.section), rowNames.at(seat.row), seat, newSection);
        ++rows.back().seatCount;
        ++sections.back().seatCount;
        id.push_back(seat.id);
        x.push_back(seat.x);
        y.push_back(seat.y);
        const float size = std::isfinite(seat.radius) ? seat.radius : usualRadius;
        radius.push_back(std::clamp(size, smallestRadius, largestRadius));
        rotation.push_back(std::isfinite(seat.rotation) ? seat.rotation : 0);
        kind.push_back(seat.kind);
        row.push_back(int(rows.size()) - 1);
        rank.push_back(seat.rank);
        seatOrder.push_back(seat.seatOrder);
        number.push_back(std::move(seat.number));
        last = &seat;
    }
}

void SeatLayout::Private::classifyPrices(const std::vector<SeatPlace> &seats)
{
    for (const SeatPlace &seat : seats) {
        if (prices.empty() || prices.back() != seat.priceMinor)
            prices.push_back(seat.priceMinor);
    }
    std::sort(prices.begin(), prices.end(), std::greater());
    prices.erase(std::unique(prices.begin(), prices.end()), prices.end());
    priceClass.reserve(seats.size());
    for (const SeatPlace &seat : seats) {
        const auto at
            = std::lower_bound(prices.begin(), prices.end(), seat.priceMinor, std::greater());
        priceClass.push_back(int(at - prices.begin()));
    }
}

/// Rows that stand farther apart than a walkway is wide have each their own ground: boxes do.
void SeatLayout::Private::outlineBlocks()
{
    const auto seatsOf = [this](const RowShape &shape) {
        std::vector<QPointF> seats;
        for (int seat = shape.firstSeat; seat < shape.firstSeat + shape.seatCount; ++seat)
            seats.push_back(center(size_t(seat)));
        return seats;
    };
    for (size_t i = 0; i < rows.size();) {
        const RowShape &first = rows[i];
        const qreal size = qreal(radius[size_t(first.firstSeat)]);
        std::vector<std::vector<QPointF>> block;
        for (; i < rows.size() && rows[i].section == first.section && rows[i].block == first.block;
             ++i) {
            std::vector<QPointF> next = seatsOf(rows[i]);
            if (!block.empty() && apart(block.back(), next) > widestWalkway * size)
                break;
            block.push_back(std::move(next));
        }
        std::vector<QPointF> outline = blockOutline(block, size);
        const QRectF box = boundsOf(outline);
        blocks.push_back({first.section, box, std::move(outline)});
    }
}

void SeatLayout::Private::indexIds()
{
    byId.reserve(size());
    for (size_t i = 0; i < size(); ++i)
        byId.emplace_back(id[i], int(i));
    std::sort(byId.begin(), byId.end());
}

void SeatLayout::Private::measure()
{
    for (size_t i = 0; i < size(); ++i) {
        const qreal extent = qreal(radius[i]) * std::numbers::sqrt2;
        reach = std::max(reach, extent);
        const QRectF box(qreal(x[i]) - extent, qreal(y[i]) - extent, 2 * extent, 2 * extent);
        sections[size_t(rows[size_t(row[i])].section)].bounds |= box;
    }
    for (const SectionShape &section : sections)
        bounds |= section.bounds;
    for (const Area &area : areas)
        bounds |= areaBounds(area);
    if (!bounds.isNull())
        bounds.adjust(-margin, -margin, margin, margin);
    grid = SeatGrid(x, y);
}

} // namespace parterre
