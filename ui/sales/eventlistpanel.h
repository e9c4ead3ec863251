// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace parterre {

class EventListModel;
class ThemeSource;

/// The events on sale, found by typing. Up, Down and Enter choose from the search field.
class EventListPanel final : public QWidget
{
    Q_OBJECT

public:
    EventListPanel(const ThemeSource &themes, EventListModel &model, QWidget *parent = nullptr);

    /// Marks the event that is open.
    void setCurrent(EventId event);
    /// Puts the focus into the search field.
    void search();
    /// Esc: empties the search. False when there was nothing to empty.
    bool stepBack();
    /// What stands in place of the list: while it is read, and when that failed.
    void setHint(const QString &sentence);

Q_SIGNALS:
    void chosen(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refilter(const QString &typed);
    /// Marks the event that the keys had chosen, or else the open one.
    void restoreCurrent();
    void mark(EventId event);
    void showHint();
    void choose();

    EventListModel &m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_hint;
    QString m_sentence;
    EventId m_current; ///< the open event
    EventId m_chosen;  ///< by the keys; kept while the list is read again
};

} // namespace parterre
