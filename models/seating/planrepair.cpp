// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planrepair.h"

#include "models/seating/planplace.h"
#include "models/seating/seatoverlap.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace parterre {

namespace {

constexpr qreal floorGap = 120; // between two floors that are moved apart, plan units

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanRepair", text);
}

/// The numbers of one section and row name.
class RowNumbers final
{
public:
    [[nodiscard]] bool contains(const QString &number) const { return m_numbers.contains(number); }
    [[nodiscard]] int highest() const { return m_highest; }
    void add(const QString &number)
    {
        m_numbers.insert(number);
        m_highest = std::max(m_highest, valueOf(number));
    }

    /// 0 for what is no number to count on from.
    [[nodiscard]] static int valueOf(const QString &number)
    {
        const int value = number.toInt();
        return value <= largestCounted ? value : 0;
    }

private:
    static constexpr int largestCounted = 999'999;

    QSet<QString> m_numbers;
    int m_highest = 0;
};

template <class Visit>
void eachSeat(const PlanSection &section, Visit visit)
{
    for (const PlanRow &row : section.rows) {
        for (const PlanSeat &seat : row.seats)
            visit(seat);
    }
}

qreal smallestRadius(const SeatingPlan &plan)
{
    qreal smallest = std::numeric_limits<qreal>::max();
    for (const PlanSection &section : plan.sections) {
        eachSeat(section, [&](const PlanSeat &seat) {
            if (seat.radius > 0)
                smallest = std::min(smallest, seat.radius);
        });
    }
    return smallest;
}

qreal topOf(const PlanSection &section)
{
    qreal top = std::numeric_limits<qreal>::max();
    eachSeat(section, [&](const PlanSeat &seat) {
        if (liesInPlan(seat.center))
            top = std::min(top, seat.center.y());
    });
    return top;
}

class PlanMender final
{
public:
    explicit PlanMender(SeatingPlan plan) { m_done.plan = std::move(plan); }

    RepairedPlan mend(FloorRepair floors)
    {
        declareCategories();
        nameSections();
        nameRows();
        giveCategories();
        renumber();
        if (floors == FloorRepair::Separate)
            separateSections();
        return std::move(m_done);
    }

private:
    void declareCategories();
    void nameSections();
    void nameRows();
    void giveCategories();
    void renumber();
    void separateSections();
    void renumberRow(size_t section, size_t row, RowNumbers &numbers);
    [[nodiscard]] static bool liesOn(const PlanSection &section, const SeatOverlap &others);

    [[nodiscard]] SeatingPlan &plan() { return m_done.plan; }
    void changed(const QString &place, const QString &sentence)
    {
        m_done.changes.push_back({place, sentence});
    }

    RepairedPlan m_done;
};

void PlanMender::declareCategories()
{
    for (PlanCategory &category : plan().categories) {
        if (category.declared)
            continue;
        category.declared = true;
        changed(tr("category “%1”").arg(category.key), tr("It is added to the plan's categories."));
    }
}

void PlanMender::nameSections()
{
    QSet<QString> names;
    for (size_t i = 0; i < plan().sections.size(); ++i) {
        const QString before = plan().sections[i].name;
        const QString wanted = before.trimmed().isEmpty() ? tr("Section %1").arg(i + 1) : before;
        QString name = wanted;
        for (int count = 2; names.contains(name); ++count)
            name = QStringLiteral("%1 %2").arg(wanted).arg(count);
        names.insert(name);
        if (name == before)
            continue;
        changed(placeOf(plan(), i), tr("It is named “%1”.").arg(name));
        plan().sections[i].name = name;
    }
}

void PlanMender::nameRows()
{
    for (size_t i = 0; i < plan().sections.size(); ++i) {
        std::vector<PlanRow> &rows = plan().sections[i].rows;
        QSet<QString> names;
        for (const PlanRow &row : rows)
            names.insert(row.name);
        int count = 1;
        for (size_t row = 0; row < rows.size(); ++row) {
            if (!rows[row].name.trimmed().isEmpty())
                continue;
            while (names.contains(QString::number(count)))
                ++count;
            const QString name = QString::number(count);
            names.insert(name);
            changed(placeOf(plan(), i, row), tr("It is named “%1”.").arg(name));
            rows[row].name = name;
        }
    }
}

