// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/serverprocess.h"

#include "models/venue/privatehouse.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto startAgainAfter = 2s;
constexpr auto patience = 3s;

} // namespace

ServerProcess::ServerProcess(const PrivateAccess &access, QObject *parent)
    : QObject(parent)
{
    const ConnectionOptions &server = access.server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PARTERRE_PASSWORD"), server.password);
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/parterred"));
    m_process.setArguments({QStringLiteral("--stop-with-parent"), QStringLiteral("--host"),
                            server.host, QStringLiteral("--port"), QString::number(server.port),
                            QStringLiteral("--database"), server.database, QStringLiteral("--user"),
                            server.user, QStringLiteral("--ticket-key"), access.ticketKey});
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_again.setSingleShot(true);
    m_again.setInterval(startAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &ServerProcess::start);
    // Also after a failed start: selling goes on without it, and the status line says so.
    connect(&m_process, &QProcess::stateChanged, this, [this](QProcess::ProcessState state) {
        if (state == QProcess::NotRunning)
            m_again.start();
    });
    start();
}

ServerProcess::~ServerProcess()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(std::chrono::milliseconds(patience).count()))
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void ServerProcess::start()
{
    m_process.start();
}

} // namespace parterre
