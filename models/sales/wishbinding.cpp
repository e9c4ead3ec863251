// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/wishbinding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace parterre {

namespace {

QString wordOf(BestWish::Prefer prefer)
{
    switch (prefer) {
    case BestWish::Prefer::Best:
        return u"best"_qs;
    case BestWish::Prefer::Middle:
        return u"middle"_qs;
    case BestWish::Prefer::Closer:
        return u"closer"_qs;
    case BestWish::Prefer::Aisle:
        return u"aisle"_qs;
    }
    Q_UNREACHABLE();
}

/// Only what was wished for is named.
QJsonObject wishesOf(const BestWish &wish)
{
    QJsonObject wishes;
    if (!wish.row.isEmpty())
        wishes[u"row"] = wish.row;
    if (wish.prefer != BestWish::Prefer::Best)
        wishes[u"prefer"] = wordOf(wish.prefer);
    if (wish.acrossAisle)
        wishes[u"across_aisle"] = true;
    if (wish.wheelchairs > 0)
        wishes[u"wheelchairs"] = wish.wheelchairs;
    if (wish.insteadOf.isValid())
        wishes[u"instead_of"] = wish.insteadOf.value;
    if (wish.booking.isValid())
        wishes[u"booking"] = wish.booking.value;
    QJsonArray offered;
    for (const SeatId seat : wish.offered)
        offered.append(seat.value);
    if (!offered.isEmpty())
        wishes[u"not"] = offered;
    return wishes;
}

} // namespace

QVariantList boundWish(const BestWish &wish)
{
    const QVariant section
        = wish.section.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(wish.section);
    const QVariant maxPrice = wish.maxPrice ? QVariant(wish.maxPrice->minor())
                                            : QVariant(QMetaType(QMetaType::LongLong));
    const QJsonDocument wishes(wishesOf(wish));
    return {wish.count, section, maxPrice, wish.together,
            QString::fromUtf8(wishes.toJson(QJsonDocument::Compact))};
}

} // namespace parterre
