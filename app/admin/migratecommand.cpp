// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/terminal.h"
#include "models/venue/installation.h"

#include <QCoreApplication>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("MigrateCommand", text);
}

Result<ExitCode> migrate(const QCommandLineParser &parser, Terminal &terminal)
{
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    const auto applied = Installation(target->options()).migrate();
    if (!applied)
        return applied.error();
    terminal.say(translated("The database is up to date; migrations applied: %1.").arg(*applied));
    return ExitCode::Done;
}

} // namespace

AdminCommand migrateCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("migrate");
    command.summary = translated("Bring an existing database to this program's version.");
    command.description
        = translated("Applies the migrations that are missing, each in a transaction of its own, "
                     "and refreshes the functions.\nA database of a newer version is refused and "
                     "left alone.");
    command.run = migrate;
    return command;
}

} // namespace parterre
