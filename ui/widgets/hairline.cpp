// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hairline.h"

#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

Hairline::Hairline(const ThemeSource &themes, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().hairline);
}

} // namespace parterre
