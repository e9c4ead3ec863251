// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/salekeys.h"

#include "models/sales/saledesk.h"

#include <QShortcut>
#include <QWidget>

namespace parterre {

using namespace std::chrono_literals;

SaleKeys::SaleKeys(SaleDesk &desk, QWidget *page)
    : QObject(page)
    , m_desk(desk)
{
    const auto add = [this, page](Qt::Key key, auto act) {
        auto *shortcut = new QShortcut(key, page);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_F5, &SaleKeys::extend);
    add(Qt::Key_F6, &SaleKeys::releaseAll);
    add(Qt::Key_F8, [this] { pay(TenderWay::Cash); });
    add(Qt::Key_F9, [this] { pay(TenderWay::Card); });
    add(Qt::Key_F10, [this] { pay(TenderWay::Split); });
}

QString SaleKeys::obstacle() const
{
    switch (m_desk.basket().phase()) {
    case Basket::Phase::Empty:
        // A seat on its way counts: keys are faster than the network.
        return m_desk.basket().isBusy() ? QString() : tr("Nothing is held yet: take a seat first.");
    case Basket::Phase::Confirming:
    case Basket::Phase::Unknown:
        return tr("The sale is being completed. Wait for it.");
    case Basket::Phase::Sold:
        return tr("This sale is done. Press Enter for the next one.");
    case Basket::Phase::Holding:
    case Basket::Phase::Paying:
    case Basket::Phase::Expired:
        return {};
    }
    Q_UNREACHABLE();
}

void SaleKeys::say(const QString &sentence)
{
    Q_EMIT noticed({Notice::Level::Info, sentence});
}

void SaleKeys::extend()
{
    Basket &basket = m_desk.basket();
    const bool paying = basket.phase() == Basket::Phase::Paying;
    if (const QString sentence = obstacle(); !sentence.isEmpty())
        say(sentence);
    else if (paying && basket.timeLeft() <= 0ms)
        say(tr("The hold has ended. Finish the sale, or go back with Esc and take the seats "
               "again."));
    else
        basket.extend();
}

void SaleKeys::releaseAll()
{
    if (const QString sentence = obstacle(); !sentence.isEmpty())
        say(sentence);
    else if (m_desk.basket().phase() == Basket::Phase::Paying)
        say(tr("Payment is open. Go back with Esc, then release the seats."));
    else
        m_desk.releaseAll();
}

void SaleKeys::pay(TenderWay way)
{
    if (const QString sentence = obstacle(); !sentence.isEmpty())
        say(sentence);
    else if (m_desk.basket().phase() == Basket::Phase::Expired)
        say(tr("The hold has ended. Press F5 to take the seats again first."));
    else
        Q_EMIT tenderAsked(way);
}

} // namespace parterre
