// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/connectionarguments.h"

#include "app/commandline/exitcode.h"

#include <QCoreApplication>

namespace parterre::ConnectionArguments {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ConnectionArguments", text);
}

QString valueOf(const QCommandLineParser &parser, const QString &option, const char *variable,
                const QString &fallback)
{
    if (parser.isSet(option))
        return parser.value(option);
    return qEnvironmentVariable(variable, fallback);
}

} // namespace

void addTo(QCommandLineParser &parser, const QString &defaultUser)
{
    const QString user = defaultUser.isEmpty() ? translated("your own name") : defaultUser;
    parser.addOptions({
        {QStringLiteral("host"),
         translated("PostgreSQL server: a name, an address or the folder of its socket "
                    "[PARTERRE_HOST; this machine's socket]."),
         QStringLiteral("host")},
        {QStringLiteral("port"), translated("Port of the server [PARTERRE_PORT; 5432]."),
         QStringLiteral("port")},
        {QStringLiteral("database"),
         translated("Name of the database [PARTERRE_DATABASE; parterre]."), QStringLiteral("name")},
        {QStringLiteral("user"), translated("PostgreSQL role [PARTERRE_USER; %1].").arg(user),
         QStringLiteral("role")},
    });
}

Result<ConnectionOptions> read(const QCommandLineParser &parser, const QString &defaultUser)
{
    ConnectionOptions options;
    options.applicationName = QCoreApplication::applicationName();
    options.host = valueOf(parser, QStringLiteral("host"), "PARTERRE_HOST", {});
    options.database = valueOf(parser, QStringLiteral("database"), "PARTERRE_DATABASE",
                               QStringLiteral("parterre"));
    options.user = valueOf(parser, QStringLiteral("user"), "PARTERRE_USER", defaultUser);
    options.password = qEnvironmentVariable("PARTERRE_PASSWORD");

    const QString port = valueOf(parser, QStringLiteral("port"), "PARTERRE_PORT", {});
    if (!port.isEmpty()) {
        bool isNumber = false;
        options.port = port.toInt(&isNumber);
        if (!isNumber || options.port < 1 || options.port > 65535) {
            return badArgument(
                translated("\"%1\" is not a port: give a number from 1 to 65535.").arg(port));
        }
    }
    return options;
}

} // namespace parterre::ConnectionArguments
