// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connectionoptions.h"

#include <QStringList>

#include <memory>

struct pg_conn;

namespace parterre {

/// Any SQL on a connection of its own, for arranging and asserting in tests. Not for two threads at
/// once.
class PlainConnection final
{
public:
    struct Answer
    {
        bool ok = false;
        QString sqlState; ///< of a refusal
        QString message;
        QStringList columns;
        QList<QStringList> rows; ///< NULL is a null string
        qint64 changed = 0;
    };

    /// Fails the test run (qFatal) when it cannot connect.
    explicit PlainConnection(const ConnectionOptions &options);
    ~PlainConnection();

    /// Without values it may be several statements; the answer is then the last one's.
    Answer tryRun(const QString &sql, const QStringList &values = {});
    /// As tryRun(); qFatal when refused.
    Answer run(const QString &sql, const QStringList &values = {});
    /// The first field of the only row.
    QString value(const QString &sql, const QStringList &values = {});
    [[nodiscard]] int backend() const;

private:
    struct Finish
    {
        void operator()(pg_conn *connection) const;
    };
    std::unique_ptr<pg_conn, Finish> m_connection;
};

} // namespace parterre
