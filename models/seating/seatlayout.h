// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"
#include "models/seating/area.h"
#include "models/seating/seatstatus.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace parterre {

/// One seat of an event as the database tells it. Positions are NaN when the plan has none.
struct SeatPlace
{
    SeatId id;
    int section = 0; ///< into the section names
    int row = 0;     ///< into the row names
    QString number;
    qint64 priceMinor = 0;
    float x = 0; ///< plan units (pixels of the plan at zoom 1), y downwards
    float y = 0;
    float rotation = 0; ///< degrees clockwise
    float radius = 10;  ///< half the seat's width, plan units
    SeatKind kind = SeatKind::Seat;
    int block = 0;    ///< physical neighbourhood: seats of one block and row_order with
    int rowOrder = 0; ///< consecutive seat_order sit side by side
    int seatOrder = 0;
    int rank = 0; ///< worth, 0 = best
};

/// A section as it lies in the plan.
struct SectionShape
{
    QString name;
    QRectF bounds;
    int firstRow = 0; ///< its rows are [firstRow, firstRow + rowCount)
    int rowCount = 0;
    int seatCount = 0;
};

/// A row of one block: its seats are consecutive indexes in physical order.
struct RowShape
{
    QString name;
    int section = 0;
    int block = 0;
    int firstSeat = 0;
    int seatCount = 0;
    QPointF startLabel; ///< where the row's name is written before the first seat
    QPointF endLabel;   ///< and after the last
    /// False where the label has no room, and at an aisle beyond which the row goes on.
    bool startLabelled = true;
    bool endLabelled = true;
};

/// Rows that stand together, and the ground under them: its edge is a polygon in plan units.
struct BlockShape
{
    int section = 0;
    QRectF bounds; ///< of the outline
    std::vector<QPointF> outline;
};

/// The fixed part of an event's map: every seat's place, names and price, and fast questions about
/// them. Immutable and shared; made in any thread, read from any. A seat is an index in [0,
/// size()).
class SeatLayout final
{
public:
    /// Seats without positions are laid out automatically (LayoutGenerator). areas are decoration.
    SeatLayout(EventId event, int version, QString currency, QStringList sectionNames,
               QStringList rowNames, std::vector<SeatPlace> seats, std::vector<Area> areas);
    ~SeatLayout();

    [[nodiscard]] EventId event() const;
    [[nodiscard]] int version() const;
    [[nodiscard]] int size() const;
    [[nodiscard]] QRectF bounds() const; ///< of seats and areas, with a margin
    [[nodiscard]] const std::vector<Area> &areas() const;
    [[nodiscard]] const std::vector<SectionShape> &sections() const;
    [[nodiscard]] const std::vector<RowShape> &rows() const;
    [[nodiscard]] const std::vector<BlockShape> &blocks() const;
    [[nodiscard]] const std::vector<qint64> &prices() const; ///< distinct, highest first

    [[nodiscard]] SeatId id(int seat) const;
    [[nodiscard]] int indexOf(SeatId id) const; ///< -1 when it is not in this map
    [[nodiscard]] QPointF center(int seat) const;
    [[nodiscard]] float radius(int seat) const;
    [[nodiscard]] float rotation(int seat) const;
    [[nodiscard]] SeatKind kind(int seat) const;
    [[nodiscard]] int row(int seat) const;        ///< into rows()
    [[nodiscard]] int section(int seat) const;    ///< into sections()
    [[nodiscard]] int priceClass(int seat) const; ///< into prices()
    [[nodiscard]] int rank(int seat) const;
    [[nodiscard]] Money price(int seat) const;
    [[nodiscard]] const QString &number(int seat) const;
    /// "Stalls, row C, seat 12", translated.
    [[nodiscard]] QString spokenName(int seat) const;
    /// "Stalls C 12", by seatName()
    [[nodiscard]] QString shortName(int seat) const;

    /// The seat whose square contains the point, or within slack plan units of it; -1 when none.
    [[nodiscard]] int seatAt(QPointF point, qreal slack = 0) const;
    /// The section on whose ground the point lies, the smallest where several overlap; -1 when
    /// none.
    [[nodiscard]] int sectionAt(QPointF point) const;
    /// Appends the seats whose squares meet the rectangle. Order is by grid cell.
    void seatsIn(const QRectF &rect, std::vector<int> &out) const;
    /// The neighbour to the left (-1) or right (+1) in the same physical row, or -1.
    [[nodiscard]] int neighbour(int seat, int step) const;

private:
    struct Private;
    std::unique_ptr<const Private> d;
};

using SeatLayoutPtr = std::shared_ptr<const SeatLayout>;

} // namespace parterre
