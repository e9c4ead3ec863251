// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/minimap.h"

#include "ui/seatmap/maptransform.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace parterre {
namespace {

constexpr QSize miniSize(128, 96);
constexpr qreal inset = 6;
constexpr qreal ownRadius = 2.5;
constexpr qreal worthAMap = 0.7; // of the house: when less of it is seen

// Two straight pieces follow a curved row closely enough at this size.
QPolygonF rowLine(const SeatLayout &layout, const RowShape &row)
{
    const int last = row.firstSeat + row.seatCount - 1;
    return {layout.center(row.firstSeat), layout.center((row.firstSeat + last) / 2),
            layout.center(last)};
}

} // namespace

MiniMap::MiniMap(const Theme &theme, QWidget *map)
    : QWidget(map)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("miniMap"));
    resize(miniSize);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void MiniMap::setLayout(SeatLayoutPtr layout)
{
    m_layout = std::move(layout);
    m_own.clear();
    reset();
}

void MiniMap::setOwn(std::vector<QPointF> seats)
{
    m_own = std::move(seats);
    update();
}

void MiniMap::reset()
{
    m_house = QPixmap();
    update();
}

void MiniMap::follow(const MapTransform &transform)
{
    m_visible = transform.visiblePlan();
    const QRectF house = m_layout ? m_layout->bounds() : QRectF();
    const QRectF seen = m_visible & house;
    const bool small = parentWidget()->width() < 4 * width();
    setVisible(m_layout && !small
               && seen.width() * seen.height() < worthAMap * house.width() * house.height());
    const QSize map = parentWidget()->size();
    move(map.width() - width() - Grid::unit, map.height() - height() - Grid::unit);
    update();
}

void MiniMap::paintEvent(QPaintEvent *)
{
    if (m_house.isNull() || !qFuzzyCompare(m_house.devicePixelRatio(), devicePixelRatioF())) {
        m_house = drawnHouse();
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_house);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(toMini(m_visible.topLeft()), toMini(m_visible.bottomRight()))
        & QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(m_theme.accent, 1.5));
    painter.drawRect(frame);
    painter.setPen(QPen(m_theme.canvas, 1));
    painter.setBrush(m_theme.ink);
    for (const QPointF &seat : m_own) {
        painter.drawEllipse(toMini(seat), ownRadius, ownRadius);
    }
}

void MiniMap::mousePressEvent(QMouseEvent *event)
{
    mouseMoveEvent(event);
}

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF middle = QRectF(rect()).center();
    Q_EMIT placeWanted(m_layout->bounds().center() + (event->position() - middle) / scale());
}

qreal MiniMap::scale() const
{
    const QRectF house = m_layout->bounds();
    return std::min((width() - 2 * inset) / house.width(), (height() - 2 * inset) / house.height());
}

QPointF MiniMap::toMini(QPointF plan) const
{
    return QRectF(rect()).center() + (plan - m_layout->bounds().center()) * scale();
}

QPixmap MiniMap::drawnHouse() const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.hairline);
    painter.setBrush(m_theme.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Grid::radius,
                            Grid::radius);
    painter.setBrush(Qt::NoBrush);
    const auto seat = 2 * static_cast<qreal>(m_layout->radius(m_layout->size() / 2)) * scale();
    const int priceCount = static_cast<int>(m_layout->prices().size());
    for (const RowShape &row : m_layout->rows()) {
        const int band = Theme::priceBand(m_layout->priceClass(row.firstSeat), priceCount);
        painter.setPen(QPen(m_theme.priceColor(band), std::clamp(seat * 0.7, 0.5, 1.5)));
        QPolygonF line = rowLine(*m_layout, row);
        for (QPointF &point : line) {
            point = toMini(point);
        }
        painter.drawPolyline(line);
    }
    return pixmap;
}

} // namespace parterre
