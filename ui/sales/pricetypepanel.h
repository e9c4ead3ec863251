// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parterre {

class ChoiceList;
class PriceBook;
class ThemeSource;
struct PriceType;

/// The prices that a seat can have, each under a figure, and the reason where one is needed. It
/// hears every key while it has the focus.
class PriceTypePanel final : public QWidget
{
    Q_OBJECT

public:
    /// book outlives this.
    PriceTypePanel(const ThemeSource &themes, PriceBook &book, QWidget *parent = nullptr);

    /// whose: "Price of Stalls C 13".
    void open(const QString &whose);
    /// Other seats, the same list.
    void setTitle(const QString &whose);
    /// Where typing belongs now.
    void takeFocus();
    /// Esc: from the reason back to the list. False when the list is shown.
    bool stepBack();

Q_SIGNALS:
    /// No type: the standard price.
    void chosen(parterre::PriceTypeId type, const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showTypes();
    void take(int choice);
    void takeReason();
    [[nodiscard]] QString detail(const PriceType &type) const;

    PriceBook &m_book;
    QLabel *m_title;
    ChoiceList *m_list;
    QLineEdit *m_reason;
    PriceTypeId m_reasonFor;
};

} // namespace parterre
