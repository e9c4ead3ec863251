// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

#include <QJsonObject>

namespace parterre {

/// What of a plan is not in its seats, as seating_plans.document keeps it: size, focus, categories
/// and decoration.
[[nodiscard]] QJsonObject planDocument(const SeatingPlan &plan);

/// A plan with what the document says, still without sections. Members of a wrong type read as if
/// they were not there.
[[nodiscard]] SeatingPlan planFromDocument(const QString &name, const QJsonObject &document);

} // namespace parterre
