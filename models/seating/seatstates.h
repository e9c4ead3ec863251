// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "models/seating/seatstatus.h"

#include <QObject>

#include <memory>
#include <vector>

namespace parterre {

class Clock;

/// The server's word about some seats: those named in `asked` (all when empty) that are not in
/// `taken` are available.
struct SeatStatesAnswer
{
    struct Taken
    {
        SeatId seat;
        SeatState state; ///< never Mine: the server does not know whose basket asks
    };
    std::vector<SeatId> asked;
    std::vector<Taken> taken;
};

/// The changing part of an event's map in this window. Lives in the GUI thread. The row in the
/// database is the truth; this is the latest hint of it.
class SeatStates final : public QObject
{
    Q_OBJECT

public:
    SeatStates(SeatLayoutPtr layout, const Clock &clock, QObject *parent = nullptr);
    ~SeatStates() override;

    [[nodiscard]] const SeatLayout &layout() const;
    [[nodiscard]] SeatLayoutPtr sharedLayout() const;
    /// A hold whose time has passed reads as available.
    [[nodiscard]] SeatStatus status(int seat) const;
    [[nodiscard]] const SeatState &state(int seat) const;
    [[nodiscard]] int count(SeatStatus status) const;
    [[nodiscard]] int availableInSection(int section) const;
    [[nodiscard]] int availableInPriceClass(int priceClass) const;

    /// Older versions of a seat than the one known are ignored.
    void apply(const SeatStatesAnswer &answer);
    /// The booking that is this window's basket; its held seats read as Mine.
    void setOwnBooking(BookingId booking);
    /// Makes holds whose time has passed available. Called by the window's one-second timer.
    void expire();

Q_SIGNALS:
    void seatsChanged(const std::vector<int> &seats); ///< each once, ascending
    /// Seats that were Mine and are another's now.
    void seatsLost(const std::vector<int> &seats);

private:
    void announce(std::vector<int> changed, std::vector<int> lost);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
