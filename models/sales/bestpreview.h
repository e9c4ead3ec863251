// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/base/result.h"
#include "models/sales/bestwish.h"

#include <functional>

class QObject;

namespace parterre {

class Executor;

/// The seats that best available would choose now; nothing is held or promised.
struct BestSeats
{
    std::vector<SeatId> seats; ///< empty: there are none
    Money total;
    std::vector<BestReason> reasons;
};

/// Looks ahead while a command is typed. The newest question wins: an older one that has not been
/// answered is never answered, and not asked if it still waits. done in the executor's thread,
/// while context lives.
class BestPreview final
{
public:
    explicit BestPreview(Executor &executor)
        : m_executor(executor)
    {
    }

    /// The wish's insteadOf and booking play no part. currency: the event's.
    void ask(const QString &token, EventId event, const BestWish &wish, const QString &currency,
             QObject *context, std::function<void(Result<BestSeats>)> done);
    void cancel() { m_latest.cancel(); }

private:
    Executor &m_executor;
    Latest m_latest;
};

} // namespace parterre
