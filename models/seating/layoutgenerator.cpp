// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/layoutgenerator.h"

#include "models/seating/naturalorder.h"
#include "models/seating/seatingplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace parterre {

namespace {

constexpr qreal radius = 10;
constexpr qreal pitch = 24;        // between the centres of two seats of a row
constexpr qreal rowPitch = 28;     // between two rows
constexpr qreal aisle = 84;        // between sections, leaves room for the rows' labels
constexpr qreal fan = 2.1;         // radians that a ring of sections may take: 120 degrees
constexpr qreal firstRing = 420;   // radius of the first row of a small house
constexpr qreal stageAngle = 0.45; // radians to either side
constexpr qreal stageDepth = 0.14; // of the stage's radius
constexpr size_t ringedFrom = 5;   // with fewer sections each has a ring of its own

struct MadeRow
{
    std::vector<size_t> seats;
};

struct MadeSection
{
    std::vector<MadeRow> rows;
    size_t widest = 0; ///< seats of its longest row

    [[nodiscard]] qreal width() const { return qreal(widest) * pitch + aisle; }
    [[nodiscard]] qreal depth() const { return qreal(rows.size()) * rowPitch; }
};

/// The position of each name when the names are sorted.
template <class Compare>
std::vector<int> places(const QStringList &names, Compare compare)
{
    std::vector<int> order(size_t(names.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return compare(names.at(a), names.at(b)) < 0; });
    std::vector<int> place(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        place[size_t(order[i])] = int(i);
    return place;
}

std::vector<size_t> unplacedInOrder(const QStringList &sectionNames, const QStringList &rowNames,
                                    const std::vector<SeatPlace> &seats)
{
    const std::vector<int> sectionPlace = places(sectionNames, compareSections);
    const std::vector<int> rowPlace = places(rowNames, naturalCompare);
    std::vector<size_t> order;
    for (size_t i = 0; i < seats.size(); ++i) {
        if (!hasPosition(seats[i]))
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](size_t left, size_t right) {
        const SeatPlace &a = seats[left];
        const SeatPlace &b = seats[right];
        if (a.section != b.section)
            return sectionPlace[size_t(a.section)] < sectionPlace[size_t(b.section)];
        if (a.row != b.row)
            return rowPlace[size_t(a.row)] < rowPlace[size_t(b.row)];
        const int number = naturalCompare(a.number, b.number);
        return number != 0 ? number < 0 : a.id < b.id;
    });
    return order;
}

std::vector<MadeSection> collect(const std::vector<size_t> &order,
                                 const std::vector<SeatPlace> &seats)
{
    std::vector<MadeSection> sections;
    const SeatPlace *last = nullptr;
    for (const size_t i : order) {
        const SeatPlace &seat = seats[i];
        if (!last || last->section != seat.section)
            sections.emplace_back();
        MadeSection &section = sections.back();
        if (section.rows.empty() || last->row != seat.row)
            section.rows.emplace_back();
        section.rows.back().seats.push_back(i);
        section.widest = std::max(section.widest, section.rows.back().seats.size());
        last = &seat;
    }
    return sections;
}

/// Places houses ring after ring about a centre above the stage.
class House final
{
public:
    House(std::vector<SeatPlace> &seats, QPointF centre, int firstBlock)
        : m_seats(seats)
        , m_centre(centre)
        , m_block(firstBlock)
    {
    }

    void addRing(const MadeSection *first, const MadeSection *end)
    {
        const auto wider = [](qreal sum, const MadeSection &s) { return sum + s.width(); };
        const qreal width = std::accumulate(first, end, 0.0, wider);
        const qreal inner = std::max(m_outer, width / fan);
        qreal angle = -width / inner / 2;
        for (const MadeSection *section = first; section != end; ++section) {
            const qreal half = section->width() / inner / 2;
            addSection(*section, inner, angle + half);
            angle += 2 * half;
            m_outer = std::max(m_outer, inner + section->depth() + aisle);
        }
        if (m_stageRadius == 0)
            m_stageRadius = inner - aisle;
    }

