// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serversettings.h"

#include "app/commandline/configurationfile.h"
#include "app/commandline/connectionarguments.h"
#include "app/commandline/exitcode.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace parterre {

namespace {

const QString serverUser = QStringLiteral("parterre_server");
const QString usualFile = QStringLiteral("/etc/parterre/parterred.conf");
const QString configuration = QStringLiteral("config");
const QString longestTransaction = QStringLiteral("longest-transaction");
const QString nightly = QStringLiteral("nightly-at");
const QString ticketKey = QStringLiteral("ticket-key");
const QString metricsFile = QStringLiteral("metrics-file");
const QString stopWithParent = QStringLiteral("stop-with-parent");
const QString verbose = QStringLiteral("verbose");
constexpr int leastSeconds = 1;
constexpr int mostSeconds = 3600;

QString translated(const char *text)
{
    return QCoreApplication::translate("parterred", text);
}

/// What a file may set, and whether the environment has it already under PARTERRE_…
const QStringList &namesOfFile()
{
    static const QStringList names{QStringLiteral("host"),
                                   QStringLiteral("port"),
                                   QStringLiteral("database"),
                                   QStringLiteral("user"),
                                   longestTransaction,
                                   nightly,
                                   ticketKey,
                                   metricsFile,
                                   verbose};
    return names;
}

QByteArray variableOf(const QString &name)
{
    return "PARTERRE_" + name.toUpper().replace(u'-', u'_').toLatin1();
}

/// What the environment says about the settings that are not read from there anyway.
QStringList argumentsOfEnvironment()
{
    QStringList arguments;
    for (const QString &name : {longestTransaction, nightly, ticketKey, metricsFile}) {
        const QString value = qEnvironmentVariable(variableOf(name).constData());
        if (!value.isEmpty())
            arguments += QStringLiteral("--%1=%2").arg(name, value);
    }
    return arguments;
}

/// Only what the environment does not say: that weighs more.
Result<QStringList> argumentsOfConfiguration(const QString &path)
{
    auto said = argumentsOfFile(path, namesOfFile());
    if (said)
        erase_if(*said, [](const QString &argument) {
            const QString name = argument.mid(2).section(u'=', 0, 0);
            return qEnvironmentVariableIsSet(variableOf(name).constData());
        });
    return said;
}

/// The file that the arguments name, else the usual one if it is there; empty when there is none.
QString fileOf(const QStringList &arguments)
{
    const QString option = QStringLiteral("--") + configuration;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i].startsWith(option + u'='))
            return arguments[i].mid(option.size() + 1);
        if (arguments[i] == option && i + 1 < arguments.size())
            return arguments[i + 1];
    }
    return QFileInfo::exists(usualFile) ? usualFile : QString();
}

Result<std::chrono::seconds> longestTransactionIn(const QString &text)
{
    bool read = false;
    const int seconds = text.toInt(&read);
    if (read && seconds >= leastSeconds && seconds <= mostSeconds)
        return std::chrono::seconds(seconds);
    return badArgument(
        translated("--longest-transaction %1 is not possible: give %2 to %3 seconds.")
            .arg(text)
            .arg(leastSeconds)
            .arg(mostSeconds));
}

Result<QTime> timeIn(const QString &text)
{
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (time.isValid())
        return time;
    return badArgument(
        translated("--nightly-at %1 is not a time: give hours and minutes, as 04:30.").arg(text));
}

/// systemd names the state folder of a service; a person's own parterred has one, too.
QString keyFileIn(const QCommandLineParser &parser)
{
    if (parser.isSet(ticketKey))
        return parser.value(ticketKey);
    const QString folder = qEnvironmentVariable(
        "STATE_DIRECTORY", QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return folder + QStringLiteral("/ticket.key");
}

} // namespace

void describeServer(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        translated(
            "Keeps a box office alive: returns expired holds to sale every 10 seconds, tells the "
            "windows which\nseats changed, signs tickets, watches over the rules of the house and "
            "seals its audit table. Waits for\na database that is not there yet. SIGTERM and "
            "SIGINT end it cleanly. The password comes from\nPARTERRE_PASSWORD, PGPASSWORD or the "
            "pgpass file. Options weigh more than the environment, and that\nmore than the "
            "file.\n\n")
        + exitCodesHelp());
    ConnectionArguments::addTo(parser, serverUser);
    parser.addOptions({
        {configuration,
         translated("A file of settings: lines \"name = value\" with the names of these options "
                    "[%1 if it is there].")
             .arg(usualFile),
         translated("file")},
        {longestTransaction,
         translated("End a till's transaction that changed something and is open longer; by "
                    "default 10 seconds. One that only reads has six times as long."),
         translated("seconds"), QStringLiteral("10")},
        {nightly,
         translated("When to check the whole house, by this machine's clock; by default 04:30."),
         translated("time"), QStringLiteral("04:30")},
        {metricsFile,
         translated("Keep the metrics of the jobs in this file, in the text format of Prometheus "
                    "(its node exporter reads such files)."),
         translated("file")},
        {stopWithParent,
         translated(
             "End when standard input closes: for a program that starts its own parterred.")},
        {ticketKey,
         translated("The secret key that signs tickets; made the first time, for its owner only "
                    "[ticket.key in parterred's state folder]."),
         translated("file")},
        {verbose, translated("Log every run that did something.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, translated("Show this.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, translated("Show the version.")},
    });
}

Result<void> parseServer(QCommandLineParser &parser, const QStringList &arguments)
{
    QStringList all{arguments.constFirst()};
    if (const QString file = fileOf(arguments); !file.isEmpty()) {
        const auto said = argumentsOfConfiguration(file);
        if (!said)
            return said.error();
        all += *said;
    }
    all += argumentsOfEnvironment();
    all += arguments.sliced(1);
    if (!parser.parse(all))
        return badArgument(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return badArgument(translated("Unexpected argument \"%1\"; see parterred --help.")
                               .arg(parser.positionalArguments().constFirst()));
    return {};
}

Result<ServerSettings> serverSettingsIn(const QCommandLineParser &parser)
{
    const auto longest = longestTransactionIn(parser.value(longestTransaction));
    if (!longest)
        return longest.error();
    const auto night = timeIn(parser.value(nightly));
    if (!night)
        return night.error();
    const auto database = ConnectionArguments::read(parser, serverUser);
    if (!database)
        return database.error();
    return ServerSettings{*database,
                          *longest,
                          *night,
                          keyFileIn(parser),
                          parser.value(metricsFile),
                          parser.isSet(stopWithParent),
                          parser.isSet(verbose)};
}

} // namespace parterre
