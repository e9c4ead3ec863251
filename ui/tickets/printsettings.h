// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/paper.h"

#include <QString>

class QSettings;

namespace parterre {

/// How this window prints; remembered on this machine.
struct PrintSettings
{
    QString printer; ///< empty until one was chosen: the system's default
    Paper ticketPaper = Paper::A4;
    Paper receiptPaper = Paper::Roll;

    bool operator==(const PrintSettings &) const = default;

    /// What is missing or unknown there is as above.
    [[nodiscard]] static PrintSettings from(const QSettings &settings);
    void writeTo(QSettings &settings) const;
};

} // namespace parterre
