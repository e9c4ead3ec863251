// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/basketpanel.h"

#include "models/sales/checkout.h"
#include "models/sales/saledesk.h"
#include "ui/sales/aftersalemodels.h"
#include "ui/sales/basketlines.h"
#include "ui/sales/pricebook.h"
#include "ui/sales/salechoices.h"
#include "ui/sales/salemodels.h"
#include "ui/sales/seatcount.h"
#include "ui/sales/soldsheet.h"
#include "ui/sales/tendersheet.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <map>
#include <utility>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int sideMargin = 24;

} // namespace

BasketPanel::BasketPanel(const SaleModels &models, QWidget *page)
    : QWidget(page)
    , m_desk(models.desk)
    , m_checkout(models.checkout)
    , m_title(new QLabel(this))
    , m_lastMinute(mutedLabel(tr("F5 extends"), this))
    , m_ring(new CountdownRing(models.themes, this))
    , m_sheets(new QStackedWidget(this))
    , m_prices(new PriceBook(models.events, models.desk, this))
    , m_lines(new BasketLines(models.themes, this))
    , m_choices(new SaleChoices(models, *m_prices, *m_lines, page))
    , m_empty(mutedLabel(
          tr("No seats yet.\nType how many, or which: 2, or c12-15. Or click a seat."), this))
    , m_lastSale(mutedLabel({}, this))
    , m_totalTitle(mutedLabel({}, this))
    , m_total(new FigureLabel(models.themes, TextSize::Figure, this))
    , m_byType(mutedLabel({}, this))
    , m_cash(new KeyCapButton(models.themes, KeyCapButton::Kind::Primary, tr("Cash"), this))
    , m_card(new KeyCapButton(models.themes, KeyCapButton::Kind::Quiet, tr("Card"), this))
    , m_split(new KeyCapButton(models.themes, KeyCapButton::Kind::Quiet, tr("Split"), this))
    , m_extend(new KeyCapButton(models.themes, KeyCapButton::Kind::Plain, tr("Extend"), this))
    , m_releaseAll(
          new KeyCapButton(models.themes, KeyCapButton::Kind::Plain, tr("Release all"), this))
    , m_takeAgain(
          new KeyCapButton(models.themes, KeyCapButton::Kind::Primary, tr("Take again"), this))
    , m_tender(new TenderSheet(models.themes,
                               {models.clock, models.desk.basket(), models.checkout,
                                models.afterSale.acts, models.sessions},
                               this))
    , m_soldSheet(new SoldSheet(models.themes, models.clock, models.printing, this))
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(u"basketPanel"_qs);
    m_basketPage = makeBasketPage(models.themes);
    for (QWidget *sheet :
         {m_basketPage, static_cast<QWidget *>(m_tender), static_cast<QWidget *>(m_soldSheet)})
        m_sheets->addWidget(sheet);
    auto *column = new QVBoxLayout(this);
    // The scroll bar of a long basket stands in the margin: everything else keeps clear of it.
    const int bar = m_lines->verticalScrollBar()->sizeHint().width();
    QWidget *head = makeHead(models.themes);
    for (QWidget *part : {head, static_cast<QWidget *>(m_empty), m_foot,
                          static_cast<QWidget *>(m_tender), static_cast<QWidget *>(m_soldSheet)})
        part->setContentsMargins(0, 0, bar, 0);
    column->setContentsMargins(sideMargin, Grid::margin, sideMargin - bar, Grid::margin);
    column->setSpacing(Grid::unit);
    column->addWidget(head);
    column->addWidget(m_sheets, 1);

    connectBasket();
    follow();
}

