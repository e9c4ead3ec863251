// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/namecommands.h"

#include "models/seating/editing/editchecks.h"
#include "models/seating/editing/seatgroups.h"
#include "models/seating/neighbourhood.h"
#include "models/seating/planname.h"

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

/// The step, when no two seats have one name then.
Result<PlanEdit> named(const QString &step, SeatingPlan plan, const PlanSelection &changed,
                       const PlanSelection &selection)
{
    if (const auto good = checkTwins(plan, changed.seats); !good)
        return good.error();
    return PlanEdit{step, std::move(plan), selection};
}

/// A row and all its parts get the name.
void nameRow(SeatingPlan &plan, const SeatGroup &row, const QString &name)
{
    for (const PlanSpot &spot : row)
        plan.sections[spot.section].rows[spot.row].name = name;
}

/// The rows of each section from the stage backwards.
std::vector<std::vector<SeatGroup>> rowsBySection(const SeatingPlan &plan,
                                                  const PlanSelection &selection)
{
    const QPointF stage = stageOf(plan);
    const auto away = [&](const SeatGroup &row) {
        const QPointF apart = middleOf(plan, row) - stage;
        return std::hypot(apart.x(), apart.y());
    };
    std::vector<std::vector<SeatGroup>> sections;
    for (SeatGroup &row : wholeRows(plan, selection)) {
        if (sections.empty() || sections.back().front().front().section != row.front().section)
            sections.emplace_back();
        sections.back().push_back(std::move(row));
    }
    for (std::vector<SeatGroup> &rows : sections) {
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const SeatGroup &a, const SeatGroup &b) { return away(a) < away(b); });
    }
    return sections;
}

} // namespace

Result<PlanEdit> RenamePlan::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (nameFault(name, longestPlanName) != NameFault::None)
        return badEdit(tr("A plan's name has 1 to 200 characters that can be printed."));
    plan.name = name;
    return PlanEdit{tr("Rename plan"), std::move(plan), selection};
}

Result<PlanEdit> RenameSection::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (section >= plan.sections.size())
        return badEdit(tr("The plan has no such section any more: select one."));
    if (const auto good = checkSectionName(plan, section, name); !good)
        return good.error();
    const QString step = tr("Rename section “%1”").arg(plan.sections[section].name);
    plan.sections[section].name = name;
    return PlanEdit{step, std::move(plan), selection};
}

Result<PlanEdit> RenameRow::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    const PlanSelection whole = section < plan.sections.size()
        ? PlanSelection::ofRow(plan, section, row)
        : PlanSelection();
    if (whole.isEmpty())
        return badEdit(tr("The plan has no row “%1” there any more: select one.").arg(row));
    if (const auto good = checkRowName(name); !good)
        return good.error();
    nameRow(plan, whole.seats, name);
    return named(tr("Rename row “%1”").arg(row), std::move(plan), whole, selection);
}

Result<PlanEdit> RenameSeat::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    const PlanSelection own = PlanSelection{{seat}, {}}.limitedTo(plan);
    if (own.isEmpty())
        return badEdit(tr("The plan has no such seat any more: select one."));
    if (const auto good = checkSeatNumber(number); !good)
        return good.error();
    const QString step = tr("Rename seat “%1”").arg(seatAt(plan, seat).number);
    seatAt(plan, seat).number = number;
    return named(step, std::move(plan), own, selection);
}

Result<PlanEdit> RenameRows::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    PlanSelection changed;
    for (const std::vector<SeatGroup> &rows : rowsBySection(plan, selection)) {
        const auto names = rowNames(naming, int(rows.size()));
        if (!names)
            return names.error();
        for (size_t i = 0; i < rows.size(); ++i) {
            nameRow(plan, rows[i], names->at(qsizetype(i)));
            changed.seats.insert(changed.seats.end(), rows[i].begin(), rows[i].end());
        }
    }
    return named(tr("Rename rows"), std::move(plan), PlanSelection::make(changed.seats), selection);
}

Result<PlanEdit> RenumberRows::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    for (const SeatGroup &row : wholeRows(plan, selection)) {
        const auto numbers = seatNumbers(numbering, int(row.size()));
        if (!numbers)
            return numbers.error();
        const SeatGroup seats = leftToRight(plan, row);
        for (size_t i = 0; i < seats.size(); ++i)
            seatAt(plan, seats[i]).number = numbers->at(qsizetype(i));
    }
    return PlanEdit{tr("Renumber rows"), std::move(plan), selection};
}

} // namespace parterre
