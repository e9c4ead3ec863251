// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/offerstrip.h"

#include "models/sales/saledesk.h"
#include "models/seating/seataddress.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>

#include <algorithm>

namespace parterre {

OfferStrip::OfferStrip(const ThemeSource &themes, SaleDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_buttons(new QWidget(this))
{
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_buttons, 0, Qt::AlignRight);
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Grid::half);
    const auto add = [&](const QString &name, const QString &text, Qt::Key key, auto act) {
        auto *button = new KeyCapButton(themes, KeyCapButton::Kind::Plain, text, m_buttons);
        button->setObjectName(name);
        button->setFocusPolicy(Qt::NoFocus);
        button->setKey(QKeySequence(Qt::ALT | key));
        connect(button, &QAbstractButton::clicked, this, act);
        line->addWidget(button);
    };
    Basket &basket = desk.basket();
    using Prefer = BestWish::Prefer;
    add(u"nextBest"_qs, tr("Next"), Qt::Key_N, [&basket] { basket.nextBest(Prefer::Best); });
    add(u"sameRow"_qs, tr("Same row"), Qt::Key_R, [this] { stayInRow(); });
    add(u"closer"_qs, tr("Closer"), Qt::Key_C, [&basket] { basket.nextBest(Prefer::Closer); });
    add(u"aisle"_qs, tr("Aisle"), Qt::Key_A, [&basket] { basket.nextBest(Prefer::Aisle); });
    m_buttons->hide();
    connect(&basket, &Basket::changed, this, &OfferStrip::follow);
}

void OfferStrip::follow()
{
    const Basket &basket = m_desk.basket();
    if (!basket.isBusy())
        m_buttons->setVisible(basket.canOfferNext());
    tellReasons();
}

void OfferStrip::tellReasons()
{
    const Basket &basket = m_desk.basket();
    std::vector<SeatId> seats;
    for (const BookingLine &line : basket.lines())
        seats.push_back(line.seat);
    const std::vector<SeatId> before = std::exchange(m_told, seats);
    if (basket.reasons().empty() || seats == before || !m_desk.addresses())
        return;
    SeatAddresses::Seats fresh;
    for (const SeatId seat : seats) {
        const int index = m_desk.layout()->indexOf(seat);
        if (index >= 0 && std::ranges::count(before, seat) == 0)
            fresh.push_back(index);
    }
    if (!fresh.empty())
        Q_EMIT noticed({Notice::Level::Info,
                        tr("%1. %2.").arg(m_desk.addresses()->text(fresh),
                                          bestReasonsText(basket.reasons()))});
}

void OfferStrip::stayInRow()
{
    const auto &lines = m_desk.basket().lines();
    const SeatLayoutPtr layout = m_desk.layout();
    const int seat = layout && !lines.empty() ? layout->indexOf(lines.front().seat) : -1;
    if (seat < 0)
        return;
    m_desk.basket().nextBestInRow(layout->sections()[size_t(layout->section(seat))].name,
                                  layout->rows()[size_t(layout->row(seat))].name);
}

} // namespace parterre