void BasketPanel::connectBasket()
{
    Basket &basket = m_desk.basket();
    connect(&basket, &Basket::changed, this, &BasketPanel::follow);
    connect(&basket, &Basket::sessionChanged, m_lastSale, &QLabel::clear);
    connect(m_prices, &PriceBook::changed, this, &BasketPanel::showLines);
    connect(m_choices, &SaleChoices::opened, this, &BasketPanel::sheetOpened);
    connect(m_choices, &SaleChoices::closed, this, &BasketPanel::sheetClosed);
    connect(m_choices, &SaleChoices::noticed, this, &BasketPanel::noticed);
    connect(m_lines, &BasketLines::giveBackAsked, this,
            [&basket](SeatId seat) { basket.release({seat}); });
    connect(m_cash, &QAbstractButton::clicked, this, [this] { pay(TenderWay::Cash); });
    connect(m_card, &QAbstractButton::clicked, this, [this] { pay(TenderWay::Card); });
    connect(m_split, &QAbstractButton::clicked, this, [this] { pay(TenderWay::Split); });
    connect(m_releaseAll, &QAbstractButton::clicked, &m_desk, &SaleDesk::releaseAll);
    for (QAbstractButton *button : {m_extend, m_takeAgain})
        connect(button, &QAbstractButton::clicked, &basket, &Basket::extend);
    connect(m_tender, &TenderSheet::extendAsked, &basket, &Basket::extend);
    connect(m_tender, &TenderSheet::titleChanged, this, &BasketPanel::follow);
    connect(&m_desk, &SaleDesk::paymentEndangered, m_tender, &TenderSheet::setWarning);
    connect(m_soldSheet, &SoldSheet::nextAsked, &basket, &Basket::startNext);
}

QWidget *BasketPanel::makeHead(const ThemeSource &themes)
{
    m_title->setFont(themes.theme().semibold(TextSize::Label));
    m_title->setObjectName(u"basketTitle"_qs);
    m_lastMinute->setObjectName(u"lastMinute"_qs);
    m_ring->setObjectName(u"countdown"_qs);
    m_ring->setToolTip(tr("Time left of the hold. F5 extends it."));
    auto *head = new QWidget(this);
    head->setFixedHeight(m_ring->sizeHint().height());
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_title, 1);
    line->addWidget(m_lastMinute);
    line->addWidget(m_ring);
    return head;
}

QWidget *BasketPanel::makeBasketPage(const ThemeSource &themes)
{
    m_empty->setObjectName(u"basketEmpty"_qs);
    m_empty->setWordWrap(true);
    m_lastSale->setObjectName(u"lastSale"_qs);
    m_lastSale->setFont(themes.theme().font(TextSize::Caption));
    m_foot = makeFoot(themes);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_empty);
    column->addWidget(m_lines, 1);
    column->addStretch(0);
    column->addWidget(m_foot);
    column->addWidget(m_lastSale);
    return page;
}

QWidget *BasketPanel::makeFoot(const ThemeSource &themes)
{
    nameKeys();
    m_total->setObjectName(u"total"_qs);
    m_byType->setObjectName(u"totalByType"_qs);
    m_byType->setWordWrap(true);
    m_byType->setFont(themes.theme().font(TextSize::Caption));
    auto *sum = new QHBoxLayout;
    sum->addWidget(m_totalTitle, 0, Qt::AlignVCenter);
    sum->addWidget(m_total, 1);
    auto *others = new QHBoxLayout;
    others->setSpacing(Grid::unit);
    others->addWidget(m_card, 1);
    others->addWidget(m_split, 1);
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_extend);
    quiet->addStretch(1);
    quiet->addWidget(m_releaseAll);
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_choices);
    column->addLayout(sum);
    column->addWidget(m_byType);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addSpacing(Grid::unit);
    column->addWidget(m_cash);
    column->addWidget(m_takeAgain);
    column->addLayout(others);
    column->addLayout(quiet);
    return foot;
}

void BasketPanel::nameKeys()
{
    const auto name = [](KeyCapButton *button, const QString &objectName, const QString &cap) {
        button->setObjectName(objectName);
        button->setCap(cap);
    };
    name(m_cash, u"cash"_qs, u"F8"_qs);
    name(m_card, u"card"_qs, u"F9"_qs);
    name(m_split, u"split"_qs, u"F10"_qs);
    name(m_extend, u"extend"_qs, u"F5"_qs);
    name(m_takeAgain, u"takeAgain"_qs, u"F5"_qs);
    name(m_releaseAll, u"releaseAll"_qs, u"F6"_qs);
}

void BasketPanel::tick()
{
    const Basket &basket = m_desk.basket();
    const auto left = basket.timeLeft();
    m_ring->setTime(left, basket.holdLength());
    m_lastMinute->setVisible(m_ring->isVisibleTo(this) && left > 0ms && left < 1min);
    m_tender->tick();
    m_choices->tick();
}

void BasketPanel::pay(TenderWay way)
{
    m_tender->choose(way);
}

void BasketPanel::payExchange(const ExchangeValue &given, TenderWay way)
{
    m_tender->exchange(given, way);
}

