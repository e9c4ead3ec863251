// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/people.h"
#include "app/admin/terminal.h"
#include "models/venue/installation.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("InitCommand", text);
}

/// Everything a venue begins with, checked before anything is made.
struct Beginning
{
    VenueSettings venue;
    QString till;
    StaffMember manager;
};

Result<VenueSettings> readVenue(const QCommandLineParser &parser)
{
    static const QRegularExpression code(QStringLiteral("\\A[A-Z]{3}\\z"));
    VenueSettings venue;
    venue.name = parser.value(QStringLiteral("venue")).trimmed();
    venue.city = parser.value(QStringLiteral("city"));
    venue.country = parser.value(QStringLiteral("country"));
    venue.timeZone = parser.value(QStringLiteral("time-zone"));
    venue.currency = parser.value(QStringLiteral("currency"));
    if (venue.name.isEmpty())
        return badArgument(translated("The venue has no name: give --venue NAME."));
    if (!QTimeZone(venue.timeZone.toLatin1()).isValid())
        return badArgument(translated("\"%1\" is not a time zone: give one such as Europe/Paris.")
                               .arg(venue.timeZone));
    if (!code.match(venue.currency).hasMatch())
        return badArgument(
            translated("\"%1\" is not a currency: give its three letters, such as EUR.")
                .arg(venue.currency));
    return venue;
}

Result<Beginning> readBeginning(const QCommandLineParser &parser, Terminal &terminal)
{
    Beginning beginning;
    auto venue = readVenue(parser);
    if (!venue)
        return venue.error();
    beginning.venue = *venue;
    beginning.till = parser.value(QStringLiteral("till")).trimmed();
    const QString email = parser.value(QStringLiteral("manager"));
    if (beginning.till.isEmpty())
        return badArgument(translated("The first till has no name: give --till NAME."));
    if (email.isEmpty())
        return badArgument(
            translated("The venue has no manager: give --manager EMAIL and --manager-name NAME."));
    auto manager = readStaffMember(email, parser.value(QStringLiteral("manager-name")),
                                   StaffRole::Manager, terminal);
    if (!manager)
        return manager.error();
    beginning.manager = *manager;
    return beginning;
}

Result<ExitCode> init(const QCommandLineParser &parser, Terminal &terminal)
{
    const auto beginning = readBeginning(parser, terminal);
    if (!beginning)
        return beginning.error();
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    Installation installation(target->options());
    if (const auto migrated = installation.createAndMigrate(); !migrated)
        return migrated.error();
    const auto access
        = installation.setUpVenue(beginning->venue, beginning->till, {beginning->manager});
    if (!access)
        return access.error();
    terminal.say(translated("%1 is set up; %2 can sign in.")
                     .arg(beginning->venue.name, beginning->manager.email));
    sayAccess(*access, terminal);
    return ExitCode::Done;
}

} // namespace

AdminCommand initCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("init");
    command.summary = translated("Set up a new venue: database, roles, first till and manager.");
    command.description
        = translated("Makes the database, brings it to this program's version, and adds the first "
                     "till and the first manager.\nThe PostgreSQL role must be a superuser. The "
                     "manager's password is asked for, or read from standard input.\nA venue that "
                     "exists already is refused and left alone.");
    command.options = {
        {QStringLiteral("venue"), translated("Name of the venue."), QStringLiteral("name")},
        {QStringLiteral("city"), translated("Its city, for tickets."), QStringLiteral("name")},
        {QStringLiteral("country"), translated("Its country."), QStringLiteral("name")},
        {QStringLiteral("time-zone"), translated("Its time zone [this machine's]."),
         QStringLiteral("zone"), QString::fromLatin1(QTimeZone::systemTimeZoneId())},
        {QStringLiteral("currency"), translated("Its currency [EUR]."), QStringLiteral("code"),
         QStringLiteral("EUR")},
        {QStringLiteral("till"), translated("Name of the first till [Window 1]."),
         QStringLiteral("name"), translated("Window 1")},
        {QStringLiteral("manager"), translated("E-mail address of the first manager."),
         QStringLiteral("email")},
        {QStringLiteral("manager-name"), translated("Full name of the first manager."),
         QStringLiteral("full name")},
    };
    command.run = init;
    return command;
}

} // namespace parterre
