// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connectionoptions.h"
#include "ui/theme/themesource.h"

#include <QStringList>

#include <optional>

namespace parterre {

/// What the command line asks of parterre.
struct DesktopOptions
{
    enum class Action : quint8 { Sell, SelfTest, Help, Version };

    Action action = Action::Sell;
    /// Nothing: the private server of this machine. The password is empty when PARTERRE_PASSWORD
    /// is not set.
    std::optional<ConnectionOptions> server;
    ThemeChoice theme = ThemeChoice::System;

    /// BadInput names the argument that cannot be understood. Needs a QCoreApplication.
    [[nodiscard]] static Result<DesktopOptions> read(const QStringList &arguments);
    [[nodiscard]] static QString helpText();
};

} // namespace parterre
