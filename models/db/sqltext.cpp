// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sqltext.h"

#include "models/db/errors.h"

#include <QFile>

#include <algorithm>

namespace parterre {

namespace {

/// Walks SQL piece by piece: one character of code, or a whole comment or quoted text.
class Pieces final
{
public:
    enum class Kind { Code, Quoted, Comment };

    explicit Pieces(QStringView sql)
        : m_rest(sql)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] Kind kind() const { return m_kind; }

    QStringView next()
    {
        m_kind = Kind::Code;
        const qsizetype length = std::clamp<qsizetype>(measure(), 1, m_rest.size());
        const QStringView piece = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        const QChar last = piece.back();
        m_afterName = m_kind == Kind::Code && (last.isLetterOrNumber() || last == u'_');
        return piece;
    }

private:
    qsizetype measure()
    {
        const QChar first = m_rest.front();
        if (m_rest.startsWith(u"--")) {
            m_kind = Kind::Comment;
            const qsizetype end = m_rest.indexOf(u'\n');
            return end < 0 ? m_rest.size() : end;
        }
        if (m_rest.startsWith(u"/*")) {
            m_kind = Kind::Comment;
            return blockComment();
        }
        if (first == u'\'' || first == u'"') {
            m_kind = Kind::Quoted;
            return endAfter(m_rest.indexOf(first, 1), 1);
        }
        if (first == u'$' && !m_afterName)
            return dollarQuoted();
        return 1;
    }

    [[nodiscard]] qsizetype endAfter(qsizetype at, qsizetype length) const
    {
        return at < 0 ? m_rest.size() : at + length;
    }

    [[nodiscard]] qsizetype blockComment() const
    {
        int depth = 0;
        for (qsizetype i = 0; i < m_rest.size(); ++i) {
            const QStringView here = m_rest.sliced(i);
            if (here.startsWith(u"/*")) {
                ++depth;
                ++i;
            } else if (here.startsWith(u"*/")) {
                ++i;
                if (--depth == 0)
                    return i + 1;
            }
        }
        return m_rest.size();
    }

    qsizetype dollarQuoted()
    {
        qsizetype end = 1;
        while (end < m_rest.size() && (m_rest[end].isLetterOrNumber() || m_rest[end] == u'_'))
            ++end;
        const bool isTag = end < m_rest.size() && m_rest[end] == u'$' && !m_rest[1].isDigit();
        if (!isTag)
            return 1;
        m_kind = Kind::Quoted;
        const QStringView tag = m_rest.first(end + 1);
        return endAfter(m_rest.indexOf(tag, tag.size()), tag.size());
    }

    QStringView m_rest;
    Kind m_kind = Kind::Code;
    bool m_afterName = false; ///< a $ here would belong to the name before it
};

} // namespace

QString withoutComments(const QString &sql)
{
    QString out;
    out.reserve(sql.size());
    for (Pieces pieces(sql); !pieces.atEnd();) {
        const QStringView piece = pieces.next();
        if (pieces.kind() != Pieces::Kind::Comment)
            out += piece;
        else if (piece.startsWith(u"/*"))
            out += u' ' + QString(piece.count(u'\n'), u'\n');
    }
    return out;
}

int parameterCount(const QString &sql)
{
    int highest = 0;
    int current = -1; // -1: not behind a $
    const auto finish = [&] {
        highest = std::max(highest, current);
        current = -1;
    };
    for (Pieces pieces(sql); !pieces.atEnd();) {
        const QStringView piece = pieces.next();
        const bool code = pieces.kind() == Pieces::Kind::Code;
        if (code && current >= 0 && piece[0].isDigit() && current < 1000) {
            current = current * 10 + piece[0].digitValue();
            continue;
        }
        finish();
        if (code && piece[0] == u'$')
            current = 0;
    }
    finish();
    return highest;
}

std::vector<int> statementLines(const QString &script)
{
    std::vector<int> lines;
    int line = 1;
    bool inside = false;
    for (Pieces pieces(script); !pieces.atEnd();) {
        const QStringView piece = pieces.next();
        const bool ends = pieces.kind() == Pieces::Kind::Code && piece[0] == u';';
        const bool counts = pieces.kind() != Pieces::Kind::Comment && !piece[0].isSpace() && !ends;
        if (counts && !inside)
            lines.push_back(line);
        inside = !ends && (inside || counts);
        line += int(piece.count(u'\n'));
    }
    return lines;
}

Result<QString> readSql(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return bug(QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    return QString::fromUtf8(file.readAll());
}

Result<QString> queryText(const QString &name)
{
    auto text = readSql(QStringLiteral(":/sql/queries/%1.sql").arg(name));
    if (!text)
        return text;
    QString bare = withoutComments(*text).trimmed();
    if (bare.endsWith(u';'))
        bare.chop(1);
    return bare;
}

} // namespace parterre
