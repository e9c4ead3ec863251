// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planpreview.h"

#include "models/seating/planvalidation.h"

#include <QCoreApplication>

#include <algorithm>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanPreview)
};

} // namespace

Result<SeatingPreview> seatingPreview(SeatingPlan plan, const EventSeating &before)
{
    if (const auto fit = mayBeStored(plan); !fit)
        return fit.error();
    const PlanDifference difference = planDifference(plan, before.seats);
    SeatingPreview preview{summaryOf(difference, plan), {}};
    if (plan.areas != before.areas)
        preview.changes += Words::tr("The decoration is drawn anew.");
    if (const auto may = mayBeApplied(difference); !may)
        preview.refusal = may.error().text;
    return preview;
}

Result<void> mayBeStored(SeatingPlan plan)
{
    const PlanFaults faults = validatePlan(plan);
    const auto fault = std::ranges::find(faults, PlanFault::Severity::Error, &PlanFault::severity);
    if (fault != faults.end()) {
        const QString place
            = fault->place.isEmpty() ? QString() : fault->place + QStringLiteral(": ");
        return Error{ErrorKind::BadInput, place + fault->sentence, {}, {}};
    }
    if (plan.seatCount() == 0)
        return Error{
            ErrorKind::BadInput, Words::tr("The plan has no seats yet. Add a section."), {}, {}};
    return assignPrices(plan, {}, std::nullopt);
}

} // namespace parterre
