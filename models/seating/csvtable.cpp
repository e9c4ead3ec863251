// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/csvtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace parterre {

namespace {

constexpr QChar quote = u'"';

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanReader", text);
}

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r';
}

} // namespace

CsvTable::CsvTable(QString text, QChar divider)
    : m_text(std::move(text))
    , m_divider(divider)
{
}

void CsvTable::skipBlanks()
{
    while (m_at < m_text.size() && look().isSpace() && !endsLine(look()) && look() != m_divider)
        ++m_at;
}

/// LF, CR LF or CR alone.
void CsvTable::takeLineEnd()
{
    if (look() == u'\r')
        ++m_at;
    if (look() == u'\n')
        ++m_at;
    ++m_line;
}

bool CsvTable::atEnd()
{
    skipBlanks();
    while (m_at < m_text.size() && endsLine(look())) {
        takeLineEnd();
        skipBlanks();
    }
    return m_at >= m_text.size();
}

Result<CsvLine> CsvTable::next()
{
    CsvLine line{m_line, {}};
    for (;;) {
        skipBlanks();
        if (m_at < m_text.size() && look() == quote) {
            auto cell = quotedCell();
            if (!cell)
                return cell.error();
            line.cells += std::move(cell).value();
        } else {
            line.cells += plainCell();
        }
        if (m_at >= m_text.size())
            return line;
        if (endsLine(look())) {
            takeLineEnd();
            return line;
        }
        ++m_at; // the divider
    }
}

QString CsvTable::plainCell()
{
    const qsizetype from = m_at;
    while (m_at < m_text.size() && look() != m_divider && !endsLine(look()))
        ++m_at;
    return m_text.mid(from, m_at - from).trimmed();
}

Result<QString> CsvTable::quotedCell()
{
    const int opened = m_line;
    QString cell;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (look() == quote) {
            ++m_at;
            if (look() != quote) {
                skipBlanks();
                if (m_at >= m_text.size() || endsLine(look()) || look() == m_divider)
                    return cell;
                return Error{ErrorKind::BadInput,
                             tr("line %1: text follows the closing quote of a cell.").arg(m_line),
                             {},
                             {}};
            }
        } else if (look() == u'\n') {
            ++m_line;
        }
        cell += look();
    }
    return Error{ErrorKind::BadInput,
                 tr("line %1: a quote is opened and never closed.").arg(opened),
                 {},
                 {}};
}

QString csvCell(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c != quote && c != u',' && c != u';' && c != u'\t' && !endsLine(c);
    });
    if (isPlain && text == text.trimmed())
        return text;
    QString doubled = text;
    doubled.replace(quote, QStringLiteral("\"\""));
    return quote + doubled + quote;
}

} // namespace parterre
