// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planrows.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace parterre {

/// What saving a plan would do to an event, before it is saved.
struct SeatingPreview
{
    QStringList changes; ///< sentences; empty: nothing differs in its seats
    QString refusal;     ///< why it may not be; empty: it may, as far as is known here
};

/// Any thread. A plan that cannot be sold is a BadInput error that names the first fault.
[[nodiscard]] Result<SeatingPreview> seatingPreview(SeatingPlan plan, const EventSeating &before);

/// Whether a plan can be stored: its first error, if it has one, and prices for all its seats.
[[nodiscard]] Result<void> mayBeStored(SeatingPlan plan);

} // namespace parterre
