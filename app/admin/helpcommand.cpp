// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/terminal.h"

#include <QCoreApplication>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("HelpCommand", text);
}

} // namespace

QString overview()
{
    QString text = translated("Usage: parterre-admin COMMAND [options]\n"
                              "Sets up and looks after the database of a box office.\n\n"
                              "Commands:\n");
    for (const AdminCommand &command : adminCommands())
        text += QStringLiteral("  %1 %2\n").arg(command.name, -12).arg(command.summary);
    return text + u'\n' + translated("parterre-admin COMMAND --help tells more about one.\n\n")
        + exitCodesHelp();
}

AdminCommand helpCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("help");
    command.summary = translated("Show this list.");
    command.description = command.summary;
    command.usesDatabase = false;
    command.run = [](const QCommandLineParser &, Terminal &terminal) -> Result<ExitCode> {
        terminal.say(overview().trimmed());
        return ExitCode::Done;
    };
    return command;
}

} // namespace parterre
