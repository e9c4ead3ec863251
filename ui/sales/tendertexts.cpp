// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/tendertexts.h"

#include "models/sales/aftersaledesk.h"
#include "models/sales/checkout.h"

#include <QCoreApplication>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TenderTexts)
};

QString wayName(TenderWay way)
{
    switch (way) {
    case TenderWay::Cash:
        return Words::tr("Cash");
    case TenderWay::Card:
        return Words::tr("Card");
    case TenderWay::Split:
        return Words::tr("Split payment");
    case TenderWay::Complimentary:
        return Words::tr("No charge");
    }
    Q_UNREACHABLE();
}

} // namespace

QString tenderTitle(TenderWay way, bool isExchange)
{
    return isExchange ? Words::tr("Exchange \u00b7 %1").arg(wayName(way)) : wayName(way);
}

QString cardSentence(const PaymentPlan &plan, const Money &rest, const QLocale &locale)
{
    const int open = plan.openCard();
    if (open < 0)
        return Words::tr("%1 by card.").arg(rest.amountText(locale));
    const PaymentPart &part = plan.parts()[static_cast<size_t>(open)];
    if (part.card == CardStep::Asked)
        return Words::tr("Wait before you charge the card.");
    return Words::tr("Charge %1 at the terminal.").arg(part.payment.amount.amountText(locale));
}

QString finishSentence(const Checkout &checkout, TenderWay way, bool typesCash)
{
    const QString finish = checkout.isExchange() ? Words::tr("Exchange") : Words::tr("Finish sale");
    if (checkout.plan().isComplete())
        return finish;
    if (way == TenderWay::Split)
        return typesCash ? Words::tr("Add cash") : Words::tr("Card is charged");
    const bool isCharging = checkout.plan().openCard() >= 0;
    return way == TenderWay::Card && !isCharging ? Words::tr("Try again") : finish;
}

QString workSentence(Basket::Phase phase, const Checkout &checkout, const AfterSaleDesk &acts)
{
    if (phase == Basket::Phase::Confirming)
        return Words::tr("Completing the sale.");
    if (phase == Basket::Phase::Unknown)
        return Words::tr("The server has not answered: the sale may be done or not. It is being "
                         "asked again. Wait before you hand anything over.");
    if (acts.isUnknown())
        return Words::tr("The server has not answered: the exchange may be done or not. It is "
                         "being asked again. Wait before you hand anything over.");
    if (acts.isBusy())
        return Words::tr("Completing the exchange.");
    if (checkout.isUnknown())
        return Words::tr("The server has not answered about the card. It is being asked again. "
                         "Charge nothing and give nothing back before it answers.");
    const int open = checkout.plan().openCard();
    if (open < 0 || !checkout.isBusy())
        return {};
    return checkout.plan().parts()[static_cast<size_t>(open)].card == CardStep::Asked
        ? Words::tr("The payment is being written down.")
        : Words::tr("The reference is being written down.");
}

} // namespace parterre
