// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/notice.h"

#include <QWidget>

namespace parterre {

class ApprovalForm;
class BasketLines;
class CustomerPanel;
class KeyCapButton;
class PriceBook;
class PriceTypePanel;
class SaleDesk;
struct ApprovalAsk;
struct SaleModels;

/// What can be said of a sale beside its seats: their price types (F4, all of them with Shift) and
/// whom it is for (F3). One quiet line each; the one that is asked for opens in their place, and so
/// does what a manager must agree to.
class SaleChoices final : public QWidget
{
    Q_OBJECT

public:
    /// page: where the keys are heard while it is visible. All others outlive this.
    SaleChoices(const SaleModels &models, PriceBook &prices, const BasketLines &lines,
                QWidget *page);

    [[nodiscard]] bool isOpen() const;
    /// Gives what is open the focus. False when nothing is.
    bool takeFocus();
    /// Esc: one step back. False when there is none.
    bool stepBack();
    /// Called by the window's one-second timer.
    void tick();

Q_SIGNALS:
    void opened();
    void closed();
    void noticed(const parterre::Notice &notice);

private:
    void build(QWidget *page);
    void connectParts();
    void follow();
    void askPriceType(bool ofAll);
    void askCustomer();
    /// Whether seats are held; says what is missing when not.
    [[nodiscard]] bool holdsSeats();
    [[nodiscard]] QString whosePrice() const;
    void askApproval(const ApprovalAsk &ask);
    void setPriceType(PriceTypeId type, const QString &reason);
    void setCustomer(CustomerId customer);
    void open(QWidget *panel);
    void close();

    SaleDesk &m_desk;
    PriceBook &m_prices;
    const BasketLines &m_lines;
    KeyCapButton *m_priceType;
    KeyCapButton *m_customer;
    PriceTypePanel *m_pricePanel;
    CustomerPanel *m_customerPanel;
    ApprovalForm *m_approval;
    SeatId m_seat; ///< whose price is asked for; none: all seats'
};

} // namespace parterre
