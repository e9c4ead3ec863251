// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace parterre {

/// What a press on the canvas of a plan means.
enum class PlanTool : quint8 { Select, Section, Standing, Stage, Text };

} // namespace parterre
