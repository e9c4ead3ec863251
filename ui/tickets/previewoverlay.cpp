// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/previewoverlay.h"

#include "ui/theme/themesource.h"
#include "ui/tickets/ticketpreview.h"
#include "ui/tickets/ticketprinting.h"

#include <QEvent>
#include <QPainter>
#include <QSettings>

namespace parterre {

namespace {

constexpr int padding = 24;
constexpr QSize largest(1120, 800);
constexpr float veil = 0.75F;

} // namespace

PreviewOverlay::PreviewOverlay(const ThemeSource &themes, TicketPrinter &printer,
                               TicketPrinting &printing, QWidget *page)
    : QWidget(page)
    , m_themes(themes)
    , m_printing(printing)
    , m_preview(new TicketPreview(themes, printer, this))
{
    setObjectName(u"ticketPreview"_qs);
    setFocusProxy(m_preview);
    page->installEventFilter(this);
    connect(m_preview, &TicketPreview::opened, this, &PreviewOverlay::showUp);
    connect(m_preview, &TicketPreview::closed, this, &PreviewOverlay::takeAway);
    connect(m_preview, &TicketPreview::settingsChanged, this, &PreviewOverlay::remember);
    hide();
}

void PreviewOverlay::open(const SoldBooking &sold)
{
    m_printing.preview(sold, *m_preview);
}

void PreviewOverlay::showUp()
{
    m_focusBefore = window()->focusWidget();
    arrange();
    raise();
    show();
    m_preview->setFocus();
}

void PreviewOverlay::takeAway()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void PreviewOverlay::arrange()
{
    resize(parentWidget()->size());
    QRect card(QPoint(), largest.boundedTo(size() - QSize(2 * padding, 2 * padding)));
    card.moveCenter(rect().center());
    m_preview->setGeometry(card.adjusted(padding, padding, -padding, -padding));
}

void PreviewOverlay::remember()
{
    m_printing.setSettings(m_preview->settings());
    QSettings settings;
    m_preview->settings().writeTo(settings);
}

bool PreviewOverlay::event(QEvent *event)
{
    // A key that turns a page shall not also sell.
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QWidget::event(event);
}

bool PreviewOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        arrange();
    return QWidget::eventFilter(watched, event);
}

void PreviewOverlay::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor behind = theme.background;
    behind.setAlphaF(veil);
    painter.fillRect(rect(), behind);
    painter.setPen(theme.hairline);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(m_preview->geometry().adjusted(-padding, -padding, padding, padding),
                            Grid::radius, Grid::radius);
}

} // namespace parterre
