// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planfault.h"

#include <algorithm>

namespace parterre {

bool canBeSold(const PlanFaults &faults)
{
    return std::none_of(faults.begin(), faults.end(), [](const PlanFault &fault) {
        return fault.severity == PlanFault::Severity::Error;
    });
}

} // namespace parterre
