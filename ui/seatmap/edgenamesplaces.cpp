// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of sections and rows go.
#include "models/seating/areabounds.h"
#include "ui/seatmap/edgenames.h"
#include "ui/seatmap/seatlook.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace parterre {
namespace {

constexpr qreal inset = 14; // of a row's name from the viewport's edge
constexpr qreal detailGap = 7;
constexpr qreal tagHeight = 18;
constexpr qreal sectionTagHeight = 22;
constexpr qreal sectionGap = 3;      // between a section's edge and its name
constexpr QSizeF worthAName(90, 40); // of a section in sight, pixels
constexpr qreal rowNameBand = 1.6;   // seats, beyond a section whose rows end at its front
constexpr qreal intoAisle = 0.8;     // of a step between seats: half of the narrowest aisle
constexpr qreal wellInside = 0.2;    // of a block's width: not where its side slants
constexpr int bisections = 8;
constexpr qreal room = 7; // around the middle of a row's name

// Where the way from a point inside the rectangle to one outside leaves it.
QPointF leaving(const QRectF &rect, QPointF inside, QPointF outside)
{
    for (int i = 0; i < bisections; ++i) {
        const QPointF middle = (inside + outside) / 2;
        (rect.contains(middle) ? inside : outside) = middle;
    }
    return inside;
}

QPointF within(const QRectF &rect, QPointF point)
{
    return {std::clamp(point.x(), rect.left(), rect.right()),
            std::clamp(point.y(), rect.top(), rect.bottom())};
}

QRectF around(QPointF centre, QSizeF size)
{
    return {centre - QPointF(size.width(), size.height()) / 2, size};
}

// Bare numbers could be rows or seats as well.
QString sectionText(const QString &name)
{
    const bool isNumber
        = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isDigit(); });
    return isNumber ? QCoreApplication::translate("EdgeNames", "Section %1").arg(name) : name;
}

bool isFree(const std::vector<EdgeNames::Tag> &tags, const QRectF &rect)
{
    return std::none_of(tags.begin(), tags.end(),
                        [&](const auto &tag) { return tag.rect.intersects(rect); });
}

} // namespace

void EdgeNames::measureRows()
{
    if (!m_rowBounds.empty()) {
        return;
    }
    for (const RowShape &row : m_layout->rows()) {
        const QPointF first = m_layout->center(row.firstSeat);
        QRectF bounds(first, first);
        for (int seat = row.firstSeat + 1; seat < row.firstSeat + row.seatCount; ++seat) {
            const QPointF at = m_layout->center(seat);
            bounds.setCoords(std::min(bounds.left(), at.x()), std::min(bounds.top(), at.y()),
                             std::max(bounds.right(), at.x()), std::max(bounds.bottom(), at.y()));
        }
        m_rowBounds.push_back(bounds.adjusted(-1, -1, 1, 1));
    }
}

void EdgeNames::addSections(const MapTransform &transform)
{
    const QRectF view = transform.toView(transform.visiblePlan());
    for (size_t i = 0; i < m_layout->sections().size(); ++i) {
        const QRectF seen = transform.toView(m_layout->sections()[i].bounds) & view;
        if (seen.width() >= worthAName.width() && seen.height() >= worthAName.height()) {
            const Tag tag = sectionTag(static_cast<int>(i), seen, transform);
            if (!tag.rect.isEmpty()) {
                m_tags.push_back(tag);
            }
        }
    }
}

// With its detail where that has room, and where the bare name would not spare seats that the
// longer tag covers; only a section that is seen whole is spoken of as a whole.
EdgeNames::Tag EdgeNames::sectionTag(int section, const QRectF &seen, const MapTransform &transform)
{
    const SectionShape &shape = m_layout->sections()[static_cast<size_t>(section)];
    const QRectF whole = transform.toView(shape.bounds);
    const QString text = sectionText(shape.name);
    const qreal name = QFontMetricsF(sectionFont()).horizontalAdvance(text);
    Tag tag{text, {}, section, false, {}};
    const auto placed = [&](qreal width) {
        const QSizeF size(width + 2 * Grid::unit, sectionTagHeight);
        tag.rect = sectionPlace(section, size, seen, transform);
        return !tag.rect.isEmpty();
    };
    if (m_detail && seen == whole) {
        tag.detail = m_detail(section);
        const QFontMetricsF metrics(detailFont());
        const qreal width = name + detailGap + metrics.horizontalAdvance(tag.detail);
        if (width <= whole.width() && placed(width)) {
            const QRectF bare
                = sectionPlace(section, {name + 2 * Grid::unit, sectionTagHeight}, seen, transform);
            if (!coversPlan(tag.rect, transform) || coversPlan(bare, transform)) {
                return tag;
            }
        }
        tag.detail.clear();
    }
    placed(name);
    return tag;
}

