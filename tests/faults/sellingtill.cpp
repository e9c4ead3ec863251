// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/sellingtill.h"

#include "tests/gui/smallhouse.h"

#include <QTest>

namespace parterre {

using namespace std::chrono_literals;

SellingTill::SellingTill(const ConnectionOptions &till, const QString &journal)
    : m_journal(journal)
    , m_commands(till, QStringLiteral("commands"))
    , m_sessions(m_commands)
    , m_bookings(m_commands, m_journal)
    , m_cards(m_commands)
    , m_basket(m_bookings, m_clock)
    , m_checkout(m_basket, m_cards, m_clock)
    , m_recovery(m_bookings)
{
    m_clock.advance(1h);
    QObject::connect(&m_basket, &Basket::sessionChanged, &m_recovery, &SaleRecovery::setSession);
}

bool SellingTill::signIn()
{
    m_sessions.signIn(SmallHouse::email, SmallHouse::password, &m_basket, [this](const auto &in) {
        m_token = in ? in->session.token : QString();
        m_basket.setSession(m_token);
    });
    return QTest::qWaitFor([this] { return !m_token.isEmpty(); }, 10000);
}

bool SellingTill::openPayment(EventId event, SeatId seat)
{
    if (!m_basket.setEvent(event))
        return false;
    m_basket.hold({seat});
    m_basket.beginPayment();
    return QTest::qWaitFor(
        [this] { return m_basket.phase() == Basket::Phase::Paying && !m_basket.isBusy(); }, 10000);
}

void SellingTill::confirm()
{
    m_basket.confirm({{Tender::Cash, m_basket.total(), m_basket.total(), {}}});
}

void SellingTill::askAgain()
{
    m_clock.advance(2s);
    m_basket.tick();
}

} // namespace parterre
