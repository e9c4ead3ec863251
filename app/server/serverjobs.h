// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/changefold.h"
#include "app/server/databasewait.h"
#include "app/server/heartbeat.h"
#include "app/server/holdsweep.h"
#include "app/server/houserelease.h"
#include "app/server/stuckwatch.h"
#include "app/server/ticketsigning.h"
#include "app/server/tillcheck.h"
#include "models/db/executor.h"

namespace parterre {

/// All that parterred does, from construction until destruction; a run already sent to the server
/// is let end. Folding and signing, which windows wait for, have a connection of their own, so that
/// a long sweep never delays them.
class ServerJobs final : public QObject
{
    Q_OBJECT

public:
    /// longestTransaction is how long a till may keep one open that changed something.
    ServerJobs(const ConnectionOptions &options, const TicketSigner &signer,
               std::chrono::seconds longestTransaction);
    ~ServerJobs() override;

    /// Waits for the database, then works.
    void start();

Q_SIGNALS:
    void incompatible(int databaseVersion);

private:
    void startJobs();

    Executor m_foldExecutor;
    Executor m_jobExecutor;
    DatabaseWait m_wait;
    ChangeFold m_fold;
    TicketSigning m_signing;
    HoldSweep m_sweep;
    HouseRelease m_houseRelease;
    Heartbeat m_heartbeat;
    StuckWatch m_stuck;
    TillCheck m_tills;
};

} // namespace parterre
