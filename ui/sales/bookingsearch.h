// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookinglistmodel.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;

namespace parterre {

class ThemeSource;

/// Finding a booking: what is known of it is typed, and Enter opens the one that is marked. Enter
/// is kept until the answer is there; it then opens the newest of this window's sales, or the only
/// booking found.
class BookingSearch final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingSearch(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Puts the text in and asks for it; what was found before is gone.
    void open(const QString &text);
    [[nodiscard]] QString typed() const;
    /// The answer to searchAsked(typed).
    void show(const QString &typed, std::vector<BookingSummary> found);
    void showFault(const QString &sentence);
    /// Empties the field. False when it is empty.
    bool stepBack();

Q_SIGNALS:
    void searchAsked(const QString &typed);
    void chosen(const parterre::BookingSummary &booking);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void enter();
    void choose();

    BookingListModel m_model;
    QLineEdit *m_field;
    QLabel *m_hint;
    QListView *m_list;
    QTimer m_pause;
    std::optional<QString> m_shown; ///< what the list answers
    bool m_isEntered = false;       ///< Enter came before the answer
};

} // namespace parterre
