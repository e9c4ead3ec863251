// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/markcommands.h"

#include "models/seating/editing/editchecks.h"

#include <algorithm>

namespace parterre {

namespace {

constexpr qint64 largestPriceMinor = 9'999'999'999; // what the database can hold

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

QString stepOf(SeatKind kind)
{
    switch (kind) {
    case SeatKind::Seat:
        return tr("Make usual seats");
    case SeatKind::Wheelchair:
        return tr("Make wheelchair places");
    case SeatKind::Companion:
        return tr("Make companion seats");
    case SeatKind::RestrictedView:
        return tr("Mark restricted view");
    case SeatKind::Standing:
        return tr("Make standing places");
    }
    Q_UNREACHABLE();
}

/// own: the one that it will be, or categories.size() for a new one.
Result<void> checkPriceCategory(const SeatingPlan &plan, size_t own, const PlanCategory &category)
{
    if (category.name.trimmed().isEmpty())
        return badEdit(tr("The price category has no name: give one."));
    for (size_t i = 0; i < plan.categories.size(); ++i) {
        if (i != own && plan.categories[i].name.compare(category.name, Qt::CaseInsensitive) == 0) {
            return badEdit(tr("There is a price category “%1” already: choose another name.")
                               .arg(plan.categories[i].name));
        }
    }
    const qint64 price = category.priceMinor.value_or(0);
    if (price < 0 || price > largestPriceMinor)
        return badEdit(tr("The price of “%1” must be 0 to 99,999,999.99.").arg(category.name));
    return {};
}

} // namespace

Result<PlanEdit> SetSeatKind::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    for (const PlanSpot &spot : selection.seats)
        seatAt(plan, spot).kind = kind;
    return PlanEdit{stepOf(kind), std::move(plan), selection};
}

Result<PlanEdit> SetCategory::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    if (const auto good = checkCategory(plan, category); !good)
        return good.error();
    for (const PlanSpot &spot : selection.seats)
        seatAt(plan, spot).category = category;
    const QString step = tr("Price as “%1”").arg(plan.categories[size_t(category)].name);
    return PlanEdit{step, std::move(plan), selection};
}

Result<PlanEdit> AddCategory::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkPriceCategory(plan, plan.categories.size(), category); !good)
        return good.error();
    PlanCategory added = category;
    if (added.key.isEmpty())
        added.key = added.name;
    const bool keyTaken
        = std::any_of(plan.categories.begin(), plan.categories.end(),
                      [&](const PlanCategory &own) { return own.key == added.key; });
    if (keyTaken)
        return badEdit(tr("There is a price category with the key “%1” already: choose another "
                          "name.")
                           .arg(added.key));
    added.declared = true;
    plan.categories.push_back(std::move(added));
    return PlanEdit{tr("Add price category “%1”").arg(category.name), std::move(plan), selection};
}

Result<PlanEdit> ChangeCategory::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkCategory(plan, index); !good)
        return good.error();
    if (const auto good = checkPriceCategory(plan, size_t(index), category); !good)
        return good.error();
    PlanCategory &own = plan.categories[size_t(index)];
    const QString step = tr("Change price category “%1”").arg(own.name);
    own = PlanCategory{own.key, category.name, category.color, category.priceMinor, true};
    return PlanEdit{step, std::move(plan), selection};
}

Result<PlanEdit> DeleteCategory::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkCategory(plan, index); !good)
        return good.error();
    const QString name = plan.categories[size_t(index)].name;
    for (const PlanSpot &spot : planSpots(plan)) {
        PlanSeat &seat = seatAt(plan, spot);
        if (seat.category == index) {
            return badEdit(tr("%1 has the price category “%2”: give its seats another one first.")
                               .arg(spokenSeat(plan, spot), name));
        }
        if (seat.category > index)
            --seat.category;
    }
    plan.categories.erase(plan.categories.begin() + index);
    return PlanEdit{tr("Delete price category “%1”").arg(name), std::move(plan), selection};
}

} // namespace parterre
