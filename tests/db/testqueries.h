// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connection.h"
#include "models/db/transaction.h"
#include "tests/support/testdatabase.h"

namespace parterre {

/// The name of a query of tests/db/queries.
inline QString testQuery(const char *name)
{
    return QLatin1String("test/") + QLatin1String(name);
}

/// Two rows of things, and nothing else, for a test to change.
inline void makeThings(PlainConnection &sql)
{
    sql.run(
        QStringLiteral("drop table if exists things;"
                       "create table things (id integer constraint one_thing primary key,"
                       "                     name text,"
                       "                     parent integer constraint known_parent"
                       "                         references things deferrable initially deferred);"
                       "insert into things values (1, 'one'), (2, 'two')"));
}

inline QString thingNames(PlainConnection &sql)
{
    return sql.value(QStringLiteral("select string_agg(name, ',' order by id) from things"));
}

/// Ends a session of the server from outside.
inline void terminate(PlainConnection &sql, qint64 backend)
{
    sql.run(QStringLiteral("select pg_terminate_backend($1::integer, 5000)"),
            {QString::number(backend)});
}

} // namespace parterre
