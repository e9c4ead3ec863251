// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/checkout.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace parterre {

class KeyCapButton;
class ThemeSource;

/// Money that is not where it belongs, until it is settled: what a sale that did not come about
/// leaves to give back, and card charges of this till that belong to no booking.
class MoneyBar final : public QFrame
{
    Q_OBJECT

public:
    MoneyBar(const ThemeSource &themes, Basket &basket, Checkout &checkout, CardPayments &cards,
             QWidget *parent = nullptr);

    /// Asks the server what is open; an empty token: nobody is signed in.
    void setSession(const QString &token);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const ThemeSource &themes);
    void giveBack(const PaymentPlan &plan);
    void ask();
    void take(const std::vector<OpenPayment> &payments);
    void review();
    [[nodiscard]] QString sentenceOf(const OpenPayment &payment) const;
    void settle();
    void settleCharged(const OpenPayment &payment, const QString &reference);
    void settleUncharged();
    void dismiss();
    /// Nothing more to do for the present payment, or the sentence on why it did not work.
    void settled(const Result<CardAnswer> &answer);
    void tellFault(const QString &sentence);

    const ThemeSource &m_themes;
    Basket &m_basket;
    Checkout &m_checkout;
    CardPayments &m_cards;
    QString m_token;
    QString m_giveBack;
    std::vector<OpenPayment> m_open;
    QLabel *m_text;
    QLabel *m_fault;
    QLineEdit *m_reference;
    KeyCapButton *m_settle;
    KeyCapButton *m_notCharged;
    KeyCapButton *m_done;
    bool m_asks = false; ///< once the checkout's requests are answered
};

} // namespace parterre
