// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"
#include "models/tickets/ticketsigner.h"

namespace parterre {

/// Signs the tickets of sold bookings, 20 times a second and at once when the fold wakes it. Makes
/// its public key known first. Several signers at once are harmless: a ticket that two have signed
/// keeps the first signature.
class TicketSigning final : public PeriodicJob
{
    Q_OBJECT

public:
    TicketSigning(Executor &executor, JobBoard &board, const TicketSigner &signer,
                  QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 seen) override;

private:
    const TicketSigner m_signer;
    const std::shared_ptr<int> m_key; ///< its number, 0 when not known; the executor's thread only
};

} // namespace parterre
