// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatstatus.h"

#include <optional>

namespace parterre {

// Kinds of seats as plan files name them: seat, wheelchair, companion, restricted, standing.

[[nodiscard]] QString kindWord(SeatKind kind);
[[nodiscard]] std::optional<SeatKind> kindFromName(const QString &name);

} // namespace parterre
