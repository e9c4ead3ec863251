// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/ticketprinter.h"

#include <QWidget>

namespace parterre {

class ThemeSource;

/// One page as it will be printed, as large as fits.
class PagePicture final : public QWidget
{
    Q_OBJECT

public:
    explicit PagePicture(const ThemeSource &themes, QWidget *parent = nullptr);

    void show(const TicketPrinter::Pages &pages, int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    TicketPrinter::Pages m_pages;
    int m_page = 0;
};

} // namespace parterre
