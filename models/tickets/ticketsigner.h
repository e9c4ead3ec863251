// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/tickets/ticketcode.h"

#include <QHash>

#include <memory>

namespace parterre {

/// Signs tickets with the house's secret key (Ed25519). Only parterred has one. Cheap to copy; the
/// key is wiped from memory with the last copy. Safe from any thread.
class TicketSigner final
{
public:
    static constexpr int seedSize = 32;

    /// seed is seedSize bytes that nobody else knows.
    explicit TicketSigner(const QByteArray &seed);

    [[nodiscard]] QByteArray publicKey() const;
    /// The code, signed by the key that the database knows as number key.
    [[nodiscard]] TicketCode sign(TicketCode code, int key) const;

private:
    struct SecretKey;
    std::shared_ptr<const SecretKey> m_key;
};

/// Knows genuine tickets by the house's public keys.
class TicketVerifier final
{
public:
    static constexpr int publicKeySize = 32;

    /// False, and nothing learnt, when it is no key.
    bool addKey(int key, const QByteArray &publicKey);
    /// An unsigned code is never genuine: ask the database about it.
    [[nodiscard]] bool isGenuine(const TicketCode &code) const;

private:
    QHash<int, QByteArray> m_keys;
};

/// seedSize bytes that nobody can guess.
[[nodiscard]] QByteArray newTicketSeed();

} // namespace parterre
