// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/receiptpages.h"

#include "models/events/eventtimes.h"
#include "ui/theme/figures.h"
#include "ui/tickets/fittedtext.h"

#include <QCoreApplication>
#include <QPainter>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptPages)
};

constexpr qreal rollEdge = 5 * mm;
constexpr qreal sheetEdge = 20 * mm;
constexpr qreal sheetColumn = 110 * mm; ///< amounts far from their words are hard to follow
constexpr qreal ruleWidth = 0.25 * mm;

QString tenderText(const Payment &payment)
{
    switch (payment.tender) {
    case Tender::Cash:
        return Words::tr("Cash");
    case Tender::Card:
        return payment.reference.isEmpty() ? Words::tr("Card")
                                           : Words::tr("Card %1").arg(payment.reference);
    case Tender::Complimentary:
        return Words::tr("Complimentary");
    case Tender::Exchange:
        return Words::tr("Exchanged");
    }
    Q_UNREACHABLE();
}

QString momentText(const QDateTime &moment, const QLocale &locale)
{
    return locale.toString(moment.date(), QLocale::LongFormat) + u" \u00b7 "_qs
        + clockText(moment.time(), locale);
}

} // namespace

ReceiptPages::ReceiptPages(const Receipt &receipt, Paper paper, const QLocale &locale)
    : m_rows(rowsOf(receipt, locale))
    , m_paper(paper == Paper::Roll ? Paper::Roll : Paper::A4)
    , m_look(PaperLook::of(m_paper))
{
    divide(m_paper == Paper::Roll ? std::numeric_limits<qreal>::max()
                                  : sizeOf(Paper::A4).height() * mm - 2 * sheetEdge);
}

std::vector<ReceiptPages::Row> ReceiptPages::rowsOf(const Receipt &receipt, const QLocale &locale)
{
    using Kind = Row::Kind;
    std::vector<Row> rows{
        {Kind::Title, receipt.venue, {}},
        {Kind::Muted, receipt.city, {}},
        {Kind::Space, {}, {}},
        {Kind::Text, Words::tr("Receipt"), receipt.reference},
        {Kind::Muted, momentText(receipt.soldAt, locale), {}},
        {Kind::Rule, {}, {}},
        {Kind::Text, receipt.event, {}},
        {Kind::Muted, momentText(receipt.start, locale), {}},
        {Kind::Space, {}, {}},
    };
    for (const Receipt::Seat &seat : receipt.seats) {
        const QString type = seat.priceType.isEmpty() ? QString() : u", "_qs + seat.priceType;
        rows.push_back({Kind::Amount, seat.name + type, seat.price.amountText(locale)});
    }
    rows.push_back({Kind::Rule, {}, {}});
    rows.push_back({Kind::Total, Words::tr("Total"), receipt.total().text(locale)});
    rows.push_back({Kind::Space, {}, {}});
    for (const Payment &payment : receipt.payments) {
        const bool isMore = payment.tendered.minor() > payment.amount.minor();
        const Money &given = isMore ? payment.tendered : payment.amount;
        rows.push_back({Kind::Amount, tenderText(payment), given.amountText(locale)});
    }
    if (!receipt.change().isZero())
        rows.push_back({Kind::Amount, Words::tr("Change"), receipt.change().amountText(locale)});
    for (const Payment &refund : receipt.refunds)
        rows.push_back({Kind::Amount, Words::tr("Given back: %1").arg(tenderText(refund)),
                        u'\u2212' + refund.amount.amountText(locale)});
    rows.push_back({Kind::Rule, {}, {}});
    rows.push_back({Kind::Muted, receipt.till + u" \u00b7 "_qs + receipt.clerk, {}});
    rows.push_back({Kind::Muted, Words::tr("Thank you."), {}});
    return rows;
}

qreal ReceiptPages::heightOf(Row::Kind kind)
{
    switch (kind) {
    case Row::Kind::Title:
        return 7 * mm;
    case Row::Kind::Text:
    case Row::Kind::Amount:
        return 5 * mm;
    case Row::Kind::Muted:
        return 4.4 * mm;
    case Row::Kind::Total:
        return 7.5 * mm;
    case Row::Kind::Rule:
        return 6 * mm;
    case Row::Kind::Space:
        return 3 * mm;
    }
    Q_UNREACHABLE();
}

void ReceiptPages::divide(qreal room)
{
    m_pageStarts = {0};
    qreal used = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const qreal height = heightOf(m_rows[i].kind);
        if (used + height > room) {
            m_pageStarts.push_back(i);
            used = 0;
        }
        used += height;
    }
}

int ReceiptPages::count() const
{
    return static_cast<int>(m_pageStarts.size());
}

QSizeF ReceiptPages::size(int) const
{
    if (m_paper == Paper::A4)
        return sizeOf(Paper::A4);
    qreal height = 2 * rollEdge;
    for (const Row &row : m_rows)
        height += heightOf(row.kind);
    return {sizeOf(Paper::Roll).width(), height / mm};
}

void ReceiptPages::paint(QPainter &painter, int page) const
{
    painter.setFont(pageFont(m_look.fontFamily, 32, QFont::Normal));
    const bool roll = m_paper == Paper::Roll;
    const qreal left = roll ? rollEdge : sheetEdge;
    const qreal width = roll ? sizeOf(Paper::Roll).width() * mm - 2 * rollEdge : sheetColumn;
    const auto index = static_cast<size_t>(page);
    const size_t end = index + 1 < m_pageStarts.size() ? m_pageStarts[index + 1] : m_rows.size();
    qreal y = left;
    for (size_t i = m_pageStarts[index]; i < end; ++i) {
        paintRow(painter, m_rows[i], left, width, y);
        y += heightOf(m_rows[i].kind);
    }
}

void ReceiptPages::paintRow(QPainter &painter, const Row &row, qreal left, qreal width,
                            qreal y) const
{
    using Kind = Row::Kind;
    const QRectF line(left, y, width, heightOf(row.kind));
    const bool strong
        = row.kind == Kind::Title || row.kind == Kind::Text || row.kind == Kind::Total;
    const int size = row.kind == Kind::Title ? 48 : row.kind == Kind::Total ? 44 : 32;
    painter.setPen(row.kind == Kind::Muted ? m_look.muted : m_look.ink);
    if (row.kind == Kind::Rule) {
        painter.fillRect(QRectF(left, line.center().y(), width, ruleWidth), m_look.ink);
        return;
    }
    const QFont font = pageFont(m_look.fontFamily, size, strong ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    const qreal amount = row.right.isEmpty()
        ? 0
        : figuresWidth(QFontMetricsF(font, painter.device()), row.right) + 3 * mm;
    paintFitted(painter, line.adjusted(0, 0, -amount, 0), row.left,
                {size, 24, font.weight(), 1, Qt::AlignLeft | Qt::AlignVCenter});
    drawFigures(painter, line, Qt::AlignRight, row.right);
}

} // namespace parterre
