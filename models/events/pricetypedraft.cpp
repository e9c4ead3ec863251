// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/pricetypedraft.h"

#include <QCoreApplication>
#include <QSet>

namespace parterre {

namespace {

constexpr int longestName = 50;
constexpr int wholePrice = 100'000;
constexpr qint64 highestPrice = 99'999'999'99;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceTypeDraft)
};

QString priceFault(const PriceTypeDraft &type)
{
    if (type.percentThousandths.has_value() == type.fixedMinor.has_value())
        return Words::tr("%1 needs a price: a share such as 50 %, or an amount such as 10.00.")
            .arg(type.name);
    if (type.percentThousandths
        && (*type.percentThousandths < 0 || *type.percentThousandths > wholePrice))
        return Words::tr("The share of %1 is not between 0 and 100 %.").arg(type.name);
    if (type.fixedMinor && (*type.fixedMinor < 0 || *type.fixedMinor > highestPrice))
        return Words::tr("The price of %1 is not between 0 and 99,999,999.99.").arg(type.name);
    if (type.mostPerBooking.value_or(0) < 0 || type.mostInAll.value_or(0) < 0)
        return Words::tr("A cap of %1 is below 0. Leave it empty for no cap.").arg(type.name);
    return {};
}

} // namespace

std::optional<PriceTypeFault> faultOf(const std::vector<PriceTypeDraft> &types)
{
    QSet<QString> names;
    for (int line = 0; line < int(types.size()); ++line) {
        const PriceTypeDraft &type = types[size_t(line)];
        const QString name = type.name.trimmed();
        if (name.isEmpty())
            return PriceTypeFault{line, Words::tr("A price type has no name. Type one.")};
        if (name.size() > longestName)
            return PriceTypeFault{line,
                                  Words::tr("The name of a price type has at most 50 "
                                            "characters. Shorten it.")};
        if (names.contains(name.toCaseFolded()))
            return PriceTypeFault{
                line, Words::tr("Two price types are called %1. Rename one.").arg(name)};
        names.insert(name.toCaseFolded());
        if (const QString fault = priceFault(type); !fault.isEmpty())
            return PriceTypeFault{line, fault};
    }
    return std::nullopt;
}

} // namespace parterre
