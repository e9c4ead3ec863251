// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/booking.h"

namespace parterre {

bool saysNothingOfTheFirst(const BookingAnswer &answer)
{
    if (answer.replayed)
        return false; // it is what the first was answered
    using enum SaleOutcome;
    return answer.outcome == SignedOut || answer.outcome == Locked || answer.outcome == Busy
        || answer.outcome == Forbidden || answer.outcome == NeedsApproval;
}

} // namespace parterre
