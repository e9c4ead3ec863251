// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/privatecluster.h"

#include "models/db/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <filesystem>
#include <unistd.h>

namespace parterre {

namespace {

/// Whether less than that many bytes are free. Asks the file system itself: Qt's list of mounts
/// does not know the folders of a changed root. What cannot be asked is not called full.
bool hasLessSpace(const QString &folder, qint64 bytes)
{
    std::error_code failed;
    const auto space = std::filesystem::space(folder.toStdString(), failed);
    return !failed && space.available < static_cast<std::uintmax_t>(bytes);
}

constexpr int serverPort = 5432; ///< only names the socket file
constexpr qint64 leastSpaceToMake = 100'000'000;
constexpr qint64 leastSpaceToStart = 1'000'000;

QString say(const char *text)
{
    return QCoreApplication::translate("PrivateCluster", text);
}

Error unavailable(const QString &text, const QString &detail = {})
{
    return {ErrorKind::Unavailable, text, detail, {}};
}

Error diskFull(const QString &folder)
{
    return unavailable(say(QT_TRANSLATE_NOOP("PrivateCluster",
                                             "There is too little disk space for the database in "
                                             "%1. Free at least 100 MB and start again."))
                           .arg(folder));
}

Error unusable(const QString &path)
{
    return unavailable(say(QT_TRANSLATE_NOOP("PrivateCluster",
                                             "The database cannot use %1. Give this user the right "
                                             "to write there, or choose another folder."))
                           .arg(path));
}

QString textFrom(const QString &path, qint64 begin)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(begin))
        return {};
    return QString::fromLocal8Bit(file.readAll());
}

bool writeFile(const QString &path, const QByteArray &content, QFile::Permissions permissions)
{
    QFile::remove(path);
    QFile file(path);
    return file.open(QIODevice::WriteOnly, permissions) && file.write(content) == content.size()
        && file.flush();
}

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

PrivateCluster::PrivateCluster(const QString &folder, Durability durability)
    : m_folder(QDir(folder).absoluteFilePath(QStringLiteral("postgres")))
    , m_durability(durability)
    , m_user(ServerUser::forThisProcess())
{
}

PrivateCluster::~PrivateCluster()
{
    if (const auto stopped = stop(); !stopped)
        qCWarning(lcDb).noquote() << "private server not stopped:" << stopped.error().detail;
}

