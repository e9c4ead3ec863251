// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/plandifference.h"

#include "models/seating/editing/editchecks.h"
#include "models/seating/planprice.h"
#include "models/seating/seatoverlap.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace parterre {

namespace {

constexpr qreal samePlace = 1;     // plan units; the database keeps floats
constexpr qreal sameAngle = 0.01;  // degrees
constexpr qsizetype mostNamed = 8; // seats in one sentence

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanDifference", text);
}

using SeatName = std::tuple<QString, QString, QString>;

struct SeatNameHash
{
    size_t operator()(const SeatName &name) const
    {
        return qHashMulti(0, std::get<0>(name), std::get<1>(name), std::get<2>(name));
    }
};

SeatName nameOf(const StoredSeat &seat)
{
    return {seat.section, seat.row, seat.number};
}

SeatName nameOf(const SeatingPlan &plan, PlanSpot spot)
{
    const PlanSection &section = plan.sections[spot.section];
    return {section.name, section.rows[spot.row].name, seatAt(plan, spot).number};
}

qint64 priceOf(const SeatingPlan &plan, const PlanSeat &seat)
{
    Q_ASSERT(seat.category >= 0 && plan.categories[size_t(seat.category)].priceMinor);
    return *plan.categories[size_t(seat.category)].priceMinor;
}

bool liesApart(const PlanSeat &seat, const StoredSeat &stored)
{
    const QPointF apart = seat.center - stored.center;
    return !(std::hypot(apart.x(), apart.y()) < samePlace)
        || !(std::abs(std::remainder(seat.rotation - stored.rotation, 360)) < sameAngle)
        || !(std::abs(seat.radius - stored.radius) < sameAngle);
}

/// Finds for each seat of the plan the stored one that it is.
class SeatMatching final
{
public:
    SeatMatching(const SeatingPlan &plan, const std::vector<StoredSeat> &stored)
        : m_plan(plan)
        , m_spots(planSpots(plan))
        , m_stored(stored)
        , m_match(m_spots.size())
        , m_taken(stored.size())
    {
        matchKeys();
        matchNames();
        matchPlaces();
    }

    [[nodiscard]] PlanDifference difference() const;

private:
    void matchKeys();
    void matchNames();
    void matchPlaces();
    void match(size_t seat, size_t stored)
    {
        if (m_match[seat] || m_taken[stored])
            return;
        m_match[seat] = stored;
        m_taken[stored] = true;
    }
    [[nodiscard]] SeatChange changeOf(size_t seat) const;

    const SeatingPlan &m_plan;
    std::vector<PlanSpot> m_spots;
    const std::vector<StoredSeat> &m_stored;
    std::vector<std::optional<size_t>> m_match; ///< of each seat of the plan, into the stored ones
    std::vector<bool> m_taken;                  ///< stored seats that have their match
};

void SeatMatching::matchKeys()
{
    QHash<QString, size_t> byKey;
    for (size_t i = 0; i < m_stored.size(); ++i)
        byKey.insert(storedSeatKey(m_stored[i].id), i);
    for (size_t i = 0; i < m_spots.size(); ++i) {
        const auto stored = byKey.constFind(seatAt(m_plan, m_spots[i]).key);
        if (stored != byKey.cend())
            match(i, *stored);
    }
}

void SeatMatching::matchNames()
{
    std::unordered_map<SeatName, size_t, SeatNameHash> byName;
    for (size_t i = 0; i < m_stored.size(); ++i)
        byName.emplace(nameOf(m_stored[i]), i);
    for (size_t i = 0; i < m_spots.size(); ++i) {
        const auto stored = byName.find(nameOf(m_plan, m_spots[i]));
        if (stored != byName.end())
            match(i, stored->second);
    }
}

void SeatMatching::matchPlaces()
{
    SeatOverlap places(samePlace);
    for (size_t i = 0; i < m_stored.size(); ++i) {
        if (!m_taken[i] && liesInPlan(m_stored[i].center))
            places.add(int(i), m_stored[i].center);
    }
    for (size_t i = 0; i < m_spots.size(); ++i) {
        const QPointF center = seatAt(m_plan, m_spots[i]).center;
        if (m_match[i] || !liesInPlan(center))
            continue;
        if (const auto stored = places.at(center))
            match(i, size_t(*stored));
    }
}

