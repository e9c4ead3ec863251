// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatkindname.h"

#include <array>

namespace parterre {

namespace {

struct KindName
{
    QLatin1String name;
    SeatKind kind;
};
constexpr std::array kindNames{
    KindName{QLatin1String("seat"), SeatKind::Seat},
    KindName{QLatin1String("wheelchair"), SeatKind::Wheelchair},
    KindName{QLatin1String("companion"), SeatKind::Companion},
    KindName{QLatin1String("restricted"), SeatKind::RestrictedView},
    KindName{QLatin1String("standing"), SeatKind::Standing},
};

} // namespace

QString kindWord(SeatKind kind)
{
    for (const KindName &known : kindNames) {
        if (known.kind == kind)
            return known.name;
    }
    Q_UNREACHABLE();
}

std::optional<SeatKind> kindFromName(const QString &name)
{
    for (const KindName &known : kindNames) {
        if (known.name == name)
            return known.kind;
    }
    return std::nullopt;
}

} // namespace parterre
