// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/plandifference.h"

#include <QCoreApplication>

#include <map>

namespace parterre {

namespace {

constexpr size_t mostRowsNamed = 3; // of a section; the seats of more are counted together

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanDifference", text);
}

using RowCounts = std::map<QString, int>;        ///< seats by row
using SeatCounts = std::map<QString, RowCounts>; ///< by section

QString seatCount(int count)
{
    return count == 1 ? tr("1 seat") : tr("%L1 seats").arg(count);
}

int totalOf(const RowCounts &rows)
{
    int total = 0;
    for (const auto &[row, count] : rows)
        total += count;
    return total;
}

/// "row C" for the whole of it, "3 seats of row C" for a part.
QString placeText(const QString &row, int count, const RowCounts &sizes)
{
    const auto size = sizes.find(row);
    if (size != sizes.end() && size->second == count)
        return tr("row %1").arg(row);
    return tr("%1 of row %2").arg(seatCount(count), row);
}

QString placesText(const RowCounts &rows, const RowCounts &sizes)
{
    if (rows.size() > mostRowsNamed)
        return tr("%1 in %2 rows").arg(seatCount(totalOf(rows))).arg(rows.size());
    QStringList places;
    for (const auto &[row, count] : rows)
        places += placeText(row, count, sizes);
    return places.join(QStringLiteral(", "));
}

/// The seats of a new plan to which each kind of thing happens, and how many there are.
class Summary final
{
public:
    explicit Summary(const SeatingPlan &plan)
        : m_plan(plan)
    {
        for (const PlanSection &section : plan.sections) {
            for (const PlanRow &row : section.rows)
                m_sizes[section.name][row.name] += int(row.seats.size());
        }
    }

    void count(SeatCounts &counts, PlanSpot spot) const
    {
        const PlanSection &section = m_plan.sections[spot.section];
        ++counts[section.name][section.rows[spot.row].name];
    }

    /// sentence: %1 is the section, %2 the rows and seats.
    void say(const QString &sentence, const SeatCounts &counts)
    {
        for (const auto &[section, rows] : counts)
            m_sentences += sentence.arg(section, placesText(rows, m_sizes[section]));
    }
    void say(const QString &sentence) { m_sentences += sentence; }

    [[nodiscard]] QStringList take() { return std::move(m_sentences); }

private:
    const SeatingPlan &m_plan;
    SeatCounts m_sizes;
    QStringList m_sentences;
};

void sayRemoved(Summary &summary, const std::vector<RemovedSeat> &removed)
{
    SeatCounts seats;
    for (const RemovedSeat &seat : removed)
        ++seats[seat.section][seat.row];
    summary.say(tr("%1: removed %2."), seats);
}

void sayChanged(Summary &summary, const std::vector<SeatChange> &changes)
{
    SeatCounts moved;
    SeatCounts renamed;
    SeatCounts repriced;
    SeatCounts otherKind;
    int soldRenamed = 0;
    for (const SeatChange &change : changes) {
        if (change.moved)
            summary.count(moved, change.spot);
        if (change.renamed)
            summary.count(renamed, change.spot);
        if (change.repriced)
            summary.count(repriced, change.spot);
        if (change.kindChanged)
            summary.count(otherKind, change.spot);
        soldRenamed += change.renamed && change.status == SeatStatus::Booked ? 1 : 0;
    }
    summary.say(tr("%1: moved %2."), moved);
    summary.say(tr("%1: renamed to %2."), renamed);
    summary.say(tr("%1: another price for %2."), repriced);
    summary.say(tr("%1: another kind for %2."), otherKind);
    if (soldRenamed > 0) {
        summary.say(tr("Sold with another name: %1. Tickets printed before show the former name.")
                        .arg(seatCount(soldRenamed)));
    }
}

} // namespace

QStringList summaryOf(const PlanDifference &difference, const SeatingPlan &plan)
{
    Summary summary(plan);
    SeatCounts added;
    for (const PlanSpot &spot : difference.added)
        summary.count(added, spot);
    summary.say(tr("%1: added %2."), added);
    sayRemoved(summary, difference.removed);
    sayChanged(summary, difference.changed);
    if (difference.isEmpty())
        summary.say(tr("Nothing changes."));
    return summary.take();
}

} // namespace parterre
