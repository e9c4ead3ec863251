// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/area.h"
#include "models/seating/seatstatus.h"

#include <QPointF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace parterre {

/// The most seats that a plan may have, and the farthest that anything in it may lie from 0, in
/// plan units.
constexpr int mostPlanSeats = 200'000;
constexpr qreal farthestPlanPlace = 1e6;
[[nodiscard]] bool liesInPlan(QPointF point); ///< finite and not too far out

/// A kind of seat by price. Files name categories; what one costs is decided when it is imported.
struct PlanCategory
{
    QString key; ///< how seats refer to it in the file; unique in a plan
    QString name;
    QString color;                    ///< "#rrggbb" or empty
    std::optional<qint64> priceMinor; ///< nothing until assigned, see assignPrices()
    bool declared = true;             ///< false: only seats name it, the plan's own list does not

    bool operator==(const PlanCategory &) const = default;
};

/// A place that can be sold. x and y are NaN when the file gives none.
struct PlanSeat
{
    QString number;
    QString key;        ///< the file's own name of the seat; may be empty, is never stored
    QPointF center;     ///< plan units, y downwards
    qreal rotation = 0; ///< degrees clockwise
    qreal radius = 10;  ///< half the seat's width
    SeatKind kind = SeatKind::Seat;
    int category = -1; ///< into the plan's categories; -1: none given

    bool operator==(const PlanSeat &) const = default;
};

/// A row as the file has it. Several rows of a section may bear one name: parts of a row beyond an
/// aisle.
struct PlanRow
{
    QString name;
    std::vector<PlanSeat> seats;

    bool operator==(const PlanRow &) const = default;
};

struct PlanSection
{
    QString name;
    std::vector<PlanRow> rows;

    bool operator==(const PlanSection &) const = default;
};

/// A house: what may be sold in it and where that is. What a file says, not yet checked: see
/// validatePlan(). A plain value.
struct SeatingPlan
{
    QString name;
    QSizeF size;                  ///< as the file has it; seats may lie outside
    std::optional<QPointF> focus; ///< where everyone looks; nothing: stageOf() finds it
    std::vector<PlanCategory> categories;
    std::vector<PlanSection> sections;
    std::vector<Area> areas;

    [[nodiscard]] int seatCount() const;

    bool operator==(const SeatingPlan &) const = default;
};

} // namespace parterre
