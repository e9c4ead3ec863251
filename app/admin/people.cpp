// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/people.h"

#include "app/admin/admincommand.h"
#include "app/admin/terminal.h"

#include <QCoreApplication>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("People", text);
}

Error badInput(const QString &sentence)
{
    return {ErrorKind::BadInput, sentence, {}, {}};
}

} // namespace

Result<StaffMember> readStaffMember(const QString &email, const QString &fullName, StaffRole role,
                                    const Terminal &terminal)
{
    StaffMember person{email.trimmed(), fullName.trimmed(), {}, role};
    if (person.fullName.isEmpty())
        return badArgument(
            translated("%1 has no name: give --name \"First Last\".").arg(person.email));
    if (const QString fault = nameFault(person); !fault.isEmpty())
        return badArgument(fault);
    const auto password = terminal.readSecret(translated("Password for %1: ").arg(person.email));
    if (!password)
        return password.error();
    person.password = *password;
    if (const QString fault = passwordFault(person.password); !fault.isEmpty())
        return badInput(fault);
    if (terminal.isInteractive()) {
        const auto again = terminal.readSecret(translated("The same again: "));
        if (!again)
            return again.error();
        if (*again != person.password)
            return badInput(
                translated("The two passwords differ; nothing was changed. Start again."));
    }
    return person;
}

void sayRole(const QString &who, const RoleAccess &access, const Terminal &terminal)
{
    if (access.password.isEmpty()) {
        terminal.say(translated("%1 logs in to PostgreSQL as %2 with the password that this role "
                                "has on this server already; it was not changed.")
                         .arg(who, access.role));
        return;
    }
    terminal.say(translated("%1 logs in to PostgreSQL as %2 with the password %3 (shown only now).")
                     .arg(who, access.role, access.password));
}

void sayAccess(const VenueAccess &access, const Terminal &terminal)
{
    sayRole(translated("The first window"), access.till, terminal);
    sayRole(QStringLiteral("parterred"), access.server, terminal);
}

} // namespace parterre
