// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connectionoptions.h"

#include <QCommandLineParser>
#include <QTime>

#include <chrono>

namespace parterre {

/// What parterred is told at its start, by options, environment and file, in this order of weight.
struct ServerSettings
{
    ConnectionOptions database;
    std::chrono::seconds longestTransaction{10};
    QTime nightly{4, 30};
    QString ticketKey;   ///< file
    QString metricsFile; ///< empty: no metrics
    bool stopWithParent = false;
    bool verbose = false;
};

void describeServer(QCommandLineParser &parser);

/// Parses the arguments of the program (its name first) together with what the environment and the
/// file say. A BadInput error is one sentence with the place of the fault.
[[nodiscard]] Result<void> parseServer(QCommandLineParser &parser, const QStringList &arguments);
[[nodiscard]] Result<ServerSettings> serverSettingsIn(const QCommandLineParser &parser);

} // namespace parterre
