// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/tillsession.h"

#include <QUuid>

namespace parterre {

namespace {

const QString email = QStringLiteral("clerk@example.org");
const QString password = QStringLiteral("correct horse");

} // namespace

TillSession::TillSession(const TestDatabase &database, int till)
    : m_connection(database.till(till))
{
    m_token = m_connection.value(QStringLiteral("select token from api.sign_in($1, $2)"),
                                 {email, password});
}

TillSession::Answer TillSession::hold(int event, int seat)
{
    const auto answer = m_connection.run(
        QStringLiteral("select outcome, booking_id from api.hold_seats($1, $2, $3, $4)"),
        {m_token, QUuid::createUuid().toString(QUuid::WithoutBraces), QString::number(event),
         QStringLiteral("{%1}").arg(seat)});
    return {answer.rows.at(0).at(0), answer.rows.at(0).at(1).toInt()};
}

int setUpHouse(TestDatabase &database, int seats)
{
    PlainConnection &sql = database.sql();
    sql.run(QStringLiteral("update parterre.settings set value = '4' where key = 'bcrypt_cost'"));
    database.addTills(2);
    database.addStaff(email, QStringLiteral("A Clerk"), password, QStringLiteral("CLERK"));
    const QString event = sql.value(
        QStringLiteral("insert into parterre.events (name, venue, city, country, start_time)"
                       "values ('Tonight', 'House', 'Town', 'Land', now() + interval '3 hours') "
                       "returning id"));
    sql.run(QStringLiteral("select parterre.apply_plan($1, '[]', array_agg('Stalls'::text), "
                           "array_agg('A'::text), array_agg(n::text), array_agg(1000::bigint), "
                           "null, null, null, null, null, array_agg(0), array_agg(0), "
                           "array_agg(n), array_agg(n)) from generate_series(1, $2) n"),
            {event, QString::number(seats)});
    return event.toInt();
}

void letExpire(TestDatabase &database, int booking)
{
    database.sql().run(QStringLiteral("update parterre.bookings set hold_expires_at = "
                                      "clock_timestamp() where id = $1"),
                       {QString::number(booking)});
}

int violations(TestDatabase &database)
{
    return database.sql()
        .value(QStringLiteral("select sum(violations) from parterre.invariants()"))
        .toInt();
}

QString seatStatus(TestDatabase &database, int seat)
{
    return database.sql().value(QStringLiteral("select status from parterre.event_seats "
                                               "where id = $1"),
                                {QString::number(seat)});
}

} // namespace parterre