SeatChange SeatMatching::changeOf(size_t seat) const
{
    const StoredSeat &stored = m_stored[*m_match[seat]];
    const PlanSeat &own = seatAt(m_plan, m_spots[seat]);
    SeatChange change;
    change.id = stored.id;
    change.spot = m_spots[seat];
    change.formerName = spokenSeat(stored.section, stored.row, stored.number);
    change.status = stored.status;
    change.moved = liesApart(own, stored);
    change.renamed = nameOf(m_plan, m_spots[seat]) != nameOf(stored);
    change.repriced = priceOf(m_plan, own) != stored.priceMinor;
    change.kindChanged = own.kind != stored.kind;
    return change;
}

PlanDifference SeatMatching::difference() const
{
    PlanDifference difference;
    for (size_t i = 0; i < m_spots.size(); ++i) {
        if (!m_match[i]) {
            difference.seatIds.emplace_back();
            difference.added.push_back(m_spots[i]);
            continue;
        }
        difference.seatIds.push_back(m_stored[*m_match[i]].id);
        SeatChange change = changeOf(i);
        if (change.moved || change.renamed || change.repriced || change.kindChanged)
            difference.changed.push_back(std::move(change));
    }
    for (size_t i = 0; i < m_stored.size(); ++i) {
        if (m_taken[i])
            continue;
        const StoredSeat &seat = m_stored[i];
        difference.removed.push_back({seat.id, spokenSeat(seat.section, seat.row, seat.number),
                                      seat.section, seat.row, seat.status});
    }
    return difference;
}

QString named(const QStringList &seats)
{
    const QString list = seats.mid(0, mostNamed).join(QStringLiteral("; "));
    return seats.size() <= mostNamed
        ? list
        : tr("%1; and %2 more").arg(list).arg(seats.size() - mostNamed);
}

} // namespace

QString storedSeatKey(SeatId id)
{
    return QStringLiteral("seat#%1").arg(id.value);
}

SeatingPlan planOfStoredSeats(const QString &name, const std::vector<StoredSeat> &seats,
                              const std::vector<Area> &areas)
{
    SeatingPlan plan;
    plan.name = name;
    plan.areas = areas;
    QHash<QString, size_t> sections;
    QHash<qint64, int> categories;
    for (const StoredSeat &seat : seats) {
        if (!sections.contains(seat.section)) {
            sections.insert(seat.section, plan.sections.size());
            plan.sections.push_back({seat.section, {}});
        }
        if (!categories.contains(seat.priceMinor)) {
            const QString price = priceText(seat.priceMinor);
            categories.insert(seat.priceMinor, int(plan.categories.size()));
            plan.categories.push_back({price, price, {}, seat.priceMinor, true});
        }
        std::vector<PlanRow> &rows = plan.sections[sections.value(seat.section)].rows;
        if (rows.empty() || rows.back().name != seat.row)
            rows.push_back({seat.row, {}});
        rows.back().seats.push_back({seat.number, storedSeatKey(seat.id), seat.center,
                                     seat.rotation, seat.radius, seat.kind,
                                     categories.value(seat.priceMinor)});
    }
    return plan;
}

PlanDifference planDifference(const SeatingPlan &plan, const std::vector<StoredSeat> &stored)
{
    return SeatMatching(plan, stored).difference();
}

Result<void> mayBeApplied(const PlanDifference &difference)
{
    QStringList sold;
    QStringList held;
    for (const RemovedSeat &seat : difference.removed) {
        switch (seat.status) {
        case SeatStatus::Available:
            break;
        case SeatStatus::Mine:
        case SeatStatus::Held:
        case SeatStatus::HouseHold:
            held += seat.name;
            break;
        case SeatStatus::Booked:
            sold += seat.name;
            break;
        }
    }
    QStringList sentences;
    if (!sold.isEmpty())
        sentences += tr("Sold seats cannot go: %1. Keep them in the plan, or refund or exchange "
                        "them first.")
                         .arg(named(sold));
    if (!held.isEmpty())
        sentences += tr("Held seats cannot go: %1. Keep them in the plan, or release them first.")
                         .arg(named(held));
    if (sentences.isEmpty())
        return {};
    return Error{ErrorKind::Refused, sentences.join(u' '), {}, {}};
}

} // namespace parterre
