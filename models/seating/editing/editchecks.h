// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/editing/planselection.h"

#include <QCoreApplication>

namespace parterre {

// What commands ask before they change a plan. Every error is BadInput, one sentence for the
// person that names the place.

[[nodiscard]] Error badEdit(const QString &sentence);

/// "Stalls, row C, seat 12", translated.
[[nodiscard]] QString spokenSeat(const QString &section, const QString &row, const QString &number);
[[nodiscard]] QString spokenSeat(const SeatingPlan &plan, PlanSpot spot);

[[nodiscard]] Result<void> checkSelected(const PlanSelection &selection);
[[nodiscard]] Result<void> checkSeatsSelected(const PlanSelection &selection);

/// That the name can be stored and no other section has it, case left aside. own: the section that
/// is to get it, or sections.size() for a new one.
[[nodiscard]] Result<void> checkSectionName(const SeatingPlan &plan, size_t own,
                                            const QString &name);
[[nodiscard]] Result<void> checkRowName(const QString &name);
[[nodiscard]] Result<void> checkSeatNumber(const QString &number);
[[nodiscard]] Result<void> checkCategory(const SeatingPlan &plan, int category);

/// That none of these seats has the section, row and number of another.
[[nodiscard]] Result<void> checkTwins(const SeatingPlan &plan,
                                      const std::vector<PlanSpot> &changed);

/// That none of these seats came to lie on another one, or too far out. before: the plan as it was
/// with the same spots, so that what lay on each other already may stay so; null for new seats.
[[nodiscard]] Result<void> checkPlaces(const SeatingPlan &plan,
                                       const std::vector<PlanSpot> &changed,
                                       const SeatingPlan *before);

} // namespace parterre
