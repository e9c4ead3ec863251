// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/checkout.h"
#include "ui/sales/tenderway.h"

#include <QWidget>

#include <array>

class QLabel;

namespace parterre {

class AmountEntry;
class ApprovalForm;
class FigureLabel;
class KeyCapButton;
class PaymentParts;
class SessionStore;
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
        Basket &basket;
        Checkout &checkout;
        SessionStore &sessions;
    };

    TenderSheet(const ThemeSource &themes, const Models &models, QWidget *parent = nullptr);

    /// Begins payment this way, or goes on with the open one so.
    void choose(TenderWay way);
    /// Shows the basket's payment as it stands.
    void follow();
    /// Esc: from the approval to the payment, from the payment to the basket.
    void stepBack();
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
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] Money rest() const;
    [[nodiscard]] QString workText() const;
    [[nodiscard]] QString cardText() const;
    [[nodiscard]] QString finishText() const;
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
    QLabel *m_warning;
    FigureLabel *m_due;
    PaymentParts *m_parts;
    QWidget *m_restLine;
    FigureLabel *m_rest;
    AmountEntry *m_amount;
    WordEntry *m_words;
    ApprovalForm *m_approval;
    QLabel *m_work;
    QWidget *m_changeLine;
    FigureLabel *m_change;
    KeyCapButton *m_finish;
    KeyCapButton *m_asCard;
    KeyCapButton *m_back;
    KeyCapButton *m_free;
    KeyCapButton *m_extend;
    QWidget *m_page = nullptr; ///< the one of entries() that is shown
    TenderWay m_way = TenderWay::Cash;
    QUuid m_request;           ///< that waits for a manager
    bool m_wantsCard = false;  ///< the whole rest by card, as soon as a tender is taken
    bool m_wantsEnter = false; ///< Enter came before a tender could be taken
    Money m_enteredFor;        ///< and what was due then
    QString m_told;            ///< what the last step led to, until the next
};

} // namespace parterre
