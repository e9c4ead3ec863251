// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/staff/deskanswer.h"

namespace parterre {

/// What an answer of PlanDesk::save(), apply() or edit() means for the person, translated: what
/// happened, which seats are in the way and who has them, what to do.
[[nodiscard]] Notice planAnswerText(const DeskAnswer &answer);

} // namespace parterre
