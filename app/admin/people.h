// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/venue/installation.h"

namespace parterre {

class Terminal;

/// A person from the command line, the password from the terminal (twice) or the next line of
/// standard input. BadInput when there can be no such person.
[[nodiscard]] Result<StaffMember> readStaffMember(const QString &email, const QString &fullName,
                                                  StaffRole role, const Terminal &terminal);

/// How somebody logs in to PostgreSQL, for the person who sets it up.
void sayRole(const QString &who, const RoleAccess &access, const Terminal &terminal);
void sayAccess(const VenueAccess &access, const Terminal &terminal);

} // namespace parterre
