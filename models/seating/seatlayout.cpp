// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatlayout.h"

#include "models/seating/areabounds.h"
#include "models/seating/layoutgenerator.h"
#include "models/seating/naturalorder.h"
#include "models/seating/seatgrid.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <tuple>

namespace parterre {

namespace {

constexpr qreal margin = 40;          // around the house, plan units
constexpr qreal labelDistance = 3;    // from the end seat's centre, in radii: 2 beyond its edge
constexpr qreal widestAisle = 10;     // between the parts of one row, in radii
constexpr size_t mostParts = 64;      // of one name in one section; more are no row with aisles
constexpr float smallestRadius = 0.5; // a seat without a size could never be clicked

qreal radians(float degrees)
{
    return qreal(degrees) * std::numbers::pi / 180;
}

QPointF directionOf(float degrees)
{
    return degrees == 0 ? QPointF(1, 0)
                        : QPointF(std::cos(radians(degrees)), std::sin(radians(degrees)));
}

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

} // namespace

/// A structure of arrays: painting and hit tests walk few of them.
struct SeatLayout::Private
{
    EventId event;
    int version = 0;
    QString currency;
    std::vector<Area> areas;
    std::vector<SectionShape> sections;
    std::vector<RowShape> rows;
    std::vector<qint64> prices;

    std::vector<SeatId> id;
    std::vector<float> x, y, radius, rotation;
    std::vector<SeatKind> kind;
    std::vector<int> row, priceClass, rank, seatOrder;
    std::vector<QString> number;

    std::vector<std::pair<SeatId, int>> byId;
    SeatGrid grid;
    qreal reach = 0; ///< how far from its centre any seat extends
    QRectF bounds;

    void sortSeats(const QStringList &sectionNames, std::vector<SeatPlace> &seats) const;
    void addSeats(const QStringList &sectionNames, const QStringList &rowNames,
                  std::vector<SeatPlace> &seats);
    void openRow(const QString &sectionName, const QString &rowName, const SeatPlace &seat,
                 bool newSection);
    void classifyPrices(const std::vector<SeatPlace> &seats);
    void labelRows();
    void leaveAislesUnlabelled();
    void indexIds();
    void measure();

    [[nodiscard]] size_t size() const { return id.size(); }
    [[nodiscard]] QPointF center(size_t seat) const { return {qreal(x[seat]), qreal(y[seat])}; }
    [[nodiscard]] qreal distanceToSquare(size_t seat, QPointF point) const;
    [[nodiscard]] bool squareMeets(size_t seat, const QRectF &rect) const;
    [[nodiscard]] QPointF labelBeyond(int end, int inner) const;
};

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
        radius.push_back(seat.radius > smallestRadius ? seat.radius : smallestRadius);
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

QPointF SeatLayout::Private::labelBeyond(int end, int inner) const
{
    const QPointF from = center(size_t(inner));
    const QPointF to = center(size_t(end));
    const QPointF along = to - from;
    const qreal length = std::hypot(along.x(), along.y());
    if (length == 0)
        return to;
    return to + along / length * labelDistance * qreal(radius[size_t(end)]);
}

void SeatLayout::Private::labelRows()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        RowShape &shape = rows[i];
        const int first = shape.firstSeat;
        const int last = first + shape.seatCount - 1;
        if (first == last) {
            const QPointF at = center(size_t(first));
            const QPointF away = directionOf(rotation[size_t(first)]) * labelDistance
                * qreal(radius[size_t(first)]);
            shape.startLabel = at - away;
            shape.endLabel = at + away;
            continue;
        }
        shape.startLabel = labelBeyond(first, first + 1);
        shape.endLabel = labelBeyond(last, last - 1);
    }
}

