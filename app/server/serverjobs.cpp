// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serverjobs.h"

#include "app/server/logformat.h"

namespace parterre {

ServerJobs::ServerJobs(const ConnectionOptions &options, const TicketSigner &signer,
                       std::chrono::seconds longestTransaction)
    : m_foldExecutor(options, QStringLiteral("fold"))
    , m_jobExecutor(options, QStringLiteral("jobs"))
    , m_wait(m_jobExecutor)
    , m_fold(m_foldExecutor)
    , m_signing(m_foldExecutor, signer)
    , m_sweep(m_jobExecutor)
    , m_houseRelease(m_jobExecutor)
    , m_heartbeat(m_jobExecutor)
    , m_stuck(m_jobExecutor, longestTransaction)
    , m_tills(m_jobExecutor)
{
    connect(&m_wait, &DatabaseWait::ready, this, &ServerJobs::startJobs);
    connect(&m_wait, &DatabaseWait::incompatible, this, &ServerJobs::incompatible);
    connect(&m_fold, &ChangeFold::folded, &m_signing, &PeriodicJob::wake);
}

ServerJobs::~ServerJobs()
{
    m_foldExecutor.stopSoon();
    m_jobExecutor.stopSoon();
}

void ServerJobs::start()
{
    m_wait.start();
}

void ServerJobs::startJobs()
{
    qCInfo(serverLog).noquote() << logLine(QStringLiteral("main"),
                                           {{"state", QStringLiteral("working")}});
    m_fold.start();
    m_signing.start();
    m_sweep.start();
    m_houseRelease.start();
    m_heartbeat.start();
    m_stuck.start();
    m_tills.start();
}

} // namespace parterre
