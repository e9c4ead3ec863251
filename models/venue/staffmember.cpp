// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/staffmember.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace parterre {

namespace {

constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassword = 72; // bytes: bcrypt ignores the rest
constexpr qsizetype longestName = 255;

QString translated(const char *text)
{
    return QCoreApplication::translate("StaffMember", text);
}

} // namespace

QString nameFault(const StaffMember &person)
{
    static const QRegularExpression address(QStringLiteral("\\A[^\\s@]+@[^\\s@]+\\z"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    if (!address.match(person.email).hasMatch() || person.email.size() > longestName)
        return translated("\"%1\" is not an e-mail address.").arg(person.email);
    if (person.fullName.trimmed().isEmpty() || person.fullName.size() > longestName)
        return translated("%1 needs a full name of at most %2 letters.")
            .arg(person.email)
            .arg(longestName);
    return {};
}

QString passwordFault(const QString &password)
{
    if (password.size() < shortestPassword)
        return translated("The password is too short: at least %1 letters are needed.")
            .arg(shortestPassword);
    if (password.toUtf8().size() > longestPassword)
        return translated("The password is too long: at most %1 letters are kept.")
            .arg(longestPassword);
    return {};
}

} // namespace parterre
