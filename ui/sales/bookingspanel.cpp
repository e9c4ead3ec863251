// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingspanel.h"

#include "models/sales/refusaltext.h"
#include "models/sales/saledesk.h"
#include "ui/sales/bookingdetailspanel.h"
#include "ui/sales/bookingsearch.h"
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

#include <algorithm>
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

BookingsPanel::BookingsPanel(const ThemeSource &themes, const Clock &clock, SaleDesk &desk,
                             const EventListModel &events, const AfterSaleModels &models,
                             QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_events(events)
    , m_models(models)
    , m_title(new QLabel(this))
    , m_notice(new NoticeLabel(themes, this))
    , m_pages(new QStackedWidget(this))
    , m_search(new BookingSearch(themes, this))
    , m_details(new BookingDetailsPanel(themes, this))
    , m_settlement(new SettlementSheet(themes, clock, models.sessions, this))
    , m_reprint(new ReprintSheet(themes, this))
    , m_exchange(new ExchangeSheet(themes, desk, this))
{
    setObjectName(u"bookingsPanel"_qs);
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    build(themes);
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
                          static_cast<QWidget *>(m_settlement), static_cast<QWidget *>(m_reprint),
                          static_cast<QWidget *>(m_exchange)})
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
    connect(m_details, &BookingDetailsPanel::refundAsked, this, &BookingsPanel::refund);
    connect(m_details, &BookingDetailsPanel::exchangeAsked, this, &BookingsPanel::exchange);
    connect(m_details, &BookingDetailsPanel::printAsked, this, &BookingsPanel::print);
    connect(m_reprint, &ReprintSheet::reprintAsked, this, &BookingsPanel::reprint);
    connect(m_exchange, &ExchangeSheet::settleAsked, this, &BookingsPanel::settleExchange);
    connect(m_settlement, &SettlementSheet::confirmed, this, &BookingsPanel::settle);
    connect(&m_desk.basket(), &Basket::changed, this, [this] {
        if (isTakingSeats())
            m_exchange->follow();
    });
    connect(&m_models.printing, &TicketPrinting::stateChanged, this, &BookingsPanel::followPrint);
}

void BookingsPanel::connectActs()
{
    AfterSaleDesk &acts = m_models.acts;
    connect(&acts, &AfterSaleDesk::refunded, this, &BookingsPanel::refunded);
    connect(&acts, &AfterSaleDesk::exchanged, this, &BookingsPanel::exchanged);
    connect(&acts, &AfterSaleDesk::refused, this, &BookingsPanel::refused);
    connect(&acts, &AfterSaleDesk::failed, this, &BookingsPanel::failed);
    connect(&acts, &AfterSaleDesk::needsApproval, this,
            [this](const ApprovalAsk &ask) { m_settlement->askApproval(m_session, ask); });
    connect(m_settlement, &SettlementSheet::approved, this, [this] {
        m_settlement->setWorking(tr("The books are being written."));
        m_models.acts.approved();
    });
}

void BookingsPanel::begin(const Session &session)
{
    m_session = session;
    m_models.acts.setSession(session.token);
}

void BookingsPanel::end()
{
    m_session = {};
    m_models.acts.setSession({});
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
    if (page == m_settlement)
        m_settlement->focusHere();
    else if (page != m_exchange)
        page->setFocus();
}

bool BookingsPanel::focusHere()
{
    if (!m_isOpen || isTakingSeats())
        return false;
    if (QWidget *page = m_pages->currentWidget(); page == m_settlement)
        m_settlement->focusHere();
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
    } else if (page == m_settlement) {
        if (!m_settlement->stepBack())
            leaveSettlement();
    } else if (page == m_reprint || page == m_exchange) {
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
    go(m_isExchange ? static_cast<QWidget *>(m_exchange) : m_details);
    if (!m_isExchange)
        return;
    m_exchange->follow();
    Q_EMIT mapWanted();
}

void BookingsPanel::tick()
{
    m_models.acts.tick();
    m_settlement->tick();
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
        (this->*next)();
}

