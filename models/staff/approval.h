// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QUuid>

#include <optional>

namespace parterre {

/// To what a manager is asked to agree: one request, its act, and the money that it gives back or
/// waives. What a refusal with SaleOutcome::NeedsApproval says is what is sent to
/// SessionStore::approve(); the act may then come to less, never to more.
struct ApprovalAsk
{
    enum class Act : quint8 {
        Complimentary, ///< a sale paid for by nobody
        PriceType,     ///< a price that takes a manager
        Refund,
        OtherTender, ///< money back otherwise than it was paid
        Exchange,
        Reprint,
    };
    QUuid request = {};
    Act act = Act::Refund;
    Money amount = {};

    bool operator==(const ApprovalAsk &) const = default;
};

/// The server's words. Nothing for one that this version does not know.
[[nodiscard]] QString wordOf(ApprovalAsk::Act act);
[[nodiscard]] std::optional<ApprovalAsk::Act> approvalActOf(const QString &word);

} // namespace parterre
