// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connectionoptions.h"

#include <QCommandLineParser>

namespace parterre {

/// The options --host, --port, --database and --user of every program, each with a variable of the
/// environment behind it (PARTERRE_HOST, …). A password comes from PARTERRE_PASSWORD or from
/// libpq's own places (PGPASSWORD, the pgpass file), never from the command line.
namespace ConnectionArguments {

void addTo(QCommandLineParser &parser, const QString &defaultUser);
/// badArgument() when the port is not a port.
[[nodiscard]] Result<ConnectionOptions> read(const QCommandLineParser &parser,
                                             const QString &defaultUser);

} // namespace ConnectionArguments

} // namespace parterre