    [[nodiscard]] qreal stageRadius() const { return m_stageRadius; }

private:
    void addSection(const MadeSection &section, qreal inner, qreal middle)
    {
        for (size_t row = 0; row < section.rows.size(); ++row) {
            const qreal r = inner + qreal(row) * rowPitch;
            const std::vector<size_t> &rowSeats = section.rows[row].seats;
            for (size_t i = 0; i < rowSeats.size(); ++i) {
                const qreal offset = (qreal(i) - qreal(rowSeats.size() - 1) / 2) * pitch;
                SeatPlace &seat = m_seats[rowSeats[i]];
                place(seat, r, middle + offset / r);
                seat.block = m_block;
                seat.rowOrder = int(row);
                seat.seatOrder = int(i);
                seat.rank = int(r + std::abs(offset));
            }
        }
        ++m_block;
    }

    /// angle 0 is straight ahead of the stage; to the right on the screen it grows.
    void place(SeatPlace &seat, qreal r, qreal angle) const
    {
        seat.x = float(m_centre.x() + r * std::sin(angle));
        seat.y = float(m_centre.y() + r * std::cos(angle));
        seat.rotation = float(-angle * 180 / std::numbers::pi);
        seat.radius = float(radius);
    }

    std::vector<SeatPlace> &m_seats;
    QPointF m_centre;
    int m_block;
    qreal m_outer = firstRing;
    qreal m_stageRadius = 0;
};

Area stageAt(QPointF centre, qreal r)
{
    constexpr int steps = 12;
    const qreal halfWidth = r * std::sin(stageAngle);
    const qreal depth = r * stageDepth;
    Area stage;
    stage.position = centre + QPointF(0, r * std::cos(stageAngle));
    stage.points = {{halfWidth * 0.94, -depth}, {-halfWidth * 0.94, -depth}};
    for (int i = 0; i <= steps; ++i) {
        const qreal angle = stageAngle * (2.0 * i / steps - 1);
        stage.points.emplace_back(r * std::sin(angle),
                                  r * (std::cos(angle) - std::cos(stageAngle)));
    }
    stage.text = QCoreApplication::translate("SeatLayout", "Stage");
    stage.textPosition = {0, -depth / 4};
    stage.textSize = depth / 2;
    return stage;
}

} // namespace

bool hasPosition(const SeatPlace &seat)
{
    return liesInPlan({qreal(seat.x), qreal(seat.y)});
}

void layOutSeats(const QStringList &sectionNames, const QStringList &rowNames,
                 std::vector<SeatPlace> &seats, std::vector<Area> &areas)
{
    const std::vector<MadeSection> sections
        = collect(unplacedInOrder(sectionNames, rowNames, seats), seats);
    if (sections.empty())
        return;
    QPointF centre;
    int firstBlock = 0;
    bool alone = true;
    for (const SeatPlace &seat : seats) {
        if (!hasPosition(seat))
            continue;
        // Of the placed seats the middle of the bottom one suffices: the new house goes below.
        if (alone || qreal(seat.y) > centre.y())
            centre = QPointF(qreal(seat.x), qreal(seat.y));
        firstBlock = std::max(firstBlock, seat.block + 1);
        alone = false;
    }
    House house(seats, centre, firstBlock);
    const size_t perRing
        = sections.size() < ringedFrom ? 1 : size_t(std::ceil(std::sqrt(sections.size())));
    for (size_t i = 0; i < sections.size(); i += perRing) {
        const MadeSection *first = sections.data() + i;
        house.addRing(first, first + std::min(perRing, sections.size() - i));
    }
    if (alone && areas.empty())
        areas.push_back(stageAt(centre, house.stageRadius()));
}

} // namespace parterre