void BookingsPanel::refund()
{
    if (!m_isRead) {
        m_next = &BookingsPanel::refund;
        return;
    }
    m_meant = liveSeats(m_booking, m_details->marked());
    if (m_meant.empty())
        return;
    const Money value = valueOf(m_booking, m_meant);
    const bool isWhole = m_details->marked().empty();
    m_isExchange = false;
    m_notice->silence();
    m_settlement->open(
        {isWhole ? tr("The whole booking: %1").arg(seatNames(m_meant)) : seatNames(m_meant),
         tr("To give back"), value, tr("Give back"), true,
         [booking = m_booking, value](RepayBy by, const QString &reference) {
             return repayment(booking, value, {}, by, reference);
         }});
    go(m_settlement);
}

void BookingsPanel::settle(const std::vector<Payment> &payments)
{
    m_notice->silence();
    m_payments = payments;
    m_settlement->setWorking(tr("The books are being written."));
    const BookingSummary &booking = m_booking.summary;
    std::vector<SeatId> seats;
    std::ranges::transform(m_meant, std::back_inserter(seats), &BookedSeat::seat);
    const Money value = valueOf(m_booking, m_meant);
    if (!m_isExchange) {
        m_models.acts.refund({booking.event, booking.booking, seats, value, payments});
        return;
    }
    const Basket &basket = m_desk.basket();
    const bool pays = basket.total().minor() > value.minor();
    const std::vector<Payment> none;
    m_models.acts.exchange({booking.event, booking.booking, seats, basket.booking(),
                            pays ? payments : none, pays ? none : payments});
}

void BookingsPanel::refunded(const BookingAnswer &booking)
{
    QStringList sentences{handBackText(m_payments, locale())};
    sentences << (booking.status == BookingStatus::Confirmed
                      ? tr("%1: free again.").arg(seatNames(m_meant))
                      : tr("The booking is cancelled, its seats are free again."));
    m_notice->tell(Level::Success, sentences.join(u' ').trimmed());
    go(m_details);
    read();
}

void BookingsPanel::exchange()
{
    if (!m_isRead) {
        m_next = &BookingsPanel::exchange;
        return;
    }
    m_meant = liveSeats(m_booking, m_details->marked());
    if (m_booking.summary.event != m_desk.event().id) {
        m_notice->tell(Level::Warning,
                       tr("This booking is for another event. Open that with F2, then look for "
                          "the booking again."));
        return;
    }
    m_notice->silence();
    m_isExchange = true;
    m_exchange->open(m_meant);
    go(m_exchange);
    Q_EMIT mapWanted();
}

void BookingsPanel::settleExchange()
{
    if (m_desk.basket().phase() != Basket::Phase::Holding || m_desk.basket().isBusy())
        return;
    m_notice->silence();
    m_settlement->open(exchangeSettlement());
    go(m_settlement);
}

Settlement BookingsPanel::exchangeSettlement() const
{
    const Money value = valueOf(m_booking, m_meant);
    const Money price = m_desk.basket().total();
    const QString what = tr("%1 for %2")
                             .arg(seatNames(m_meant),
                                  m_desk.basket().lines().size() == 1
                                      ? m_desk.seatName(m_desk.basket().lines().front().seat)
                                      : tr("%1 seats").arg(m_desk.basket().lines().size()));
    if (price.minor() > value.minor())
        return {
            what,
            tr("To pay"),
            price - value,
            tr("Exchange"),
            false,
            [due = price - value](RepayBy by, const QString &reference) {
                const bool card = by == RepayBy::Card;
                return std::vector<Payment>{
                    {card ? Tender::Card : Tender::Cash, due, card ? Money() : due, reference, {}}};
            }};
    return {
        what,
        price == value ? tr("Nothing to pay") : tr("To give back"),
        value - price,
        tr("Exchange"),
        true,
        [booking = m_booking, back = value - price, price](RepayBy by, const QString &reference) {
            return repayment(booking, back, price, by, reference);
        }};
}

