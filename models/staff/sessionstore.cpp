// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/staff/sessionstore.h"

#include "models/base/apiversion.h"
#include "models/db/executor.h"
#include "models/events/eventtimes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

const QString undefinedFunction = u"42883"_qs;
const QString undefinedSchema = u"3F000"_qs;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SessionStore)
};

StaffRole roleFrom(const QString &name)
{
    return name == u"MANAGER" ? StaffRole::Manager : StaffRole::Clerk;
}

std::vector<FrontPage::Login> loginsFrom(const QJsonArray &array)
{
    std::vector<FrontPage::Login> logins;
    for (const QJsonValue value : array) {
        const QJsonObject login = value.toObject();
        logins.push_back({login[u"email"].toString(), login[u"password"].toString(),
                          login[u"name"].toString(), roleFrom(login[u"role"].toString())});
    }
    return logins;
}

FrontPage pageFrom(const Row &row, const Rows &events)
{
    FrontPage page;
    page.venue = row.text(u"venue");
    page.till = row.text(u"till");
    page.demonstration = row.boolean(u"demonstration");
    page.logins = loginsFrom(row.json(u"logins").array());
    for (const Row &event : events) {
        page.events.push_back({event.text(u"name"), event.text(u"venue"),
                               inZone(event.instant(u"start_time"), event.text(u"time_zone")),
                               event.number(u"available"), event.number(u"total_seats")});
    }
    return page;
}

Error notUnderstood(const QString &what)
{
    return {ErrorKind::Incompatible,
            Words::tr("The server answered in a way this version of Parterre does not "
                      "understand. Update this window."),
            what,
            {}};
}

Result<Row> onlyRow(const Result<Rows> &rows, const QString &query)
{
    if (!rows)
        return rows.error();
    if (rows->size() != 1)
        return Error{ErrorKind::Bug, {}, query + u" answered no single row"_qs, {}};
    return rows->front();
}

Result<SignInAnswer> signInFrom(const Row &row)
{
    using Status = SignInAnswer::Status;
    const QString status = row.text(u"status");
    SignInAnswer answer;
    if (status == u"OK") {
        answer.status = Status::SignedIn;
        answer.session = {row.text(u"token"), UserId{row.integer(u"user_id")},
                          row.text(u"full_name"), roleFrom(row.text(u"role")), row.text(u"till")};
    } else if (status == u"REFUSED") {
        answer.status = Status::Refused;
    } else if (status == u"DELAYED") {
        answer.status = Status::Delayed;
    } else if (status == u"LOCKED") {
        answer.status = Status::Locked;
    } else {
        return notUnderstood(u"sign_in status: "_qs + status);
    }
    answer.retrySeconds = row.number(u"retry_seconds");
    return answer;
}

Result<SignInAnswer> signInBy(Connection &connection, const QString &query,
                              const QStringList &values)
{
    const auto row = onlyRow(connection.queryPrivately(query, values), query);
    if (!row)
        return row.error();
    return signInFrom(*row);
}

Result<PasswordAnswer> passwordAnswer(Connection &connection, const QString &query,
                                      const QStringList &values)
{
    using Status = PasswordAnswer::Status;
    static constexpr std::array<std::pair<QStringView, Status>, 5> names{{
        {u"OK", Status::Accepted},
        {u"REFUSED", Status::Refused},
        {u"DELAYED", Status::Delayed},
        {u"LOCKED", Status::Locked},
        {u"SIGNED_OUT", Status::SignedOut},
    }};
    const auto row = onlyRow(connection.queryPrivately(query, values), query);
    if (!row)
        return row.error();
    const QString word = row->text(u"status");
    const auto status = std::ranges::find(names, word, &std::pair<QStringView, Status>::first);
    if (status == names.end())
        return notUnderstood(query + u" status: "_qs + word);
    return PasswordAnswer{status->second, row->number(u"retry_seconds")};
}

Error incompatible(const QString &sentence, const QString &detail)
{
    return {ErrorKind::Incompatible, sentence, detail, {}};
}

/// Nothing when the database is set up, and for windows of this version.
std::optional<Error> misfit(const Result<Row> &version)
{
    if (!version) {
        const Error &error = version.error();
        if (error.code != undefinedFunction && error.code != undefinedSchema)
            return error;
        return incompatible(Words::tr("The database is not set up yet. Have it set up with "
                                      "parterre-admin init."),
                            error.detail);
    }
    const int theirs = version->number(u"api_version");
    const QString detail = u"the database has version %1 of schema api"_qs.arg(theirs);
    if (theirs > apiVersion)
        return incompatible(
            Words::tr("The database is newer than this window. Update Parterre on this "
                      "computer."),
            detail);
    if (theirs < apiVersion)
        return incompatible(
            Words::tr("The database is older than this window. Have it brought up to "
                      "date with parterre-admin migrate."),
            detail);
    return std::nullopt;
}

} // namespace

void SessionStore::frontPage(QObject *context, std::function<void(Result<FrontPage>)> done)
{
    const auto job = [](Connection &connection) -> Result<FrontPage> {
        if (const auto error = misfit(connection.queryOne(u"server/version"_qs)))
            return *error;
        const auto row = connection.queryOne(u"staff/front_page"_qs);
        if (!row)
            return row.error();
        const auto events = connection.query(u"events/front_events"_qs);
        if (!events)
            return events.error();
        return pageFrom(*row, *events);
    };
    m_executor.run(context, job, std::move(done));
}

void SessionStore::signIn(const QString &email, const QString &password, QObject *context,
                          std::function<void(Result<SignInAnswer>)> done)
{
    const QStringList values{email, password};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return signInBy(connection, u"staff/sign_in"_qs, values);
        },
        std::move(done));
}

void SessionStore::signOut(const Session &session, QObject *context,
                           std::function<void(Result<void>)> done)
{
    const auto job = [token = session.token](Connection &connection) -> Result<void> {
        const auto rows = connection.query(u"staff/sign_out"_qs, {token});
        return rows ? Result<void>() : Result<void>(rows.error());
    };
    m_executor.run(context, job, std::move(done));
}

void SessionStore::lock(const Session &session, QObject *context,
                        std::function<void(Result<void>)> done)
{
    const auto job = [token = session.token](Connection &connection) -> Result<void> {
        const auto rows = connection.query(u"staff/lock_session"_qs, {token});
        return rows ? Result<void>() : Result<void>(rows.error());
    };
    m_executor.run(context, job, std::move(done));
}

void SessionStore::unlock(const Session &session, const QString &password, QObject *context,
                          std::function<void(Result<PasswordAnswer>)> done)
{
    const QStringList values{session.token, password};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return passwordAnswer(connection, u"staff/unlock"_qs, values);
        },
        std::move(done));
}

void SessionStore::switchPerson(const Session &session, const QString &email,
                                const QString &password, QObject *context,
                                std::function<void(Result<SignInAnswer>)> done)
{
    const QStringList values{session.token, email, password};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return signInBy(connection, u"staff/switch_person"_qs, values);
        },
        std::move(done));
}

void SessionStore::approve(const Session &session, const ApprovalAsk &ask, const QString &email,
                           const QString &password, QObject *context,
                           std::function<void(Result<PasswordAnswer>)> done)
{
    const QStringList values{session.token,   ask.request.toString(QUuid::WithoutBraces),
                             wordOf(ask.act), QString::number(ask.amount.minor()),
                             email,           password};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return passwordAnswer(connection, u"staff/approve"_qs, values);
        },
        std::move(done));
}

} // namespace parterre
