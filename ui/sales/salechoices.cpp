// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/salechoices.h"

#include "models/sales/saledesk.h"
#include "ui/sales/approvalform.h"
#include "ui/sales/basketlines.h"
#include "ui/sales/customerpanel.h"
#include "ui/sales/pricebook.h"
#include "ui/sales/pricetypepanel.h"
#include "ui/sales/salemodels.h"
#include "ui/sales/seatcount.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int widestName = 120;

} // namespace

SaleChoices::SaleChoices(const SaleModels &models, PriceBook &prices, const BasketLines &lines,
                         QWidget *page)
    : QWidget(page)
    , m_desk(models.desk)
    , m_prices(prices)
    , m_lines(lines)
    , m_priceType(
          new KeyCapButton(models.themes, KeyCapButton::Kind::Plain, tr("Price type"), this))
    , m_customer(new KeyCapButton(models.themes, KeyCapButton::Kind::Plain, tr("Walk-in"), this))
    , m_pricePanel(new PriceTypePanel(models.themes, prices, this))
    , m_customerPanel(new CustomerPanel(models.themes, models.desk, models.customers, this))
    , m_approval(new ApprovalForm(models.themes, models.clock, models.sessions, this))
{
    build(page);
    connectParts();
    m_pricePanel->hide();
    m_customerPanel->hide();
    follow();
}

void SaleChoices::build(QWidget *page)
{
    m_priceType->setCap(u"F4"_qs);
    m_priceType->setObjectName(u"priceType"_qs);
    m_customer->setCap(u"F3"_qs);
    m_customer->setObjectName(u"customer"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_customer);
    buttons->addStretch(1);
    buttons->addWidget(m_priceType);
    column->addLayout(buttons);
    column->addWidget(m_pricePanel);
    column->addWidget(m_customerPanel);
    column->addWidget(m_approval);
    const auto add = [this, page](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, page);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_F3, [this] { askCustomer(); });
    add(Qt::Key_F4, [this] { askPriceType(m_pricePanel->isVisible() && m_seat.isValid()); });
    add(Qt::SHIFT | Qt::Key_F4, [this] { askPriceType(true); });
}

void SaleChoices::connectParts()
{
    Basket &basket = m_desk.basket();
    connect(m_priceType, &QAbstractButton::clicked, this, [this] { askPriceType(false); });
    connect(m_customer, &QAbstractButton::clicked, this, &SaleChoices::askCustomer);
    connect(m_pricePanel, &PriceTypePanel::chosen, this, &SaleChoices::setPriceType);
    connect(m_customerPanel, &CustomerPanel::chosen, this, &SaleChoices::setCustomer);
    connect(m_customerPanel, &CustomerPanel::noticed, this, &SaleChoices::noticed);
    connect(m_approval, &ApprovalForm::approved, this, [this, &basket] {
        basket.approved();
        close();
    });
    connect(&basket, &Basket::needsApproval, this, &SaleChoices::askApproval);
    connect(&basket, &Basket::changed, this, &SaleChoices::follow);
}

void SaleChoices::follow()
{
    const Basket &basket = m_desk.basket();
    const QString name = basket.customerName();
    const QString shown = fontMetrics().elidedText(name, Qt::ElideRight, widestName);
    m_customer->setText(basket.customer().isValid() ? shown : tr("Walk-in"));
    m_customer->setToolTip(name);
    m_customer->updateGeometry();
    const bool isHolding = basket.phase() == Basket::Phase::Holding;
    if (!isHolding && isOpen())
        close();
}

bool SaleChoices::holdsSeats()
{
    if (m_desk.basket().phase() == Basket::Phase::Holding)
        return true;
    const bool paying = m_desk.basket().phase() == Basket::Phase::Paying;
    Q_EMIT noticed({Notice::Level::Info,
                    paying ? tr("Payment is open. Go back with Esc to change the sale.")
                           : tr("Nothing is held yet: take a seat first.")});
    return false;
}

void SaleChoices::askPriceType(bool ofAll)
{
    if (!holdsSeats())
        return;
    m_seat = ofAll ? SeatId() : m_lines.chosenSeat();
    if (m_pricePanel->isVisible()) {
        m_pricePanel->setTitle(whosePrice());
        return;
    }
    m_prices.refresh();
    open(m_pricePanel);
    m_pricePanel->open(whosePrice());
}

QString SaleChoices::whosePrice() const
{
    return m_seat.isValid() ? tr("Price of %1").arg(m_desk.seatName(m_seat))
                            : tr("Price of %1").arg(seatCount(m_desk.basket().lines().size()));
}

void SaleChoices::setPriceType(PriceTypeId type, const QString &reason)
{
    std::vector<SeatId> seats;
    if (m_seat.isValid())
        seats.push_back(m_seat);
    m_desk.basket().setPriceType(seats, type, reason);
    close();
}

/// The price stays as it is until a manager agrees; in payment, the sheet for that asks.
void SaleChoices::askApproval(const ApprovalAsk &ask)
{
    if (m_desk.basket().phase() != Basket::Phase::Holding)
        return;
    open(m_approval);
    m_approval->open(m_desk.token(), ask);
}

void SaleChoices::askCustomer()
{
    if (m_customerPanel->isVisible() || !holdsSeats())
        return;
    open(m_customerPanel);
    m_customerPanel->open();
}

void SaleChoices::setCustomer(CustomerId customer)
{
    m_desk.basket().setCustomer(customer);
    close();
}

bool SaleChoices::isOpen() const
{
    return !m_pricePanel->isHidden() || !m_customerPanel->isHidden() || m_approval->isOpen();
}

void SaleChoices::open(QWidget *panel)
{
    m_approval->close();
    Q_EMIT opened();
    for (QWidget *part :
         {static_cast<QWidget *>(m_priceType), static_cast<QWidget *>(m_customer),
          static_cast<QWidget *>(m_pricePanel), static_cast<QWidget *>(m_customerPanel)})
        part->setVisible(part == panel);
}

void SaleChoices::close()
{
    m_pricePanel->hide();
    m_customerPanel->hide();
    m_approval->close();
    m_priceType->show();
    m_customer->show();
    Q_EMIT closed();
}

bool SaleChoices::takeFocus()
{
    if (m_approval->isOpen())
        m_approval->takeFocus();
    else if (!m_pricePanel->isHidden())
        m_pricePanel->takeFocus();
    else if (!m_customerPanel->isHidden())
        m_customerPanel->takeFocus();
    return isOpen();
}

bool SaleChoices::stepBack()
{
    if (!isOpen())
        return false;
    const bool wentBack = (!m_pricePanel->isHidden() && m_pricePanel->stepBack())
        || (!m_customerPanel->isHidden() && m_customerPanel->stepBack());
    if (!wentBack)
        close();
    return true;
}

void SaleChoices::tick()
{
    m_approval->tick();
}

} // namespace parterre
