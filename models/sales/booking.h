// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"
#include "models/staff/approval.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace parterre {

/// What became of a request. Everything here a clerk can meet; none of it is an Error.
enum class SaleOutcome : quint8 {
    Done,
    Taken, ///< some of the named seats are another's; see BookingAnswer::refused
    Busy,  ///< someone is changing them this instant
    NotOnSale,
    Limit,     ///< too many seats held in this session
    HoldEnded, ///< the booking is no longer a live hold
    NoSeats,   ///< best available found none
    SignedOut,
    Locked,
    Forbidden,
    AmountDiffers, ///< the amount is not the sum of the lines
    SeatsLost,     ///< late, and a seat has another holder: nothing was booked
    NotFound,
    NeedsApproval,
    Cap,        ///< no more of this price type; see BookingAnswer::cap
    Changed,    ///< the booking is not as this window thought: read it again
    SoldBefore, ///< HoldEnded, because the booking is sold: nothing was sold a second time
};

enum class BookingStatus : quint8 { Hold, Confirmed, Expired, Cancelled };

enum class RefusedReason : quint8 { Sold, Held, Busy, House, Gone };

struct RefusedSeat
{
    SeatId seat;
    RefusedReason reason = RefusedReason::Sold;
    QString by; ///< the till that holds it, when there is one
};

/// A price type of which no more may be sold as asked for.
struct PriceTypeCap
{
    QString priceType;
    int left = 0;
};

/// Why best available chose these seats.
enum class BestReason : quint8 {
    Best,
    Together,
    Middle,
    NoSingle, ///< no single seat is left stranded
    AcrossAisle,
    Row,
    Section,
    Closer,
    Aisle,
    Wheelchair,
    Apart,
};

struct BookingLine
{
    SeatId seat;
    Money price;                ///< as frozen when it was held
    QString ticketCode = {};    ///< empty before the booking is confirmed
    PriceTypeId priceType = {}; ///< none: the standard price
    QString reason = {};        ///< for the price type, where it needs one

    bool operator==(const BookingLine &) const = default;
};

/// The booking as it stands after a request, and what was refused.
struct BookingAnswer
{
    SaleOutcome outcome = SaleOutcome::Done;
    BookingId booking;
    std::optional<BookingStatus> status;               ///< nothing when the answer does not tell
    std::optional<std::chrono::milliseconds> timeLeft; ///< of a live hold
    Money total;
    std::vector<BookingLine> lines;
    std::vector<RefusedSeat> refused;
    QString reference; ///< for the person, once confirmed
    bool late = false; ///< confirmed after its hold had ended
    BookingId replaces;
    CustomerId customer; ///< none: a walk-in
    QString customerName;
    std::vector<BestReason> reasons;     ///< of holdBest()
    std::optional<PriceTypeCap> cap;     ///< with SaleOutcome::Cap
    std::optional<ApprovalAsk> approval; ///< with SaleOutcome::NeedsApproval
    bool replayed = false;               ///< the same request had been answered before
};

/// Whether a repeated request's answer leaves open what became of the first attempt.
[[nodiscard]] bool saysNothingOfTheFirst(const BookingAnswer &answer);

enum class Tender : quint8 {
    Cash,
    Card,
    Complimentary,
    Exchange, ///< the value of seats given back for others; the server's own, never sent
};

struct Payment
{
    Tender tender = Tender::Cash;
    Money amount;
    Money tendered;      ///< cash handed over; amount + change
    QString reference;   ///< the card terminal's
    PaymentId card = {}; ///< of a card payment that was begun before (CardPayments)

    bool operator==(const Payment &) const = default;
};

} // namespace parterre
