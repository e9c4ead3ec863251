// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace parterre {

/// A price type of an event as a manager edits it. Exactly one of percentThousandths and fixedMinor
/// is given.
struct PriceTypeDraft
{
    PriceTypeId id; ///< none: a new one
    QString name;
    std::optional<int> percentThousandths; ///< of the seat's price: 50'000 is half of it
    std::optional<qint64> fixedMinor;      ///< in the event's currency; at most the seat's price
    std::optional<int> mostPerBooking;
    std::optional<int> mostInAll;
    bool needsReason = false;
    bool needsApproval = false;
    bool active = true;
    int used = 0; ///< tickets that were ever held or sold by it

    bool operator==(const PriceTypeDraft &) const = default;
};

/// What is wrong with the list, as a sentence about one of its lines.
struct PriceTypeFault
{
    int line;
    QString sentence;
};

/// The first fault: no name, a name twice (in whatever case), a price out of its bounds.
[[nodiscard]] std::optional<PriceTypeFault> faultOf(const std::vector<PriceTypeDraft> &types);

/// "50 %", "10.00", as a form edits it; empty while there is no price.
[[nodiscard]] QString priceText(const PriceTypeDraft &type, const QLocale &locale);

/// Reads that into the type's price; "free" is 0 %. An unreadable text leaves it without a price.
void readPrice(const QString &typed, const QLocale &locale, PriceTypeDraft &type);

} // namespace parterre
