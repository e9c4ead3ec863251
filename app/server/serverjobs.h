// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/auditseal.h"
#include "app/server/boardwriter.h"
#include "app/server/changefold.h"
#include "app/server/databasewait.h"
#include "app/server/heartbeat.h"
#include "app/server/holdsweep.h"
#include "app/server/houserelease.h"
#include "app/server/invariantmonitor.h"
#include "app/server/nightlycheck.h"
#include "app/server/serversettings.h"
#include "app/server/sessionexpiry.h"
#include "app/server/stuckwatch.h"
#include "app/server/ticketsigning.h"
#include "app/server/tillcheck.h"
#include "models/db/executor.h"

namespace parterre {

/// All that parterred does, from construction until destruction; a run already sent to the server
/// is let end. Folding and signing, which windows wait for, have a connection of their own, and so
/// have the checks that may take minutes: a long one never delays the sweep.
class ServerJobs final : public QObject
{
    Q_OBJECT

public:
    ServerJobs(const ServerSettings &settings, const TicketSigner &signer);
    ~ServerJobs() override;

    /// Waits for the database, then works.
    void start();
    [[nodiscard]] const JobBoard &board() const { return m_board; }

Q_SIGNALS:
    void working();
    void incompatible(int databaseVersion);

private:
    void startJobs();

    const QUuid m_instance = QUuid::createUuid();
    JobBoard m_board;
    Executor m_foldExecutor;
    Executor m_jobExecutor;
    Executor m_checkExecutor;
    DatabaseWait m_wait;
    ChangeFold m_fold;
    TicketSigning m_signing;
    HoldSweep m_sweep;
    HouseRelease m_houseRelease;
    Heartbeat m_heartbeat;
    BoardWriter m_boardWriter;
    StuckWatch m_stuck;
    SessionExpiry m_sessions;
    TillCheck m_tills;
    InvariantMonitor m_monitor;
    AuditSeal m_seal;
    NightlyCheck m_nightly;
};

} // namespace parterre
