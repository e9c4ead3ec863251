// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/people.h"
#include "app/admin/terminal.h"
#include "models/venue/bulkdemonstration.h"
#include "models/venue/demonstrationvenue.h"
#include "models/venue/installation.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("DemoCommand", text);
}

Result<int> numberIn(const QCommandLineParser &parser, const QString &option, int least, int most)
{
    const QString text = parser.value(option);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return badArgument(translated("--%1 %2 is not possible: give a whole number from %3 to %4.")
                           .arg(option, text)
                           .arg(least)
                           .arg(most));
}

Result<BulkDemonstration::Order> readOrder(const QCommandLineParser &parser)
{
    BulkDemonstration::Order order;
    const std::initializer_list<std::tuple<QString, int, int, int *>> numbers{
        {QStringLiteral("events"), 1, 1000, &order.events},
        {QStringLiteral("seats"), 1, 100'000, &order.seatsPerEvent},
        {QStringLiteral("sold"), 0, 100, &order.soldPercent},
    };
    for (const auto &[option, least, most, value] : numbers) {
        const auto number = numberIn(parser, option, least, most);
        if (!number)
            return number.error();
        *value = *number;
    }
    return order;
}

Progress progressOn(Terminal &terminal)
{
    return [&terminal](qint64 done, qint64 total, const QString &what) {
        terminal.showProgress(done, total, what);
        return !terminal.endRequested();
    };
}

Result<ExitCode> makeBulk(Connection &connection, const BulkDemonstration::Order &order,
                          const QDateTime &now, Terminal &terminal)
{
    QElapsedTimer timer;
    timer.start();
    const auto made = BulkDemonstration(connection).create(order, now, progressOn(terminal));
    terminal.endProgress();
    if (!made)
        return made.error();
    const QLocale locale;
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    terminal.say(translated("%1 events with %2 seats are on sale, made in %3 s.")
                     .arg(locale.toString(*made),
                          locale.toString(qint64(*made) * order.seatsPerEvent),
                          locale.toString(seconds, 'f', 1)));
    if (*made == order.events)
        return ExitCode::Done;
    terminal.complain(translated("Stopped as you asked. What is made stays; for the rest run "
                                 "parterre-admin demo --events %1 --seats %2 --sold %3.")
                          .arg(order.events - *made)
                          .arg(order.seatsPerEvent)
                          .arg(order.soldPercent));
    return ExitCode::Interrupted;
}

Result<ExitCode> makeProgramme(DemonstrationVenue &venue, const QDateTime &now, Terminal &terminal)
{
    const auto added = venue.addEvents(now, progressOn(terminal));
    terminal.endProgress();
    if (!added)
        return added.error();
    terminal.say(translated("The demonstration venue is on sale."));
    return ExitCode::Done;
}

/// The database, and in it a demonstration venue with its people.
Result<void> prepare(Installation &installation, DemonstrationVenue &venue, Terminal &terminal)
{
    if (const auto migrated = installation.createAndMigrate(); !migrated)
        return migrated.error();
    const auto isSetUp = installation.isSetUp();
    if (!isSetUp)
        return isSetUp.error();
    if (*isSetUp)
        return venue.requireDemonstration();
    const auto access = venue.setUp();
    if (!access)
        return access.error();
    sayAccess(*access, terminal);
    return {};
}

Result<void> sayLogins(DemonstrationVenue &venue, const Terminal &terminal)
{
    const auto logins = venue.logins();
    if (!logins)
        return logins.error();
    terminal.say(translated("People sign in as:"));
    for (const StaffMember &login : *logins)
        terminal.say(QStringLiteral("  %1  %2").arg(login.email, -28).arg(login.password));
    return {};
}

Result<ExitCode> demo(const QCommandLineParser &parser, Terminal &terminal)
{
    const bool bulk = parser.isSet(QStringLiteral("events"))
        || parser.isSet(QStringLiteral("seats")) || parser.isSet(QStringLiteral("sold"));
    const auto order = readOrder(parser);
    if (!order)
        return order.error();
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    Installation installation(target->options());
    DemonstrationVenue venue(installation);
    if (const auto ready = prepare(installation, venue, terminal); !ready)
        return ready.error();
    const auto now = nowAtVenue(installation.connection());
    if (!now)
        return now.error();
    Result<ExitCode> made = bulk ? makeBulk(installation.connection(), *order, *now, terminal)
                                 : makeProgramme(venue, *now, terminal);
    if (!made)
        return made;
    if (const auto said = sayLogins(venue, terminal); !said)
        return said.error();
    return made;
}

} // namespace

AdminCommand demoCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("demo");
    command.summary = translated("Make a demonstration venue, or events in bulk.");
    command.description
        = translated("Without options: sets up a demonstration venue with a studio, a theatre and "
                     "a stadium, partly sold, and shows\nits logins; the database is made when "
                     "there is none. With options: adds that many events of one size to a\n"
                     "database, to try it at scale. Each event is one transaction; Ctrl-C stops "
                     "after the event in work.");
    command.options = {
        {QStringLiteral("events"), translated("How many events, 1 to 1000 [1]."),
         QStringLiteral("count"), QStringLiteral("1")},
        {QStringLiteral("seats"), translated("Seats of each event, 1 to 100000 [10000]."),
         QStringLiteral("count"), QStringLiteral("10000")},
        {QStringLiteral("sold"), translated("How much of each is sold, in per cent [60]."),
         QStringLiteral("percent"), QStringLiteral("60")},
    };
    command.run = demo;
    return command;
}

} // namespace parterre
