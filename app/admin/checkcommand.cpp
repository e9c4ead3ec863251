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
    return QCoreApplication::translate("CheckCommand", text);
}

Result<ExitCode> check(const QCommandLineParser &parser, Terminal &terminal)
{
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    const auto counts = Installation(target->options()).invariants();
    if (!counts)
        return counts.error();
    int violated = 0;
    for (const auto &[name, violations] : *counts) {
        terminal.say(QStringLiteral("%1 %2").arg(violations, 8).arg(name));
        violated += violations > 0 ? 1 : 0;
    }
    if (violated == 0)
        return ExitCode::Done;
    terminal.complain(translated("Violated invariants: %1. Stop selling the events concerned and "
                                 "send this list to whoever looks after Parterre.")
                          .arg(violated));
    return ExitCode::Violations;
}

} // namespace

AdminCommand checkCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("check");
    command.summary = translated("Prove that the database keeps its promises.");
    command.description
        = translated("Counts the violations of every invariant: a seat in two live bookings, a "
                     "booked seat without a ticket,\na total that differs from its lines or "
                     "payments, a counter that differs from its seats. All must be 0.");
    command.run = check;
    return command;
}

} // namespace parterre