// Before the front edge, or above all of the section; covering neither seat nor row name where that
// can be, else no row name, else what must be. An edge that is out of sight puts the name at the
// viewport's own.
QRectF EdgeNames::sectionPlace(int section, QSizeF size, const QRectF &seen,
                               const MapTransform &transform) const
{
    const SectionShape &shape = m_layout->sections()[static_cast<size_t>(section)];
    const QRectF view = transform.toView(transform.visiblePlan());
    const qreal least = Grid::half + size.height() / 2;
    const qreal half = size.width() / 2 + Grid::half;
    std::vector<QRectF> places;
    const auto add = [&](qreal x, qreal edge) {
        const qreal y = std::max(edge - sectionGap - size.height() / 2, least);
        const qreal inside
            = std::clamp(x, view.left() + half, std::max(view.right() - half, view.left() + half));
        const QRectF rect = around({inside, y}, size);
        if (y < seen.bottom() && isFree(m_tags, rect)) {
            places.push_back(rect);
        }
    };
    for (const qreal part : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const qreal x = seen.left() + part * seen.width();
        const qreal edge = frontEdge(section, x, transform);
        add(x, edge);
        add(x, edge - tagHeight / 2);
    }
    const qreal x = seen.center().x();
    const qreal top = transform.toView(shape.bounds).top();
    add(x, top);
    add(x, top - rowNameBand * transform.seatSize());
    add(x, frontEdge(section, x, transform) + sectionGap + size.height() / 2);
    for (const QRectF &rect : places) {
        if (!coversName(rect) && !coversPlan(rect, transform)) {
            return rect;
        }
    }
    for (const QRectF &rect : places) {
        if (!coversName(rect)) {
            return rect;
        }
    }
    return places.empty() ? QRectF() : places.front();
}

bool EdgeNames::coversPlan(const QRectF &rect, const MapTransform &transform) const
{
    std::vector<int> seats;
    m_layout->seatsIn(transform.toPlan(rect), seats);
    const auto &areas = m_layout->areas();
    return !seats.empty() || std::any_of(areas.begin(), areas.end(), [&](const Area &area) {
        return !area.text.isEmpty() && transform.toView(areaBounds(area)).intersects(rect);
    });
}

bool EdgeNames::coversName(const QRectF &rect) const
{
    const QRectF reach = rect.adjusted(-room, -room, room, room);
    return std::any_of(m_written.begin(), m_written.end(),
                       [&](QPointF name) { return reach.contains(name); });
}

// Where a row leaves the viewport; where none of its names is in sight then, in the aisles beside
// its seats.
void EdgeNames::addRows(const MapTransform &transform)
{
    const QRectF view = transform.toView(transform.visiblePlan());
    const QRectF seen = transform.toPlan(view.adjusted(inset, inset, -inset, -inset));
    const std::vector<SeenRow> rows = rowsIn(seen);
    QSet<std::pair<int, QString>> named;
    for (const SeenRow &one : rows) {
        const RowShape &row = m_layout->rows()[one.row];
        const auto cut = [&](int inside, int outside) {
            const QPointF at = leaving(seen, m_layout->center(inside), m_layout->center(outside));
            return addRow(row.name, transform.toView(at), true);
        };
        const bool isCutBefore = one.first > row.firstSeat && cut(one.first, one.first - 1);
        const bool isCutAfter
            = one.last + 1 < row.firstSeat + row.seatCount && cut(one.last, one.last + 1);
        if (isCutBefore || isCutAfter || (row.startLabelled && seen.contains(row.startLabel))
            || (row.endLabelled && seen.contains(row.endLabel))) {
            named.insert({row.section, row.name});
        }
    }
    for (const SeenRow &one : rows) {
        const RowShape &row = m_layout->rows()[one.row];
        if (!named.contains({row.section, row.name})) {
            for (const int side : {-1, 1}) {
                addRow(row.name, transform.toView(within(seen, besideEnd(row, side))), false);
            }
        }
    }
}

