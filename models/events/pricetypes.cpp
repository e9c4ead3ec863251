// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/pricetypes.h"

#include <QCoreApplication>

namespace parterre {

QString rateText(const PriceType &type, const QLocale &locale)
{
    if (type.fixedPrice && !type.fixedPrice->isZero())
        return type.fixedPrice->text(locale);
    const int thousandths = type.percentThousandths.value_or(0);
    if (thousandths == 0)
        return QCoreApplication::translate("PriceType", "free");
    QString percent = QString::number(thousandths / 1000);
    if (const int fraction = thousandths % 1000; fraction != 0) {
        QString digits = QString::number(1000 + fraction).sliced(1);
        while (digits.endsWith(u'0'))
            digits.chop(1);
        percent += locale.decimalPoint() + digits;
    }
    return QCoreApplication::translate("PriceType", "%1 %").arg(percent);
}

} // namespace parterre
