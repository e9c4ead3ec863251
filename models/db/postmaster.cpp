// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/postmaster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>
#include <libpq-fe.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace parterre {

namespace {

bool answers(const QString &socketFolder, int port)
{
    const QByteArray host = QFile::encodeName(socketFolder);
    const QByteArray number = QByteArray::number(port);
    const std::array<const char *, 3> keywords{"host", "port", nullptr};
    const std::array<const char *, 3> values{host.data(), number.data(), nullptr};
    return PQpingParams(keywords.data(), values.data(), 0) == PQPING_OK;
}

/// Whether a process is the server of this data. Its number alone proves nothing: after a crash it
/// may have been given to another program.
bool servesData(pid_t process, const QString &data)
{
    if (process <= 1 || (::kill(process, 0) != 0 && errno != EPERM))
        return false;
    const QFileInfo itsFolder(QStringLiteral("/proc/%1/cwd").arg(process));
    return !itsFolder.isSymLink() || itsFolder.canonicalFilePath() == QDir(data).canonicalPath();
}

} // namespace

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLocal8Bit(file.readAll()).split(u'\n');
}

Postmaster::Postmaster(QString dataFolder)
    : m_data(std::move(dataFolder))
    , m_pidFile(m_data + QLatin1String("/postmaster.pid"))
{
}

bool Postmaster::Address::answersSoon() const
{
    const QString socket = socketFolder + QStringLiteral("/.s.PGSQL.%1").arg(port);
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < 60'000; QThread::msleep(50)) {
        if (answers(socketFolder, port))
            return true;
        if (waited.elapsed() > 1'000 && !QFile::exists(socket))
            return false;
    }
    return false;
}

std::optional<Postmaster::Address> Postmaster::running() const
{
    const QStringList lines = linesOf(m_pidFile);
    if (lines.size() < 5 || !servesData(lines.at(0).toInt(), m_data))
        return std::nullopt;
    return Address{lines.at(4), lines.at(3).toInt()};
}

void Postmaster::clearLeftovers() const
{
    const QStringList lines = linesOf(m_pidFile);
    if (lines.size() < 5 || running())
        return;
    QFile::remove(m_pidFile);
    const QDir socketFolder(lines.at(4));
    const QString socket = QStringLiteral(".s.PGSQL.%1").arg(lines.at(3));
    QFile::remove(socketFolder.filePath(socket));
    QFile::remove(socketFolder.filePath(socket + QLatin1String(".lock")));
    QDir().rmdir(socketFolder.path());
}

} // namespace parterre
