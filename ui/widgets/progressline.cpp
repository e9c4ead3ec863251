// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressline.h"

#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

ProgressLine::ProgressLine(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const qreal radius = height() / 2.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sold);
    painter.drawRoundedRect(rect(), radius, radius);
    if (m_total <= 0 || m_done <= 0)
        return;
    QRectF done = rect();
    done.setWidth(qMax(done.height(), done.width() * qMin(1.0, qreal(m_done) / qreal(m_total))));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(done, radius, radius);
}

} // namespace parterre
