// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/basket.h"
#include "ui/sales/tenderway.h"

#include <QLocale>

namespace parterre {

class AfterSaleDesk;
class Checkout;
class PaymentPlan;

/// What the sheet is called while the person pays this way.
[[nodiscard]] QString tenderTitle(TenderWay way, bool isExchange);
/// What to do at the card terminal now; rest is what a card not yet begun would be charged.
[[nodiscard]] QString cardSentence(const PaymentPlan &plan, const Money &rest,
                                   const QLocale &locale);
/// What Enter does: with the amount that is typed in cash, or else with the words for a card.
[[nodiscard]] QString finishSentence(const Checkout &checkout, TenderWay way, bool typesCash);
/// What is on its way to the server, and what that means for the hands; empty: nothing.
[[nodiscard]] QString workSentence(Basket::Phase phase, const Checkout &checkout,
                                   const AfterSaleDesk &acts);

} // namespace parterre
