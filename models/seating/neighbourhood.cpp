// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/neighbourhood.h"

#include "models/seating/areabounds.h"
#include "models/seating/seatgrid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

namespace parterre {

namespace {

constexpr qreal aisleFrom = 1.6;     // of the usual step between two seats
constexpr qreal nextRowWithin = 1.3; // of the usual distance between two rows
constexpr qreal rowSearch = 4;       // steps within which the next row is looked for
constexpr qreal crossing = 0.5;      // cosine; runs at a wider angle cross the block
constexpr int mostLooked = 256;      // seats near one place; more lie on top of each other
constexpr qreal sideways = 1.3;      // a step to the side costs more than one backwards

/// Unbroken: each seat has the next at its side.
struct Run
{
    int section = 0;
    std::vector<int> seats;
    QPointF middle;
};

qreal distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

qreal median(std::vector<qreal> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

class RunFinder final
{
public:
    explicit RunFinder(const std::vector<QPointF> &centres)
        : m_centres(centres)
    {
    }

    /// The row's seats from left to right. Files list them in any order: along the row as a rule,
    /// else by where they lie; the shorter way is the row.
    [[nodiscard]] std::vector<int> along(std::vector<int> seats) const
    {
        const QPointF axis = mainAxis(seats);
        std::vector<int> sorted = seats;
        std::stable_sort(sorted.begin(), sorted.end(), [&](int a, int b) {
            return QPointF::dotProduct(at(a), axis) < QPointF::dotProduct(at(b), axis);
        });
        if (way(sorted) < way(seats))
            return sorted;
        const QPointF chord = at(seats.back()) - at(seats.front());
        if (QPointF::dotProduct(chord, axis) < 0)
            std::reverse(seats.begin(), seats.end());
        return seats;
    }

    [[nodiscard]] std::vector<qreal> steps(const std::vector<int> &seats) const
    {
        std::vector<qreal> lengths;
        for (size_t i = 1; i < seats.size(); ++i)
            lengths.push_back(distance(at(seats[i - 1]), at(seats[i])));
        return lengths;
    }

    void cut(const std::vector<int> &seats, int section, qreal usualStep,
             std::vector<Run> &runs) const
    {
        const std::vector<qreal> lengths = steps(seats);
        const qreal usual = lengths.size() < 3 ? usualStep : median(lengths);
        for (size_t i = 0; i < seats.size(); ++i) {
            if (i == 0 || lengths[i - 1] > usual * aisleFrom)
                runs.push_back({section, {}, {}});
            runs.back().seats.push_back(seats[i]);
        }
    }

private:
    [[nodiscard]] QPointF at(int seat) const { return m_centres[size_t(seat)]; }

    [[nodiscard]] qreal way(const std::vector<int> &seats) const
    {
        const std::vector<qreal> lengths = steps(seats);
        return std::accumulate(lengths.begin(), lengths.end(), 0.0);
    }

    /// The direction in which the seats spread most, rightwards or else downwards.
    [[nodiscard]] QPointF mainAxis(const std::vector<int> &seats) const
    {
        QPointF mean;
        for (const int seat : seats)
            mean += at(seat) / qreal(seats.size());
        qreal xx = 0;
        qreal xy = 0;
        qreal yy = 0;
        for (const int seat : seats) {
            const QPointF from = at(seat) - mean;
            xx += from.x() * from.x();
            xy += from.x() * from.y();
            yy += from.y() * from.y();
        }
        const qreal angle = std::atan2(2 * xy, xx - yy) / 2;
        const QPointF axis(std::cos(angle), std::sin(angle));
        const bool level = std::abs(axis.x()) >= std::abs(axis.y());
        return (level ? axis.x() : axis.y()) < 0 ? -axis : axis;
    }

    const std::vector<QPointF> &m_centres;
};

/// Runs that lie close behind each other, united.
class BlockFinder final
{
public:
    BlockFinder(const std::vector<QPointF> &centres, const std::vector<Run> &runs)
        : m_centres(centres)
        , m_runs(runs)
        , m_runOf(centres.size())
        , m_parent(runs.size())
    {
        std::vector<float> x;
        std::vector<float> y;
        for (const QPointF &centre : centres) {
            x.push_back(float(centre.x()));
            y.push_back(float(centre.y()));
        }
        m_grid = SeatGrid(x, y);
        std::iota(m_parent.begin(), m_parent.end(), 0);
        for (size_t run = 0; run < runs.size(); ++run) {
            for (const int seat : runs[run].seats)
                m_runOf[size_t(seat)] = int(run);
        }
    }

    /// Unites the runs [first, end) of one section.
    void unite(size_t first, size_t end, qreal usualStep)
    {
        std::vector<qreal> gaps;
        for (size_t run = first; run < end; ++run) {
            const std::vector<int> &seats = m_runs[run].seats;
            qreal gap = usualStep * rowSearch;
            eachNear(seats[seats.size() / 2], gap,
                     [&](int, qreal away) { gap = std::min(gap, away); });
            gaps.push_back(gap);
        }
        const qreal within = median(gaps) * nextRowWithin;
        for (size_t run = first; run < end; ++run) {
            const std::vector<int> &seats = m_runs[run].seats;
            for (const int seat : {seats.front(), seats[seats.size() / 2], seats.back()}) {
                eachNear(seat, within,
                         [&](int other, qreal) { m_parent[size_t(root(other))] = root(int(run)); });
            }
        }
    }

    [[nodiscard]] int root(int run)
    {
        while (m_parent[size_t(run)] != run)
            run = m_parent[size_t(run)] = m_parent[size_t(m_parent[size_t(run)])];
        return run;
    }

private:
    /// Seats of other runs of the same section.
    template <class Visit>
    void eachNear(int seat, qreal within, Visit visit) const
    {
        const QPointF centre = m_centres[size_t(seat)];
        const Run &own = m_runs[size_t(m_runOf[size_t(seat)])];
        const QRectF around(centre.x() - within, centre.y() - within, 2 * within, 2 * within);
        int looked = 0;
        m_grid.visit(around, [&](int other) {
            const int run = m_runOf[size_t(other)];
            const qreal away = distance(centre, m_centres[size_t(other)]);
            if (&m_runs[size_t(run)] != &own && m_runs[size_t(run)].section == own.section
                && away <= within)
                visit(run, away);
            return ++looked < mostLooked;
        });
    }

    const std::vector<QPointF> &m_centres;
    const std::vector<Run> &m_runs;
    std::vector<int> m_runOf;
    std::vector<int> m_parent;
    SeatGrid m_grid;
};

struct House
{
    std::vector<QPointF> centres;
    std::vector<SeatKind> kinds;
    std::vector<Run> runs;
    std::vector<size_t> sectionStart; ///< into runs, and the end
    std::vector<qreal> usualStep;     ///< of each section
};

House houseOf(const SeatingPlan &plan)
{
    House house;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats) {
                house.centres.push_back(seat.center);
                house.kinds.push_back(seat.kind);
            }
        }
    }
    const RunFinder finder(house.centres);
    int next = 0;
    for (size_t section = 0; section < plan.sections.size(); ++section) {
        std::vector<std::vector<int>> rows;
        std::vector<qreal> steps;
        for (const PlanRow &row : plan.sections[section].rows) {
            if (row.seats.empty())
                continue;
            std::vector<int> seats(row.seats.size());
            std::iota(seats.begin(), seats.end(), next);
            next += int(seats.size());
            rows.push_back(finder.along(std::move(seats)));
            const std::vector<qreal> own = finder.steps(rows.back());
            steps.insert(steps.end(), own.begin(), own.end());
        }
        house.sectionStart.push_back(house.runs.size());
        house.usualStep.push_back(median(std::move(steps)));
        for (const std::vector<int> &row : rows)
            finder.cut(row, int(section), house.usualStep.back(), house.runs);
    }
    house.sectionStart.push_back(house.runs.size());
    for (Run &run : house.runs)
        run.middle = house.centres[size_t(run.seats[run.seats.size() / 2])];
    return house;
}

