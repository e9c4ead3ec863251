// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace parterre {

class ThemeSource;

/// Where an amount is typed. What remains to be paid is there already; the sums that a person
/// likely hands over are one click away.
class AmountEntry final : public QWidget
{
    Q_OBJECT

public:
    explicit AmountEntry(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Puts rest in and selects it.
    void open(const Money &rest, const QString &title);
    /// What remains has changed, or has become known only now. What was typed stays.
    void setRest(const Money &rest);
    /// A part of the rest is an amount, too.
    void setTakesLess(bool takesLess);
    void setWorking(bool working);

    /// Nothing when what is typed is no amount, or less than is taken.
    [[nodiscard]] std::optional<Money> amount() const;
    /// Why amount() is nothing.
    [[nodiscard]] QString fault() const;
    void selectAll();

Q_SIGNALS:
    void changed();
    void entered();

private:
    void offerAmounts();
    void review();

    const ThemeSource &m_themes;
    Money m_rest;
    QLabel *m_title;
    QLineEdit *m_field;
    QHBoxLayout *m_amounts;
    QLabel *m_hint;
    bool m_takesLess = false;
};

} // namespace parterre
