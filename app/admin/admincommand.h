// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/exitcode.h"
#include "models/base/result.h"

#include <QCommandLineParser>
#include <QString>

#include <functional>
#include <vector>

namespace parterre {

class Terminal;

/// One subcommand of parterre-admin. Each lives in a file of its own and is listed once, in
/// adminCommands().
struct AdminCommand
{
    struct Argument
    {
        QString name; ///< upper case, as in the usage line
        QString description;
    };

    QString name;
    QString summary;                 ///< one line for the list of commands
    QString description;             ///< for the command's own --help
    std::vector<Argument> arguments; ///< each must be given
    QList<QCommandLineOption> options;
    bool usesDatabase = true;
    /// Does it. An Error is printed as one sentence and sets the exit code.
    std::function<Result<ExitCode>(const QCommandLineParser &, Terminal &)> run;
};

/// All of them, in the order of the help text.
[[nodiscard]] const std::vector<AdminCommand> &adminCommands();

[[nodiscard]] AdminCommand initCommand();
[[nodiscard]] AdminCommand migrateCommand();
[[nodiscard]] AdminCommand statusCommand();
[[nodiscard]] AdminCommand addTillCommand();
[[nodiscard]] AdminCommand addStaffCommand();
[[nodiscard]] AdminCommand importPlanCommand();
[[nodiscard]] AdminCommand demoCommand();
[[nodiscard]] AdminCommand checkCommand();
[[nodiscard]] AdminCommand verifyCodeCommand();
[[nodiscard]] AdminCommand helpCommand();

/// The program's own help: what it is, its commands, its exit codes.
[[nodiscard]] QString overview();

} // namespace parterre
