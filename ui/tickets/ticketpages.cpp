// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketpages.h"

#include "ui/tickets/ticketpainter.h"

#include <QPainter>

namespace parterre {

namespace {

constexpr size_t ticketsOnA4 = 3;

} // namespace

TicketPages::TicketPages(std::vector<TicketFace> faces, Paper paper)
    : m_faces(std::move(faces))
    , m_paper(paper)
    , m_look(PaperLook::of(paper))
{
}

int TicketPages::count() const
{
    const size_t onPage = m_paper == Paper::A4 ? ticketsOnA4 : 1;
    return static_cast<int>((m_faces.size() + onPage - 1) / onPage);
}

QSizeF TicketPages::size(int) const
{
    return sizeOf(m_paper);
}

void TicketPages::paint(QPainter &painter, int page) const
{
    const QSizeF size = sizeOf(m_paper) * mm;
    const size_t index = static_cast<size_t>(page);
    const TicketPainter tickets(painter, m_look);
    switch (m_paper) {
    case Paper::A4: {
        const qreal height = size.height() / ticketsOnA4;
        const size_t first = index * ticketsOnA4;
        for (size_t i = 0; i < ticketsOnA4 && first + i < m_faces.size(); ++i) {
            const qreal top = static_cast<qreal>(i) * height;
            tickets.paintStrip(QRectF(0, top, size.width(), height), m_faces[first + i]);
            if (i + 1 < ticketsOnA4)
                tickets.paintCut({0, top + height}, {size.width(), top + height});
        }
        return;
    }
    case Paper::Roll:
        tickets.paintTall(QRectF({0, 0}, size), m_faces[index]);
        return;
    case Paper::Stock:
        tickets.paintStrip(QRectF({0, 0}, size), m_faces[index]);
        return;
    }
}

} // namespace parterre
