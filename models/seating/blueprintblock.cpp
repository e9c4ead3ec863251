// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/blueprintblock.h"

#include "models/seating/namesequence.h"
#include "models/seating/planreading.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parterre {

namespace {

constexpr qreal inRadians = std::numbers::pi / 180;
constexpr int mostInPart = 10'000; // seats of one row; more can only be a slip

/// A row of a part: where a seat lies that is so far from its middle, along the row.
class RowCurve final
{
public:
    RowCurve(const BlueprintPart &part, qreal depth)
        : m_part(part)
        , m_depth(depth)
    {
    }

    [[nodiscard]] QPointF at(qreal along) const
    {
        if (const auto *line = std::get_if<LinePart>(&m_part.curve)) {
            const qreal c = std::cos(line->angle * inRadians);
            const qreal s = std::sin(line->angle * inRadians);
            return line->middle + QPointF(along * c - m_depth * s, along * s + m_depth * c);
        }
        const auto &arc = std::get<ArcPart>(m_part.curve);
        const qreal radius = arc.radius + m_depth;
        const qreal angle = (arc.from + arc.to) / 2 * inRadians + along / radius;
        return arc.centre + radius * QPointF(std::sin(angle), std::cos(angle));
    }

    /// Seats that fit between the arc's ends with half an aisle at both; a line has none.
    [[nodiscard]] int fitting(qreal pitch, qreal aisle) const
    {
        const auto *arc = std::get_if<ArcPart>(&m_part.curve);
        if (!arc)
            return 0;
        const qreal whole = (arc->to - arc->from) * inRadians * (arc->radius + m_depth);
        const qreal length = whole - aisle;
        return length >= pitch ? int(std::min(length / pitch, qreal(mostInPart))) : 0;
    }

private:
    const BlueprintPart &m_part;
    qreal m_depth;
};

int countOf(const BlueprintPart &part, int row, const BlueprintBlock &block)
{
    if (part.seats.empty())
        return RowCurve(part, row * block.rowPitch).fitting(block.pitch, block.aisle);
    const size_t index = std::min(size_t(row), part.seats.size() - 1);
    return std::clamp(part.seats[index], 0, mostInPart);
}

bool isMarked(const BlueprintMark &mark, const QString &row, const QString &number, int index,
              int count)
{
    if (!mark.rows.isEmpty() && !mark.rows.contains(row))
        return false;
    if (mark.numbers.contains(number))
        return true;
    if (mark.ends > 0)
        return index < mark.ends || index >= count - mark.ends;
    return mark.numbers.isEmpty();
}

/// The seats of one row, part by part, with their numbers running on.
class RowMaker final
{
public:
    RowMaker(const BlueprintBlock &block, int row, QString name)
        : m_block(block)
        , m_row(row)
        , m_name(std::move(name))
    {
        for (const BlueprintPart &part : block.parts)
            m_count += countOf(part, row, block);
    }

    void appendTo(std::vector<PlanRow> &rows)
    {
        for (const BlueprintPart &part : m_block.parts) {
            PlanRow row{m_name, {}};
            const RowCurve curve(part, m_row * m_block.rowPitch);
            const int count = countOf(part, m_row, m_block);
            for (int i = 0; i < count; ++i)
                row.seats.push_back(seat(curve.at((i - (count - 1) / 2.0) * m_block.pitch)));
            turnSeatsAlongRow(row);
            applyMarks(row);
            if (!row.seats.empty())
                rows.push_back(std::move(row));
        }
    }

private:
    PlanSeat seat(QPointF center)
    {
        const int place = m_block.reverse ? m_count - 1 - m_made : m_made;
        ++m_made;
        PlanSeat made;
        made.number = QString::number(m_block.firstNumber + place * m_block.numberStep);
        made.center = center;
        made.radius = m_block.radius;
        made.kind = m_block.kind;
        made.category = m_block.category;
        return made;
    }

    void applyMarks(PlanRow &row) const
    {
        const int first = m_made - int(row.seats.size());
        std::vector<PlanSeat> kept;
        for (size_t i = 0; i < row.seats.size(); ++i) {
            PlanSeat &seat = row.seats[i];
            bool stays = true;
            for (const BlueprintMark &mark : m_block.marks) {
                if (!isMarked(mark, m_name, seat.number, first + int(i), m_count))
                    continue;
                stays = mark.kind.has_value();
                seat.kind = mark.kind.value_or(seat.kind);
                seat.category = mark.category >= 0 ? mark.category : seat.category;
            }
            if (stays)
                kept.push_back(std::move(seat));
        }
        row.seats = std::move(kept);
    }

    const BlueprintBlock &m_block;
    int m_row;
    QString m_name;
    int m_count = 0; ///< seats of the whole row
    int m_made = 0;
};

} // namespace

qint64 seatsOf(const BlueprintBlock &block)
{
    qint64 count = 0;
    for (int row = 0; row < block.rowCount; ++row) {
        for (const BlueprintPart &part : block.parts)
            count += countOf(part, row, block);
    }
    return count;
}

std::vector<PlanRow> expandBlock(const BlueprintBlock &block)
{
    std::vector<PlanRow> rows;
    NameSequence names(block.firstRow, block.skippedRows);
    for (int row = 0; row < block.rowCount; ++row)
        RowMaker(block, row, names.next()).appendTo(rows);
    return rows;
}

} // namespace parterre
