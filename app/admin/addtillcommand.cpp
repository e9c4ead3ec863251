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
    return QCoreApplication::translate("AddTillCommand", text);
}

Result<ExitCode> addTill(const QCommandLineParser &parser, Terminal &terminal)
{
    const QString name = parser.positionalArguments().constFirst().trimmed();
    if (name.isEmpty())
        return badArgument(translated("The till has no name: give one, such as \"Window 2\"."));
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    const auto access = Installation(target->options()).addTill(name);
    if (!access)
        return access.error();
    sayRole(translated("The window \"%1\"").arg(name), *access, terminal);
    return ExitCode::Done;
}

} // namespace

AdminCommand addTillCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("add-till");
    command.summary = translated("Add a till: a window that sells.");
    command.description
        = translated("Makes the till and the PostgreSQL role by which its window logs in, and "
                     "shows the role's new password once.");
    command.arguments
        = {{QStringLiteral("NAME"), translated("The till's name, such as \"Window 2\".")}};
    command.run = addTill;
    return command;
}

} // namespace parterre
