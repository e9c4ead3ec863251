// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QSqlResult>
#include <libpq-fe.h>

#include <memory>

Q_DECLARE_OPAQUE_POINTER(PGconn *)
Q_DECLARE_OPAQUE_POINTER(PGresult *)

namespace parterre {

/// libpq's own connection under an open QSqlDatabase; the driver owns it.
inline PGconn *serverHandle(const QSqlDatabase &database)
{
    const QSqlDriver *driver = database.driver();
    return driver ? driver->handle().value<PGconn *>() : nullptr;
}

/// libpq's own result under an executed query; the query owns it.
inline const PGresult *resultHandle(const QSqlQuery &query)
{
    return query.result()->handle().value<PGresult *>();
}

struct ClearResult
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using OwnedResult = std::unique_ptr<PGresult, ClearResult>;

inline QString errorField(const PGresult *result, int field)
{
    return QString::fromUtf8(PQresultErrorField(result, field));
}

} // namespace parterre
