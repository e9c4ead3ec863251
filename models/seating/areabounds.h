// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/area.h"

#include <QRectF>

namespace parterre {

/// The upright box that an area takes, rotation included; a text's length is estimated.
[[nodiscard]] QRectF areaBounds(const Area &area);

} // namespace parterre
