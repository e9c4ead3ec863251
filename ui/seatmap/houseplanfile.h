// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QPicture>
#include <QString>

#include <functional>
#include <vector>

namespace parterre {

class HousePlan;

// A house plan as a file or as recorded pages. Any thread, but one at a time for a plan. Nothing is
// left behind after an error or a cancel: a file appears whole or not at all.

/// Told after each page; false cancels.
using PlanProgress = std::function<bool(int pagesDone)>;

/// Vectors; one page of the plan is one page of the file.
[[nodiscard]] Result<void> writePlanPdf(const HousePlan &plan, const QString &path,
                                        const PlanProgress &progress);

/// The whole house, the first page alone, at 300 dots an inch on A4 (200 on larger paper).
[[nodiscard]] Result<void> writePlanPng(const HousePlan &plan, const QString &path,
                                        const PlanProgress &progress);

/// Every page recorded, in points, to be played on any painter.
[[nodiscard]] Result<std::vector<QPicture>> recordPlan(const HousePlan &plan,
                                                       const PlanProgress &progress);

} // namespace parterre
