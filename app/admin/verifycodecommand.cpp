// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/terminal.h"
#include "models/tickets/ticketcheck.h"
#include "models/venue/installation.h"

#include <QCoreApplication>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("VerifyCodeCommand", text);
}

Error refused(const QString &sentence)
{
    return {ErrorKind::Refused, sentence, {}, {}};
}

Result<ExitCode> judge(const TicketCode &code, TicketStanding standing, const Terminal &terminal)
{
    switch (standing) {
    case TicketStanding::Valid:
        terminal.say(code.isSigned()
                         ? translated("The ticket is valid.")
                         : translated("The ticket is valid; it is not signed, so a door must ask "
                                      "the database about it."));
        return ExitCode::Done;
    case TicketStanding::Void:
        return refused(translated("The ticket is void: it was printed again or given back."));
    case TicketStanding::Unknown:
        return refused(translated("The ticket is unknown: this house has not sold it."));
    case TicketStanding::Forged:
        return refused(translated("The ticket is forged: its signature is not this house's."));
    }
    Q_UNREACHABLE();
}

Result<ExitCode> verifyCode(const QCommandLineParser &parser, Terminal &terminal)
{
    const auto code = ticketCodeFrom(parser.positionalArguments().constFirst());
    if (!code)
        return refused(translated("This is no ticket of Parterre: give the whole text of the QR "
                                  "code, in quotes."));
    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    Installation installation(target->options());
    if (const auto current = installation.requireCurrent(); !current)
        return current.error();
    const auto standing = standingOf(*code, installation.connection());
    if (!standing)
        return standing.error();
    return judge(*code, *standing, terminal);
}

} // namespace

AdminCommand verifyCodeCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("verify-code");
    command.summary = translated("Tell whether a ticket is valid.");
    command.description
        = translated("Reads the text of a ticket's QR code and asks the books about it. Ends with "
                     "0 for a valid ticket, with 1 for one\nthat is void, unknown or forged.");
    command.arguments = {
        {QStringLiteral("CODE"), translated("The text of the QR code, in quotes: it has blanks.")}};
    command.run = verifyCode;
    return command;
}

} // namespace parterre
