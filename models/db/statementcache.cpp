// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/statementcache.h"

#include "models/db/errors.h"
#include "models/db/sqltext.h"

#include <QSqlError>

namespace parterre {

Result<StatementCache::Statement *>
StatementCache::prepared(const QSqlDatabase &database, const QString &name, QSqlError *refusal)
{
    if (const auto known = m_statements.constFind(name); known != m_statements.cend())
        return known->get();
    const auto text = queryText(name);
    if (!text)
        return text.error();
    auto fresh = std::make_shared<Statement>(Statement{QSqlQuery(database), parameterCount(*text)});
    if (!fresh->query.prepare(*text)) {
        *refusal = fresh->query.lastError();
        return bug(QStringLiteral("%1 cannot be prepared").arg(name));
    }
    m_statements.insert(name, fresh);
    return fresh.get();
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
