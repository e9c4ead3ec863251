// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"
#include "models/base/result.h"
#include "models/sales/booking.h"

#include <QDateTime>
#include <QObject>
#include <QUuid>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace parterre {

class Executor;

/// Seats of one section.
struct SectionFigures
{
    QString section;
    int total = 0;
    int sold = 0;
    int held = 0;
    int house = 0;
    Money value; ///< of the seats sold

    [[nodiscard]] int free() const { return total - sold - held - house; }
    bool operator==(const SectionFigures &) const = default;
};

/// What was sold of one section by one price type.
struct PriceFigures
{
    QString section;
    QString priceType; ///< empty: the standard price
    int sold = 0;
    Money value;

    bool operator==(const PriceFigures &) const = default;
};

/// What one person did at one window; both empty for what no till sold.
struct WindowFigures
{
    QString till;
    QString person;
    int sales = 0;
    int seats = 0; ///< sold still
    Money cash;    ///< received
    Money card;    ///< received
    Money refunded;

    bool operator==(const WindowFigures &) const = default;
};

struct TenderFigures
{
    Tender tender = Tender::Cash;
    Money received;
    Money refunded;

    bool operator==(const TenderFigures &) const = default;
};

/// A live hold that will end.
struct EndingHold
{
    BookingId booking;
    QString till;
    QString person;
    QString seats; ///< "Stalls A 1, 2"
    int seatCount = 0;
    std::chrono::milliseconds timeLeft{0}; ///< when it was read
    bool paying = false;                   ///< the clerk is taking the money
    bool own = false;                      ///< of this very till

    bool operator==(const EndingHold &) const = default;
};

/// One event as it sells; all of one moment.
struct TonightFigures
{
    static constexpr int minuteCount = 60;

    QString eventName;
    QDateTime start; ///< in the venue's zone
    QString currency;
    int total = 0;
    int sold = 0;
    int held = 0;
    int house = 0;
    int free = 0;
    std::vector<TenderFigures> tenders; ///< cash, card, complimentary
    std::vector<SectionFigures> sections;
    std::vector<PriceFigures> prices;
    std::vector<WindowFigures> windows;
    std::vector<int> minutes;                            ///< sales of each minute, the latest last
    std::optional<std::chrono::milliseconds> medianSale; ///< from hold to sale in those minutes
    std::vector<EndingHold> holds;                       ///< the soonest first

    /// Cash and card received, less what was given back of them.
    [[nodiscard]] Money takings() const;
    [[nodiscard]] Money refunded() const;
};

/// Reads an event's figures, and takes holds over. Answers arrive in the executors' thread, while
/// context lives.
class TonightStore final
{
public:
    TonightStore(Executor &reads, Executor &commands)
        : m_reads(reads)
        , m_commands(commands)
    {
    }

    void figures(const QString &token, EventId event, QObject *context,
                 std::function<void(Result<TonightFigures>)> done);
    /// The other till's hold ends, and its seats are held by this one in a new booking, at their
    /// prices, with a fresh time. Taken: its clerk is taking money for it.
    void takeOver(const QString &token, QUuid request, EventId event, BookingId booking,
                  QObject *context, std::function<void(Result<BookingAnswer>)> done);

private:
    Executor &m_reads;
    Executor &m_commands;
};

} // namespace parterre
