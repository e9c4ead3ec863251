// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopoptions.h"

#include "app/commandline/exitcode.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DesktopOptions)
};

const QString serverOption = QStringLiteral("server");
const QString databaseOption = QStringLiteral("database");
const QString userOption = QStringLiteral("user");
const QString themeOption = QStringLiteral("theme");
const QString selfTestOption = QStringLiteral("self-test");

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Words::tr("The box office of a venue. Without --server it starts a private PostgreSQL "
                  "server of its own,\nwith a demonstration venue on sale. The password of the "
                  "till comes from PARTERRE_PASSWORD,\nor is asked for."));
    parser.addOptions({
        {serverOption, Words::tr("The venue's PostgreSQL server."), QStringLiteral("host[:port]")},
        {databaseOption, Words::tr("The venue's database [parterre]."), QStringLiteral("name"),
         QStringLiteral("parterre")},
        {userOption, Words::tr("This till's role on that server, such as till_window_1."),
         QStringLiteral("role")},
        {themeOption, Words::tr("light, dark or system [system]."), QStringLiteral("look"),
         QStringLiteral("system")},
        {selfTestOption, Words::tr("Check that this installation is complete, and end.")},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

Result<ThemeChoice> themeFrom(const QString &name)
{
    if (name == u"light")
        return ThemeChoice::Light;
    if (name == u"dark")
        return ThemeChoice::Dark;
    if (name == u"system")
        return ThemeChoice::System;
    return badArgument(Words::tr("--theme %1 is not known: give light, dark or system.").arg(name));
}

Result<ConnectionOptions> serverFrom(const QCommandLineParser &parser)
{
    ConnectionOptions options;
    const QString server = parser.value(serverOption);
    const bool isFolder = server.startsWith(u'/'); // of a Unix socket
    const qsizetype colon = server.lastIndexOf(u':');
    options.host = server.left(colon);
    if (colon >= 0) {
        bool isNumber = false;
        options.port = server.mid(colon + 1).toInt(&isNumber);
        if (!isNumber || options.port < 1 || options.port > 65535)
            return badArgument(
                Words::tr("--server %1: the port \"%2\" is not a number from 1 to 65535.")
                    .arg(server, server.mid(colon + 1)));
    }
    if (options.host.isEmpty() && !isFolder)
        return badArgument(Words::tr("--server needs the name of a host."));
    options.database = parser.value(databaseOption);
    options.user = parser.value(userOption);
    if (options.user.isEmpty())
        return badArgument(
            Words::tr("--server needs --user with it: this till's role, such as till_window_1."));
    options.password = qEnvironmentVariable("PARTERRE_PASSWORD");
    return options;
}

} // namespace

Result<DesktopOptions> DesktopOptions::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return badArgument(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return badArgument(
            Words::tr("%1 is not understood.").arg(parser.positionalArguments().constFirst()));
    DesktopOptions options;
    if (parser.isSet(QStringLiteral("help")))
        options.action = Action::Help;
    else if (parser.isSet(QStringLiteral("version")))
        options.action = Action::Version;
    else if (parser.isSet(selfTestOption))
        options.action = Action::SelfTest;
    const auto theme = themeFrom(parser.value(themeOption));
    if (!theme)
        return theme.error();
    options.theme = *theme;
    if (parser.isSet(serverOption)) {
        const auto server = serverFrom(parser);
        if (!server)
            return server.error();
        options.server = *server;
    }
    return options;
}

QString DesktopOptions::helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace parterre
