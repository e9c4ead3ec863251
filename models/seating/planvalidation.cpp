// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planvalidation.h"

#include "models/seating/planplace.h"
#include "models/seating/seatoverlap.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace parterre {

namespace {

constexpr qreal largestRadius = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanValidation", text);
}

struct SeatIndex
{
    size_t section = 0;
    size_t row = 0;
    size_t seat = 0;
};

class PlanValidation final
{
public:
    explicit PlanValidation(const SeatingPlan &plan)
        : m_plan(plan)
    {
    }

    PlanFaults run();

private:
    void checkWhole();
    void checkCategories();
    void checkSection(size_t section);
    void checkRow(size_t section, size_t row);
    void checkSeat(const SeatIndex &index);
    void checkNumber(const SeatIndex &index);
    void checkTwins(const SeatIndex &index);
    void checkName(const QString &name, qsizetype longest, const QString &place);
    void checkKeys();
    void checkOverlaps();

    template <class Visit>
    void eachSeat(Visit visit) const;
    [[nodiscard]] const PlanSeat &seatAt(const SeatIndex &index) const
    {
        return m_plan.sections[index.section].rows[index.row].seats[index.seat];
    }
    [[nodiscard]] QString place(const SeatIndex &index) const
    {
        return placeOf(m_plan, index.section, index.row, index.seat);
    }
    void error(const QString &place, const QString &sentence)
    {
        m_faults.push_back({PlanFault::Severity::Error, place, sentence});
    }
    void warning(const QString &place, const QString &sentence)
    {
        m_faults.push_back({PlanFault::Severity::Warning, place, sentence});
    }

    const SeatingPlan &m_plan;
    PlanFaults m_faults;
    QHash<QString, size_t> m_sections;       ///< by name
    QHash<QString, size_t> m_sectionsFolded; ///< by name without regard to case
    QHash<std::pair<QString, QString>, QHash<QString, SeatIndex>> m_seats; ///< by row, by number
};

template <class Visit>
void PlanValidation::eachSeat(Visit visit) const
{
    for (size_t section = 0; section < m_plan.sections.size(); ++section) {
        const std::vector<PlanRow> &rows = m_plan.sections[section].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            for (size_t seat = 0; seat < rows[row].seats.size(); ++seat)
                visit(SeatIndex{section, row, seat});
        }
    }
}

PlanFaults PlanValidation::run()
{
    checkWhole();
    checkCategories();
    for (size_t section = 0; section < m_plan.sections.size(); ++section)
        checkSection(section);
    checkKeys();
    checkOverlaps();
    return std::move(m_faults);
}

void PlanValidation::checkWhole()
{
    const int count = m_plan.seatCount();
    if (count == 0)
        error({}, tr("The plan has no seats: there is nothing to sell."));
    if (count > mostPlanSeats)
        error({}, tr("The plan has more than 200,000 seats, the most that Parterre takes."));
    switch (nameFault(m_plan.name, longestPlanName)) {
    case NameFault::None:
        break;
    case NameFault::Blank:
        warning({}, tr("The plan has no name."));
        break;
    case NameFault::Unprintable:
    case NameFault::TooLong:
        error({},
              tr("The plan's name cannot be stored: it is longer than 200 characters or holds "
                 "one that cannot be printed."));
        break;
    }
}

void PlanValidation::checkCategories()
{
    QSet<QString> keys;
    for (const PlanCategory &category : m_plan.categories) {
        if (keys.contains(category.key)) {
            warning(tr("category “%1”").arg(category.key),
                    tr("Two categories have this name; the later one is used."));
        }
        keys.insert(category.key);
    }
    QHash<int, std::pair<SeatIndex, int>> undeclared; // the first seat, and how many
    eachSeat([&](const SeatIndex &index) {
        const int category = seatAt(index).category;
        if (category < 0 || m_plan.categories[size_t(category)].declared)
            return;
        const auto known = undeclared.find(category);
        if (known != undeclared.end())
            ++known->second;
        else
            undeclared.insert(category, {index, 1});
    });
    for (size_t i = 0; i < m_plan.categories.size(); ++i) {
        const auto used = undeclared.constFind(int(i));
        if (used == undeclared.cend())
            continue;
        error(place(used->first),
              tr("The category “%1” is not in the plan's list of categories; seats that name it: "
                 "%2.")
                  .arg(m_plan.categories[i].key)
                  .arg(used->second));
    }
}

void PlanValidation::checkName(const QString &name, qsizetype longest, const QString &where)
{
    switch (nameFault(name, longest)) {
    case NameFault::None:
        break;
    case NameFault::Blank:
        error(where, tr("It has no name."));
        break;
    case NameFault::Unprintable:
        error(where, tr("Its name holds a character that cannot be printed."));
        break;
    case NameFault::TooLong:
        error(where, tr("Its name is longer than %1 characters.").arg(longest));
        break;
    }
}

