// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/exchangesheet.h"

#include "models/base/durations.h"
#include "models/sales/saledesk.h"
#include "ui/sales/amountlines.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr size_t linesShown = 6;

/// The first few lines, and how many more there are.
std::vector<AmountLine> shortened(std::vector<AmountLine> lines)
{
    if (lines.size() <= linesShown)
        return lines;
    const size_t more = lines.size() - linesShown + 1;
    lines.resize(linesShown - 1);
    lines.push_back({ExchangeSheet::tr("and %1 more").arg(more), {}});
    return lines;
}

} // namespace

ExchangeSheet::ExchangeSheet(const ThemeSource &themes, const SaleDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_back(new AmountLines(themes, this))
    , m_instead(new AmountLines(themes, this))
    , m_hint(mutedLabel(tr("Take the new seats as for any sale, on the map or by typing."), this))
    , m_timeLeft(mutedLabel({}, this))
    , m_title(mutedLabel({}, this))
    , m_difference(new FigureLabel(themes, TextSize::Figure, this))
    , m_settle(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Exchange"), this))
{
    m_difference->setObjectName(u"exchangeDifference"_qs);
    m_settle->setObjectName(u"exchangeSettle"_qs);
    m_settle->setKey(Qt::CTRL | Qt::Key_Return, tr("Ctrl+Enter"));
    m_hint->setWordWrap(true);
    m_timeLeft->setFont(themes.theme().font(TextSize::Caption));
    build(themes);
    connect(m_settle, &QAbstractButton::clicked, this, &ExchangeSheet::settleAsked);
}

void ExchangeSheet::build(const ThemeSource &themes)
{
    const auto heading = [&](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setFont(themes.theme().semibold());
        return label;
    };
    auto *sum = new QHBoxLayout;
    sum->addWidget(m_title, 0, Qt::AlignVCenter);
    sum->addWidget(m_difference, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::half);
    column->addWidget(heading(tr("Given back")));
    column->addWidget(m_back);
    column->addSpacing(Grid::margin);
    column->addWidget(heading(tr("Instead")));
    column->addWidget(m_hint);
    column->addWidget(m_instead);
    column->addWidget(m_timeLeft);
    column->addStretch(1);
    column->addLayout(sum);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addSpacing(Grid::unit);
    column->addWidget(m_settle);
}

void ExchangeSheet::open(const std::vector<BookedSeat> &given)
{
    m_given = given;
    std::vector<AmountLine> lines;
    for (const BookedSeat &seat : given)
        lines.push_back({seat.name(), seat.price.amountText(locale())});
    m_back->setLines(shortened(std::move(lines)));
    follow();
}

void ExchangeSheet::follow()
{
    const Basket &basket = m_desk.basket();
    const bool holds = basket.phase() == Basket::Phase::Holding;
    std::vector<AmountLine> lines;
    qint64 difference = 0;
    for (const BookingLine &line : basket.lines()) {
        lines.push_back({m_desk.seatName(line.seat), line.price.amountText(locale())});
        difference += line.price.minor();
    }
    for (const BookedSeat &seat : m_given)
        difference -= seat.price.minor();
    m_hint->setVisible(lines.empty());
    m_instead->setLines(shortened(std::move(lines)));
    m_title->setText(!holds               ? tr("Difference")
                         : difference > 0 ? tr("To pay")
                         : difference < 0 ? tr("To give back")
                                          : tr("Nothing to pay"));
    m_difference->setText(
        holds ? Money(qAbs(difference), basket.total().currency()).amountText(locale())
              : u"\u2013"_qs);
    m_settle->setEnabled(holds && !basket.isBusy());
    tick();
}

void ExchangeSheet::tick()
{
    const Basket &basket = m_desk.basket();
    m_timeLeft->setVisible(!basket.lines().empty());
    m_timeLeft->setText(
        basket.phase() == Basket::Phase::Expired
            ? tr("The hold has ended. F5 takes these seats again.")
            : tr("Held for another %1. F5 extends it.").arg(minutesText(basket.timeLeft())));
}

} // namespace parterre
