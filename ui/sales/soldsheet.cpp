// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/soldsheet.h"

#include "models/base/clock.h"
#include "ui/sales/amountlines.h"
#include "ui/sales/figureline.h"
#include "ui/sales/saying.h"
#include "ui/sales/soldprinting.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto soonestNext = 500ms;
constexpr int signSize = 40;
constexpr size_t seatsNamed = 8;

/// A tick in a circle.
class DoneSign final : public QWidget
{
public:
    DoneSign(const ThemeSource &themes, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
    {
        setFixedSize(signSize, signSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_themes.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.success);
        painter.drawEllipse(rect());
        painter.setPen(QPen(theme.canvas, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{12, 21}, {17.5, 26.5}, {28, 15}});
    }

private:
    const ThemeSource &m_themes;
};

QString ticketText(SoldPrinting::TicketState ticket)
{
    switch (ticket) {
    case SoldPrinting::TicketState::Waiting:
        return SoldSheet::tr("not printed");
    case SoldPrinting::TicketState::Printing:
        return SoldSheet::tr("printing");
    case SoldPrinting::TicketState::Printed:
        return SoldSheet::tr("printed");
    case SoldPrinting::TicketState::Failed:
        return SoldSheet::tr("failed");
    }
    Q_UNREACHABLE();
}

} // namespace

SoldSheet::SoldSheet(const ThemeSource &themes, const Clock &clock, SoldPrinting &printing,
                     QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_clock(clock)
    , m_printing(printing)
    , m_reference(new QLabel(this))
    , m_seats(new AmountLines(themes, this))
    , m_late(new QLabel(this))
    , m_print(new QLabel(this))
    , m_total(new FigureLabel(themes, TextSize::Body, this))
    , m_change(new FigureLabel(themes, TextSize::Figure, this))
    , m_next(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Next sale"), this))
{
    m_reference->setObjectName(u"soldReference"_qs);
    m_seats->setObjectName(u"soldTickets"_qs);
    m_change->setObjectName(u"soldChange"_qs);
    m_next->setObjectName(u"nextSale"_qs);
    m_next->setCap(tr("Enter"));
    setFocusProxy(m_next);
    m_late->setText(tr("The hold had ended, but the seats were free still: the sale is good."));
    m_late->setWordWrap(true);
    m_print->setObjectName(u"printState"_qs);
    m_print->setWordWrap(true);
    m_print->setTextInteractionFlags(Qt::TextSelectableByMouse);
    build();
    connect(m_next, &QAbstractButton::clicked, this, &SoldSheet::goOn);
    connect(&printing, &SoldPrinting::changed, this, &SoldSheet::followPrint);
}

void SoldSheet::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Grid::unit, 0, 0);
    column->setSpacing(Grid::unit);
    column->addLayout(makeHead());
    column->addSpacing(Grid::unit);
    column->addWidget(new Hairline(m_themes, Qt::Horizontal, this));
    column->addWidget(m_seats);
    column->addWidget(m_late);
    column->addWidget(m_print);
    column->addLayout(makePrintKeys());
    column->addStretch(1);
    column->addWidget(figureLine(tr("Sold for"), m_total, this));
    column->addWidget(figureLine(tr("Change"), m_change, this));
    column->addSpacing(Grid::unit);
    column->addWidget(m_next);
}

QLayout *SoldSheet::makeHead()
{
    m_reference->setFont(m_themes.theme().semibold(TextSize::Title));
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *head = new QHBoxLayout;
    head->setSpacing(Grid::margin);
    head->addWidget(new DoneSign(m_themes, this));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(mutedLabel(tr("Booking"), this));
    words->addWidget(m_reference);
    head->addLayout(words, 1);
    return head;
}

QLayout *SoldSheet::makePrintKeys()
{
    auto *keys = new QGridLayout;
    keys->setSpacing(Grid::unit);
    const auto add = [this, keys](const QString &name, const QString &text, Qt::Key key, auto act) {
        auto *button = new KeyCapButton(m_themes, KeyCapButton::Kind::Quiet, text, this);
        button->setObjectName(name);
        button->setKey(key);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QAbstractButton::clicked, &m_printing, act);
        const int count = keys->count();
        keys->addWidget(button, count / 2, count % 2);
    };
    add(u"printTickets"_qs, tr("Print"), Qt::Key_P, &SoldPrinting::printAgain);
    add(u"previewTickets"_qs, tr("Preview"), Qt::Key_V, &SoldPrinting::preview);
    add(u"savePdf"_qs, tr("Save as PDF"), Qt::Key_S, &SoldPrinting::savePdf);
    add(u"printReceipt"_qs, tr("Receipt"), Qt::Key_R, &SoldPrinting::printReceipt);
    return keys;
}

void SoldSheet::followPrint()
{
    const Theme &theme = m_themes.theme();
    const QColor colors[] = {theme.muted, theme.warning, theme.danger};
    say(m_print, m_printing.sentence(), colors[static_cast<size_t>(m_printing.tone())]);
    std::vector<AmountLine> lines;
    for (const SoldText::Seat &seat : m_sold.seats) {
        if (lines.size() == seatsNamed && m_sold.seats.size() > seatsNamed + 1) {
            lines.push_back({tr("and %1 more").arg(m_sold.seats.size() - seatsNamed), {}});
            break;
        }
        lines.push_back(
            {seat.name, ticketText(m_printing.ticketOf(seat.id)), AmountLine::Stress::Title});
    }
    m_seats->setLines(std::move(lines));
}

void SoldSheet::goOn()
{
    if (m_clock.monotonic() - m_openedAt >= soonestNext)
        Q_EMIT nextAsked();
}

void SoldSheet::open(const SoldText &sold)
{
    m_openedAt = m_clock.monotonic();
    m_sold = sold;
    m_reference->setText(sold.reference);
    m_late->setVisible(sold.late);
    m_total->setText(sold.total.text(locale()));
    m_change->setText(sold.change.amountText(locale()));
    followPrint();
    m_next->setFocus();
}

} // namespace parterre
