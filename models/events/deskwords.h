// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventdesk.h"

#include <QDateTime>

namespace parterre {

// Sentences of the events' desk.

/// "1,240 sold · 9 held · 4 for the house · 412 free"; for one without seats, that.
[[nodiscard]] QString seatsText(const ManagedEvent &event);

/// What happens when the event is switched off, and asks for it.
[[nodiscard]] QString switchOffText(const ManagedEvent &event);

/// What another manager changed since base was read, field by field, and what keeping one's own
/// means.
[[nodiscard]] QString changedText(const DeskAnswer &answer, const EventDraft &base,
                                  const EventDraft &theirs, const QDateTime &now);

/// Why a save was refused, and the field that it is about.
[[nodiscard]] FieldFault refusedFault(const DeskAnswer &answer);

} // namespace parterre
