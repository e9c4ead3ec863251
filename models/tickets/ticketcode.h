// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace parterre {

/// What a ticket's QR code says: which line of which booking admits to which seat, in the how
/// manyth printing, with a secret that only the database and this ticket know.
/// Signed, any door knows it for genuine; unsigned, only a door that can ask the database.
struct TicketCode
{
    static constexpr int secretSize = 16;
    static constexpr int signatureSize = 64;

    EventId event;
    LineId line;
    SeatId seat;
    int serial = 1; ///< raised by each reprint
    QByteArray secret;
    int key = 0;          ///< which of the house's keys signed it, 1 to 255; 0 when unsigned
    QByteArray signature; ///< Ed25519; empty when unsigned

    [[nodiscard]] bool isSigned() const { return !signature.isEmpty(); }
    bool operator==(const TicketCode &) const = default;
};

/// The bytes that a signature of key vouches for.
[[nodiscard]] QByteArray signedBytes(const TicketCode &code);

/// "PT" and letters of a QR code's alphanumeric mode. Each code has one text.
[[nodiscard]] QString toText(const TicketCode &code);

/// Nothing for a text that toText() would not have written. Says nothing of the signature's truth.
[[nodiscard]] std::optional<TicketCode> ticketCodeFrom(QStringView text);

} // namespace parterre
