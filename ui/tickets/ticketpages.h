// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/paper.h"
#include "ui/tickets/printpages.h"
#include "ui/tickets/ticketface.h"

#include <vector>

namespace parterre {

/// Tickets on a paper: three on a sheet of A4, one on a page elsewhere.
class TicketPages final : public PrintPages
{
public:
    /// Needs a QGuiApplication, in its thread.
    TicketPages(std::vector<TicketFace> faces, Paper paper);

    [[nodiscard]] int count() const override;
    [[nodiscard]] QSizeF size(int page) const override;
    void paint(QPainter &painter, int page) const override;

private:
    std::vector<TicketFace> m_faces;
    Paper m_paper;
    PaperLook m_look;
};

} // namespace parterre
