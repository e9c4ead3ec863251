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
    struct Statement
    {
        QSqlQuery query;
        int parameters = 0;
    };

    /// Prepared now or before; the cache owns it. The QSqlError of a failed prepare is in *refusal.
    [[nodiscard]] Result<Statement *> prepared(const QSqlDatabase &database, const QString &name,
                                               QSqlError *refusal);
    /// Forgets one that the server knows no longer. It is destroyed by bury(), because an aborted
    /// transaction would refuse to let go of it.
    void drop(const QString &name);
    /// Outside a transaction only.
    void bury() { m_dropped.clear(); }
    void clear();

private:
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    std::vector<std::shared_ptr<Statement>> m_dropped;
};

} // namespace parterre
