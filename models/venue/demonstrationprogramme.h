// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <vector>

namespace parterre {

enum class DemonstrationHouse : quint8 {
    Studio,  ///< 300 seats
    Theatre, ///< about 1,500: curved rows, boxes, a balcony
    Stadium, ///< 80,000
};

/// One event of the demonstration venue.
struct DemonstrationEvent
{
    DemonstrationHouse house = DemonstrationHouse::Studio;
    QString name;
    QString description;
    QString category;
    QDateTime start; ///< in the venue's zone
    QDateTime end;
    int soldPercent = 0;
    int priceFactor = 100; ///< per cent of the plan's own prices
};

[[nodiscard]] QString houseName(DemonstrationHouse house);

/// What is on, seen from now (in the venue's zone): each house plays tonight and on later days.
/// Tonight's events begin at their usual hour, or, when that is less than a quarter of an hour
/// away or past, at the next full half hour that leaves half an hour to sell.
[[nodiscard]] std::vector<DemonstrationEvent> demonstrationProgramme(const QDateTime &now);

} // namespace parterre
