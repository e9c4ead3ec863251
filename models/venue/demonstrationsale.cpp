// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/demonstrationsale.h"

#include "models/db/connection.h"

namespace parterre {

Result<int> sellDemonstration(Connection &owner, EventId event, int percent)
{
    if (const auto planned = owner.query(QStringLiteral("venue/plan_for_sale")); !planned)
        return planned.error();
    const auto sold
        = owner.queryOne(QStringLiteral("venue/sell_demonstration"), {event.value, percent});
    if (!sold)
        return sold.error();
    return sold->number(u"sold");
}

Result<void> startFreshSession(Connection &owner)
{
    owner.close();
    return owner.ensureOpen();
}

} // namespace parterre
