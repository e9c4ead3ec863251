// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planprice.h"

#include <algorithm>

namespace parterre {

namespace {

constexpr qsizetype mostWholeDigits = 8;

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString priceText(qint64 minor)
{
    return QStringLiteral("%1.%2").arg(minor / 100).arg(minor % 100, 2, 10, QChar(u'0'));
}

std::optional<qint64> priceFrom(const QString &text)
{
    const auto isPoint = [](QChar c) { return c == u'.' || c == u','; };
    const auto point = std::find_if(text.begin(), text.end(), isPoint) - text.begin();
    const QString whole = text.left(point);
    const QString fraction = text.mid(point + 1);
    const bool hasPoint = point < text.size();
    if (whole.isEmpty() || whole.size() > mostWholeDigits || !areDigits(whole)
        || !areDigits(fraction) || fraction.size() > 2 || (hasPoint && fraction.isEmpty()))
        return std::nullopt;
    return (whole + fraction.leftJustified(2, u'0')).toLongLong();
}

} // namespace parterre