void PlanValidation::checkSection(size_t section)
{
    const QString where = placeOf(m_plan, section);
    const QString &name = m_plan.sections[section].name;
    checkName(name, longestSectionName, where);
    if (const auto same = m_sections.constFind(name); same != m_sections.cend())
        error(where, tr("Section %1 has the same name.").arg(*same + 1));
    else if (const auto like = m_sectionsFolded.constFind(name.toCaseFolded());
             like != m_sectionsFolded.cend())
        warning(where,
                tr("The name differs from that of section %1 by upper and lower case only.")
                    .arg(*like + 1));
    m_sections.insert(name, section);
    m_sectionsFolded.insert(name.toCaseFolded(), section);
    for (size_t row = 0; row < m_plan.sections[section].rows.size(); ++row)
        checkRow(section, row);
}

void PlanValidation::checkRow(size_t section, size_t row)
{
    const PlanRow &own = m_plan.sections[section].rows[row];
    checkName(own.name, longestRowName, placeOf(m_plan, section, row));
    for (size_t seat = 0; seat < own.seats.size(); ++seat)
        checkSeat({section, row, seat});
}

void PlanValidation::checkSeat(const SeatIndex &index)
{
    const PlanSeat &seat = seatAt(index);
    checkNumber(index);
    if (!std::isfinite(seat.center.x()) || !std::isfinite(seat.center.y()))
        error(place(index), tr("It has no place: x or y is missing or not a number."));
    else if (!liesInPlan(seat.center))
        error(place(index), tr("It lies more than 1,000,000 units away from the plan's origin."));
    if (!(seat.radius > 0 && seat.radius <= largestRadius) || !std::isfinite(seat.rotation))
        error(place(index), tr("Its size or rotation cannot be right."));
    if (seat.category < 0)
        error(place(index), tr("It has no category, so it would have no price."));
}

void PlanValidation::checkNumber(const SeatIndex &index)
{
    switch (nameFault(seatAt(index).number, longestSeatNumber)) {
    case NameFault::None:
        checkTwins(index);
        break;
    case NameFault::Blank:
        error(place(index), tr("It has no number."));
        break;
    case NameFault::Unprintable:
        error(place(index), tr("Its number holds a character that cannot be printed."));
        break;
    case NameFault::TooLong:
        error(place(index), tr("Its number is longer than %1 characters.").arg(longestSeatNumber));
        break;
    }
}

void PlanValidation::checkTwins(const SeatIndex &index)
{
    const PlanSection &section = m_plan.sections[index.section];
    QHash<QString, SeatIndex> &row = m_seats[{section.name, section.rows[index.row].name}];
    const auto twin = row.constFind(seatAt(index).number);
    if (twin == row.cend()) {
        row.insert(seatAt(index).number, index);
        return;
    }
    error(place(index),
          tr("The same section, row and number as %1: one of them could not be sold.")
              .arg(place(*twin)));
}

void PlanValidation::checkKeys()
{
    QSet<QString> keys;
    std::optional<SeatIndex> first;
    int keyed = 0;
    eachSeat([&](const SeatIndex &index) {
        const QString &key = seatAt(index).key;
        if (key.isEmpty())
            return;
        ++keyed;
        if (!first && keys.contains(key))
            first = index;
        keys.insert(key);
    });
    if (!first)
        return;
    warning(place(*first),
            tr("The file's keys are not unique: %1 distinct keys for %2 seats; the first repeated "
               "one is “%3”. Parterre gives each seat a key of its own.")
                .arg(keys.size())
                .arg(keyed)
                .arg(seatAt(*first).key));
}

/// One warning for a row that lies on another, not one for each seat.
void PlanValidation::checkOverlaps()
{
    std::vector<SeatIndex> seats;
    qreal closest = largestRadius;
    eachSeat([&](const SeatIndex &index) {
        if (liesInPlan(seatAt(index).center))
            seats.push_back(index);
        if (seatAt(index).radius > 0)
            closest = std::min(closest, seatAt(index).radius);
    });
    struct RowPair
    {
        SeatIndex first;
        SeatIndex under;
        int count = 0;
    };
    std::vector<RowPair> pairs;
    std::map<std::tuple<size_t, size_t, size_t, size_t>, size_t> known; // into pairs
    SeatOverlap overlap(closest);
    for (size_t i = 0; i < seats.size(); ++i) {
        const auto under = overlap.at(seatAt(seats[i]).center);
        if (!under) {
            overlap.add(int(i), seatAt(seats[i]).center);
            continue;
        }
        const SeatIndex &on = seats[size_t(*under)];
        const std::tuple key(seats[i].section, seats[i].row, on.section, on.row);
        const auto [pair, isNew] = known.emplace(key, pairs.size());
        if (isNew)
            pairs.push_back({seats[i], on, 0});
        ++pairs[pair->second].count;
    }
    for (const RowPair &pair : pairs) {
        warning(place(pair.first),
                tr("It lies on top of %1; seats of this row that cover others: %2.")
                    .arg(place(pair.under))
                    .arg(pair.count));
    }
}

} // namespace

PlanFaults validatePlan(const SeatingPlan &plan)
{
    return PlanValidation(plan).run();
}

} // namespace parterre
