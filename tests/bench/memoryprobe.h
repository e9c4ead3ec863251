// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace parterre {

/// The memory of one side of a comparison, measured in a process of its own.
namespace MemoryProbe {

/// What the command line calls the child's work: `parterre-bench --memory-of map`.
inline const QString option = QStringLiteral("memory-of");
inline const QString map = QStringLiteral("map");
inline const QString scene = QStringLiteral("scene");

/// In the child: opens an empty window, then the stadium in it, and prints by how many MB the
/// process grew. The exit code.
[[nodiscard]] int run(const QString &side);

/// In the parent: what a child prints.
[[nodiscard]] Result<double> growth(const QString &side);

} // namespace MemoryProbe

} // namespace parterre
