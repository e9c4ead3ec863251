// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingspanel.h"

#include "models/events/eventlistmodel.h"
#include "models/sales/checkout.h"
#include "models/sales/repayment.h"
#include "models/sales/saledesk.h"
#include "ui/sales/bookingdetailspanel.h"
#include "ui/sales/bookingprinting.h"
#include "ui/sales/bookingsearch.h"
#include "ui/sales/bookingsettlement.h"
#include "ui/sales/bookingtexts.h"
#include "ui/sales/exchangesheet.h"
#include "ui/sales/noticelabel.h"
#include "ui/sales/reprintsheet.h"
#include "ui/sales/settlementsheet.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QLabel>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

using Level = Notice::Level;

namespace {

constexpr int sideMargin = 24;
constexpr int headHeight = 32;
constexpr int mostFound = 10;

/// "c12", "stalls c 12": may name a seat of the open event.
bool looksLikeSeat(const QString &typed)
{
    static const QRegularExpression seat(u"^[\\p{L}][\\p{L}\\d ]*\\d$"_qs);
    return typed.size() <= 40 && seat.match(typed).hasMatch();
}

} // namespace

BookingsPanel::BookingsPanel(const Models &models, QWidget *parent)
    : QWidget(parent)
    , m_desk(models.desk)
    , m_checkout(models.checkout)
    , m_events(models.events)
    , m_models(models.afterSale)
    , m_title(new QLabel(this))
    , m_notice(new NoticeLabel(models.themes, this))
    , m_pages(new QStackedWidget(this))
    , m_search(new BookingSearch(models.themes, this))
    , m_details(new BookingDetailsPanel(models.themes, this))
    , m_settlementSheet(
          new SettlementSheet(models.themes, models.clock, models.afterSale.sessions, this))
    , m_reprint(new ReprintSheet(models.themes, models.clock, models.afterSale.sessions, this))
    , m_exchange(new ExchangeSheet(models.themes, models.desk, this))
    , m_settlement(new BookingSettlement({models.desk, models.checkout, models.afterSale.acts},
                                         *m_settlementSheet, this))
    , m_printing(new BookingPrinting(models.events, models.afterSale, *m_reprint, this))
{
    setObjectName(u"bookingsPanel"_qs);
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    build(models.themes);
    connectParts();
    connectActs();
    hide();
}

void BookingsPanel::build(const ThemeSource &themes)
{
    m_title->setObjectName(u"bookingsTitle"_qs);
    m_title->setFont(themes.theme().semibold(TextSize::Label));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice->setObjectName(u"bookingsNotice"_qs);
    m_notice->setContentsMargins(0, 0, 0, Grid::unit);
    auto *back = new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Back"), this);
    back->setObjectName(u"bookingsBack"_qs);
    back->setCap(tr("Esc"));
    back->setFocusPolicy(Qt::NoFocus);
    connect(back, &QAbstractButton::clicked, this, &BookingsPanel::stepBack);
    for (QWidget *page : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_details),
                          static_cast<QWidget *>(m_settlementSheet),
                          static_cast<QWidget *>(m_reprint), static_cast<QWidget *>(m_exchange)})
        m_pages->addWidget(page);
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_title, 1);
    line->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sideMargin, Grid::margin, sideMargin, Grid::margin);
    column->setSpacing(Grid::unit);
    column->addWidget(head);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
}

void BookingsPanel::connectParts()
{
    connect(m_search, &BookingSearch::searchAsked, this, &BookingsPanel::search);
    connect(m_search, &BookingSearch::chosen, this, &BookingsPanel::open);
    const auto add = [this](auto asked, const std::function<void()> &act) {
        connect(m_details, asked, this, [this, act] { whenRead(act); });
    };
    using Details = BookingDetailsPanel;
    add(&Details::refundAsked, [this] { refund(); });
    add(&Details::exchangeAsked, [this] { exchange(); });
    add(&Details::printAsked,
        [this] { m_printing->print(m_booking, liveSeats(m_booking, m_details->marked())); });
    add(&Details::previewAsked, [this] { m_printing->preview(m_booking); });
    add(&Details::receiptAsked, [this] { m_printing->printReceipt(m_booking); });
    connect(m_exchange, &ExchangeSheet::settleAsked, this,
            [this] { settleExchange(TenderWay::Cash); });
    connect(&m_desk.basket(), &Basket::changed, this, [this] {
        if (isTakingSeats())
            m_exchange->follow();
    });
    connect(&m_checkout, &Checkout::changed, this, &BookingsPanel::leavePayment);
}