/// One direction for all runs of a block: of diagonal rows some lie a little more level and some a
/// little more upright, and each by itself would begin at another end. Runs across the others keep
/// their own.
void alignRuns(House &house, const std::vector<int> &block)
{
    const auto chord = [&](int run) {
        const std::vector<int> &seats = house.runs[size_t(run)].seats;
        return house.centres[size_t(seats.back())] - house.centres[size_t(seats.front())];
    };
    QPointF doubled; // opposite ways add up when their angles are doubled
    for (const int run : block) {
        const QPointF way = chord(run);
        doubled += {way.x() * way.x() - way.y() * way.y(), 2 * way.x() * way.y()};
    }
    const qreal angle = std::atan2(doubled.y(), doubled.x()) / 2; // rightwards
    const QPointF found(std::cos(angle), std::sin(angle));
    const QPointF axis = found.x() < -found.y() ? -found : found;
    for (const int run : block) {
        const QPointF way = chord(run);
        const qreal along = QPointF::dotProduct(way, axis);
        if (along < -std::hypot(way.x(), way.y()) * crossing) {
            std::vector<int> &seats = house.runs[size_t(run)].seats;
            std::reverse(seats.begin(), seats.end());
        }
    }
}

/// Seats for everyone before those that few may take.
int kindPenalty(SeatKind kind)
{
    switch (kind) {
    case SeatKind::Seat:
    case SeatKind::Standing:
        return 0;
    case SeatKind::RestrictedView:
        return 1;
    case SeatKind::Wheelchair:
    case SeatKind::Companion:
        return 2;
    }
    Q_UNREACHABLE();
}