/// A row that an aisle cuts carries its name at its outer ends only.
void SeatLayout::Private::leaveAislesUnlabelled()
{
    QHash<std::pair<int, QString>, std::vector<RowShape *>> parts;
    for (RowShape &shape : rows)
        parts[{shape.section, shape.name}].push_back(&shape);
    const auto aisleBetween = [this](const RowShape &left, const RowShape &right) {
        const size_t start = size_t(right.firstSeat);
        const QPointF gap = center(start) - center(size_t(left.firstSeat + left.seatCount - 1));
        return std::hypot(gap.x(), gap.y()) <= widestAisle * qreal(radius[start]);
    };
    for (const std::vector<RowShape *> &named : std::as_const(parts)) {
        if (named.size() > mostParts)
            continue;
        for (RowShape *left : named) {
            for (RowShape *right : named) {
                if (left == right || !aisleBetween(*left, *right))
                    continue;
                left->endLabelled = false;
                right->startLabelled = false;
            }
        }
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

/// Chebyshev distance in the seat's own frame; 0 inside.
qreal SeatLayout::Private::distanceToSquare(size_t seat, QPointF point) const
{
    const QPointF offset = point - center(seat);
    const QPointF along = directionOf(rotation[seat]);
    const qreal u = std::abs(QPointF::dotProduct(offset, along));
    const qreal v = std::abs(offset.y() * along.x() - offset.x() * along.y());
    return std::max(0.0, std::max(u, v) - qreal(radius[seat]));
}

/// Two rectangles meet unless an axis of one of them separates them.
bool SeatLayout::Private::squareMeets(size_t seat, const QRectF &rect) const
{
    const QPointF offset = rect.center() - center(seat);
    const qreal halfWidth = rect.width() / 2;
    const qreal halfHeight = rect.height() / 2;
    if (std::abs(offset.x()) <= halfWidth && std::abs(offset.y()) <= halfHeight)
        return true;
    const QPointF along = directionOf(rotation[seat]);
    const qreal c = std::abs(along.x());
    const qreal s = std::abs(along.y());
    const qreal r = qreal(radius[seat]);
    if (std::abs(offset.x()) > halfWidth + r * (c + s)
        || std::abs(offset.y()) > halfHeight + r * (c + s))
        return false;
    const qreal u = std::abs(QPointF::dotProduct(offset, along));
    const qreal v = std::abs(offset.y() * along.x() - offset.x() * along.y());
    return u <= r + halfWidth * c + halfHeight * s && v <= r + halfWidth * s + halfHeight * c;
}

SeatLayout::SeatLayout(EventId event, int version, QString currency, QStringList sectionNames,
                       QStringList rowNames, std::vector<SeatPlace> seats, std::vector<Area> areas)
{
    auto made = std::make_unique<Private>();
    made->event = event;
    made->version = version;
    made->currency = std::move(currency);
    layOutSeats(sectionNames, rowNames, seats, areas);
    made->areas = std::move(areas);
    made->sortSeats(sectionNames, seats);
    made->classifyPrices(seats);
    made->addSeats(sectionNames, rowNames, seats);
    made->labelRows();
    made->leaveAislesUnlabelled();
    made->indexIds();
    made->measure();
    d = std::move(made);
}

SeatLayout::~SeatLayout() = default;

EventId SeatLayout::event() const
{
    return d->event;
}

int SeatLayout::version() const
{
    return d->version;
}

int SeatLayout::size() const
{
    return int(d->size());
}

QRectF SeatLayout::bounds() const
{
    return d->bounds;
}

const std::vector<Area> &SeatLayout::areas() const
{
    return d->areas;
}

const std::vector<SectionShape> &SeatLayout::sections() const
{
    return d->sections;
}

const std::vector<RowShape> &SeatLayout::rows() const
{
    return d->rows;
}

const std::vector<qint64> &SeatLayout::prices() const
{
    return d->prices;
}

SeatId SeatLayout::id(int seat) const
{
    return d->id[size_t(seat)];
}

int SeatLayout::indexOf(SeatId id) const
{
    const auto at = std::lower_bound(d->byId.begin(), d->byId.end(), std::pair(id, 0));
    return at != d->byId.end() && at->first == id ? at->second : -1;
}

QPointF SeatLayout::center(int seat) const
{
    return d->center(size_t(seat));
}

float SeatLayout::radius(int seat) const
{
    return d->radius[size_t(seat)];
}

float SeatLayout::rotation(int seat) const
{
    return d->rotation[size_t(seat)];
}

SeatKind SeatLayout::kind(int seat) const
{
    return d->kind[size_t(seat)];
}

int SeatLayout::row(int seat) const
{
    return d->row[size_t(seat)];
}

int SeatLayout::section(int seat) const
{
    return d->rows[size_t(row(seat))].section;
}

int SeatLayout::priceClass(int seat) const
{
    return d->priceClass[size_t(seat)];
}

int SeatLayout::rank(int seat) const
{
    return d->rank[size_t(seat)];
}

Money SeatLayout::price(int seat) const
{
    return Money(d->prices[size_t(priceClass(seat))], d->currency);
}

const QString &SeatLayout::number(int seat) const
{
    return d->number[size_t(seat)];
}

QString SeatLayout::spokenName(int seat) const
{
    const RowShape &shape = d->rows[size_t(row(seat))];
    return QCoreApplication::translate("SeatLayout", "%1, row %2, seat %3")
        .arg(d->sections[size_t(shape.section)].name, shape.name, number(seat));
}

QString SeatLayout::shortName(int seat) const
{
    const RowShape &shape = d->rows[size_t(row(seat))];
    return QStringLiteral("%1 %2 %3")
        .arg(d->sections[size_t(shape.section)].name, shape.name, number(seat));
}

int SeatLayout::seatAt(QPointF point, qreal slack) const
{
    const qreal around = d->reach + slack;
    int found = -1;
    qreal nearest = slack;
    qreal nearestCentre = std::numeric_limits<qreal>::max();
    const QRectF near(point.x() - around, point.y() - around, 2 * around, 2 * around);
    d->grid.visit(near, [&](int seat) {
        const qreal distance = d->distanceToSquare(size_t(seat), point);
        const QPointF offset = point - d->center(size_t(seat));
        const qreal centre = QPointF::dotProduct(offset, offset);
        if (distance < nearest || (distance == nearest && centre < nearestCentre)) {
            found = seat;
            nearest = distance;
            nearestCentre = centre;
        }
        return true;
    });
    return found;
}

void SeatLayout::seatsIn(const QRectF &rect, std::vector<int> &out) const
{
    const qreal r = d->reach;
    d->grid.visit(rect.adjusted(-r, -r, r, r), [&](int seat) {
        if (d->squareMeets(size_t(seat), rect))
            out.push_back(seat);
        return true;
    });
}

int SeatLayout::neighbour(int seat, int step) const
{
    const int other = seat + step;
    if (other < 0 || other >= size() || row(other) != row(seat))
        return -1;
    const int apart = d->seatOrder[size_t(other)] - d->seatOrder[size_t(seat)];
    return apart == step ? other : -1;
}

} // namespace parterre