void BookingsPanel::connectActs()
{
    connect(m_settlement, &BookingSettlement::sheetOpened, this, [this] { go(m_settlementSheet); });
    connect(m_settlement, &BookingSettlement::paymentAsked, this,
            [this](const ExchangeValue &given, TenderWay way) {
                Q_EMIT paymentAsked(given, way);
                m_isPaying = m_checkout.isExchange();
            });
    connect(m_settlement, &BookingSettlement::refunded, this, [this] {
        go(m_details);
        read();
    });
    connect(m_settlement, &BookingSettlement::exchanged, this,
            [this](const BookingSummary &booking) {
                m_isPaying = false;
                setOpen(true);
                open(booking);
            });
    connect(m_settlement, &BookingSettlement::outdated, this, [this] {
        m_notice->tell(Level::Warning, tr("The booking is not as it was shown. It is read again."));
        m_tellsChange = true;
        go(m_details);
        read();
    });
    connect(m_printing, &BookingPrinting::sheetOpened, this, [this] { go(m_reprint); });
    connect(m_printing, &BookingPrinting::sheetDone, this, [this] { go(m_details); });
    connect(m_printing, &BookingPrinting::printed, this, [this] { m_readsAgain = true; });
    connect(m_printing, &BookingPrinting::previewAsked, this, &BookingsPanel::previewAsked);
    const auto tell = [this](const Notice &notice) { m_notice->tell(notice); };
    connect(m_settlement, &BookingSettlement::noticed, this, tell);
    connect(m_printing, &BookingPrinting::noticed, this, tell);
}

void BookingsPanel::begin(const Session &session)
{
    m_session = session;
    m_settlement->setSession(session.token);
    m_printing->setSession(session);
}

void BookingsPanel::end()
{
    m_session = {};
    m_settlement->setSession({});
    m_printing->setSession({});
    m_isPaying = false;
    setOpen(false);
}

void BookingsPanel::find(const QString &text)
{
    setOpen(true);
    if (m_models.acts.isBusy())
        return;
    m_notice->silence();
    go(m_search);
    m_search->open(text);
}

void BookingsPanel::close()
{
    if (!m_models.acts.isBusy())
        setOpen(false);
}

void BookingsPanel::setOpen(bool open)
{
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    if (!open)
        go(m_search); // no key of an act works any more
    Q_EMIT openChanged(open);
}

bool BookingsPanel::isTakingSeats() const
{
    return m_isOpen && m_pages->currentWidget() == m_exchange;
}

void BookingsPanel::go(QWidget *page)
{
    m_next = nullptr;
    m_title->setText(page == m_search ? tr("Bookings")
                                      : tr("Booking %1").arg(m_booking.summary.reference));
    m_pages->setCurrentWidget(page);
    if (page == m_settlementSheet)
        m_settlementSheet->focusHere();
    else if (page != m_exchange)
        page->setFocus();
}

bool BookingsPanel::focusHere()
{
    if (!m_isOpen || isTakingSeats())
        return false;
    if (QWidget *page = m_pages->currentWidget(); page == m_settlementSheet)
        m_settlementSheet->focusHere();
    else
        page->setFocus();
    return true;
}

bool BookingsPanel::stepBack()
{
    if (!m_isOpen)
        return false;
    QWidget *page = m_pages->currentWidget();
    if (m_models.acts.isBusy()) {
        m_notice->tell(Level::Info, tr("This is being completed. Wait for it."));
    } else if (page == m_settlementSheet) {
        if (!m_settlementSheet->stepBack())
            leaveSettlement();
    } else if (page == m_exchange || (page == m_reprint && !m_reprint->stepBack())) {
        go(m_details);
    } else if (page == m_details) {
        if (!m_details->unmark())
            find(m_search->typed());
    } else if (!m_search->stepBack()) {
        close();
    }
    return true;
}

