// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace parterre {

// A blueprint's block as values, and how it becomes rows of seats. See blueprintreader.h.

struct LinePart
{
    QPointF middle;  ///< of the first row
    qreal angle = 0; ///< degrees; at 0 rows run to the right and follow each other downwards
};

struct ArcPart
{
    QPointF centre;
    qreal radius = 0; ///< of the first row
    qreal from = 0;   ///< degrees; 0 lies below the centre, positive to its right
    qreal to = 0;
};

struct BlueprintPart
{
    std::variant<LinePart, ArcPart> curve;
    std::vector<int> seats; ///< of each row, the last for all that follow; empty: as many as fit
};

struct BlueprintMark
{
    QSet<QString> rows;    ///< empty: all
    QSet<QString> numbers; ///< empty: by ends
    int ends = 0;          ///< this many seats at both ends of the row; 0 with no numbers: all
    std::optional<SeatKind> kind; ///< nothing: the seats are left out
    int category = -1;            ///< -1: stays
};

struct BlueprintBlock
{
    int category = -1;
    SeatKind kind = SeatKind::Seat;
    int rowCount = 0;
    QString firstRow;
    QStringList skippedRows;
    std::vector<BlueprintPart> parts;
    qreal pitch = 22;
    qreal rowPitch = 27;
    qreal radius = 9;
    qreal aisle = 0; ///< kept free between two arcs, half of it at either end
    int firstNumber = 1;
    int numberStep = 1;
    bool reverse = false;
    std::vector<BlueprintMark> marks;
};

/// How many seats expandBlock() will make, at most.
[[nodiscard]] qint64 seatsOf(const BlueprintBlock &block);

/// The block's rows, front to back; each part of a row is a PlanRow of that name.
[[nodiscard]] std::vector<PlanRow> expandBlock(const BlueprintBlock &block);

} // namespace parterre