QString PrivateCluster::defaultFolder()
{
    // Nobody but root may enter root's home, where Qt would put it.
    if (::geteuid() == 0)
        return QStringLiteral("/var/lib/parterre");
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

QString PrivateCluster::dataFolder() const
{
    return m_folder + u'/' + QString::number(m_programs.major);
}

Result<ConnectionOptions> PrivateCluster::start()
{
    if (auto ready = prepareFolder(); !ready)
        return ready.error();
    const auto endTurn = qScopeGuard([this] { m_turn.unlock(); });
    if (auto chosen = choosePrograms(); !chosen)
        return chosen.error();
    const auto secret = password();
    if (!secret)
        return secret.error();
    if (!QDir(dataFolder()).exists()) {
        if (auto created = createData(); !created)
            return created.error();
    }
    const auto server = findOrLaunch();
    if (!server)
        return server.error();
    m_using = m_usage.lockShared();

    ConnectionOptions options;
    options.host = server->socketFolder;
    options.port = server->port;
    options.database = QStringLiteral("postgres");
    options.user = QStringLiteral("postgres");
    options.password = *secret;
    return options;
}

Result<void> PrivateCluster::prepareFolder()
{
    if (!QDir().mkpath(m_folder))
        return unusable(m_folder);
    if (const QString barrier = m_user.barrierTo(m_folder + QLatin1String("/data"));
        !barrier.isEmpty())
        return unavailable(say(QT_TRANSLATE_NOOP("PrivateCluster",
                                                 "The database server runs as the user %1, who "
                                                 "may not enter %2. Choose another folder."))
                               .arg(m_user.name(), barrier));
    const bool ready = m_turn.open(m_folder + QLatin1String("/lock"))
        && m_usage.open(m_folder + QLatin1String("/users")) && m_turn.lock();
    return ready ? Result<void>() : unusable(m_folder);
}

Result<void> PrivateCluster::choosePrograms()
{
    static const QRegularExpression number(QStringLiteral("^\\d+$"));
    const QStringList majors = QDir(m_folder).entryList(QDir::Dirs).filter(number);
    const int existing = majors.isEmpty() ? 0 : majors.last().toInt();
    auto programs = ClusterPrograms::find(existing);
    if (!programs)
        return programs.error();
    m_programs = *programs;
    const QStringList version = linesOf(dataFolder() + QLatin1String("/PG_VERSION"));
    const int dataMajor = version.isEmpty() ? existing : version.first().toInt();
    if (dataMajor == 0 || dataMajor == m_programs.major)
        return {};
    return Error{
        ErrorKind::Incompatible,
        say(QT_TRANSLATE_NOOP("PrivateCluster",
                              "The data in %1 was made by PostgreSQL %2, but this computer "
                              "has PostgreSQL %3. Install version %2 again, or move the "
                              "data with pg_upgrade."))
            .arg(m_folder)
            .arg(dataMajor)
            .arg(m_programs.major),
        {},
        {}};
}

Result<QString> PrivateCluster::password()
{
    const QString path = m_folder + QLatin1String("/password");
    if (const QStringList known = linesOf(path); !known.isEmpty() && !known.first().isEmpty())
        return known.first();
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray fresh
        = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex();
    if (!writeFile(path, fresh + '\n', ownerOnly))
        return unusable(path);
    return QString::fromLatin1(fresh);
}

Result<void> PrivateCluster::createData()
{
    if (hasLessSpace(m_folder, leastSpaceToMake))
        return diskFull(m_folder);
    const auto secret = password();
    if (!secret)
        return secret.error();
    // Made aside and moved when complete, so that a crash leaves no half cluster behind.
    const QString fresh = dataFolder() + QLatin1String(".new");
    const QString secretFile = m_folder + QLatin1String("/initdb-password");
    const auto clear = qScopeGuard([&] {
        QFile::remove(secretFile);
        QDir(fresh).removeRecursively();
    });
    QDir(fresh).removeRecursively();
    const bool ready = QDir().mkpath(fresh)
        && writeFile(secretFile, secret->toLatin1() + '\n', ownerOnly) && m_user.give(fresh)
        && m_user.give(secretFile);
    if (!ready)
        return unusable(m_folder);
    QStringList arguments{
        QStringLiteral("--pgdata=") + fresh,   QStringLiteral("--pwfile=") + secretFile,
        QStringLiteral("--username=postgres"), QStringLiteral("--auth=scram-sha-256"),
        QStringLiteral("--encoding=UTF8"),     QStringLiteral("--locale=C.UTF-8"),
        QStringLiteral("--lc-messages=C"),     QStringLiteral("--data-checksums")};
    if (m_durability == Durability::Throwaway)
        arguments << QStringLiteral("--no-sync");
    if (auto made = runProgram(QStringLiteral("initdb"), arguments,
                               say(QT_TRANSLATE_NOOP("PrivateCluster",
                                                     "The database could not be made in %1. The "
                                                     "log says why."))
                                   .arg(m_folder));
        !made)
        return made;
    QFile configuration(fresh + QLatin1String("/postgresql.conf"));
    const bool complete = configuration.open(QIODevice::Append)
        && configuration.write("include 'parterre.conf'\n") > 0 && configuration.flush()
        && QDir().rename(fresh, dataFolder());
    return complete ? Result<void>() : unusable(m_folder);
}

Result<Postmaster::Address> PrivateCluster::findOrLaunch()
{
    if (const auto server = Postmaster(dataFolder()).running()) {
        if (server->answersSoon())
            return *server;
        // It runs, but its socket is gone: someone cleared the folder of temporary files.
        (void)runProgram(QStringLiteral("pg_ctl"),
                         {QStringLiteral("stop"), QStringLiteral("-m"), QStringLiteral("fast"),
                          QStringLiteral("-w"), QStringLiteral("-D"), dataFolder()},
                         {});
    }
    return launch();
}

Result<Postmaster::Address> PrivateCluster::launch()
{
    Postmaster(dataFolder()).clearLeftovers();
    const auto socketFolder = makeSocketFolder();
    if (!socketFolder)
        return socketFolder.error();
    auto dropSocketFolder = qScopeGuard([&socketFolder] { QDir().rmdir(*socketFolder); });
    if (auto written = writeSettings(*socketFolder); !written)
        return written.error();
    const QString log = m_folder + QLatin1String("/server.log");
    QFile logFile(log);
    if (!logFile.open(QIODevice::Append, ownerOnly) || !m_user.give(log))
        return unusable(log);
    const qint64 logBegin = logFile.size();
    auto started = runProgram(QStringLiteral("pg_ctl"),
                              {QStringLiteral("start"), QStringLiteral("-w"), QStringLiteral("-s"),
                               QStringLiteral("-t"), QStringLiteral("60"), QStringLiteral("-l"),
                               log, QStringLiteral("-D"), dataFolder()},
                              say(QT_TRANSLATE_NOOP("PrivateCluster",
                                                    "The database server did not start. The end "
                                                    "of %1 says why."))
                                  .arg(log));
    if (!started) {
        const QString said = textFrom(log, logBegin);
        const bool full = hasLessSpace(m_folder, leastSpaceToStart)
            || said.contains(QLatin1String("No space left"));
        Error error = full ? diskFull(m_folder) : started.error();
        error.detail += said;
        return error;
    }
    dropSocketFolder.dismiss();
    return Postmaster::Address{*socketFolder, serverPort};
}

Result<QString> PrivateCluster::makeSocketFolder()
{
    constexpr int longest = 80; // of 107 bytes; the socket's own name needs the rest
    QStringList parents{QDir::tempPath(), QStringLiteral("/tmp")};
    if (!m_user.isAnother()) // who could not enter a private folder of ours
        parents.prepend(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    for (const QString &parent : std::as_const(parents)) {
        if (parent.isEmpty() || QFile::encodeName(parent).size() > longest)
            continue;
        QTemporaryDir folder(parent + QLatin1String("/parterre-XXXXXX"));
        if (folder.isValid() && m_user.give(folder.path())) {
            folder.setAutoRemove(false);
            return folder.path();
        }
    }
    return unusable(parents.last());
}

Result<void> PrivateCluster::writeSettings(const QString &socketFolder)
{
    QString quoted = socketFolder;
    quoted.replace(u'\'', QLatin1String("''"));
    QString settings = QStringLiteral("# Written by Parterre at every start.\n"
                                      "listen_addresses = ''\n"
                                      "port = %1\n"
                                      "unix_socket_directories = '%2'\n"
                                      "unix_socket_permissions = 0700\n"
                                      "max_connections = 200\n"
                                      "timezone = 'UTC'\n"
                                      "log_timezone = 'UTC'\n"
                                      "log_parameter_max_length = 0\n"
                                      "log_parameter_max_length_on_error = 0\n"
                                      "client_connection_check_interval = 2s\n"
                                      "jit = off\n")
                           .arg(serverPort)
                           .arg(quoted);
    if (m_durability == Durability::Throwaway)
        settings += QLatin1String("fsync = off\nfull_page_writes = off\n");
    const QString path = dataFolder() + QLatin1String("/parterre.conf");
    if (!writeFile(path, settings.toUtf8(), ownerOnly) || !m_user.give(path))
        return hasLessSpace(m_folder, settings.size()) ? diskFull(m_folder) : unusable(path);
    return {};
}

Result<void> PrivateCluster::runProgram(const QString &program, const QStringList &arguments,
                                        const QString &failureText)
{
    constexpr int longest = 180'000; // ms
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("PGDATA"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    m_user.runAs(process);
    process.start(m_programs.path(program), arguments);
    const bool finished = process.waitForFinished(longest);
    const QString said = QString::fromLocal8Bit(process.readAll());
    if (finished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    if (said.contains(QLatin1String("No space left")))
        return diskFull(m_folder);
    return unavailable(failureText, program + QLatin1String(": ") + said);
}

Result<void> PrivateCluster::stop()
{
    if (!m_using)
        return {};
    m_using = false;
    if (!m_turn.lock())
        return unusable(m_folder);
    const auto endTurn = qScopeGuard([this] {
        m_usage.unlock();
        m_turn.unlock();
    });
    if (!m_usage.tryLock())
        return {};
    const auto server = Postmaster(dataFolder()).running();
    if (!server)
        return {};
    auto stopped = runProgram(
        QStringLiteral("pg_ctl"),
        {QStringLiteral("stop"), QStringLiteral("-m"), QStringLiteral("fast"), QStringLiteral("-w"),
         QStringLiteral("-s"), QStringLiteral("-D"), dataFolder()},
        say(QT_TRANSLATE_NOOP("PrivateCluster", "The database server did not stop in time.")));
    if (stopped)
        QDir().rmdir(server->socketFolder);
    return stopped;
}

void PrivateCluster::leaveRunning()
{
    m_using = false;
    m_usage.unlock();
}

} // namespace parterre
