// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stadiumserver.h"

#include "models/db/transaction.h"
#include "models/seating/planseats.h"
#include "models/seating/planstore.h"
#include "models/venue/demonstrationsale.h"
#include "models/venue/demonstrationvenue.h"
#include "models/venue/eventregister.h"
#include "tests/bench/stadium.h"
#include "tests/support/plainconnection.h"

#include <QDateTime>
#include <QFile>
#include <QSqlError>

namespace parterre {

namespace {

constexpr int soldPercent = 45;
const QString ourName = QStringLiteral("bench_parterre");
const QString briefName = QStringLiteral("bench_brief");

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("no stadium: %s", qUtf8Printable(result.error().text + result.error().detail));
    return std::move(result).value();
}

Result<EventId> sellStadium(Connection &owner)
{
    const SeatingPlan plan = stadiumPlan();
    NewEvent draft;
    draft.name = draft.house = QStringLiteral("Stadium");
    draft.city = draft.country = QStringLiteral("Bench");
    draft.start = QDateTime::currentDateTimeUtc().addDays(30);
    draft.currency = QStringLiteral("EUR");
    const auto event = EventRegister(owner).create(draft);
    if (!event)
        return event.error();
    const auto applied = PlanStore::apply(owner, *event, plan, planSeats(plan), std::nullopt);
    if (!applied)
        return applied.error();
    const auto sold = sellDemonstration(owner, *event, soldPercent);
    if (!sold)
        return sold.error();
    return event;
}

} // namespace

StadiumServer::StadiumServer()
{
    makeOurs();
    makeBrief();
}

StadiumServer::~StadiumServer()
{
    m_till.reset();
    brief().close();
    QSqlDatabase::removeDatabase(briefName);
}

QSqlDatabase StadiumServer::brief() const
{
    return QSqlDatabase::database(briefName);
}

void StadiumServer::makeOurs()
{
    ConnectionOptions options = m_cluster.superuser(ourName);
    Installation installation(options);
    must(installation.createAndMigrate());
    DemonstrationVenue venue(installation);
    const VenueAccess access = must(venue.setUp());
    m_event = must(inTransaction(installation.connection(), sellStadium));
    PlainConnection(options).run(QStringLiteral("vacuum analyze"));

    options.user = access.till.role;
    options.password = access.till.password;
    m_till = std::make_unique<Connection>(options);
    if (const auto open = m_till->ensureOpen(); !open)
        qFatal("no till: %s", qUtf8Printable(open.error().text));
    const StaffMember clerk = must(venue.logins()).front();
    m_token = must(m_till->queryPrivately(QStringLiteral("staff/sign_in"),
                                          {clerk.email, clerk.password}))
                  .front()
                  .text(u"token");
}

void StadiumServer::makeBrief()
{
    const ConnectionOptions options = m_cluster.superuser(briefName);
    PlainConnection(m_cluster.superuser(QStringLiteral("postgres")))
        .run(QStringLiteral("create database ") + briefName);
    QFile script(QStringLiteral(":/bench/brief.sql"));
    if (!script.open(QIODevice::ReadOnly))
        qFatal("the bench has no brief.sql in it");
    PlainConnection owner(options);
    owner.run(QString::fromUtf8(script.readAll()));
    owner.run(QStringLiteral("vacuum analyze"));

    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), briefName);
    database.setHostName(options.host);
    database.setPort(options.port);
    database.setDatabaseName(options.database);
    database.setUserName(options.user);
    database.setPassword(options.password);
    if (!database.open())
        qFatal("no brief: %s", qUtf8Printable(database.lastError().text()));
}

} // namespace parterre
