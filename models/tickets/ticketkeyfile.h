// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticketsigner.h"

namespace parterre {

/// The signer whose secret key lies in this file. The first time, makes the folder and a new key
/// that only its owner can read; of several programs that do so at once, all get the same key.
/// Refuses a key that others can read (ErrorKind::Refused) and one that is damaged (BadInput).
[[nodiscard]] Result<TicketSigner> keptTicketKey(const QString &path);

} // namespace parterre
