// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/pagepicture.h"

#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

PagePicture::PagePicture(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setMinimumSize(320, 240);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void PagePicture::show(const TicketPrinter::Pages &pages, int page)
{
    m_pages = pages;
    m_page = page;
    update();
}

void PagePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.theme().background);
    if (!m_pages || m_pages->count() == 0)
        return;
    const QRect room = rect().adjusted(Grid::margin, Grid::margin, -Grid::margin, -Grid::margin);
    QRectF sheet({}, m_pages->size(m_page).scaled(room.size(), Qt::KeepAspectRatio));
    sheet.moveCenter(QRectF(room).center());
    painter.fillRect(sheet, Qt::white);
    painter.setClipRect(sheet);
    painter.translate(sheet.topLeft());
    paintPage(painter, *m_pages, m_page, sheet.width());
    painter.resetTransform();
    painter.setClipping(false);
    painter.setPen(m_themes.theme().hairline);
    painter.drawRect(sheet);
}

} // namespace parterre
