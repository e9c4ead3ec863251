// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/venue/eventregister.h"

#include <QCommandLineParser>

namespace parterre {

/// --create and what an event is made of besides its name.
[[nodiscard]] QList<QCommandLineOption> newEventOptions();

/// The event that the options describe; what they leave out comes from the venue's settings.
/// BadInput in one sentence for what is not possible.
[[nodiscard]] Result<NewEvent> newEvent(const QCommandLineParser &parser, const QString &name,
                                        Connection &owner);

} // namespace parterre
