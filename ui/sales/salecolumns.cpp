// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/salecolumns.h"

#include "ui/sales/mapcolumn.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QEvent>
#include <QHBoxLayout>

namespace parterre {

namespace {

constexpr int narrowBelow = 1500;
constexpr int eventsWidth = 264;
constexpr int basketWidth = 360;
constexpr int narrowBasketWidth = 320;

} // namespace

SaleColumns::SaleColumns(const ThemeSource &themes, const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_eventsLine(new Hairline(themes, Qt::Vertical, this))
    , m_basketLine(new Hairline(themes, Qt::Vertical, this))
    , m_columns(new QHBoxLayout(this))
{
    m_parts.events->setFixedWidth(eventsWidth);
    m_parts.chip->setParent(this);
    m_parts.map->installEventFilter(this);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_parts.events);
    m_columns->addWidget(m_eventsLine);
    m_columns->addWidget(m_parts.map, 1);
    m_columns->addWidget(m_basketLine);
    m_columns->addWidget(m_parts.basket);
    m_columns->addWidget(m_parts.bookings);
}

void SaleColumns::setDrawerOpen(bool open)
{
    m_isDrawerOpen = open;
    arrange();
}

void SaleColumns::setMapAlone(bool alone)
{
    m_isMapAlone = alone;
    arrange();
}

void SaleColumns::showBookings(bool shown)
{
    m_showsBookings = shown;
    arrange();
}

void SaleColumns::arrange()
{
    const bool inLine = m_columns->indexOf(m_parts.events) >= 0;
    if (m_isNarrow && inLine) {
        m_columns->removeWidget(m_parts.events);
        m_columns->removeWidget(m_eventsLine);
    } else if (!m_isNarrow && !inLine) {
        m_columns->insertWidget(0, m_parts.events);
        m_columns->insertWidget(1, m_eventsLine);
    }
    m_parts.events->setVisible(!m_isMapAlone && (!m_isNarrow || m_isDrawerOpen));
    m_eventsLine->setVisible(m_parts.events->isVisibleTo(this));
    m_basketLine->setVisible(!m_isMapAlone);
    m_parts.basket->setVisible(!m_isMapAlone && !m_showsBookings);
    m_parts.bookings->setVisible(!m_isMapAlone && m_showsBookings);
    m_parts.chip->setVisible(m_isMapAlone);
    for (QWidget *side : {m_parts.basket, m_parts.bookings})
        side->setFixedWidth(m_isNarrow ? narrowBasketWidth : basketWidth);
    placeOverlays();
}

void SaleColumns::placeOverlays()
{
    const MapColumn *map = m_parts.map;
    QWidget *chip = m_parts.chip;
    if (m_isNarrow) {
        m_parts.events->setGeometry(0, map->y(), eventsWidth, map->height());
        m_eventsLine->setGeometry(eventsWidth, map->y(), 1, map->height());
        m_parts.events->raise();
        m_eventsLine->raise();
    }
    const QPoint corner = map->mapTo(this, map->mapGeometry().topRight());
    chip->move(corner + QPoint(1 - Grid::margin - chip->width(), Grid::margin));
    chip->raise();
}

void SaleColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isNarrow = width() < narrowBelow;
    arrange();
}

bool SaleColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_parts.map
        && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeOverlays();
    return QWidget::eventFilter(watched, event);
}

} // namespace parterre
