// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/printpages.h"

#include "ui/tickets/paper.h"

#include <QPainter>

namespace parterre {

void paintPage(QPainter &painter, const PrintPages &pages, int page, qreal width)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const qreal scale = width / (pages.size(page).width() * mm);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    painter.restore();
}

} // namespace parterre
