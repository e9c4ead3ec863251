// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/staff/approval.h"

#include <algorithm>
#include <array>

namespace parterre {

namespace {

using Act = ApprovalAsk::Act;
using Name = std::pair<QStringView, Act>;

constexpr std::array<Name, 6> names{{
    {u"COMP", Act::Complimentary},
    {u"PRICE_TYPE", Act::PriceType},
    {u"REFUND", Act::Refund},
    {u"OTHER_TENDER", Act::OtherTender},
    {u"EXCHANGE", Act::Exchange},
    {u"REPRINT", Act::Reprint},
}};

} // namespace

QString wordOf(ApprovalAsk::Act act)
{
    return std::ranges::find(names, act, &Name::second)->first.toString();
}

std::optional<ApprovalAsk::Act> approvalActOf(const QString &word)
{
    const auto found = std::ranges::find(names, word, &Name::first);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

} // namespace parterre
