// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connection.h"
#include "models/sales/booking.h"

#include <QUuid>

#include <optional>
#include <vector>

namespace parterre {

/// Runs a query of one acting function in a transaction of its own and reads its booking_answer.
/// The values begin with the token and the request, as every such function does. In a worker.
[[nodiscard]] Result<BookingAnswer> bookingRequest(Connection &connection, const QString &query,
                                                   const QVariantList &values);

/// The server's words. Nothing for one that this version does not know.
[[nodiscard]] QString wordOf(SaleOutcome outcome);
[[nodiscard]] std::optional<SaleOutcome> outcomeOf(const QString &word);
[[nodiscard]] std::optional<BookingStatus> bookingStatusOf(const QString &word);
[[nodiscard]] Result<std::vector<BestReason>> bestReasonsOf(const QStringList &words);

/// An answer that this version of the program cannot read; what goes to the log.
[[nodiscard]] Error notUnderstood(const QString &what);

/// As they are bound to a query.
[[nodiscard]] QString seatArray(const std::vector<SeatId> &seats);
[[nodiscard]] QString secretArray(const std::vector<QByteArray> &secrets); ///< of tickets
[[nodiscard]] QString requestText(QUuid request);
[[nodiscard]] QVariant integerOrNull(qint64 id);        ///< null for 0, "none"
[[nodiscard]] QVariant textOrNull(const QString &text); ///< null for an empty one

} // namespace parterre
