// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serverjobs.h"

#include "app/server/logformat.h"

namespace parterre {

ServerJobs::ServerJobs(const ServerSettings &settings, const TicketSigner &signer)
    : m_foldExecutor(settings.database, QStringLiteral("fold"))
    , m_jobExecutor(settings.database, QStringLiteral("jobs"))
    , m_checkExecutor(settings.database, QStringLiteral("checks"))
    , m_wait(m_jobExecutor, m_board)
    , m_fold(m_foldExecutor, m_board)
    , m_signing(m_foldExecutor, m_board, signer)
    , m_sweep(m_jobExecutor, m_board)
    , m_houseRelease(m_jobExecutor, m_board)
    , m_heartbeat(m_jobExecutor, m_board, m_instance)
    , m_boardWriter(m_jobExecutor, m_board, m_instance)
    , m_stuck(m_jobExecutor, m_board, settings.longestTransaction)
    , m_sessions(m_jobExecutor, m_board)
    , m_tills(m_jobExecutor, m_board)
    , m_monitor(m_checkExecutor, m_board)
    , m_seal(m_checkExecutor, m_board)
    , m_nightly(m_checkExecutor, m_board, settings.nightly)
{
    connect(&m_wait, &DatabaseWait::ready, this, &ServerJobs::startJobs);
    connect(&m_wait, &DatabaseWait::incompatible, this, &ServerJobs::incompatible);
    connect(&m_fold, &ChangeFold::folded, &m_signing, &PeriodicJob::wake);
}

ServerJobs::~ServerJobs()
{
    m_foldExecutor.stopSoon();
    m_jobExecutor.stopSoon();
    m_checkExecutor.stopSoon();
}

void ServerJobs::start()
{
    m_wait.start();
}

void ServerJobs::startJobs()
{
    qCInfo(serverLog).noquote() << logLine(QStringLiteral("main"),
                                           {{"state", QStringLiteral("working")}});
    for (PeriodicJob *job : std::initializer_list<PeriodicJob *>{
             &m_fold, &m_signing, &m_sweep, &m_houseRelease, &m_heartbeat, &m_boardWriter, &m_stuck,
             &m_sessions, &m_tills, &m_monitor, &m_seal, &m_nightly})
        job->start();
    Q_EMIT working();
}

} // namespace parterre