void BookingsPanel::leaveSettlement()
{
    if (!m_settlement->isExchange()) {
        go(m_details);
        return;
    }
    go(m_exchange);
    m_exchange->follow();
    Q_EMIT mapWanted();
}

/// Back to the exchange's seats when its payment was left.
void BookingsPanel::leavePayment()
{
    const bool isSold = m_desk.basket().phase() == Basket::Phase::Sold;
    if (!m_isPaying || isSold || m_checkout.isExchange())
        return;
    m_isPaying = false;
    setOpen(true);
    leaveSettlement();
}

void BookingsPanel::tick()
{
    m_models.acts.tick();
    m_settlementSheet->tick();
    m_reprint->tick();
    m_exchange->tick();
    if (std::exchange(m_readsAgain, false) && m_isOpen)
        read();
}

void BookingsPanel::search(const QString &typed)
{
    searchIn(looksLikeSeat(typed) ? m_desk.event().id : EventId(), typed);
}

void BookingsPanel::searchIn(EventId event, const QString &typed)
{
    m_models.bookings.find(
        m_session.token, typed, event, mostFound, this,
        [this, event, typed](const Result<std::vector<BookingSummary>> &bookings) {
            if (!bookings)
                m_search->showFault(bookings.error().text);
            else if (bookings->empty() && event.isValid())
                searchIn({}, typed);
            else
                found(typed, *bookings);
        });
}

void BookingsPanel::found(const QString &typed, std::vector<BookingSummary> bookings)
{
    for (BookingSummary &booking : bookings)
        booking.start = localStart(booking);
    m_search->show(typed, std::move(bookings));
}

QDateTime BookingsPanel::localStart(const BookingSummary &booking) const
{
    const auto event = m_events.event(booking.event);
    return event ? event->start : booking.start.toLocalTime();
}

void BookingsPanel::open(BookingSummary summary)
{
    m_isRead = false;
    m_tellsChange = false;
    m_booking = {};
    m_booking.summary = std::move(summary);
    m_details->open(m_booking.summary);
    m_notice->silence();
    go(m_details);
    read();
}

void BookingsPanel::read()
{
    const BookingSummary &shown = m_booking.summary;
    m_models.bookings.details(
        m_session.token, shown.event, shown.booking, this,
        [this, booking = shown.booking](const Result<BookingDetails> &details) {
            if (booking != m_booking.summary.booking)
                return; // another one was opened meanwhile
            if (!details)
                m_notice->tell(Level::Error, details.error().text);
            else
                isRead(*details);
        });
}

void BookingsPanel::isRead(const BookingDetails &details)
{
    const BookingDetails before = std::exchange(m_booking, details);
    m_booking.summary.start = localStart(m_booking.summary);
    m_isRead = true;
    m_details->show(m_booking);
    if (std::exchange(m_tellsChange, false))
        m_notice->tell(Level::Warning, changeText(before, m_booking));
    if (const auto next = std::exchange(m_next, nullptr))
        next();
}

/// Acts that were asked for before the booking was read wait for that.
void BookingsPanel::whenRead(const std::function<void()> &act)
{
    if (!m_isRead) {
        m_next = act;
        return;
    }
    m_notice->silence();
    act();
}

void BookingsPanel::refund()
{
    const std::vector<BookedSeat> seats = liveSeats(m_booking, m_details->marked());
    if (!seats.empty())
        m_settlement->refund(m_booking, seats, m_details->marked().empty());
}

void BookingsPanel::exchange()
{
    m_given = liveSeats(m_booking, m_details->marked());
    if (m_booking.summary.event != m_desk.event().id) {
        m_notice->tell(Level::Warning,
                       tr("This booking is for another event. Open that with F2, then look for "
                          "the booking again."));
        return;
    }
    m_exchange->open(m_given);
    go(m_exchange);
    Q_EMIT mapWanted();
}

void BookingsPanel::settleExchange(TenderWay way)
{
    m_notice->silence();
    m_settlement->exchange(m_booking, m_given, way);
}

} // namespace parterre
