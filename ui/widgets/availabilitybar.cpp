// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/availabilitybar.h"

#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

void drawAvailability(QPainter &painter, const Theme &theme, const QRectF &rect, int available,
                      int total)
{
    const qreal radius = rect.height() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sold);
    painter.drawRoundedRect(rect, radius, radius);
    if (total > 0 && available > 0) {
        QRectF free = rect;
        // The last free seat of a large house still shows.
        free.setWidth(qMax(rect.height(), rect.width() * qMin(1.0, qreal(available) / total)));
        painter.setBrush(theme.success);
        painter.drawRoundedRect(free, radius, radius);
    }
    painter.restore();
}

AvailabilityBar::AvailabilityBar(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void AvailabilityBar::setSeats(int available, int total)
{
    if (available == m_available && total == m_total)
        return;
    m_available = available;
    m_total = total;
    update();
}

QSize AvailabilityBar::sizeHint() const
{
    return {220, 6};
}

void AvailabilityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawAvailability(painter, m_themes.theme(), rect(), m_available, m_total);
}

} // namespace parterre
