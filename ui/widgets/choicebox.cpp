// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebox.h"

#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

ChoiceBox::ChoiceBox(const ThemeSource &themes, QWidget *parent)
    : QComboBox(parent)
    , m_themes(themes)
{
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const Theme &theme = m_themes.theme();
    const QPointF middle(width() - 1.5 * Grid::unit - Grid::half, height() / 2.0);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isEnabled() ? theme.ink : theme.muted, 1.5, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
}

} // namespace parterre
