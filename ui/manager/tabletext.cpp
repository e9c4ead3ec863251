// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/tabletext.h"

#include <QAbstractItemModel>
#include <QRegularExpression>

#include <algorithm>

namespace parterre {

namespace {

QString onOneLine(QString text)
{
    static const QRegularExpression breaks(u"[\\t\\r\\n]+"_qs);
    return text.replace(breaks, u" "_qs);
}

bool looksLikeFormula(const QString &text)
{
    static const QRegularExpression formula(u"^(?:[=@\\t\\r]|[+-](?![0-9 ()./-]*$))"_qs);
    return formula.match(text).hasMatch();
}

QString csvCell(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const auto needsQuotes
        = [](QChar sign) { return sign == u',' || sign == u'"' || sign == u'\n' || sign == u'\r'; };
    if (!std::ranges::any_of(text, needsQuotes))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_qs) + u'"';
}

} // namespace

QString clipboardText(QModelIndexList cells)
{
    std::ranges::sort(cells, {},
                      [](const QModelIndex &cell) { return std::pair(cell.row(), cell.column()); });
    QString text;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (at > 0)
            text += cells[at].row() == cells[at - 1].row() ? u'\t' : u'\n';
        text += onOneLine(cells[at].data().toString());
    }
    return text;
}

QString csvText(const QAbstractItemModel &table)
{
    QStringList lines;
    for (int row = -1; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column) {
            const QVariant cell = row < 0 ? table.headerData(column, Qt::Horizontal)
                                          : table.index(row, column).data();
            cells << csvCell(cell.toString());
        }
        lines << cells.join(u',');
    }
    return lines.join(u"\r\n"_qs) + u"\r\n"_qs;
}

} // namespace parterre
