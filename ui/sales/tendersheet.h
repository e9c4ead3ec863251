// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/checkout.h"
#include "ui/sales/tenderway.h"

#include <QWidget>

#include <array>

class QLabel;

namespace parterre {

class AfterSaleDesk;
class AmountEntry;
class ApprovalForm;
class Clock;
class FigureLabel;
class SessionStore;
class TenderDue;
class TenderKeys;
class ThemeSource;
class WordEntry;

/// Taking the money, whatever the way: what is due, what is paid, what remains and what goes back.
/// Enter does the next step and finishes with the last; a manager agrees here when one is needed.
class TenderSheet final : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive the sheet.
    struct Models
    {
        const Clock &clock;
        Basket &basket;
        Checkout &checkout;
        AfterSaleDesk &acts;
        SessionStore &sessions;
    };

    TenderSheet(const ThemeSource &themes, const Models &models, QWidget *parent = nullptr);

    /// Begins payment this way, or goes on with the open one so.
    void choose(TenderWay way);
    /// Begins payment of what the basket's seats cost more than those given back for them.
    void exchange(const ExchangeValue &given, TenderWay way);
    /// Shows the basket's payment as it stands.
    void follow();
    /// Esc: from the approval to the payment, from the payment to the basket.
    void stepBack();
    /// Called by the window's one-second timer.
    void tick();
    [[nodiscard]] QString title() const;
    /// What has become of the seats, above everything that can be typed; empty: nothing.
    void setWarning(const QString &sentence);

Q_SIGNALS:
    void titleChanged();
    void extendAsked();

private:
    void build(const ThemeSource &themes);
    [[nodiscard]] std::array<QWidget *, 3> entries() const;
    void setPage(QWidget *page);
    void connectModels();
    void connectParts();
    void begin(TenderWay way, const ExchangeValue *given);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isWorking() const;
    [[nodiscard]] Money rest() const;
    void askApproval(const ApprovalAsk &ask);
    [[nodiscard]] QWidget *page() const;
    void openPage();
    void showPage();
    void showFigures();
    void showWork();
    void goOn();
    void enter();
    void takeCash();
    void takeCard(const Money &amount);
    void takeWords();
    void remove(int part);
    void tell(const QString &sentence);

    const ThemeSource &m_themes;
    Basket &m_basket;
    Checkout &m_checkout;
    AfterSaleDesk &m_acts;
    QLabel *m_warning;
    TenderDue *m_due;
    AmountEntry *m_amount;
    WordEntry *m_words;
    ApprovalForm *m_approval;
    QLabel *m_work;
    QWidget *m_changeLine;
    FigureLabel *m_change;
    TenderKeys *m_keys;
    QString m_token;
    QWidget *m_page = nullptr; ///< the one of entries() that is shown
    TenderWay m_way = TenderWay::Cash;
    bool m_wantsCard = false;  ///< the whole rest by card, as soon as a tender is taken
    bool m_wantsEnter = false; ///< Enter came before a tender could be taken
    Money m_enteredFor;        ///< and what was due then
    QString m_told;            ///< what the last step led to, until the next
};

} // namespace parterre
