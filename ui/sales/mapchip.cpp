// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/mapchip.h"

#include "models/base/durations.h"
#include "models/sales/basket.h"
#include "ui/sales/seatcount.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace parterre {

using namespace std::chrono_literals;

MapChip::MapChip(const ThemeSource &themes, const Basket &basket, QWidget *parent)
    : QFrame(parent)
    , m_themes(themes)
    , m_basket(basket)
    , m_seats(new QLabel(this))
    , m_total(new FigureLabel(themes, TextSize::Body, this))
    , m_left(new FigureLabel(themes, TextSize::Body, this))
{
    setObjectName(u"mapChip"_qs);
    m_seats->setObjectName(u"chipSeats"_qs);
    m_total->setObjectName(u"chipTotal"_qs);
    m_left->setObjectName(u"chipLeft"_qs);
    auto *back = new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Back"), this);
    back->setCap(u"F11"_qs);
    back->setFocusPolicy(Qt::NoFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(Grid::margin, Grid::half, Grid::half, Grid::half);
    line->setSpacing(Grid::margin);
    line->addWidget(m_seats);
    line->addWidget(m_total);
    line->addWidget(m_left);
    line->addWidget(back);
    connect(back, &QAbstractButton::clicked, this, &MapChip::backAsked);
    connect(&basket, &Basket::changed, this, &MapChip::follow);
    follow();
}

void MapChip::follow()
{
    const bool holds = !m_basket.lines().empty();
    const bool live = m_basket.timeLeft() > 0ms;
    m_seats->setText(holds ? seatCount(qsizetype(m_basket.lines().size())) : tr("No seats yet"));
    m_total->setText(m_basket.total().text(locale()));
    m_left->setText(live ? minutesText(m_basket.timeLeft()) : tr("Hold ended"));
    const bool late = m_basket.timeLeft() < 1min;
    m_left->setTone(!live      ? FigureLabel::Tone::Danger
                        : late ? FigureLabel::Tone::Warning
                               : FigureLabel::Tone::Ink);
    m_total->setVisible(holds);
    m_left->setVisible(holds);
    const int right = geometry().right();
    adjustSize();
    move(right - width() + 1, y());
}

void MapChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_themes.theme().hairline);
    painter.setBrush(m_themes.theme().canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Grid::radius,
                            Grid::radius);
}

} // namespace parterre