std::vector<int> ranksOf(const House &house, QPointF stage)
{
    std::vector<std::tuple<int, qreal, int>> worth;
    for (size_t i = 0; i < house.centres.size(); ++i) {
        const QPointF from = house.centres[i] - stage;
        worth.emplace_back(kindPenalty(house.kinds[i]), std::hypot(from.x() * sideways, from.y()),
                           int(i));
    }
    std::sort(worth.begin(), worth.end());
    std::vector<int> rank(worth.size());
    for (size_t i = 0; i < worth.size(); ++i)
        rank[size_t(std::get<2>(worth[i]))] = int(i);
    return rank;
}

} // namespace

QPointF stageOf(const SeatingPlan &plan)
{
    if (plan.focus)
        return *plan.focus;
    static const std::array names{QStringLiteral("stage"), QStringLiteral("bühne"),
                                  QStringLiteral("scène"), QStringLiteral("podium"),
                                  QStringLiteral("pitch"), QStringLiteral("screen")};
    const Area *largest = nullptr;
    qreal largestSize = 0;
    for (const Area &area : plan.areas) {
        const QRectF box = areaBounds(area);
        const auto named
            = [&](const QString &name) { return area.text.contains(name, Qt::CaseInsensitive); };
        if (std::any_of(names.begin(), names.end(), named))
            return box.center();
        const qreal size = area.shape == Area::Shape::Text ? 0 : box.width() * box.height();
        if (size > largestSize) {
            largest = &area;
            largestSize = size;
        }
    }
    if (largest)
        return areaBounds(*largest).center();
    QRectF seats;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats)
                seats |= QRectF(seat.center, QSizeF(1, 1));
        }
    }
    return {seats.center().x(), seats.top()};
}

Neighbourhood neighbourhoodOf(const SeatingPlan &plan)
{
    House house = houseOf(plan);
    const QPointF stage = stageOf(plan);
    BlockFinder finder(house.centres, house.runs);
    for (size_t section = 0; section + 1 < house.sectionStart.size(); ++section) {
        finder.unite(house.sectionStart[section], house.sectionStart[section + 1],
                     house.usualStep[section]);
    }
    // Blocks are numbered as they first appear in the plan.
    std::vector<int> blockOf(house.runs.size(), -1);
    std::vector<std::vector<int>> blocks;
    for (size_t run = 0; run < house.runs.size(); ++run) {
        int &block = blockOf[size_t(finder.root(int(run)))];
        if (block < 0) {
            block = int(blocks.size());
            blocks.emplace_back();
        }
        blocks[size_t(block)].push_back(int(run));
    }
    const size_t count = house.centres.size();
    Neighbourhood made{std::vector<int>(count), std::vector<int>(count), std::vector<int>(count),
                       ranksOf(house, stage)};
    for (size_t block = 0; block < blocks.size(); ++block) {
        std::vector<int> &runs = blocks[block];
        if (runs.size() > 1)
            alignRuns(house, runs);
        const auto away = [&](int run) { return distance(house.runs[size_t(run)].middle, stage); };
        std::stable_sort(runs.begin(), runs.end(), [&](int a, int b) { return away(a) < away(b); });
        for (size_t order = 0; order < runs.size(); ++order) {
            const std::vector<int> &seats = house.runs[size_t(runs[order])].seats;
            for (size_t i = 0; i < seats.size(); ++i) {
                made.block[size_t(seats[i])] = int(block);
                made.rowOrder[size_t(seats[i])] = int(order);
                made.seatOrder[size_t(seats[i])] = int(i);
            }
        }
    }
    return made;
}

} // namespace parterre
