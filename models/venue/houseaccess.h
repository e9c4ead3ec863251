// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/venue/installation.h"

#include <QString>

namespace parterre {

/// The database of owner, as this role.
[[nodiscard]] ConnectionOptions optionsFor(const ConnectionOptions &owner,
                                           const RoleAccess &access);

/// How window and parterred log in to a private house, kept in a file that only its person may
/// read. When the file has no good passwords (parterre-admin set the venue up, or the file is lost)
/// it gets new ones. Unavailable when it cannot be written. Blocks.
[[nodiscard]] Result<VenueAccess> keptAccess(Installation &installation,
                                             const ConnectionOptions &owner, const QString &path);

} // namespace parterre
