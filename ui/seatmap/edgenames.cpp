// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/edgenames.h"

#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/seatlook.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QSet>

#include <algorithm>
#include <utility>

namespace parterre {
namespace {

constexpr qreal inset = 14; // of a row's name from the viewport's edge
constexpr int rowNameSize = 12;
constexpr int sectionNameSize = 13;
constexpr qreal tagHeight = 18;
constexpr qreal sectionGap = 3;      // between a section's edge and its name
constexpr QSizeF worthAName(90, 40); // of a section in sight, pixels
constexpr qreal rowNameBand = 1.6;   // seats, beyond a section whose rows end at its front
constexpr qreal intoAisle = 0.8;     // of a step between seats: half of the narrowest aisle
constexpr qreal wellInside = 0.2;    // of a block's width: not where its side slants
constexpr int groundAlpha = 235;
constexpr int bisections = 8;

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

QFont tagFont(const Theme &theme, int pixels)
{
    QFont font = theme.semibold();
    font.setPixelSize(pixels);
    return font;
}

QRectF tagRect(const QFontMetricsF &metrics, const QString &text, QPointF centre)
{
    const qreal width = std::max(metrics.horizontalAdvance(text) + Grid::unit, tagHeight);
    return QRectF(centre.x() - width / 2, centre.y() - tagHeight / 2, width, tagHeight);
}

bool isFree(const std::vector<EdgeNames::Tag> &tags, const QRectF &rect)
{
    return std::none_of(tags.begin(), tags.end(),
                        [&](const auto &tag) { return tag.rect.intersects(rect); });
}

} // namespace

EdgeNames::EdgeNames(const Theme &theme)
    : m_theme(theme)
    , m_labels(theme.fontFamily)
{
}

void EdgeNames::setLayout(SeatLayoutPtr layout)
{
    m_layout = std::move(layout);
    m_rowBounds.clear();
}

void EdgeNames::reset()
{
    m_labels.clear(m_theme.fontFamily);
}

std::vector<EdgeNames::Tag> EdgeNames::tags(const MapTransform &transform)
{
    std::vector<Tag> tags;
    if (m_layout && transform.seatSize() >= SeatDetail::disc) {
        measureRows();
        addSections(tags, transform);
        if (transform.seatSize() >= SeatDetail::rowName) {
            addRows(tags, transform);
        }
    }
    return tags;
}

void EdgeNames::paint(QPainter &painter, const MapTransform &transform)
{
    const qreal ratio = transform.devicePixelRatio();
    QColor ground = m_theme.canvas;
    ground.setAlpha(groundAlpha);
    painter.save();
    painter.setPen(QPen(m_theme.hairline, ratio));
    painter.setBrush(ground);
    painter.scale(1 / ratio, 1 / ratio);
    for (const Tag &tag : tags(transform)) {
        const QRectF rect(tag.rect.topLeft() * ratio, tag.rect.size() * ratio);
        painter.drawRoundedRect(rect, Grid::half * ratio, Grid::half * ratio);
        const int pixels = tag.section ? sectionNameSize : rowNameSize;
        m_labels.draw(painter, rect.center(), tag.text, static_cast<int>(pixels * ratio),
                      QFont::DemiBold, tag.section ? m_theme.ink : m_theme.muted);
    }
    painter.restore();
}

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

void EdgeNames::addSections(std::vector<Tag> &tags, const MapTransform &transform) const
{
    const QRectF view = transform.toView(transform.visiblePlan());
    for (size_t i = 0; i < m_layout->sections().size(); ++i) {
        const QRectF seen = transform.toView(m_layout->sections()[i].bounds) & view;
        if (seen.width() < worthAName.width() || seen.height() < worthAName.height()) {
            continue;
        }
        const QRectF rect = sectionPlace(static_cast<int>(i), seen, transform);
        if (isFree(tags, rect)) {
            tags.push_back({m_layout->sections()[i].name, rect, true});
        }
    }
}

// Before the front edge where neither seat nor row name is covered; above all of the section; else
// upon the edge. An edge that is out of sight puts the name at the viewport's own.
QRectF EdgeNames::sectionPlace(int section, const QRectF &seen, const MapTransform &transform) const
{
    const SectionShape &shape = m_layout->sections()[static_cast<size_t>(section)];
    const QFontMetricsF metrics(tagFont(m_theme, sectionNameSize));
    const qreal least = Grid::half + tagHeight / 2;
    const auto before = [&](qreal x, qreal edge) {
        const qreal y = std::max(edge - sectionGap - tagHeight / 2, least);
        return tagRect(metrics, shape.name, {x, y});
    };
    const auto fits = [&](const QRectF &rect) {
        return rect.center().y() == least
            || (rect.bottom() < seen.bottom() && !covers(section, rect, transform));
    };
    for (const qreal part : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const qreal x = seen.left() + part * seen.width();
        const QRectF rect = before(x, frontEdge(section, x, transform));
        if (fits(rect)) {
            return rect;
        }
    }
    const qreal x = seen.center().x();
    const qreal top = transform.toView(shape.bounds).top();
    for (const qreal above : {top, top - rowNameBand * transform.seatSize()}) {
        const QRectF rect = before(x, above);
        if (fits(rect) && above > 0) {
            return rect;
        }
    }
    const qreal edge = std::clamp(frontEdge(section, x, transform), least, seen.bottom());
    return tagRect(metrics, shape.name, {x, edge});
}

bool EdgeNames::covers(int section, const QRectF &rect, const MapTransform &transform) const
{
    const QRectF plan = transform.toPlan(rect);
    std::vector<int> seats;
    m_layout->seatsIn(plan, seats);
    const SectionShape &shape = m_layout->sections()[static_cast<size_t>(section)];
    const auto first = m_layout->rows().begin() + shape.firstRow;
    const qreal room = rowNameSize / transform.scale() / 2;
    const QRectF reach = plan.adjusted(-room, -room, room, room);
    return !seats.empty() || std::any_of(first, first + shape.rowCount, [&](const RowShape &row) {
        return (row.startLabelled && reach.contains(row.startLabel))
            || (row.endLabelled && reach.contains(row.endLabel));
    });
}

// Where a row leaves the viewport; where none of its names is in sight then, in the aisles beside
// its seats.
void EdgeNames::addRows(std::vector<Tag> &tags, const MapTransform &transform) const
{
    const QFontMetricsF metrics(tagFont(m_theme, rowNameSize));
    const QRectF view = transform.toView(transform.visiblePlan());
    const QRectF seen = transform.toPlan(view.adjusted(inset, inset, -inset, -inset));
    const auto add = [&](const QString &name, QPointF plan) {
        const QRectF rect = tagRect(metrics, name, transform.toView(plan));
        const bool free = isFree(tags, rect);
        if (free) {
            tags.push_back({name, rect, false});
        }
        return free;
    };
    const std::vector<SeenRow> rows = rowsIn(seen);
    QSet<std::pair<int, QString>> named;
    for (const SeenRow &one : rows) {
        const RowShape &row = m_layout->rows()[one.row];
        const auto cut = [&](int inside, int outside) {
            return add(row.name,
                       leaving(seen, m_layout->center(inside), m_layout->center(outside)));
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
            add(row.name, within(seen, besideEnd(row, -1)));
            add(row.name, within(seen, besideEnd(row, 1)));
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
