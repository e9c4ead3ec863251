// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"
#include "models/base/result.h"
#include "models/staff/deskanswer.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

class QObject;

namespace parterre {

class Executor;

/// What a manager writes upon seats that the house keeps.
struct HouseHoldWords
{
    static constexpr int colours = 6;
    static constexpr int longestReason = 100;

    QString reason;                                    ///< "Press"
    QString letter;                                    ///< on the map
    int colour = 1;                                    ///< 1 … colours; 0: none was given
    std::optional<std::chrono::minutes> releaseBefore; ///< the event; nothing: by hand only

    bool operator==(const HouseHoldWords &) const = default;
};

/// Why a reason or a letter cannot be taken, as one sentence; empty when it can.
[[nodiscard]] QString reasonFault(const QString &reason);
[[nodiscard]] QString letterFault(const QString &letter);

struct HouseHold
{
    BookingId booking;
    int version = 0; ///< to be named by the next save
    HouseHoldWords words;
    QDateTime releaseAt; ///< in UTC; invalid: by hand only
    std::vector<SeatId> seats;
    Money worth; ///< when they were taken
    QString savedBy;

    bool operator==(const HouseHold &) const = default;
};

/// Seats that the house keeps, for managers. args of an answer: Ok, how many seats; Changed, who
/// saved and when (ISO, UTC); Refused, how many seats another has, then seat, reason and holder of
/// the first three. Answers arrive in the executors' thread, while context lives.
class HouseHolds final
{
public:
    HouseHolds(Executor &reads, Executor &commands)
        : m_reads(reads)
        , m_commands(commands)
    {
    }

    template <class T>
    using Done = std::function<void(Result<T>)>;

    void list(const QString &token, EventId event, QObject *context,
              Done<std::vector<HouseHold>> done);
    /// All or none; the answer's id is the booking's.
    void hold(const QString &token, EventId event, const std::vector<SeatId> &seats,
              const HouseHoldWords &words, QObject *context, Done<DeskAnswer> done);
    void save(const QString &token, EventId event, BookingId booking, int version,
              const HouseHoldWords &words, QObject *context, Done<DeskAnswer> done);
    /// No seats: all of them. They go on sale at once.
    void release(const QString &token, EventId event, BookingId booking,
                 const std::vector<SeatId> &seats, QObject *context, Done<DeskAnswer> done);

private:
    void act(const QString &query, const QVariantList &values, QObject *context,
             Done<DeskAnswer> done);

    Executor &m_reads;
    Executor &m_commands;
};

/// Why an answer did not do what was asked, and what to do now: one sentence or two.
[[nodiscard]] QString houseRefusalText(const DeskAnswer &answer);

} // namespace parterre
