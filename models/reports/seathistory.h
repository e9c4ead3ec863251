// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/latest.h"
#include "models/base/result.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace parterre {

class Executor;

/// One thing that happened to a seat.
struct SeatEvent
{
    enum class Kind : quint8 {
        Held,
        Extended,
        Released,
        Expired,
        Sold,
        Refunded,
        Exchanged,
        HeldForHouse,
        Other, ///< something that a newer version of the server knows
    };
    Kind kind = Kind::Other;
    QDateTime at;   ///< in UTC
    QString till;   ///< empty: no till did it
    QString person; ///< empty: nobody did, its time was over
    BookingId booking;
    QString reference; ///< of a booking that was sold

    bool operator==(const SeatEvent &) const = default;
};

/// Reads what happened to a seat. Answers arrive in the executor's thread, while context lives;
/// only the last question is answered.
class SeatHistory final
{
public:
    explicit SeatHistory(Executor &reads)
        : m_reads(reads)
    {
    }

    /// The latest first. Managers only.
    void read(const QString &token, EventId event, SeatId seat, QObject *context,
              std::function<void(Result<std::vector<SeatEvent>>)> done);

private:
    Executor &m_reads;
    Latest m_latest;
};

/// "sold", "hold ended": translated.
[[nodiscard]] QString seatEventText(SeatEvent::Kind kind);

} // namespace parterre
