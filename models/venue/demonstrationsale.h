// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

namespace parterre {

class Connection;

/// Sells about so many per cent of an event's free seats; the number sold. Inside a transaction.
[[nodiscard]] Result<int> sellDemonstration(Connection &owner, EventId event, int percent);

/// A new session before an event is filled: a session keeps the plans that it made while tables
/// were small, and with them a big event takes minutes instead of seconds.
[[nodiscard]] Result<void> startFreshSession(Connection &owner);

} // namespace parterre
