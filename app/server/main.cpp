// SPDX-License-Identifier: GPL-3.0-or-later
// parterred: the venue's server program. Returns expired holds to sale, tells the windows what
// changed, signs tickets and shows that it is alive. Selling goes on without it, a little less
// lively.
#include "app/commandline/connectionarguments.h"
#include "app/commandline/exitcode.h"
#include "app/commandline/terminationsignals.h"
#include "app/server/logformat.h"
#include "app/server/serverjobs.h"
#include "models/tickets/ticketkeyfile.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>

using namespace parterre;

namespace {

const QString longestTransaction = QStringLiteral("longest-transaction");
constexpr int leastSeconds = 1;
constexpr int mostSeconds = 3600;

QString translated(const char *text)
{
    return QCoreApplication::translate("parterred", text);
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        translated(
            "Keeps a box office alive: returns expired holds to sale every 10 seconds and "
            "tells the windows\nwhich seats changed; signs tickets. Waits for a database that "
            "is not there yet. SIGTERM and SIGINT end it\ncleanly. The password comes from "
            "PARTERRE_PASSWORD, PGPASSWORD or the pgpass file.\n\n")
        + exitCodesHelp());
    ConnectionArguments::addTo(parser, QStringLiteral("parterre_server"));
    parser.addOptions({
        {longestTransaction,
         translated("End a till's transaction that changed something and is open longer; by "
                    "default 10 seconds. One that only reads has six times as long."),
         translated("seconds"), QStringLiteral("10")},
        {QStringLiteral("stop-with-parent"),
         translated(
             "End when standard input closes: for a program that starts its own parterred.")},
        {QStringLiteral("ticket-key"),
         translated("The secret key that signs tickets; made the first time, for its owner only "
                    "[ticket.key in parterred's state folder]."),
         QStringLiteral("file")},
        {QStringLiteral("verbose"), translated("Log every run that did something.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, translated("Show this.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, translated("Show the version.")},
    });
}

/// Nothing when it is not a sensible number.
std::optional<std::chrono::seconds> longestTransactionIn(const QCommandLineParser &parser)
{
    bool read = false;
    const int seconds = parser.value(longestTransaction).toInt(&read);
    if (!read || seconds < leastSeconds || seconds > mostSeconds)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

/// systemd names the state folder of a service; a person's own parterred has one, too.
QString keyFile(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("ticket-key")))
        return parser.value(QStringLiteral("ticket-key"));
    const QString folder = qEnvironmentVariable(
        "STATE_DIRECTORY", QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return folder + QStringLiteral("/ticket.key");
}

void endIncompatible(int databaseVersion)
{
    qCCritical(serverLog).noquote() << logLine(
        QStringLiteral("main"),
        {{"state", QStringLiteral("incompatible")},
         {"error",
          translated("The database is of version %1, which this parterred does not know: install "
                     "the parterred that came with it.")
              .arg(databaseVersion)}});
    QCoreApplication::exit(static_cast<int>(ExitCode::Database));
}

int complain(const QString &sentence, ExitCode code = ExitCode::Usage)
{
    std::fputs(qUtf8Printable(QStringLiteral("parterred: %1\n").arg(sentence)), stderr);
    return static_cast<int>(code);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("parterred"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTERRE_VERSION));

    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(static_cast<int>(ExitCode::Done));
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return complain(translated("Unexpected argument \"%1\"; see parterred --help.")
                            .arg(parser.positionalArguments().constFirst()));
    const auto longest = longestTransactionIn(parser);
    if (!longest)
        return complain(translated("--longest-transaction %1 is not possible: give %2 to %3 "
                                   "seconds.")
                            .arg(parser.value(longestTransaction))
                            .arg(leastSeconds)
                            .arg(mostSeconds));
    const auto options = ConnectionArguments::read(parser, QStringLiteral("parterre_server"));
    if (!options)
        return complain(options.error().text, exitCodeFor(options.error()));
    const auto signer = keptTicketKey(keyFile(parser));
    if (!signer)
        return complain(signer.error().text, ExitCode::Refused);

    writeLogLines(parser.isSet(QStringLiteral("verbose")));
    TerminationSignals signals;
    QObject::connect(&signals, &TerminationSignals::requested, &application,
                     &QCoreApplication::quit);
    std::unique_ptr<ParentWatch> parent;
    if (parser.isSet(QStringLiteral("stop-with-parent"))) {
        parent = std::make_unique<ParentWatch>();
        QObject::connect(parent.get(), &ParentWatch::parentGone, &application,
                         &QCoreApplication::quit);
    }

    int code = 0;
    {
        ServerJobs jobs(*options, *signer, *longest);
        QObject::connect(&jobs, &ServerJobs::incompatible, &application, endIncompatible);
        jobs.start();
        qCInfo(serverLog).noquote() << logLine(QStringLiteral("main"),
                                               {{"state", QStringLiteral("started")},
                                                {"version", QStringLiteral(PARTERRE_VERSION)},
                                                {"database", options->database}});
        code = QCoreApplication::exec();
    }
    qCInfo(serverLog).noquote() << logLine(QStringLiteral("main"),
                                           {{"state", QStringLiteral("ended")}});
    return code;
}
