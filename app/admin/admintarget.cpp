// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admintarget.h"

#include "app/admin/terminal.h"
#include "app/commandline/connectionarguments.h"
#include "models/db/connection.h"
#include "models/db/privatecluster.h"

#include <QCoreApplication>

namespace parterre {

namespace {

const QString privateOption = QStringLiteral("private");
const QString folderOption = QStringLiteral("private-folder");

QString translated(const char *text)
{
    return QCoreApplication::translate("AdminTarget", text);
}

/// Whether the server lets us in, be it only to the database that every server has.
Result<void> reach(ConnectionOptions options)
{
    auto reached = Connection(options).ensureOpen();
    if (reached || reached.error().kind != ErrorKind::Forbidden)
        return reached;
    options.database = QStringLiteral("postgres");
    return Connection(options).ensureOpen();
}

Error unreachable(const ConnectionOptions &options, const Error &error)
{
    const QString host = options.host.isEmpty() ? translated("this machine") : options.host;
    QString sentence = error.text;
    if (error.kind == ErrorKind::Forbidden)
        sentence = translated("The PostgreSQL server on %1 does not let us in: check --user and "
                              "the password in PARTERRE_PASSWORD.")
                       .arg(host);
    else if (error.kind == ErrorKind::ConnectionLost)
        sentence = translated("No PostgreSQL server answers on %1: start it, name another with "
                              "--host and --port, or use --private.")
                       .arg(host);
    return {ErrorKind::Unavailable, sentence, error.detail, error.code};
}

} // namespace

AdminTarget::AdminTarget(ConnectionOptions options, std::unique_ptr<PrivateCluster> cluster)
    : m_options(std::move(options))
    , m_cluster(std::move(cluster))
{
}

AdminTarget::AdminTarget(AdminTarget &&) noexcept = default;
AdminTarget::~AdminTarget() = default;

void AdminTarget::addOptions(QCommandLineParser &parser)
{
    ConnectionArguments::addTo(parser, {});
    parser.addOptions({
        {privateOption,
         translated("Work on this machine's private server instead, the one that the window "
                    "starts by itself; it is started when it does not run.")},
        {folderOption, translated("The same, with the private server in another folder."),
         QStringLiteral("folder")},
    });
}

Result<AdminTarget> AdminTarget::open(const QCommandLineParser &parser, const Terminal &terminal)
{
    auto options = ConnectionArguments::read(parser, {});
    if (!options)
        return options.error();
    if (parser.isSet(privateOption) || parser.isSet(folderOption)) {
        const QString folder = parser.isSet(folderOption) ? parser.value(folderOption)
                                                          : PrivateCluster::defaultFolder();
        auto cluster = std::make_unique<PrivateCluster>(folder);
        auto started = cluster->start();
        if (!started)
            return started.error();
        started->database = options->database;
        started->applicationName = options->applicationName;
        return AdminTarget(*started, std::move(cluster));
    }
    auto reached = reach(*options);
    if (!reached && reached.error().kind == ErrorKind::Forbidden && terminal.isInteractive()) {
        const auto password = terminal.readSecret(translated("Password of the PostgreSQL role: "));
        if (!password)
            return password.error();
        options->password = *password;
        reached = reach(*options);
    }
    if (!reached)
        return unreachable(*options, reached.error());
    return AdminTarget(*options, nullptr);
}

} // namespace parterre
