// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace parterre {

/// Something wrong with a plan, with its place: a JSON path, or section, row and seat.
struct PlanFault
{
    enum class Severity {
        Warning, ///< can be sold as it is
        Error,   ///< cannot be sold until it is mended
    };

    Severity severity = Severity::Error;
    QString place;    ///< `section "Stalls", row 4 "D", seat 12`; empty: the whole plan
    QString sentence; ///< for the person, translated

    bool operator==(const PlanFault &) const = default;
};

using PlanFaults = std::vector<PlanFault>;

[[nodiscard]] bool canBeSold(const PlanFaults &faults); ///< no error among them

} // namespace parterre
