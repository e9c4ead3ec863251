// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatlayout.h"

#include "models/seating/blockoutline.h"
#include "models/seating/layoutgenerator.h"
#include "models/seating/seatlayoutprivate.h"
#include "models/seating/seatname.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace parterre {

QPointF seatDirection(float degrees)
{
    const qreal angle = qreal(degrees) * std::numbers::pi / 180;
    return degrees == 0 ? QPointF(1, 0) : QPointF(std::cos(angle), std::sin(angle));
}

/// Chebyshev distance in the seat's own frame; 0 inside.
qreal SeatLayout::Private::distanceToSquare(size_t seat, QPointF point) const
{
    const QPointF offset = point - center(seat);
    const QPointF along = seatDirection(rotation[seat]);
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
    const QPointF along = seatDirection(rotation[seat]);
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

int SeatLayout::Private::seatAt(QPointF point, qreal slack) const
{
    const qreal around = reach + slack;
    int found = -1;
    qreal nearest = slack;
    qreal nearestCentre = std::numeric_limits<qreal>::max();
    const QRectF near(point.x() - around, point.y() - around, 2 * around, 2 * around);
    grid.visit(near, [&](int seat) {
        const qreal distance = distanceToSquare(size_t(seat), point);
        const QPointF offset = point - center(size_t(seat));
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
    made->indexIds();
    made->outlineBlocks();
    made->measure();
    made->labelRows();
    made->leaveAislesUnlabelled();
    made->leaveOutCrowdedLabels();
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

const std::vector<BlockShape> &SeatLayout::blocks() const
{
    return d->blocks;
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
    return seatName(d->sections[size_t(shape.section)].name, shape.name, number(seat));
}

int SeatLayout::seatAt(QPointF point, qreal slack) const
{
    return d->seatAt(point, slack);
}

int SeatLayout::sectionAt(QPointF point) const
{
    const BlockShape *found = nullptr;
    const auto area
        = [](const BlockShape &block) { return block.bounds.width() * block.bounds.height(); };
    for (const BlockShape &block : d->blocks) {
        if (block.bounds.contains(point) && encloses(block.outline, point)
            && (!found || area(block) < area(*found)))
            found = &block;
    }
    return found ? found->section : -1;
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