bool EdgeNames::addRow(const QString &name, QPointF centre, bool inMargin)
{
    const QFontMetricsF metrics(rowFont());
    const qreal width = std::max(metrics.horizontalAdvance(name) + Grid::unit, tagHeight);
    const QRectF rect = around(centre, {width, tagHeight});
    const bool free = isFree(m_tags, rect);
    if (free) {
        m_tags.push_back({name, rect, -1, inMargin, {}});
    }
    return free;
}

// One ground along each edge from the first name there to the last: seats end at it, so that no
// half of a seat's number is read as a row.
void EdgeNames::addMargins(const QRectF &view)
{
    constexpr qreal tolerance = 2;
    constexpr qreal breadth = 2 * inset;
    const QRectF inner = view.adjusted(inset, inset, -inset, -inset);
    std::array<QRectF, 4> margins;
    for (const Tag &tag : m_tags) {
        const QPointF at = tag.rect.center();
        const std::array<qreal, 4> away{at.x() - inner.left(), inner.right() - at.x(),
                                        at.y() - inner.top(), inner.bottom() - at.y()};
        for (size_t side = 0; tag.inMargin && side < away.size(); ++side) {
            if (away[side] < tolerance) {
                margins[side] |= around(at, {breadth, breadth});
                break;
            }
        }
    }
    margins[0].setLeft(view.left());
    margins[1].setRight(view.right());
    margins[2].setTop(view.top());
    margins[3].setBottom(view.bottom());
    for (const QRectF &margin : margins) {
        if (margin.isValid()) {
            m_margins.push_back(margin & view);
        }
    }
}

std::vector<EdgeNames::SeenRow> EdgeNames::rowsIn(const QRectF &seen) const
{
    const auto inSight = [&](int seat) { return seen.contains(m_layout->center(seat)); };
    std::vector<SeenRow> rows;
    for (size_t i = 0; i < m_rowBounds.size(); ++i) {
        if (!m_rowBounds[i].intersects(seen)) {
            continue;
        }
        const RowShape &row = m_layout->rows()[i];
        const int end = row.firstSeat + row.seatCount;
        int first = row.firstSeat;
        while (first < end && !inSight(first)) {
            ++first;
        }
        if (first == end) {
            continue;
        }
        int last = end - 1;
        while (!inSight(last)) {
            --last;
        }
        rows.push_back({i, first, last});
    }
    return rows;
}

QPointF EdgeNames::besideEnd(const RowShape &row, int side) const
{
    const int end = side < 0 ? row.firstSeat : row.firstSeat + row.seatCount - 1;
    const QPointF at = m_layout->center(end);
    const QPointF step = row.seatCount > 1
        ? at - m_layout->center(end - side)
        : QPointF(2 * side * static_cast<qreal>(m_layout->radius(end)), 0);
    return at + step * intoAisle;
}

qreal EdgeNames::frontEdge(int section, qreal x, const MapTransform &transform) const
{
    const qreal wanted = transform.toPlan(QPointF(x, 0)).x();
    const BlockShape *found = nullptr;
    const auto key = [&](const BlockShape &block) {
        const qreal aside
            = std::max({0.0, block.bounds.left() - wanted, wanted - block.bounds.right()});
        return std::pair(aside, block.bounds.top());
    };
    for (const BlockShape &block : m_layout->blocks()) {
        if (block.section == section && (!found || key(block) < key(*found))) {
            found = &block;
        }
    }
    const qreal aside = found->bounds.width() * wellInside;
    const qreal at
        = std::clamp(wanted, found->bounds.left() + aside, found->bounds.right() - aside);
    qreal front = found->bounds.bottom();
    for (size_t i = 0; i < found->outline.size(); ++i) {
        const QPointF a = found->outline[i];
        const QPointF b = found->outline[(i + 1) % found->outline.size()];
        if ((a.x() <= at) != (b.x() <= at)) {
            front = std::min(front, a.y() + (at - a.x()) / (b.x() - a.x()) * (b.y() - a.y()));
        }
    }
    return transform.toView(QPointF(at, front)).y();
}

} // namespace parterre
