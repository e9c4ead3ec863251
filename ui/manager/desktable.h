// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/base/result.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace parterre {

/// A table of the desk over an item model. A press on a head sorts by Qt::EditRole: numbers and
/// dates by value, texts as people read them. Ctrl+C copies, "Export…" writes CSV in UTF-8. While
/// there are no rows a sentence says why and what to do.
class DeskTable final : public QWidget
{
    Q_OBJECT

public:
    /// name: the object name of the view; the file offered by "Export…" is called so too.
    explicit DeskTable(const QString &name, QWidget *parent = nullptr);

    /// The model is not owned, and shown as empty until showRows().
    void setModel(QAbstractItemModel *model);
    /// What stands there when nothing is in the table: a sentence with the next step.
    void setEmptyText(const QString &sentence);
    /// Widths in pixels from the first column on; the stretched one takes what is left.
    void setColumnWidths(const QList<int> &widths, int stretched = 0);
    /// A quiet word below the table, left of "Export…".
    void setRemark(const QString &remark);
    /// An act of the page, beside "Export…". Owned by the table.
    void addAct(QWidget *button);

    /// Keeps the rows that stand there already.
    void showLoading();
    void showFailed(const QString &sentence);
    void showRows();

    /// Rows of the model, not of the view; -1: none.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    void sortBy(int column, Qt::SortOrder order);

    [[nodiscard]] QTableView &view() { return *m_view; }
    [[nodiscard]] Result<void> exportTo(const QString &path) const;

Q_SIGNALS:
    /// By the person or by setCurrentRow(); -1: none.
    void currentRowChanged(int row);
    /// Enter or a double click.
    void activated(int row);
    void readAgainAsked();
    void noticed(const Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say(const QString &sentence, bool canReadAgain);
    void copy();
    void askWhere();

    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    QStackedWidget *m_stack;
    QLabel *m_sentence;
    QPushButton *m_again;
    QLabel *m_remark;
    QWidget *m_foot;
    QPushButton *m_export;
    QString m_emptyText;
};

} // namespace parterre
