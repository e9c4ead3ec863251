// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/people.h"
#include "app/admin/terminal.h"
#include "models/venue/installation.h"

#include <QCoreApplication>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("AddStaffCommand", text);
}

Result<StaffRole> roleOf(const QString &word)
{
    if (word == QLatin1String("clerk"))
        return StaffRole::Clerk;
    if (word == QLatin1String("manager"))
        return StaffRole::Manager;
    return badArgument(
        translated("\"%1\" is not a role: give --role clerk or --role manager.").arg(word));
}

Result<ExitCode> addStaff(const QCommandLineParser &parser, Terminal &terminal)
{
    const auto role = roleOf(parser.value(QStringLiteral("role")));
    if (!role)
        return role.error();
    auto person = readStaffMember(parser.positionalArguments().constFirst(),
                                  parser.value(QStringLiteral("name")), *role, terminal);
    if (!person)
        return person.error();
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    if (const auto added = Installation(target->options()).addStaff(*person); !added)
        return added.error();
    terminal.say(translated("%1 can sign in as %2.").arg(person->fullName, person->email));
    return ExitCode::Done;
}

} // namespace

AdminCommand addStaffCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("add-staff");
    command.summary = translated("Add a person who sells or manages.");
    command.description
        = translated("Adds a person who signs in at the windows. The password is asked for without "
                     "echo or, when standard input is\nno terminal, read from its first line; it "
                     "never stands on the command line.");
    command.arguments = {{QStringLiteral("EMAIL"), translated("The person signs in with it.")}};
    command.options = {
        {QStringLiteral("name"), translated("Full name."), QStringLiteral("full name")},
        {QStringLiteral("role"), translated("clerk or manager [clerk]."), QStringLiteral("role"),
         QStringLiteral("clerk")},
    };
    command.run = addStaff;
    return command;
}

} // namespace parterre
