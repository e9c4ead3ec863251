// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/pricetypedraft.h"

#include "models/base/money.h"
#include "models/events/pricetypes.h"

#include <QCoreApplication>
#include <QRegularExpression>
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

QString priceText(const PriceTypeDraft &type, const QLocale &locale)
{
    if (type.fixedMinor)
        return Money(*type.fixedMinor, {}).amountText(locale);
    if (!type.percentThousandths)
        return {};
    PriceType rate;
    rate.percentThousandths = type.percentThousandths;
    return rateText(rate, locale);
}

void readPrice(const QString &typed, const QLocale &locale, PriceTypeDraft &type)
{
    static const QRegularExpression share(u"^([0-9]{1,3})(?:[.,]([0-9]{1,3}))?\\s*%$"_qs);
    constexpr int digits = 3;
    const QString text = typed.simplified();
    type.percentThousandths.reset();
    type.fixedMinor.reset();
    if (const auto match = share.match(text); match.hasMatch()) {
        const QString fraction = match.captured(2).leftJustified(digits, u'0');
        type.percentThousandths = (match.captured(1) + fraction).toInt();
    } else if (text.compare(Words::tr("free"), Qt::CaseInsensitive) == 0) {
        type.percentThousandths = 0;
    } else if (const auto money = Money::parse(text, {}, locale)) {
        type.fixedMinor = money->minor();
    }
}

} // namespace parterre
