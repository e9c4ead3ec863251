// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/editchecks.h"

#include "models/seating/planname.h"
#include "models/seating/seatoverlap.h"

#include <QHash>

#include <algorithm>

namespace parterre {

namespace {

constexpr qreal largestRadius = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

Result<void> checkName(const QString &name, qsizetype longest)
{
    switch (nameFault(name, longest)) {
    case NameFault::None:
        return {};
    case NameFault::Blank:
        return badEdit(tr("The name is blank: give one."));
    case NameFault::Unprintable:
        return badEdit(
            tr("The name “%1” holds a character that cannot be printed.").arg(name.simplified()));
    case NameFault::TooLong:
        return badEdit(
            tr("The name “%1” is longer than %2 characters.").arg(name.left(60)).arg(longest));
    }
    Q_UNREACHABLE();
}

/// Seats nearer to each other than this lie on top of each other: as validatePlan() has it.
qreal closestOf(const SeatingPlan &plan)
{
    qreal closest = largestRadius;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats) {
                if (seat.radius > 0)
                    closest = std::min(closest, seat.radius);
            }
        }
    }
    return closest;
}

QRectF boxOf(const SeatingPlan &plan, const std::vector<PlanSpot> &seats, qreal margin)
{
    QPointF low = seatAt(plan, seats.front()).center;
    QPointF high = low;
    for (const PlanSpot &spot : seats) {
        const QPointF center = seatAt(plan, spot).center;
        low = {std::min(low.x(), center.x()), std::min(low.y(), center.y())};
        high = {std::max(high.x(), center.x()), std::max(high.y(), center.y())};
    }
    return QRectF(low, high).adjusted(-margin, -margin, margin, margin);
}

struct Covering
{
    PlanSpot seat;
    PlanSpot under;
};

/// Which of these seats lie on another one of the plan; those without a place are left out.
std::vector<Covering> coverings(const SeatingPlan &plan, const std::vector<PlanSpot> &changed)
{
    std::vector<PlanSpot> placed;
    std::copy_if(changed.begin(), changed.end(), std::back_inserter(placed),
                 [&](PlanSpot spot) { return liesInPlan(seatAt(plan, spot).center); });
    if (placed.empty())
        return {};
    const qreal closest = closestOf(plan);
    const QRectF around = boxOf(plan, placed, closest);
    const std::vector<PlanSpot> spots = planSpots(plan);
    SeatOverlap overlap(closest);
    for (size_t i = 0; i < spots.size(); ++i) {
        const QPointF center = seatAt(plan, spots[i]).center;
        if (around.contains(center) && !std::binary_search(placed.begin(), placed.end(), spots[i]))
            overlap.add(int(i), center);
    }
    std::vector<Covering> found;
    for (const PlanSpot &spot : placed) {
        const QPointF center = seatAt(plan, spot).center;
        const auto at = std::lower_bound(spots.begin(), spots.end(), spot);
        if (const auto under = overlap.at(center))
            found.push_back({spot, spots[size_t(*under)]});
        else
            overlap.add(int(at - spots.begin()), center);
    }
    return found;
}

} // namespace

Error badEdit(const QString &sentence)
{
    return {ErrorKind::BadInput, sentence, {}, {}};
}

QString spokenSeat(const QString &section, const QString &row, const QString &number)
{
    return tr("%1, row %2, seat %3").arg(section, row, number);
}

QString spokenSeat(const SeatingPlan &plan, PlanSpot spot)
{
    const PlanSection &section = plan.sections[spot.section];
    return spokenSeat(section.name, section.rows[spot.row].name, seatAt(plan, spot).number);
}

Result<void> checkSelected(const PlanSelection &selection)
{
    if (selection.isEmpty())
        return badEdit(tr("Nothing is selected: select seats, rows or areas first."));
    return {};
}

Result<void> checkSeatsSelected(const PlanSelection &selection)
{
    if (selection.seats.empty())
        return badEdit(tr("No seats are selected: select seats or rows first."));
    return {};
}

Result<void> checkSectionName(const SeatingPlan &plan, size_t own, const QString &name)
{
    if (const auto good = checkName(name, longestSectionName); !good)
        return good;
    for (size_t i = 0; i < plan.sections.size(); ++i) {
        const QString &other = plan.sections[i].name;
        if (i == own || other.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (other == name)
            return badEdit(tr("There is a section “%1” already: choose another name.").arg(name));
        return badEdit(tr("“%1” and the section “%2” differ by upper and lower case only: choose "
                          "another name.")
                           .arg(name, other));
    }
    return {};
}

Result<void> checkRowName(const QString &name)
{
    return checkName(name, longestRowName);
}

Result<void> checkSeatNumber(const QString &number)
{
    return checkName(number, longestSeatNumber);
}

Result<void> checkCategory(const SeatingPlan &plan, int category)
{
    if (category < 0 || size_t(category) >= plan.categories.size())
        return badEdit(tr("The plan does not have this price category: choose one of its list."));
    return {};
}

Result<void> checkTwins(const SeatingPlan &plan, const std::vector<PlanSpot> &changed)
{
    QHash<std::pair<QString, QString>, bool> isChanged; ///< by row and number, of one section
    auto next = changed.begin();
    for (size_t section = 0; section < plan.sections.size(); ++section) {
        if (next == changed.end() || next->section != section)
            continue;
        isChanged.clear();
        const std::vector<PlanRow> &rows = plan.sections[section].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            for (size_t seat = 0; seat < rows[row].seats.size(); ++seat) {
                const PlanSpot spot{section, row, seat};
                const bool own = next != changed.end() && *next == spot;
                next += own ? 1 : 0;
                const std::pair name(rows[row].name, rows[row].seats[seat].number);
                const auto twin = isChanged.constFind(name);
                if (twin != isChanged.cend() && (own || *twin)) {
                    return badEdit(tr("There would be two seats %1: one of them could not be sold.")
                                       .arg(spokenSeat(plan, spot)));
                }
                isChanged.insert(name, own);
            }
        }
    }
    return {};
}

Result<void> checkPlaces(const SeatingPlan &plan, const std::vector<PlanSpot> &changed,
                         const SeatingPlan *before)
{
    for (const PlanSpot &spot : changed) {
        const bool wasOutside = before && !liesInPlan(seatAt(*before, spot).center);
        if (!liesInPlan(seatAt(plan, spot).center) && !wasOutside) {
            return badEdit(tr("%1 would lie more than 1,000,000 units away from the plan's origin.")
                               .arg(spokenSeat(plan, spot)));
        }
    }
    const std::vector<Covering> now = coverings(plan, changed);
    // Whoever lies on another seat already must be free to leave it step by step.
    const std::vector<Covering> former
        = before && !now.empty() ? coverings(*before, changed) : std::vector<Covering>();
    for (const Covering &covering : now) {
        const auto old = std::lower_bound(
            former.begin(), former.end(), covering.seat,
            [](const Covering &known, PlanSpot seat) { return known.seat < seat; });
        if (old == former.end() || old->seat != covering.seat) {
            return badEdit(
                tr("%1 would lie on top of %2.")
                    .arg(spokenSeat(plan, covering.seat), spokenSeat(plan, covering.under)));
        }
    }
    return {};
}

} // namespace parterre
