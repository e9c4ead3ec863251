// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre {

/// The version of the functions in schema api that this program speaks; api.version() tells the
/// database's. Unequal versions do not work together.
constexpr int apiVersion = 3;

} // namespace parterre