/// The category of the nearest seat of the row that has one, counted along the row.
int categoryNear(const PlanRow &row, size_t seat)
{
    for (size_t away = 1; away < row.seats.size(); ++away) {
        if (away <= seat && row.seats[seat - away].category >= 0)
            return row.seats[seat - away].category;
        if (seat + away < row.seats.size() && row.seats[seat + away].category >= 0)
            return row.seats[seat + away].category;
    }
    return -1;
}

void PlanMender::giveCategories()
{
    for (size_t i = 0; i < plan().sections.size(); ++i) {
        for (size_t row = 0; row < plan().sections[i].rows.size(); ++row) {
            PlanRow &own = plan().sections[i].rows[row];
            const bool none = std::all_of(own.seats.begin(), own.seats.end(),
                                          [](const PlanSeat &seat) { return seat.category < 0; });
            for (size_t seat = 0; !none && seat < own.seats.size(); ++seat) {
                if (own.seats[seat].category >= 0)
                    continue;
                const int category = categoryNear(own, seat);
                own.seats[seat].category = category;
                changed(placeOf(plan(), i, row, seat),
                        tr("It takes its neighbour's category, “%1”.")
                            .arg(plan().categories[size_t(category)].name));
            }
        }
    }
}

void PlanMender::renumber()
{
    for (size_t i = 0; i < plan().sections.size(); ++i) {
        QHash<QString, RowNumbers> numbersOf;
        for (size_t row = 0; row < plan().sections[i].rows.size(); ++row)
            renumberRow(i, row, numbersOf[plan().sections[i].rows[row].name]);
    }
}

/// A row that repeats numbers of earlier rows of its name is numbered on as a whole; within a row
/// only the seat that comes second gets another number.
void PlanMender::renumberRow(size_t section, size_t row, RowNumbers &numbers)
{
    std::vector<PlanSeat> &seats = plan().sections[section].rows[row].seats;
    const bool again = std::any_of(seats.begin(), seats.end(), [&](const PlanSeat &seat) {
        return numbers.contains(seat.number);
    });
    int highest = numbers.highest();
    for (const PlanSeat &seat : seats) {
        if (!again)
            highest = std::max(highest, RowNumbers::valueOf(seat.number));
    }
    for (size_t i = 0; i < seats.size(); ++i) {
        const QString before = seats[i].number;
        const bool blank = before.trimmed().isEmpty();
        if (again || blank || numbers.contains(before)) {
            const QString next = QString::number(++highest);
            changed(placeOf(plan(), section, row, i),
                    blank ? tr("It gets the number %1.").arg(next)
                          : tr("Number %1 becomes %2.").arg(before, next));
            seats[i].number = next;
        }
        numbers.add(seats[i].number);
    }
}

bool PlanMender::liesOn(const PlanSection &section, const SeatOverlap &others)
{
    return std::any_of(section.rows.begin(), section.rows.end(), [&](const PlanRow &row) {
        return std::any_of(row.seats.begin(), row.seats.end(), [&](const PlanSeat &seat) {
            return liesInPlan(seat.center) && others.at(seat.center).has_value();
        });
    });
}

void PlanMender::separateSections()
{
    SeatOverlap others(smallestRadius(plan()));
    qreal bottom = std::numeric_limits<qreal>::lowest();
    for (size_t i = 0; i < plan().sections.size(); ++i) {
        PlanSection &section = plan().sections[i];
        qreal down = 0;
        if (liesOn(section, others)) {
            down = bottom + floorGap - topOf(section);
            changed(placeOf(plan(), i),
                    tr("It lay on top of other sections and is moved down by %1.").arg(down));
        }
        for (PlanRow &row : section.rows) {
            for (PlanSeat &seat : row.seats) {
                seat.center.ry() += down;
                if (!liesInPlan(seat.center))
                    continue;
                others.add(0, seat.center);
                bottom = std::max(bottom, seat.center.y());
            }
        }
    }
}

} // namespace

RepairedPlan repairPlan(SeatingPlan plan, FloorRepair floors)
{
    return PlanMender(std::move(plan)).mend(floors);
}

} // namespace parterre
