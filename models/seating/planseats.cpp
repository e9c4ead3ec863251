// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planseats.h"

#include "models/seating/neighbourhood.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace parterre {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanSeats", text);
}

std::set<int> usedCategories(const SeatingPlan &plan)
{
    std::set<int> used;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats)
                used.insert(seat.category);
        }
    }
    return used;
}

QString quoted(const QStringList &names)
{
    QStringList list;
    for (const QString &name : names)
        list += QStringLiteral("“%1”").arg(name);
    return list.join(QStringLiteral(", "));
}

} // namespace

Result<void> assignPrices(SeatingPlan &plan, const QHash<QString, qint64> &byCategory,
                          std::optional<qint64> defaultMinor)
{
    QStringList unknown = byCategory.keys();
    QStringList missing;
    const std::set<int> used = usedCategories(plan);
    for (size_t i = 0; i < plan.categories.size(); ++i) {
        PlanCategory &category = plan.categories[i];
        const bool byName = byCategory.contains(category.name);
        const auto price = byCategory.constFind(byName ? category.name : category.key);
        if (price != byCategory.cend())
            category.priceMinor = *price;
        else if (!category.priceMinor)
            category.priceMinor = defaultMinor;
        unknown.removeAll(category.name);
        unknown.removeAll(category.key);
        if (!category.priceMinor && used.count(int(i)) != 0)
            missing += category.name;
    }
    unknown.sort();
    if (!unknown.isEmpty()) {
        return Error{
            ErrorKind::BadInput, tr("The plan has no category %1.").arg(quoted(unknown)), {}, {}};
    }
    if (!missing.isEmpty()) {
        return Error{ErrorKind::BadInput,
                     tr("No price is given for %1. Name one for each category, or a price for all "
                        "others.")
                         .arg(quoted(missing)),
                     {},
                     {}};
    }
    return {};
}

PlanSeats planSeats(const SeatingPlan &plan)
{
    PlanSeats seats;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats) {
                Q_ASSERT(seat.category >= 0);
                const auto price = plan.categories[size_t(seat.category)].priceMinor;
                Q_ASSERT(price);
                seats.sections += section.name;
                seats.rows += row.name;
                seats.numbers += seat.number;
                seats.pricesMinor.push_back(*price);
                seats.x.push_back(float(seat.center.x()));
                seats.y.push_back(float(seat.center.y()));
                seats.rotation.push_back(float(seat.rotation));
                seats.radius.push_back(float(seat.radius));
                seats.kind.push_back(int(seat.kind));
            }
        }
    }
    Neighbourhood neighbourhood = neighbourhoodOf(plan);
    seats.block = std::move(neighbourhood.block);
    seats.rowOrder = std::move(neighbourhood.rowOrder);
    seats.seatOrder = std::move(neighbourhood.seatOrder);
    seats.rank = std::move(neighbourhood.rank);
    return seats;
}

} // namespace parterre