bool BasketPanel::stepBack()
{
    Basket &basket = m_desk.basket();
    if (m_choices->stepBack())
        return true;
    if (basket.phase() == Basket::Phase::Paying)
        m_tender->stepBack();
    else if (basket.phase() == Basket::Phase::Sold || basket.phase() == Basket::Phase::Expired)
        basket.startNext();
    else
        return false;
    return true;
}

bool BasketPanel::hasSheet() const
{
    return m_sheets->currentWidget() != m_basketPage || m_choices->isOpen();
}

bool BasketPanel::focusSheet()
{
    if (m_sheets->currentWidget() == m_basketPage)
        return m_choices->takeFocus();
    m_sheets->currentWidget()->setFocus();
    return true;
}

void BasketPanel::follow()
{
    const Basket::Phase phase = m_desk.basket().phase();
    m_ring->setVisible(phase != Basket::Phase::Empty && phase != Basket::Phase::Sold);
    tick();
    switch (phase) {
    case Basket::Phase::Empty:
    case Basket::Phase::Holding:
    case Basket::Phase::Expired:
        showBasket();
        return;
    case Basket::Phase::Paying:
    case Basket::Phase::Confirming:
    case Basket::Phase::Unknown:
        showPayment();
        return;
    case Basket::Phase::Sold:
        showSold();
        return;
    }
}

void BasketPanel::showBasket()
{
    const Basket &basket = m_desk.basket();
    const bool empty = basket.phase() == Basket::Phase::Empty;
    const bool expired = basket.phase() == Basket::Phase::Expired;
    showLines();
    m_lines->setLive(!expired);
    m_lines->setVisible(!empty);
    m_empty->setVisible(empty);
    m_totalTitle->setText(
        tr("Total %1 \u00b7 %2")
            .arg(basket.total().currency(), seatCount(qsizetype(basket.lines().size()))));
    m_total->setText(basket.total().amountText(locale()));
    m_total->setTone(expired ? FigureLabel::Tone::Muted : FigureLabel::Tone::Ink);
    // Cash may be pressed while the first hold is on its way: the basket keeps the order.
    m_foot->setVisible(!empty || basket.isBusy());
    m_choices->setEnabled(!expired);
    for (QWidget *tender : {m_cash, m_card, m_split})
        tender->setVisible(!expired);
    m_takeAgain->setVisible(expired);
    m_extend->setVisible(!expired);
    m_releaseAll->setText(expired ? tr("Clear") : tr("Release all"));
    show(m_basketPage, expired ? tr("Hold ended") : tr("Basket"));
}

void BasketPanel::showLines()
{
    std::vector<BasketLineText> lines;
    std::map<QString, std::pair<int, Money>> sums; // by the type's name
    for (const BookingLine &line : m_desk.basket().lines()) {
        const QString type = m_prices->name(line.priceType);
        lines.push_back({line.seat, m_desk.seatName(line.seat), line.price, type});
        auto &sum = sums.try_emplace(type, 0, Money(0, line.price.currency())).first->second;
        ++sum.first;
        sum.second += line.price;
    }
    m_lines->setLines(lines);
    QStringList parts;
    for (const auto &[type, sum] : sums)
        parts << tr("%1 %2: %3")
                     .arg(QString::number(sum.first), type, sum.second.amountText(locale()));
    m_byType->setText(parts.join(u" \u00b7 "_qs));
    m_byType->setVisible(sums.size() > 1);
}

void BasketPanel::showPayment()
{
    const bool opens = m_sheets->currentWidget() != m_tender;
    show(m_tender, m_tender->title());
    m_tender->follow();
    if (opens) {
        m_tender->setFocus();
        Q_EMIT sheetOpened();
    }
}

void BasketPanel::showSold()
{
    const Basket &basket = m_desk.basket();
    SoldText sold{
        basket.reference(), {}, basket.total(), m_checkout.plan().change(), basket.soldLate()};
    for (const BookingLine &line : basket.lines())
        sold.seats.push_back({line.seat, m_desk.seatName(line.seat)});
    show(m_soldSheet, tr("Sold"));
    m_soldSheet->open(sold);
    m_lastSale->setText(
        tr("Last sale %1 \u00b7 change %2").arg(sold.reference, sold.change.amountText(locale())));
    Q_EMIT sheetOpened();
}

void BasketPanel::show(QWidget *sheet, const QString &title)
{
    m_title->setText(title);
    if (m_sheets->currentWidget() == sheet)
        return;
    m_sheets->setCurrentWidget(sheet);
    if (sheet == m_basketPage)
        Q_EMIT sheetClosed();
}

} // namespace parterre
