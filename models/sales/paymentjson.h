// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/booking.h"

#include <QJsonArray>

namespace parterre {

/// Payments as api.confirm_booking and the journal take them. There and back is the same, to the
/// letter: a confirm that is repeated must be equal to the first.
[[nodiscard]] QJsonArray paymentsToJson(const std::vector<Payment> &payments);
/// Nothing for what paymentsToJson() did not write.
[[nodiscard]] std::optional<std::vector<Payment>> paymentsFromJson(const QJsonArray &array,
                                                                   const QString &currency);

/// The server's words. Nothing for one that this version does not know.
[[nodiscard]] QString wordOf(Tender tender);
[[nodiscard]] std::optional<Tender> tenderOf(const QString &word);

} // namespace parterre
