// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace parterre {

class FigureLabel;
class KeyCapButton;
class ThemeSource;

/// Taking cash: what is due, what was handed over, what goes back. Enter finishes; the exact amount
/// is there already.
class CashSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit CashSheet(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Puts the exact amount in and the focus on it.
    void open(const Money &due);
    /// The sum changed underneath, or has become known only now.
    void setDue(const Money &due);
    /// While the sale is on its way nothing can be typed; the sentence says what is going on.
    void setWorking(const QString &sentence);
    /// What has become of the seats, above everything that can be typed; empty: nothing.
    void setWarning(const QString &sentence);

Q_SIGNALS:
    void finishAsked(const parterre::Money &tendered);
    void backAsked();
    void extendAsked();

private:
    void build(const ThemeSource &themes);
    void offerAmounts();
    void review();
    void finish();

    const ThemeSource &m_themes;
    Money m_due;
    FigureLabel *m_dueFigure;
    QLineEdit *m_tendered;
    QHBoxLayout *m_amounts;
    QLabel *m_warning;
    QLabel *m_hint;
    QLabel *m_changeTitle;
    FigureLabel *m_change;
    KeyCapButton *m_finish;
    KeyCapButton *m_back;
    KeyCapButton *m_extend;
    bool m_working = false;
};

} // namespace parterre
