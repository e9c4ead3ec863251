// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/terminal.h"
#include "models/venue/installation.h"

#include <QCoreApplication>
#include <QLocale>

namespace parterre {

namespace {

constexpr int silentAfterSeconds = 5;
constexpr int overdueAfterSeconds = 30;
constexpr int trustedServer = 150020;

QString translated(const char *text)
{
    return QCoreApplication::translate("StatusCommand", text);
}

QString serverWord(const InstallationStatus &status)
{
    if (status.serverSilentSeconds < 0)
        return translated("never started");
    if (status.serverSilentSeconds > silentAfterSeconds)
        return translated("silent for %1 s").arg(status.serverSilentSeconds);
    return translated("running");
}

QString versionWord(const InstallationStatus &status)
{
    if (status.pendingMigrations == 0)
        return translated("version %1, up to date").arg(status.schemaVersion);
    return translated("version %1; %2 migrations are missing: run parterre-admin migrate")
        .arg(status.schemaVersion)
        .arg(status.pendingMigrations);
}

void sayLine(const Terminal &terminal, const QString &name, const QString &value)
{
    terminal.say(QStringLiteral("%1 %2").arg(name, -12).arg(value));
}

QString jobWord(const ServerJob &job)
{
    const QString ran = translated("%1 s ago, took %2 ms, %3 done")
                            .arg(job.ranSeconds)
                            .arg(job.tookMilliseconds)
                            .arg(QLocale().toString(job.done));
    return job.state == u"OK" ? ran : QStringLiteral("%1 (%2)").arg(job.state, ran);
}

void complainOfJobs(const InstallationStatus &status, Terminal &terminal)
{
    for (const ServerJob &job : status.jobs) {
        if (job.state != u"OK")
            terminal.complain(translated("parterred, %1, for %2 s: %3")
                                  .arg(job.name)
                                  .arg(job.stateSeconds)
                                  .arg(job.detail));
    }
}

void complainOfServer(const InstallationStatus &status, Terminal &terminal)
{
    if (status.serverNumber < trustedServer)
        terminal.complain(
            translated("PostgreSQL %1 has faults that 15.20 and later do not have, some of them "
                       "open to whoever can log in. Update the server; nothing of Parterre needs "
                       "to change.")
                .arg(status.serverVersion));
}

void complainOfHolds(const InstallationStatus &status, Terminal &terminal)
{
    if (status.oldestExpiredSeconds > overdueAfterSeconds)
        terminal.complain(
            translated("The oldest expired hold has been waiting for %1 s: parterred is not "
                       "returning seats to sale. Start it, or see its log.")
                .arg(status.oldestExpiredSeconds));
}

void complainOfTills(const InstallationStatus &status, const QString &database, Terminal &terminal)
{
    for (const AlteredTill &till : status.alteredTills)
        terminal.complain(
            translated("Somebody with the login of \"%1\" changed its settings, which keep a till "
                       "from holding up the others. Ask who it was; this sets them right: "
                       "psql --dbname=%2 --command=\"select parterre.limit_till('%3')\"")
                .arg(till.name, database, till.role));
}

Result<ExitCode> showStatus(const QCommandLineParser &parser, Terminal &terminal)
{
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    const auto status = Installation(target->options()).status();
    if (!status)
        return status.error();
    const QLocale locale;
    sayLine(terminal, translated("Venue"),
            status->venue.demonstration ? translated("%1 (demonstration)").arg(status->venue.name)
                                        : status->venue.name);
    sayLine(terminal, translated("Database"),
            target->options().database + QStringLiteral(", ") + versionWord(*status));
    sayLine(terminal, translated("PostgreSQL"), status->serverVersion);
    sayLine(terminal, translated("Size"), locale.formattedDataSize(status->databaseBytes));
    sayLine(terminal, translated("Tills"), locale.toString(status->tills));
    sayLine(terminal, translated("Staff"), locale.toString(status->staff));
    sayLine(terminal, translated("Events"),
            translated("%1 with %2 seats")
                .arg(locale.toString(status->events), locale.toString(status->seats)));
    sayLine(terminal, translated("parterred"), serverWord(*status));
    for (const ServerJob &job : status->jobs)
        sayLine(terminal, QStringLiteral("  ") + job.name, jobWord(job));
    complainOfServer(*status, terminal);
    complainOfJobs(*status, terminal);
    complainOfHolds(*status, terminal);
    complainOfTills(*status, target->options().database, terminal);
    return ExitCode::Done;
}

} // namespace

AdminCommand statusCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("status");
    command.summary = translated("Show what is in the database and whether it is looked after.");
    command.description
        = translated("Shows the venue, the versions, the size, tills, staff, events, whether "
                     "parterred is running and\nwhat each of its jobs did last.");
    command.run = showStatus;
    return command;
}

} // namespace parterre
