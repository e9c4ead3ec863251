// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/salerecovery.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto askAgainAfter = 5s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SaleRecovery)
};

QString refusedText(const BookingAnswer &answer, const QString &amount)
{
    if (answer.status == BookingStatus::Confirmed)
        return Words::tr("its booking %1 is sold already. Do not take the money twice.")
            .arg(answer.reference);
    if (answer.outcome == SaleOutcome::SeatsLost)
        return Words::tr("its seats went to another and nothing was sold. Give %1 back.")
            .arg(amount);
    if (answer.outcome == SaleOutcome::HoldEnded)
        return Words::tr("its seats had been released and nothing was sold. Give %1 back.")
            .arg(amount);
    return Words::tr("it was refused and nothing was sold. Give %1 back.").arg(amount);
}

QString fateText(const EarlierSale &sale, const QString &amount)
{
    if (sale.isOpen)
        return Words::tr("whether it is sold is not known yet, and the server is asked again. Do "
                         "not give money back before it answers.");
    if (!sale.answer)
        return sale.answer.error().text;
    if (sale.answer->outcome == SaleOutcome::Done)
        return Words::tr("it is sold (booking %1).").arg(sale.answer->reference);
    return refusedText(*sale.answer, amount);
}

bool isSold(const EarlierSale &sale)
{
    return sale.answer && sale.answer->outcome == SaleOutcome::Done;
}

} // namespace

SaleRecovery::SaleRecovery(BookingStore &bookings, QObject *parent)
    : QObject(parent)
    , m_bookings(bookings)
{
    m_again.setSingleShot(true);
    m_again.setInterval(askAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &SaleRecovery::ask);
}

void SaleRecovery::setSession(const QString &token)
{
    m_token = token;
    m_again.stop();
    if (!token.isEmpty())
        ask();
}

void SaleRecovery::ask()
{
    m_bookings.completeEarlier(m_token, this, [this](const auto &sales) { tell(sales); });
}

void SaleRecovery::tell(const Result<std::vector<EarlierSale>> &sales)
{
    if (!sales) {
        if (sales.error().kind == ErrorKind::Unavailable)
            Q_EMIT noticed({Notice::Level::Error, sales.error().text});
        else if (!m_token.isEmpty())
            m_again.start(); // the link itself is reported elsewhere
        return;
    }
    QStringList sentences;
    for (const EarlierSale &sale : *sales) {
        // An answer that leaves it open needs another person, and waits for the next sign-in.
        if (sale.isOpen && !sale.answer && !m_token.isEmpty())
            m_again.start();
        if (sale.isOpen && m_toldOpen)
            continue;
        const QString amount = sale.amount.text(QLocale());
        sentences << tr("A sale of %1 was being completed when the program ended: %2")
                         .arg(amount, fateText(sale, amount));
    }
    m_toldOpen = std::ranges::any_of(*sales, &EarlierSale::isOpen);
    if (!sentences.isEmpty())
        Q_EMIT noticed(
            {std::ranges::all_of(*sales, isSold) ? Notice::Level::Success : Notice::Level::Warning,
             sentences.join(u' ')});
}

} // namespace parterre
