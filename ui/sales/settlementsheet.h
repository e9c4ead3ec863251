// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/repayment.h"

#include <QWidget>

#include <functional>

class QAbstractButton;
class QLabel;
class QLineEdit;

namespace parterre {

class AmountLines;
class ApprovalForm;
class Clock;
class FigureLabel;
class KeyCapButton;
class NoticeLabel;
class SessionStore;
class ThemeSource;
struct ApprovalAsk;

/// What money changes hands for a refund or an exchange.
struct Settlement
{
    QString what;  ///< "Stalls A 1, A 2 are given back."
    QString title; ///< "To give back"
    Money amount;
    QString act;             ///< on the button: "Give back"
    bool mayBeAsPaid = true; ///< the way in which it was paid is a choice
    /// The tenders for it, by that choice and the card terminal's reference.
    std::function<std::vector<Payment>(RepayBy by, const QString &reference)> plan;
};

/// How money goes back, or is taken: chosen by a digit, done by Enter. Where a manager must agree,
/// the fields for it open below.
class SettlementSheet final : public QWidget
{
    Q_OBJECT

public:
    SettlementSheet(const ThemeSource &themes, const Clock &clock, SessionStore &sessions,
                    QWidget *parent = nullptr);

    void open(const Settlement &settlement);
    /// Nothing can be chosen while the server is asked; the sentence says what is going on.
    void setWorking(const QString &sentence);
    void askApproval(const QString &token, const ApprovalAsk &ask);
    /// Closes the approval. False when it is not open.
    bool stepBack();
    void focusHere();
    void tick();

Q_SIGNALS:
    void confirmed(const std::vector<parterre::Payment> &payments);
    void approved();

private:
    void build(const ThemeSource &themes);
    [[nodiscard]] KeyCapButton *addChoice(const ThemeSource &themes, RepayBy by,
                                          const QString &text, Qt::Key key);
    void choose(RepayBy by);
    void review();
    void confirm();
    void arrange();

    Settlement m_settlement;
    RepayBy m_by = RepayBy::AsPaid;
    std::vector<Payment> m_payments;
    QLabel *m_what;
    QLabel *m_title;
    FigureLabel *m_amount;
    KeyCapButton *m_asPaid;
    KeyCapButton *m_cash;
    KeyCapButton *m_card;
    QLineEdit *m_reference;
    AmountLines *m_lines;
    NoticeLabel *m_notice;
    ApprovalForm *m_approval;
    KeyCapButton *m_confirm;
    bool m_hasChoice = false;
    bool m_working = false;
};

} // namespace parterre
