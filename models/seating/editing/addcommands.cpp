// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/addcommands.h"

#include "models/seating/editing/editchecks.h"
#include "models/seating/editing/seatrows.h"
#include "models/seating/standingplaces.h"

#include <algorithm>

namespace parterre {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

Result<void> checkCount(const SeatingPlan &plan, qint64 added)
{
    if (plan.seatCount() + added > mostPlanSeats) {
        return badEdit(
            tr("With %1 places more the plan would have more than 200,000, the most that "
               "Parterre takes.")
                .arg(added));
    }
    return {};
}

/// -1 is taken: a house is drawn first and priced later.
Result<void> checkOwnCategory(const SeatingPlan &plan, int category)
{
    return category == -1 ? Result<void>() : checkCategory(plan, category);
}

std::vector<PlanSpot> spotsOfRows(const SeatingPlan &plan, size_t section, size_t firstRow)
{
    std::vector<PlanSpot> spots;
    const std::vector<PlanRow> &rows = plan.sections[section].rows;
    for (size_t row = firstRow; row < rows.size(); ++row) {
        for (size_t seat = 0; seat < rows[row].seats.size(); ++seat)
            spots.push_back({section, row, seat});
    }
    return spots;
}

/// Appends rows to a section and checks them against the rest; the new seats are selected.
Result<PlanEdit> withRows(QString name, SeatingPlan plan, size_t section, std::vector<PlanRow> rows)
{
    std::vector<PlanRow> &own = plan.sections[section].rows;
    const size_t firstRow = own.size();
    std::move(rows.begin(), rows.end(), std::back_inserter(own));
    std::vector<PlanSpot> added = spotsOfRows(plan, section, firstRow);
    if (const auto good = checkTwins(plan, added); !good)
        return good.error();
    if (const auto good = checkPlaces(plan, added, nullptr); !good)
        return good.error();
    return PlanEdit{std::move(name), std::move(plan), {std::move(added), {}}};
}

Result<std::vector<PlanRow>> checkedRows(const SeatingPlan &plan, const SeatRows &rows)
{
    if (const auto good = checkOwnCategory(plan, rows.category); !good)
        return good.error();
    if (const auto good = checkRows(rows); !good)
        return good.error();
    if (const auto good = checkCount(plan, qint64(rows.rows) * rows.seats); !good)
        return good.error();
    return makeRows(rows);
}

} // namespace

Result<PlanEdit> AddSection::operator()(SeatingPlan plan, const PlanSelection &) const
{
    if (const auto good = checkSectionName(plan, plan.sections.size(), name); !good)
        return good.error();
    auto made = checkedRows(plan, rows);
    if (!made)
        return made.error();
    plan.sections.push_back({name, {}});
    const size_t section = plan.sections.size() - 1;
    return withRows(tr("Add section “%1”").arg(name), std::move(plan), section,
                    std::move(made).value());
}

Result<PlanEdit> AddRows::operator()(SeatingPlan plan, const PlanSelection &) const
{
    if (section >= plan.sections.size())
        return badEdit(tr("The plan has no such section any more: select one."));
    auto made = checkedRows(plan, rows);
    if (!made)
        return made.error();
    const QString step = tr("Add rows to “%1”").arg(plan.sections[section].name);
    return withRows(step, std::move(plan), section, std::move(made).value());
}

Result<PlanEdit> AddStandingArea::operator()(SeatingPlan plan, const PlanSelection &) const
{
    if (const auto good = checkSectionName(plan, plan.sections.size(), name); !good)
        return good.error();
    if (const auto good = checkOwnCategory(plan, category); !good)
        return good.error();
    if (capacity < 1)
        return badEdit(tr("“%1” needs a capacity of 1 or more.").arg(name));
    if (const auto good = checkCount(plan, capacity); !good)
        return good.error();
    if (outline.size() < 3 || !std::all_of(outline.begin(), outline.end(), liesInPlan))
        return badEdit(tr("“%1” needs an outline of three corners or more.").arg(name));
    Area ground;
    ground.points = outline;
    plan.areas.push_back(std::move(ground));
    plan.sections.push_back({name, {}});
    const size_t section = plan.sections.size() - 1;
    return withRows(tr("Add standing area “%1”").arg(name), std::move(plan), section,
                    standingPlaces(outline, capacity, category));
}

Result<PlanEdit> DuplicateSelection::operator()(SeatingPlan plan,
                                                const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    const size_t from = selection.seats.front().section;
    if (from != selection.seats.back().section) {
        return badEdit(
            tr("Seats of “%1” and “%2” are selected: duplicate one section at a time.")
                .arg(plan.sections[from].name, plan.sections[selection.seats.back().section].name));
    }
    if (const auto good = checkSectionName(plan, plan.sections.size(), name); !good)
        return good.error();
    if (const auto good = checkCount(plan, qint64(selection.seats.size())); !good)
        return good.error();
    std::vector<PlanRow> rows;
    std::optional<size_t> row;
    for (const PlanSpot &spot : selection.seats) {
        if (row != spot.row)
            rows.push_back({plan.sections[from].rows[spot.row].name, {}});
        row = spot.row;
        PlanSeat copy = seatAt(plan, spot);
        copy.key.clear();
        copy.center += by;
        rows.back().seats.push_back(std::move(copy));
    }
    const QString step = tr("Duplicate “%1”").arg(plan.sections[from].name);
    plan.sections.push_back({name, {}});
    const size_t section = plan.sections.size() - 1;
    return withRows(step, std::move(plan), section, std::move(rows));
}

Result<PlanEdit> DeleteSelection::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSelected(selection); !good)
        return good.error();
    const QString step = selection.seats.empty()
        ? tr("Delete areas")
        : tr("Delete %1 seats").arg(selection.seats.size());
    for (auto area = selection.areas.rbegin(); area != selection.areas.rend(); ++area)
        plan.areas.erase(plan.areas.begin() + std::ptrdiff_t(*area));
    std::vector<PlanSection> sections;
    for (size_t i = 0; i < plan.sections.size(); ++i) {
        PlanSection section{plan.sections[i].name, {}};
        for (size_t j = 0; j < plan.sections[i].rows.size(); ++j) {
            PlanRow row{plan.sections[i].rows[j].name, {}};
            std::vector<PlanSeat> &seats = plan.sections[i].rows[j].seats;
            for (size_t k = 0; k < seats.size(); ++k) {
                if (!selection.contains({i, j, k}))
                    row.seats.push_back(std::move(seats[k]));
            }
            if (!row.seats.empty())
                section.rows.push_back(std::move(row));
        }
        if (!section.rows.empty())
            sections.push_back(std::move(section));
    }
    plan.sections = std::move(sections);
    return PlanEdit{step, std::move(plan), {}};
}

} // namespace parterre
