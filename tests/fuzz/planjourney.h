// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planreader.h"

#include <QByteArray>

namespace parterre {

/// Takes a file's content through all that the program does with a plan: reading by the reader of
/// that format, whatever the content looks like, then validation, repair, writing and reading
/// again. Aborts with a sentence when a promise of those is broken.
void takeJourney(PlanFormat format, const QByteArray &content);

} // namespace parterre
