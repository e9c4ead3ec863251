// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/blueprintring.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parterre {

namespace {

class RingMaker final
{
public:
    explicit RingMaker(const BlueprintRing &ring)
        : m_ring(ring)
        , m_straightLength(2 * (ring.halfLength - ring.corner))
        , m_straightWidth(2 * (ring.halfWidth - ring.corner))
    {
    }

    std::vector<BlueprintBlock> make()
    {
        const qreal x = m_straightLength / 2;
        const qreal y = m_straightWidth / 2;
        addSide(m_ring.lengthSide, m_straightLength, {0, -m_ring.halfWidth}, 180);
        addCorner({x, -y}, 180);
        addSide(m_ring.widthSide, m_straightWidth, {m_ring.halfLength, 0}, -90);
        addCorner({x, y}, 90);
        addSide(m_ring.lengthSide, m_straightLength, {0, m_ring.halfWidth}, 0);
        addCorner({-x, y}, 360);
        addSide(m_ring.widthSide, m_straightWidth, {-m_ring.halfLength, 0}, 90);
        addCorner({-x, -y}, 270);
        return std::move(m_blocks);
    }

private:
    /// Sections in clockwise order: against the direction in which the side's rows run.
    void addSide(const RingSide &side, qreal length, QPointF middle, qreal angle)
    {
        const qreal turn = angle * std::numbers::pi / 180;
        const QPointF along(std::cos(turn), std::sin(turn));
        const QPointF outwards(-along.y(), along.x());
        const qreal width = side.sections > 0 ? length / side.sections : 0;
        const qreal fitting = (width - m_ring.block.aisle) / m_ring.block.pitch;
        const int seats = int(std::clamp(fitting, 0.0, qreal(mostPlanSeats)));
        for (int i = 0; i < side.sections; ++i) {
            const qreal shift = (side.sections - 1) / 2.0 - i;
            const QPointF at
                = m_ring.centre + middle + shift * width * along + m_ring.offset * outwards;
            add(side, {LinePart{at, angle}, {seats}});
        }
    }

    /// From an angle down a quarter of the circle.
    void addCorner(QPointF centre, qreal from)
    {
        const RingSide &side = m_ring.cornerSide;
        const qreal span = side.sections > 0 ? 90.0 / side.sections : 0;
        for (int i = 0; i < side.sections; ++i) {
            const qreal end = from - i * span;
            add(side,
                {ArcPart{m_ring.centre + centre, m_ring.corner + m_ring.offset, end - span, end},
                 {}});
        }
    }

    void add(const RingSide &side, BlueprintPart part)
    {
        BlueprintBlock block = m_ring.block;
        block.category = side.category;
        block.parts = {std::move(part)};
        m_blocks.push_back(std::move(block));
    }

    const BlueprintRing &m_ring;
    qreal m_straightLength;
    qreal m_straightWidth;
    std::vector<BlueprintBlock> m_blocks;
};

} // namespace

std::vector<BlueprintBlock> ringBlocks(const BlueprintRing &ring)
{
    return RingMaker(ring).make();
}

} // namespace parterre
