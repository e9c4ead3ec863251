// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/stafftables.h"

#include <QCoreApplication>
#include <QLocale>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StaffTables)
};

QString rightsText(const StaffDraft &draft)
{
    if (draft.role == StaffRole::Manager)
        return Words::tr("all");
    QStringList words;
    if (draft.rights.refund)
        words << Words::tr("refund");
    if (draft.rights.comp)
        words << Words::tr("give away");
    if (draft.rights.reprint)
        words << Words::tr("reprint");
    if (draft.rights.price)
        words << Words::tr("price types");
    return words.join(u", "_qs);
}

QString stateOf(const ManagedPerson &person)
{
    if (person.draft.disabled)
        return Words::tr("disabled");
    return person.tills.isEmpty() ? Words::tr("not signed in")
                                  : Words::tr("at %1").arg(person.tills.join(u", "_qs));
}

QString stateOf(const ManagedTill &till)
{
    if (till.disabled)
        return Words::tr("off");
    return till.people.isEmpty() ? Words::tr("nobody") : till.people.join(u", "_qs);
}

} // namespace

QString whenText(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime here = instant.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(here.time(), QLocale::ShortFormat);
    return here.date() == QDate::currentDate()
        ? time
        : locale.toString(here.date(), QLocale::ShortFormat) + u' ' + time;
}

QString roleText(StaffRole role)
{
    return role == StaffRole::Manager ? Words::tr("manager") : Words::tr("clerk");
}

std::vector<RowsModel<ManagedPerson>::Column> personColumns()
{
    using Person = ManagedPerson;
    return {
        {Words::tr("Name"), [](const Person &person) { return person.draft.fullName; }},
        {Words::tr("E-mail"), [](const Person &person) { return person.email; }},
        {Words::tr("Role"), [](const Person &person) { return roleText(person.draft.role); }},
        {Words::tr("May without asking"),
         [](const Person &person) { return rightsText(person.draft); }},
        {Words::tr("Now"), [](const Person &person) { return stateOf(person); }},
        {Words::tr("Last seen"), [](const Person &person) { return whenText(person.lastSeen); },
         [](const Person &person) { return person.lastSeen; }},
    };
}

std::vector<RowsModel<ManagedTill>::Column> tillColumns()
{
    using Till = ManagedTill;
    return {
        {Words::tr("Window"), [](const Till &till) { return till.name; }},
        {Words::tr("Signed in"), [](const Till &till) { return stateOf(till); }},
        {Words::tr("Connections"),
         [](const Till &till) { return QLocale().toString(till.connections); },
         [](const Till &till) { return till.connections; }, true},
        {Words::tr("Last seen"), [](const Till &till) { return whenText(till.lastSeen); },
         [](const Till &till) { return till.lastSeen; }},
    };
}

std::vector<RowsModel<ManagedSession>::Column> sessionColumns()
{
    using SignIn = ManagedSession;
    return {
        {Words::tr("Window"), [](const SignIn &session) { return session.till; }},
        {Words::tr("Person"), [](const SignIn &session) { return session.person; }},
        {Words::tr("Role"), [](const SignIn &session) { return roleText(session.role); }},
        {Words::tr("Since"), [](const SignIn &session) { return whenText(session.started); },
         [](const SignIn &session) { return session.started; }},
        {Words::tr("Last seen"), [](const SignIn &session) { return whenText(session.lastSeen); },
         [](const SignIn &session) { return session.lastSeen; }},
        {Words::tr("State"),
         [](const SignIn &session) {
             return session.own   ? Words::tr("this window")
                 : session.locked ? Words::tr("locked")
                                  : Words::tr("open");
         }},
    };
}

} // namespace parterre
