// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/staff/staffdesk.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"

#include <QCoreApplication>
#include <QLocale>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StaffDesk)
};

StaffRole roleFrom(const QString &word)
{
    return word == u"MANAGER" ? StaffRole::Manager : StaffRole::Clerk;
}

QString wordOf(StaffRole role)
{
    return role == StaffRole::Manager ? u"MANAGER"_qs : u"CLERK"_qs;
}

StaffRights rightsFrom(const QStringList &words)
{
    return {words.contains(u"refund"_qs), words.contains(u"comp"_qs), words.contains(u"reprint"_qs),
            words.contains(u"price"_qs)};
}

QString wordsOf(const StaffRights &rights)
{
    QStringList words;
    if (rights.refund)
        words << u"refund"_qs;
    if (rights.comp)
        words << u"comp"_qs;
    if (rights.reprint)
        words << u"reprint"_qs;
    if (rights.price)
        words << u"price"_qs;
    return pgArray(words);
}

ManagedPerson personFrom(const Row &row)
{
    ManagedPerson person;
    person.id = UserId{row.integer(u"id")};
    person.email = row.text(u"email");
    person.draft = {row.text(u"full_name"), roleFrom(row.text(u"role")),
                    rightsFrom(row.texts(u"rights")), row.boolean(u"disabled")};
    person.version = row.number(u"version");
    person.tills = row.texts(u"tills");
    person.lastSeen = row.instant(u"last_seen_at");
    person.own = row.boolean(u"own");
    return person;
}

ManagedSession sessionFrom(const Row &row)
{
    return {SessionId{row.integer(u"id")}, row.text(u"full_name"),
            roleFrom(row.text(u"role")),   row.text(u"till"),
            row.instant(u"started_at"),    row.instant(u"last_seen_at"),
            row.boolean(u"locked"),        row.boolean(u"own")};
}

ManagedTill tillFrom(const Row &row)
{
    return {TillId{row.integer(u"id")}, row.text(u"name"),    row.boolean(u"disabled"),
            row.number(u"version"),     row.texts(u"people"), row.instant(u"last_seen_at"),
            row.number(u"connections"), row.boolean(u"own")};
}

template <class Value>
void readList(Executor &reads, const QString &query, const QString &token,
              Value (*from)(const Row &), QObject *context,
              std::function<void(Result<std::vector<Value>>)> done)
{
    reads.run(
        context,
        [query, token, from](Connection &connection) -> Result<std::vector<Value>> {
            const auto rows = connection.query(query, {token});
            if (!rows)
                return rows.error();
            std::vector<Value> values;
            for (const Row &row : *rows)
                values.push_back(from(row));
            return values;
        },
        std::move(done));
}

QString requestText(QUuid request)
{
    return request.toString(QUuid::WithoutBraces);
}

} // namespace

void StaffDesk::staff(const QString &token, QObject *context, Done<std::vector<ManagedPerson>> done)
{
    readList(m_reads, u"desk/manage_staff"_qs, token, personFrom, context, std::move(done));
}

void StaffDesk::sessions(const QString &token, QObject *context,
                         Done<std::vector<ManagedSession>> done)
{
    readList(m_reads, u"desk/manage_sessions"_qs, token, sessionFrom, context, std::move(done));
}

void StaffDesk::tills(const QString &token, QObject *context, Done<std::vector<ManagedTill>> done)
{
    readList(m_reads, u"desk/manage_tills"_qs, token, tillFrom, context, std::move(done));
}

void StaffDesk::add(const QString &token, const NewPerson &person, QObject *context,
                    Done<DeskAnswer> done)
{
    actPrivately(u"desk/add_staff"_qs,
                 {token, requestText(person.request), person.email.trimmed(),
                  person.draft.fullName.trimmed(), person.password, wordOf(person.draft.role),
                  wordsOf(person.draft.rights)},
                 context, std::move(done));
}

void StaffDesk::save(const QString &token, QUuid request, UserId person, int version,
                     const StaffDraft &draft, QObject *context, Done<DeskAnswer> done)
{
    act(u"desk/save_staff"_qs,
        {token, requestText(request), person.value, version, draft.fullName.trimmed(),
         wordOf(draft.role), wordsOf(draft.rights), draft.disabled},
        context, std::move(done));
}

void StaffDesk::setPassword(const QString &token, UserId person, const QString &password,
                            QObject *context, Done<DeskAnswer> done)
{
    actPrivately(u"desk/set_staff_password"_qs, {token, QString::number(person.value), password},
                 context, std::move(done));
}

void StaffDesk::endSession(const QString &token, QUuid request, SessionId session, QObject *context,
                           Done<DeskAnswer> done)
{
    act(u"desk/end_session"_qs, {token, requestText(request), session.value}, context,
        std::move(done));
}

void StaffDesk::saveTill(const QString &token, QUuid request, TillId till, int version,
                         const QString &name, bool disabled, QObject *context,
                         Done<DeskAnswer> done)
{
    act(u"desk/save_till"_qs,
        {token, requestText(request), till.value, version, name.trimmed(), disabled}, context,
        std::move(done));
}

void StaffDesk::act(const QString &query, const QVariantList &values, QObject *context,
                    Done<DeskAnswer> done)
{
    m_commands.run(
        context,
        [query, values](Connection &connection) {
            return inTransaction(connection, [&](Connection &inside) -> Result<DeskAnswer> {
                const auto row = inside.queryOne(query, values);
                return row ? deskAnswerFrom(*row) : Result<DeskAnswer>(row.error());
            });
        },
        std::move(done));
}

void StaffDesk::actPrivately(const QString &query, const QStringList &values, QObject *context,
                             Done<DeskAnswer> done)
{
    m_commands.run(
        context,
        [query, values](Connection &connection) -> Result<DeskAnswer> {
            const auto rows = connection.queryPrivately(query, values);
            if (!rows)
                return rows.error();
            return deskAnswerFrom(rows->at(0));
        },
        std::move(done));
}

QString staffRefusal(const DeskAnswer &answer)
{
    const QString what = answer.args.value(0);
    switch (answer.outcome) {
    case DeskAnswer::Outcome::Ok:
        return {};
    case DeskAnswer::Outcome::NotFound:
        return Words::tr("This is not there any more. The list is read again.");
    case DeskAnswer::Outcome::Changed:
        return Words::tr("%1 saved this at %2, after you had opened it. Nothing of yours was "
                         "saved; look at what is new, then change it again.")
            .arg(what.isEmpty() ? Words::tr("Somebody") : what,
                 QLocale().toString(
                     QDateTime::fromString(answer.args.value(1), Qt::ISODate).toLocalTime().time(),
                     QLocale::ShortFormat));
    case DeskAnswer::Outcome::Refused:
        break;
    }
    if (what == u"EMAIL_TAKEN")
        return Words::tr("Another person has this e-mail address already. Nobody was added; give "
                         "another address.");
    if (what == u"LAST_MANAGER")
        return Words::tr("This is the last manager: nobody could add another one. Make somebody "
                         "else a manager first.");
    if (what == u"SELF")
        return Words::tr("You cannot disable yourself. Another manager can.");
    if (what == u"NAME_TAKEN")
        return Words::tr("Another window has this name already. Give another one.");
    return Words::tr("This is where you sit yourself: sign out instead.");
}

} // namespace parterre
