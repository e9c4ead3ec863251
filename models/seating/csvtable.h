// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QStringList>

namespace parterre {

/// A line of a table. Cells that were not quoted are without blanks at their ends.
struct CsvLine
{
    int number = 0; ///< in the text, from 1, where the line begins
    QStringList cells;
};

/// Goes through a table line by line; blank lines are passed over. Cells in quotes may hold the
/// divider, line ends, and quotes written twice.
class CsvTable final
{
public:
    CsvTable(QString text, QChar divider);

    [[nodiscard]] bool atEnd(); ///< true when only blank lines are left
    /// Only before the end. BadInput, at "line 3", when a quote is not closed or text follows it.
    [[nodiscard]] Result<CsvLine> next();

private:
    [[nodiscard]] Result<QString> quotedCell();
    [[nodiscard]] QString plainCell();
    void skipBlanks();
    void takeLineEnd();
    [[nodiscard]] QChar look() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    QString m_text;
    QChar m_divider;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// The cell as it is written: in quotes where it could be read as something else.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace parterre
