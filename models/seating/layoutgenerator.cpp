// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/layoutgenerator.h"

#include "models/seating/naturalorder.h"
#include "models/seating/seatingplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace parterre {

namespace {

constexpr qreal radius = 10;
constexpr qreal pitch = 24;    // between the centres of two seats of a row
constexpr qreal rowPitch = 28; // between two rows
constexpr qreal aisle = 84;    // between sections, leaves room for the rows' labels
constexpr qreal ringGap = 76;  // between rings, leaves room for the sections' names
constexpr qreal nameGap = 36;  // from the middle of a name to its first row
constexpr qreal nameSize = 18;
constexpr qreal fan = 2.1;         // radians that a ring of sections may take: 120 degrees
constexpr qreal firstRing = 420;   // radius of the first row of a small house
constexpr qreal stageAngle = 0.45; // radians to either side
constexpr qreal stageDepth = 0.14; // of the stage's radius
constexpr qreal stageShare = 180;  // of the depth
constexpr qreal screenAspect = 1.5;

struct MadeRow
{
    std::vector<size_t> seats;
};

struct MadeSection
{
    int name = 0; ///< into the section names
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
            sections.emplace_back().name = seat.section;
        MadeSection &section = sections.back();
        if (section.rows.empty() || last->row != seat.row)
            section.rows.emplace_back();
        section.rows.back().seats.push_back(i);
        section.widest = std::max(section.widest, section.rows.back().seats.size());
        last = &seat;
    }
    return sections;
}

/// How many sections side by side let the house fill a screen best.
size_t sectionsPerRing(const std::vector<MadeSection> &sections)
{
    size_t best = 1;
    qreal least = std::numeric_limits<qreal>::max();
    for (size_t perRing = 1; perRing <= sections.size(); ++perRing) {
        qreal width = 0;
        qreal depth = stageShare;
        for (size_t first = 0; first < sections.size(); first += perRing) {
            qreal ringWidth = 0;
            qreal ringDepth = 0;
            for (size_t i = first; i < std::min(first + perRing, sections.size()); ++i) {
                ringWidth += sections[i].width();
                ringDepth = std::max(ringDepth, sections[i].depth());
            }
            width = std::max(width, ringWidth);
            depth += ringDepth + ringGap;
        }
        const qreal size = std::max(width / screenAspect, depth);
        if (size < least) {
            least = size;
            best = perRing;
        }
    }
    return best;
}

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
            m_names.push_back({section->name, inner - nameGap, angle + half});
            angle += 2 * half;
            m_outer = std::max(m_outer, inner + section->depth() + ringGap);
        }
        if (m_stageRadius == 0)
            m_stageRadius = inner - aisle;
    }

    /// The stage, and before each section its name.
    [[nodiscard]] std::vector<Area> decoration(const QStringList &sectionNames) const
    {
        std::vector<Area> areas{stageAt(m_centre, m_stageRadius)};
        for (const Name &name : m_names) {
            Area text;
            text.shape = Area::Shape::Text;
            text.position = pointAt(name.radius, name.angle);
            text.rotation = degreesOf(name.angle);
            text.text = sectionNames.at(name.section);
            text.textSize = nameSize;
            areas.push_back(text);
        }
        return areas;
    }

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

    struct Name
    {
        int section;
        qreal radius;
        qreal angle;
    };

    /// angle 0 is straight ahead of the stage; to the right on the screen it grows.
    [[nodiscard]] QPointF pointAt(qreal r, qreal angle) const
    {
        return m_centre + QPointF(r * std::sin(angle), r * std::cos(angle));
    }

    [[nodiscard]] static qreal degreesOf(qreal angle) { return -angle * 180 / std::numbers::pi; }

    void place(SeatPlace &seat, qreal r, qreal angle) const
    {
        const QPointF point = pointAt(r, angle);
        seat.x = float(point.x());
        seat.y = float(point.y());
        seat.rotation = float(degreesOf(angle));
        seat.radius = float(radius);
    }

    std::vector<SeatPlace> &m_seats;
    QPointF m_centre;
    int m_block;
    qreal m_outer = firstRing;
    qreal m_stageRadius = 0;
    std::vector<Name> m_names;
};

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
    const size_t perRing = sectionsPerRing(sections);
    for (size_t i = 0; i < sections.size(); i += perRing) {
        const MadeSection *first = sections.data() + i;
        house.addRing(first, first + std::min(perRing, sections.size() - i));
    }
    if (alone && areas.empty())
        areas = house.decoration(sectionNames);
}

} // namespace parterre
