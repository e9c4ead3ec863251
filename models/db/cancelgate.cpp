// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/cancelgate.h"

#include "models/db/log.h"

#include <array>

namespace parterre {

void CancelGate::opened(PGconn *connection)
{
    const std::scoped_lock lock(m_mutex);
    m_handle.reset(PQgetCancel(connection));
}

void CancelGate::closed()
{
    const std::scoped_lock lock(m_mutex);
    m_handle.reset();
}

bool CancelGate::statementBegins()
{
    const std::scoped_lock lock(m_mutex);
    m_sent = false;
    m_inStatement = !m_jobCancelled;
    return m_inStatement;
}

bool CancelGate::statementEnds()
{
    const std::scoped_lock lock(m_mutex);
    m_inStatement = false;
    return m_sent;
}

void CancelGate::jobBegins()
{
    const std::scoped_lock lock(m_mutex);
    m_jobCancelled = false;
    m_running = ++m_lastJob;
}

void CancelGate::jobEnds()
{
    const std::scoped_lock lock(m_mutex);
    m_jobCancelled = false;
    m_running = 0;
}

void CancelGate::cancelStatement()
{
    const std::scoped_lock lock(m_mutex);
    send();
}

void CancelGate::cancelJob(Job job)
{
    const std::scoped_lock lock(m_mutex);
    if (job == 0 || m_running != job)
        return;
    m_jobCancelled = true;
    send();
}

void CancelGate::send()
{
    if (!m_inStatement || !m_handle)
        return;
    std::array<char, 256> why{};
    m_sent = PQcancel(m_handle.get(), why.data(), int(why.size())) == 1;
    if (!m_sent)
        qCWarning(lcDb) << "cancel request not delivered:" << QString::fromUtf8(why.data());
}

} // namespace parterre
