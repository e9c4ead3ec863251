// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace parterre {

class ThemeSource;
class TicketPreview;
class TicketPrinter;
class TicketPrinting;
struct SoldBooking;

/// The tickets of a sold booking before they are printed, over the whole window: their picture, the
/// paper and the printer, which this window remembers. No key acts behind it.
class PreviewOverlay final : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive this.
    PreviewOverlay(const ThemeSource &themes, TicketPrinter &printer, TicketPrinting &printing,
                   QWidget *page);

    /// Shows itself as soon as the tickets are there. Where none can be printed,
    /// TicketPrinting::stateChanged() says why instead.
    void open(const SoldBooking &sold);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showUp();
    void takeAway();
    void arrange();
    void remember();

    const ThemeSource &m_themes;
    TicketPrinting &m_printing;
    TicketPreview *m_preview;
    QPointer<QWidget> m_focusBefore;
};

} // namespace parterre
