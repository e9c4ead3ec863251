// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QSqlQuery>

#include <memory>
#include <vector>

namespace parterre {

/// The statements prepared on one connection, by query name. They must be gone before the
/// connection closes: Qt crashes on a prepared statement that outlives it.
class StatementCache final
{
public:
    /// Prepared now or before; the cache owns it. Another number of values than it takes is a bug.
    /// The QSqlError of a failed prepare is left in *refusal.
    [[nodiscard]] Result<QSqlQuery *> prepared(const QSqlDatabase &database, const QString &name,
                                               qsizetype values, QSqlError *refusal);
    /// Forgets one that the server knows no longer. It is destroyed by bury(), because an aborted
    /// transaction would refuse to let go of it.
    void drop(const QString &name);
    /// Outside a transaction only.
    void bury() { m_dropped.clear(); }
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_statements.isEmpty() && m_dropped.empty(); }

private:
    struct Statement
    {
        QSqlQuery query;
        int parameters = 0;
    };

    QHash<QString, std::shared_ptr<Statement>> m_statements;
    std::vector<std::shared_ptr<Statement>> m_dropped;
};

} // namespace parterre
