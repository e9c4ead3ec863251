// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sectionground.h"

#include "ui/theme/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

constexpr qreal cornerRadius = 1.2; // radii of a seat

// The polygon with its corners cut round.
QPainterPath rounded(const std::vector<QPointF> &polygon, qreal radius)
{
    QPainterPath path;
    for (size_t i = 0; i < polygon.size(); ++i) {
        const QPointF corner = polygon[i];
        const QPointF before = polygon[(i + polygon.size() - 1) % polygon.size()];
        const QPointF after = polygon[(i + 1) % polygon.size()];
        const auto towards = [&](QPointF other) {
            const qreal length = QLineF(corner, other).length();
            return length > 0 ? corner + (other - corner) * std::min(radius / length, 0.5) : corner;
        };
        if (i == 0) {
            path.moveTo(towards(before));
        } else {
            path.lineTo(towards(before));
        }
        path.quadTo(corner, towards(after));
    }
    path.closeSubpath();
    return path;
}

} // namespace

SectionGround::SectionGround(const SeatLayout &layout)
{
    if (layout.size() == 0) {
        return;
    }
    const qreal corner = cornerRadius * static_cast<qreal>(layout.radius(layout.size() / 2));
    m_blocks.reserve(layout.blocks().size());
    for (const BlockShape &block : layout.blocks()) {
        m_blocks.push_back({block.bounds, rounded(block.outline, corner)});
    }
}

void SectionGround::paint(QPainter &painter, const QRectF &plan, qreal scale, qreal ratio,
                          const Theme &theme) const
{
    const qreal margin = 2 * ratio / scale;
    const QRectF reach = plan.adjusted(-margin, -margin, margin, margin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.hairline, ratio));
    painter.setBrush(theme.canvas);
    const QTransform toMap = QTransform::fromScale(scale, scale);
    for (const Block &block : m_blocks) {
        if (block.bounds.intersects(reach)) {
            painter.drawPath(toMap.map(block.edge));
        }
    }
    painter.restore();
}

} // namespace parterre
