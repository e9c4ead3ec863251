// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"
#include "models/base/result.h"
#include "models/staff/deskanswer.h"

#include <functional>
#include <memory>
#include <vector>

class QObject;

namespace parterre {

class Executor;

/// What the seats of an event are worth: those free or kept by the house at their price, those held
/// or sold at the price of their booking.
struct HouseValue
{
    struct Part
    {
        QString section;
        Money price; ///< what its seats cost now
        int free = 0;
        int held = 0; ///< by windows
        int house = 0;
        int sold = 0;
        Money freeWorth;
        Money heldWorth;
        Money houseWorth;
        Money soldWorth;

        bool operator==(const Part &) const = default;
    };
    int pricesVersion = 0; ///< to be named by the next save
    QString currency;
    std::vector<Part> parts;

    bool operator==(const HouseValue &) const = default;
};

struct SeatPrice
{
    SeatId seat;
    qint64 minor = 0;

    bool operator==(const SeatPrice &) const = default;
};

/// answer.args of Changed: who saved and when (ISO, UTC); none when seats are no longer there.
struct PricesSaved
{
    DeskAnswer answer;
    int seats = 0; ///< saved, also when the answer is not Ok: a save goes in several steps
};

/// Prices of seats as managers see and set them. Answers arrive in the executors' thread, while
/// context lives.
class PriceDesk final
{
public:
    PriceDesk(Executor &reads, Executor &commands)
        : m_reads(reads)
        , m_commands(commands)
    {
    }

    template <class T>
    using Done = std::function<void(Result<T>)>;

    void value(const QString &token, EventId event, QObject *context, Done<HouseValue> done);
    /// A few thousand seats a transaction, so that a hold waits for milliseconds: other windows'
    /// maps follow when the last is in. progress hears how many are.
    void save(const QString &token, EventId event, int version, std::vector<SeatPrice> prices,
              QObject *context, std::function<void(int seats)> progress, Done<PricesSaved> done);

private:
    struct Save;
    void saveNext(std::shared_ptr<Save> save);

    Executor &m_reads;
    Executor &m_commands;
};

} // namespace parterre
