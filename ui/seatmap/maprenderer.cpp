// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/maprenderer.h"

#include "models/base/clock.h"
#include "models/seating/areabounds.h"
#include "models/seating/seatstates.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

constexpr std::chrono::seconds endingSoon{60};

QRectF planOf(const QRect &mapPixels, qreal mapScale)
{
    return {QPointF(mapPixels.topLeft()) / mapScale, QSizeF(mapPixels.size()) / mapScale};
}

SeatLook::Mark markOf(SeatStatus status, std::chrono::milliseconds left)
{
    switch (status) {
    case SeatStatus::Available:
        return SeatLook::Mark::Available;
    case SeatStatus::Mine:
        return left < endingSoon ? SeatLook::Mark::MineEnding : SeatLook::Mark::Mine;
    case SeatStatus::Held:
        return SeatLook::Mark::Held;
    case SeatStatus::HouseHold:
        return SeatLook::Mark::HouseHold;
    case SeatStatus::Booked:
        break;
    }
    return SeatLook::Mark::Booked;
}

} // namespace

MapRenderer::MapRenderer(const Theme &theme, const Clock &clock)
    : m_theme(theme)
    , m_clock(clock)
    , m_stamps(theme)
    , m_labels(theme.fontFamily)
    , m_seatPainter(theme)
    , m_areaPainter(theme)
{
}

void MapRenderer::setLayout(SeatLayoutPtr layout)
{
    m_layout = std::move(layout);
    m_states = nullptr;
    m_areaBounds.clear();
    m_ground = m_layout ? SectionGround(*m_layout) : SectionGround();
    m_rowNames = m_layout ? std::make_shared<RowNames>(m_layout) : nullptr;
    if (!m_layout) {
        return;
    }
    for (const Area &area : m_layout->areas()) {
        m_areaBounds.push_back(areaBounds(area));
    }
    if (m_layout->size() > 0) {
        m_seatSize = 2 * static_cast<qreal>(m_layout->radius(m_layout->size() / 2));
    }
}

void MapRenderer::reset(qreal devicePixelRatio)
{
    m_ratio = devicePixelRatio;
    m_stamps.clear(devicePixelRatio);
    m_labels.clear(m_theme.fontFamily);
}

const QColor &MapRenderer::ground() const
{
    return m_theme.background;
}

void MapRenderer::render(QPainter &painter, const QRect &rect, qreal mapScale)
{
    painter.setClipRect(rect);
    renderGround(painter, rect, mapScale);
    renderSeats(painter, rect, mapScale);
    renderNames(painter, rect, mapScale);
}

void MapRenderer::renderGround(QPainter &painter, const QRect &rect, qreal mapScale) const
{
    painter.fillRect(rect, ground());
    if (m_layout) {
        const QRectF plan = planOf(rect, mapScale);
        m_ground.paint(painter, plan, mapScale, m_ratio, m_theme);
        renderAreas(painter, plan, mapScale);
    }
}

void MapRenderer::renderSeat(QPainter &painter, int seat, QPointF centre, qreal mapScale)
{
    const qreal width = 2 * static_cast<qreal>(m_layout->radius(seat)) * mapScale;
    SeatLook seen = look(seat);
    seen.numbered = width >= SeatDetail::numberBelowMark * m_ratio;
    const auto [pixmap, topLeft]
        = m_stamps.stamp(seen, width, static_cast<qreal>(m_layout->rotation(seat)), centre);
    painter.drawPixmap(topLeft, pixmap);
    if (width >= SeatDetail::number * m_ratio) {
        renderNumber(painter, seat, seen, centre, width);
    }
}

QRect MapRenderer::seatRect(int seat, qreal mapScale) const
{
    const qreal width = 2 * static_cast<qreal>(m_layout->radius(seat)) * mapScale;
    return m_stamps.rect(width, m_layout->center(seat) * mapScale);
}

SeatLook MapRenderer::look(int seat) const
{
    SeatLook seen;
    seen.kind = m_layout->kind(seat);
    if (m_states) {
        const SeatStatus status = m_states->status(seat);
        auto left = std::chrono::milliseconds::max();
        if (status == SeatStatus::Mine && m_states->state(seat).endsAt.count() > 0) {
            left = m_states->state(seat).endsAt - m_clock.monotonic();
        }
        seen.mark = markOf(status, left);
    }
    if (seen.mark == SeatLook::Mark::HouseHold) {
        seen.band = m_states->state(seat).colour;
        seen.letter = m_states->state(seat).letter;
    }
    if (seen.mark == SeatLook::Mark::Available) {
        const int priceCount = static_cast<int>(m_layout->prices().size());
        seen.band = static_cast<quint8>(Theme::priceBand(m_layout->priceClass(seat), priceCount));
    }
    return seen;
}

void MapRenderer::renderAreas(QPainter &painter, const QRectF &plan, qreal mapScale) const
{
    for (size_t i = 0; i < m_areaBounds.size(); ++i) {
        const qreal margin = 2 * m_ratio / mapScale;
        if (m_areaBounds[i].adjusted(-margin, -margin, margin, margin).intersects(plan)) {
            m_areaPainter.paint(painter, m_layout->areas()[i], mapScale, m_ratio);
        }
    }
}

void MapRenderer::renderSeats(QPainter &painter, const QRect &rect, qreal mapScale)
{
    if (!m_layout) {
        return;
    }
    // How much farther a stamp reaches than its seat.
    const qreal width = m_seatSize * mapScale;
    const qreal margin = (m_stamps.reach(width) - width / 2) / mapScale;
    m_found.clear();
    m_layout->seatsIn(planOf(rect, mapScale).adjusted(-margin, -margin, margin, margin), m_found);
    for (const int seat : m_found) {
        renderSeat(painter, seat, m_layout->center(seat) * mapScale, mapScale);
    }
}

void MapRenderer::renderNumber(QPainter &painter, int seat, const SeatLook &look, QPointF centre,
                               qreal width)
{
    const bool below = SeatPainter::hasMark(look);
    if (below && !look.numbered) {
        return;
    }
    const QPointF middle = below ? centre + QPointF(0, width * 0.28) : centre;
    const qreal size = std::clamp(width * (below ? 0.30 : 0.42), 9.0 * m_ratio, 18.0 * m_ratio);
    m_labels.draw(painter, middle, m_layout->number(seat), static_cast<int>(size), QFont::Medium,
                  m_seatPainter.textColor(look), static_cast<int>(width * 0.8));
}

bool MapRenderer::showsNames(qreal mapScale) const
{
    return m_layout && m_seatSize * mapScale >= SeatDetail::rowName * m_ratio;
}

void MapRenderer::renderNames(QPainter &painter, const QRect &rect, qreal mapScale)
{
    if (!showsNames(mapScale)) {
        return;
    }
    const QRectF plan = planOf(rect, mapScale);
    const qreal size = std::clamp(m_seatSize * mapScale * 0.62, 8.0 * m_ratio, 14.0 * m_ratio);
    const qreal margin = 4 * size / mapScale;
    const QRectF reach = plan.adjusted(-margin, -margin, margin, margin);
    for (const RowNames::Label &label : m_rowNames->labels()) {
        if (reach.contains(label.centre)) {
            const QString &name = m_layout->rows()[static_cast<size_t>(label.row)].name;
            m_labels.draw(painter, label.centre * mapScale, name, static_cast<int>(size),
                          QFont::DemiBold, m_theme.muted);
        }
    }
}

} // namespace parterre
