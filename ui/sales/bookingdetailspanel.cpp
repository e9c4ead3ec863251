// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingdetailspanel.h"

#include "models/events/eventtimes.h"
#include "models/sales/repayment.h"
#include "ui/sales/amountlines.h"
#include "ui/sales/bookingseats.h"
#include "ui/sales/bookingtexts.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

QString customerText(const BookingDetails &details)
{
    QStringList words{details.summary.customer.isEmpty() ? BookingDetailsPanel::tr("Walk-in")
                                                         : details.summary.customer};
    for (const QString &more : {details.email, details.phone}) {
        if (!more.isEmpty())
            words << more;
    }
    return words.join(u" \u00b7 "_qs);
}

/// The money in, the money out, and what remains.
std::vector<AmountLine> amountLines(const BookingDetails &details, const QLocale &locale)
{
    std::vector<AmountLine> lines;
    for (const BookedAmount &payment : details.payments)
        lines.push_back(
            {tenderText(payment.tender, payment.reference), payment.amount.amountText(locale)});
    for (const BookedAmount &refund : details.refunds)
        lines.push_back(
            {BookingDetailsPanel::tr("Back: %1").arg(tenderText(refund.tender, refund.reference)),
             u'\u2212' + refund.amount.amountText(locale)});
    lines.push_back({BookingDetailsPanel::tr("Total %1").arg(details.summary.total.currency()),
                     details.summary.total.amountText(locale), AmountLine::Stress::Both});
    return lines;
}

} // namespace

BookingDetailsPanel::BookingDetailsPanel(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_event(new QLabel(this))
    , m_customer(mutedLabel({}, this))
    , m_sold(mutedLabel({}, this))
    , m_seats(new BookingSeats(themes, this))
    , m_amounts(new AmountLines(themes, this))
    , m_refund(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, {}, this))
    , m_exchange(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Exchange"), this))
    , m_print(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, {}, this))
    , m_preview(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Preview"), this))
    , m_receipt(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Receipt"), this))
{
    setFocusProxy(m_seats);
    m_refund->setObjectName(u"bookingRefund"_qs);
    m_refund->setKey(Qt::Key_R);
    m_exchange->setObjectName(u"bookingExchange"_qs);
    m_exchange->setKey(Qt::Key_X);
    m_print->setObjectName(u"bookingPrint"_qs);
    m_print->setKey(Qt::Key_P);
    m_preview->setObjectName(u"bookingPreview"_qs);
    m_preview->setKey(Qt::Key_V);
    m_receipt->setObjectName(u"bookingReceipt"_qs);
    m_receipt->setKey(Qt::Key_C);
    build(themes);
    connect(m_seats, &BookingSeats::marksChanged, this, &BookingDetailsPanel::showActs);
    connect(m_refund, &QAbstractButton::clicked, this, &BookingDetailsPanel::refundAsked);
    connect(m_exchange, &QAbstractButton::clicked, this, &BookingDetailsPanel::exchangeAsked);
    connect(m_print, &QAbstractButton::clicked, this, &BookingDetailsPanel::printAsked);
    connect(m_preview, &QAbstractButton::clicked, this, &BookingDetailsPanel::previewAsked);
    connect(m_receipt, &QAbstractButton::clicked, this, &BookingDetailsPanel::receiptAsked);
}

void BookingDetailsPanel::build(const ThemeSource &themes)
{
    m_event->setFont(themes.theme().semibold());
    m_customer->setObjectName(u"bookingCustomer"_qs);
    for (QLabel *label : {m_event, m_customer, m_sold})
        label->setWordWrap(true);
    m_sold->setFont(themes.theme().font(TextSize::Caption));
    for (QWidget *button : {m_refund, m_exchange, m_print, m_preview, m_receipt})
        button->setFocusPolicy(Qt::NoFocus);

    auto *head = new QVBoxLayout;
    head->setSpacing(Grid::half);
    head->addWidget(m_event);
    head->addWidget(m_customer);
    head->addWidget(m_sold);
    auto *acts = new QGridLayout;
    acts->setSpacing(Grid::unit);
    acts->addWidget(m_refund, 0, 0, 1, 2);
    acts->addWidget(m_exchange, 1, 0);
    acts->addWidget(m_print, 1, 1);
    acts->addWidget(m_preview, 2, 0);
    acts->addWidget(m_receipt, 2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addLayout(head);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addWidget(m_seats, 1);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addWidget(m_amounts);
    column->addSpacing(Grid::half);
    column->addLayout(acts);
}

void BookingDetailsPanel::open(const BookingSummary &summary)
{
    m_details = {};
    m_details.summary = summary;
    m_seats->setSeats({});
    m_amounts->setLines({});
    m_customer->clear();
    showSummary(summary);
    showActs();
    m_seats->setFocus();
}

void BookingDetailsPanel::show(const BookingDetails &details)
{
    m_details = details;
    showSummary(details.summary);
    m_customer->setText(customerText(details));
    m_seats->setSeats(details.seats);
    m_amounts->setLines(amountLines(details, locale()));
    showActs();
}

void BookingDetailsPanel::showSummary(const BookingSummary &summary)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_event->setText(
        u"%1 \u00b7 %2"_qs.arg(summary.eventName, headlineTime(summary.start, now, locale())));
    m_sold->setText(
        tr("Sold %1 \u00b7 %2 \u00b7 %3")
            .arg(locale().toString(summary.confirmedAt.toLocalTime(), QLocale::ShortFormat),
                 summary.till, summary.clerk));
}

void BookingDetailsPanel::showActs()
{
    const size_t meant = liveSeats(m_details, marked()).size();
    const bool isGift = m_details.paidBy(Tender::Complimentary) == m_details.summary.total;
    const bool some = !marked().empty();
    if (isGift)
        m_refund->setText(some ? tr("Cancel %1 marked").arg(meant) : tr("Cancel booking"));
    else
        m_refund->setText(some ? tr("Refund %1 marked").arg(meant) : tr("Refund whole"));
    const auto seats = liveSeats(m_details, marked());
    const bool allPrinted = std::ranges::all_of(seats, &BookedSeat::printed);
    m_print->setText(allPrinted && !seats.empty() ? tr("Reprint") : tr("Print"));
    const bool isLive = m_details.summary.status == BookingStatus::Confirmed;
    for (QWidget *button : {m_refund, m_exchange, m_print, m_preview, m_receipt})
        button->setEnabled(isLive);
}

std::vector<SeatId> BookingDetailsPanel::marked() const
{
    return m_seats->marked();
}

bool BookingDetailsPanel::unmark()
{
    return m_seats->unmark();
}

} // namespace parterre
