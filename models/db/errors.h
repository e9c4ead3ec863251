// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace parterre {

/// What the server, or the broken link to it, said about something that failed.
struct ServerComplaint
{
    QString sqlState; ///< empty when the link broke before an answer came
    QString message;
    QString detail;
    QString constraint;
    bool linkOpen = true;
    bool committing = false;
    bool cancelAsked = false; ///< we asked the server to cancel this very statement
};

/// The error for a person and the log. Every SQLSTATE has its ErrorKind here and nowhere else.
[[nodiscard]] Error errorFrom(const ServerComplaint &complaint);

/// A statement that the server no longer knows, or whose plan no longer fits: prepare it again.
[[nodiscard]] bool isStaleStatement(const QString &sqlState);

[[nodiscard]] Error connectionLost(const QString &detail);
[[nodiscard]] Error cancelled(const QString &detail = {});
/// A mistake of our own. detail is for the log.
[[nodiscard]] Error bug(const QString &detail, const QString &code = {});

} // namespace parterre
