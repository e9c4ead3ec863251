// SPDX-License-Identifier: GPL-3.0-or-later
// parterre-admin: the technician's tool for the database of a box office.
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/terminal.h"
#include "app/commandline/connectionarguments.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace parterre;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("parterre-admin", text);
}

void describe(const AdminCommand &command, QCommandLineParser &parser)
{
    parser.setApplicationDescription(command.description + QStringLiteral("\n\n")
                                     + exitCodesHelp());
    for (const auto &[name, description] : command.arguments)
        parser.addPositionalArgument(name, description);
    parser.addOptions(command.options);
    if (command.usesDatabase)
        AdminTarget::addOptions(parser);
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, translated("Show this.")});
}

/// Qt writes the program's path into the usage line and knows nothing of commands.
QString helpText(const AdminCommand &command, const QCommandLineParser &parser)
{
    return parser.helpText()
        .replace(QCoreApplication::arguments().constFirst(),
                 QStringLiteral("parterre-admin ") + command.name)
        .trimmed();
}

/// Empty, or what is wrong with the number of arguments.
QString argumentFault(const AdminCommand &command, const QStringList &given)
{
    const auto wanted = static_cast<qsizetype>(command.arguments.size());
    if (given.size() > wanted) {
        return translated("Unexpected argument \"%1\"; see parterre-admin %2 --help.")
            .arg(given.at(wanted), command.name);
    }
    if (given.size() < wanted) {
        const QString &missing = command.arguments.at(static_cast<size_t>(given.size())).name;
        return translated("%1 is missing; see parterre-admin %2 --help.")
            .arg(missing, command.name);
    }
    return {};
}

/// One sentence for the person; what the server said stands below it for whoever helps.
void explain(const Error &error, const Terminal &terminal)
{
    const bool noRight = error.code == QLatin1String("42501");
    terminal.complain(noRight ? translated("This PostgreSQL role may not do that: give --user and "
                                           "name a superuser.")
                              : error.text);
    const bool saysAll = error.kind == ErrorKind::BadInput || error.kind == ErrorKind::Refused;
    if (!saysAll && !error.detail.isEmpty() && error.detail != error.text)
        terminal.note(QStringLiteral("  ") + error.detail.simplified());
}

ExitCode runCommand(const AdminCommand &command, const QStringList &arguments, Terminal &terminal)
{
    QCommandLineParser parser;
    describe(command, parser);
    // The parser takes its first word as the program's name: the command's name stands in for it.
    if (!parser.parse(arguments.mid(1))) {
        terminal.complain(parser.errorText());
        return ExitCode::Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        terminal.say(helpText(command, parser));
        return ExitCode::Done;
    }
    if (const QString fault = argumentFault(command, parser.positionalArguments());
        !fault.isEmpty()) {
        terminal.complain(fault);
        return ExitCode::Usage;
    }
    const Result<ExitCode> result = command.run(parser, terminal);
    terminal.endProgress();
    if (result)
        return *result;
    explain(result.error(), terminal);
    return exitCodeFor(result.error());
}

ExitCode runProgram(const QStringList &arguments, Terminal &terminal)
{
    const QString name = arguments.value(1);
    if (name.isEmpty()) {
        terminal.note(overview().trimmed());
        return ExitCode::Usage;
    }
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        terminal.say(overview().trimmed());
        return ExitCode::Done;
    }
    if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        terminal.say(QStringLiteral("parterre-admin " PARTERRE_VERSION));
        return ExitCode::Done;
    }
    const auto &commands = adminCommands();
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const AdminCommand &c) { return c.name == name; });
    if (command == commands.end()) {
        terminal.complain(
            translated("There is no command \"%1\"; see parterre-admin help.").arg(name));
        return ExitCode::Usage;
    }
    return runCommand(*command, arguments, terminal);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    // The name under which the desktop program keeps its own cluster, for --private.
    QCoreApplication::setApplicationName(QStringLiteral("parterre"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTERRE_VERSION));
    // What the database refuses is said in our own sentence, below.
    QLoggingCategory::setFilterRules(QStringLiteral("parterre.db=false"));
    Terminal terminal;
    return static_cast<int>(runProgram(QCoreApplication::arguments(), terminal));
}
