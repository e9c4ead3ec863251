// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/smallhouse.h"

namespace parterre {

namespace {

const QString addEvent = QStringLiteral(
    "insert into parterre.events (name, venue, city, country, category, start_time, end_time,"
    "                             time_zone, currency)"
    " values ('Hamlet', 'Great Hall', 'Berlin', 'Germany', 'Theatre', now() + interval '2 hours',"
    "         now() + interval '5 hours', 'Europe/Berlin', 'EUR')");

const QString addSeats = QStringLiteral(
    "with seat as ("
    "  select r, n, chr(64 + r)::text as row_name from generate_series(1, 3) r,"
    "         generate_series(1, 10) n order by r, n)"
    "select parterre.apply_plan((select id from parterre.events), '[]',"
    "  array_agg('Stalls'::text), array_agg(row_name), array_agg(n::text),"
    "  array_agg((array[4500, 3800, 3000])[r]::bigint),"
    "  array_agg((n * 30)::real), array_agg((r * 40)::real), array_agg(0::real),"
    "  array_agg(12::real), array_agg(0), array_agg(1), array_agg(r), array_agg(n),"
    "  array_agg(r * 100 + n)) from seat");

const QString endHoldsText
    = QStringLiteral("update parterre.bookings set hold_expires_at = now() - interval '1 second'"
                     " where status = 'HOLD'");

} // namespace

SmallHouse::SmallHouse()
    : m_server(m_database.server())
{
    // What a password costs is measured elsewhere.
    m_database.sql().run(
        QStringLiteral("update parterre.settings set value = '4' where key = 'bcrypt_cost'"));
    m_database.addTills(2);
    m_database.addStaff(email, QStringLiteral("Ada Lindqvist"), password, QStringLiteral("CLERK"));
    m_database.sql().run(addEvent);
    m_database.sql().run(addSeats);
}

int SmallHouse::violations()
{
    return value(QStringLiteral("select sum(violations) from parterre.invariants()")).toInt();
}

void SmallHouse::announce()
{
    m_server.run(QStringLiteral("select api.fold_changes()"));
}

void SmallHouse::endHolds()
{
    m_database.sql().run(endHoldsText);
}

} // namespace parterre
