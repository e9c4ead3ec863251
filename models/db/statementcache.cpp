// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/statementcache.h"

#include "models/db/errors.h"
#include "models/db/sqltext.h"

#include <QSqlError>

namespace parterre {

Result<QSqlQuery *> StatementCache::prepared(const QSqlDatabase &database, const QString &name,
                                             qsizetype values, QSqlError *refusal)
{
    std::shared_ptr<Statement> statement = m_statements.value(name);
    if (!statement) {
        const auto text = queryText(name);
        if (!text)
            return text.error();
        statement
            = std::make_shared<Statement>(Statement{QSqlQuery(database), parameterCount(*text)});
        if (!statement->query.prepare(*text)) {
            *refusal = statement->query.lastError();
            return bug(QStringLiteral("%1 cannot be prepared").arg(name));
        }
        m_statements.insert(name, statement);
    }
    if (values == statement->parameters)
        return &statement->query;
    return bug(QStringLiteral("%1 takes %2 values, got %3")
                   .arg(name)
                   .arg(statement->parameters)
                   .arg(values));
}

void StatementCache::drop(const QString &name)
{
    if (auto dropped = m_statements.take(name))
        m_dropped.push_back(std::move(dropped));
}

void StatementCache::clear()
{
    m_statements.clear();
    m_dropped.clear();
}

} // namespace parterre
