// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"

#include <QString>

namespace parterre {

/// A person who sells or manages, before the database knows the person.
struct StaffMember
{
    QString email;
    QString fullName;
    QString password; ///< never logged
    StaffRole role = StaffRole::Clerk;
};

/// Why a person cannot be named so, or have such a password, as one sentence; empty when nothing is
/// wrong.
[[nodiscard]] QString nameFault(const StaffMember &person);
[[nodiscard]] QString passwordFault(const QString &password);

} // namespace parterre
