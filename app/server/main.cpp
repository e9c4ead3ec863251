// SPDX-License-Identifier: GPL-3.0-or-later
// parterred: the venue's server program. Returns expired holds to sale, tells the windows what
// changed, signs tickets, watches over the rules of the house and seals its audit table. Selling
// goes on without it, a little less lively.
#include "app/commandline/exitcode.h"
#include "app/commandline/terminationsignals.h"
#include "app/server/logformat.h"
#include "app/server/metricsfile.h"
#include "app/server/serverjobs.h"
#include "app/server/serversettings.h"
#include "app/server/servicelink.h"
#include "models/tickets/ticketkeyfile.h"

#include <QCoreApplication>

#include <cstdio>
#include <memory>

using namespace parterre;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("parterred", text);
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
    describeServer(parser);
    if (const auto parsed = parseServer(parser, QCoreApplication::arguments()); !parsed)
        return complain(parsed.error().text);
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(static_cast<int>(ExitCode::Done));
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    const auto settings = serverSettingsIn(parser);
    if (!settings)
        return complain(settings.error().text, exitCodeFor(settings.error()));
    const auto signer = keptTicketKey(settings->ticketKey);
    if (!signer)
        return complain(signer.error().text, ExitCode::Refused);

    writeLogLines(settings->verbose);
    TerminationSignals signals;
    QObject::connect(&signals, &TerminationSignals::requested, &application,
                     &QCoreApplication::quit);
    std::unique_ptr<ParentWatch> parent;
    if (settings->stopWithParent) {
        parent = std::make_unique<ParentWatch>();
        QObject::connect(parent.get(), &ParentWatch::parentGone, &application,
                         &QCoreApplication::quit);
    }

    int code = 0;
    {
        ServiceLink service;
        ServerJobs jobs(*settings, *signer);
        QObject::connect(&jobs, &ServerJobs::incompatible, &application, endIncompatible);
        QObject::connect(&jobs, &ServerJobs::working, &service,
                         [&service] { service.say(translated("Working")); });
        MetricsFile metrics(jobs.board(), settings->metricsFile);
        if (!settings->metricsFile.isEmpty())
            metrics.start();
        jobs.start();
        service.ready();
        service.say(translated("Waiting for the database"));
        qCInfo(serverLog).noquote() << logLine(QStringLiteral("main"),
                                               {{"state", QStringLiteral("started")},
                                                {"version", QStringLiteral(PARTERRE_VERSION)},
                                                {"database", settings->database.database}});
        code = QCoreApplication::exec();
        service.stopping();
    }
    qCInfo(serverLog).noquote() << logLine(QStringLiteral("main"),
                                           {{"state", QStringLiteral("ended")}});
    return code;
}
