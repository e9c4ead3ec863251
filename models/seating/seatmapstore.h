// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/seating/seatlayout.h"
#include "models/seating/seatstates.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace parterre {

class Clock;
class Executor;

/// Reads an event's map: the fixed part once a layout version, the states as often as needed.
/// Decoding happens in the worker. Answers arrive in the executor's thread, while context lives.
class SeatMapStore final
{
public:
    SeatMapStore(Executor &executor, const Clock &clock)
        : m_executor(executor)
        , m_clock(clock)
    {
    }

    void layout(const QString &token, EventId event, QObject *context,
                std::function<void(Result<SeatLayoutPtr>)> done);
    /// An empty seats reads all.
    void states(const QString &token, EventId event, std::vector<SeatId> seats, QObject *context,
                std::function<void(Result<SeatStatesAnswer>)> done);

private:
    Executor &m_executor;
    const Clock &m_clock;
};

} // namespace parterre