void BookingsPanel::exchanged(const BookingAnswer &booking)
{
    const bool pays = m_desk.basket().total().minor() > valueOf(m_booking, m_meant).minor();
    m_desk.basket().takeSold(booking);
    m_desk.basket().startNext();
    BookingSummary summary = m_booking.summary;
    summary.booking = booking.booking;
    summary.reference = booking.reference;
    open(summary);
    const QString money = pays ? QString() : handBackText(m_payments, locale());
    m_notice->tell(Level::Success,
                   tr("Exchanged. This is the new booking; its tickets can be printed. "
                      "The old tickets are void. %1")
                       .arg(money)
                       .trimmed());
}

void BookingsPanel::refused(SaleOutcome outcome, const std::vector<RefusedSeat> &seats)
{
    m_settlement->setWorking({});
    const bool isStale = outcome == SaleOutcome::Changed || outcome == SaleOutcome::AmountDiffers
        || outcome == SaleOutcome::NotFound;
    std::vector<RefusedSeatWords> words;
    for (const RefusedSeat &seat : seats)
        words.push_back({m_desk.seatName(seat.seat), seat.reason, seat.by, std::nullopt});
    m_notice->tell(refusalNotice(outcome, words));
    if (!isStale)
        return;
    m_notice->tell(Level::Warning, tr("The booking is not as it was shown. It is read again."));
    m_tellsChange = true;
    go(m_details);
    read();
}

void BookingsPanel::failed(const Error &error)
{
    if (m_models.acts.isUnknown()) {
        m_settlement->setWorking(tr("The server has not answered: it may be done or not. It is "
                                    "being asked again. Hand nothing over before it answers."));
        return;
    }
    m_settlement->setWorking({});
    m_notice->tell(Level::Error, error.text);
}

std::optional<SoldBooking> BookingsPanel::printable()
{
    const auto event = m_events.event(m_booking.summary.event);
    if (!event) {
        m_notice->tell(Level::Warning, tr("This event is over: its tickets are printed no more."));
        return {};
    }
    return SoldBooking{*event, m_booking.summary.booking, m_booking.summary.reference};
}

void BookingsPanel::print()
{
    if (!m_isRead) {
        m_next = &BookingsPanel::print;
        return;
    }
    m_meant = liveSeats(m_booking, m_details->marked());
    const auto sold = printable();
    if (!sold || m_meant.empty())
        return;
    if (std::ranges::all_of(m_meant, &BookedSeat::printed)) {
        m_notice->silence();
        m_reprint->open(seatNames(m_meant));
        go(m_reprint);
    } else {
        m_models.printing.print(*sold);
    }
}

void BookingsPanel::reprint(const QString &reason)
{
    const auto sold = printable();
    if (!sold)
        return;
    go(m_details);
    m_notice->tell(Level::Info, tr("New tickets are being made."));
    m_models.tickets.tickets(
        m_session.token, sold->event.id, sold->booking, this,
        [this, sold = *sold, meant = m_meant, reason](const Result<std::vector<Ticket>> &tickets) {
            if (!tickets) {
                m_notice->tell(Level::Error, tickets.error().text);
                return;
            }
            std::vector<LineId> lines;
            for (const Ticket &ticket : *tickets) {
                if (std::ranges::count(meant, ticket.code.seat, &BookedSeat::seat) > 0)
                    lines.push_back(ticket.line());
            }
            m_models.printing.reprint(sold, lines, reason);
        });
}

void BookingsPanel::followPrint(const PrintState &state)
{
    using Phase = PrintState::Phase;
    if (!m_isOpen || state.booking != m_booking.summary.booking)
        return;
    switch (state.phase) {
    case Phase::Signing:
        m_notice->tell(Level::Info, tr("The tickets are being made."));
        return;
    case Phase::Printing:
        m_notice->tell(Level::Info, tr("Printing %1.").arg(state.tickets));
        return;
    case Phase::Printed:
        m_notice->tell(Level::Success,
                       state.tickets == 1 ? tr("1 ticket is printed.")
                                          : tr("%1 tickets are printed.").arg(state.tickets));
        break;
    case Phase::Failed:
        m_notice->tell(Level::Error, state.sentence);
        break;
    case Phase::Cancelled:
        m_notice->tell(Level::Warning, state.sentence);
        break;
    }
    m_readsAgain = true;
}

} // namespace parterre
