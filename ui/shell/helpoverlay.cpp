// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpoverlay.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/keycap.h"

#include <QKeyEvent>
#include <QPainter>

namespace parterre {

namespace {

constexpr int cardWidth = 976;
constexpr int padding = 32;
constexpr int lineHeight = 32;
constexpr int headHeight = 48;
constexpr float veil = 0.75F;

struct KeyLine
{
    QStringList keys;
    QString meaning;
};

std::vector<KeyLine> saleKeys()
{
    return {
        {{u"F2"_qs}, HelpOverlay::tr("Choose an event")},
        {{u"F5"_qs}, HelpOverlay::tr("Extend the hold, or take it again")},
        {{u"F6"_qs}, HelpOverlay::tr("Release all seats")},
        {{u"F7"_qs}, HelpOverlay::tr("Take released seats back")},
        {{u"F8"_qs}, HelpOverlay::tr("Take cash")},
        {{HelpOverlay::tr("Enter")}, HelpOverlay::tr("Finish the sale, begin the next")},
        {{HelpOverlay::tr("Esc")}, HelpOverlay::tr("One step back")},
        {{HelpOverlay::tr("Del")}, HelpOverlay::tr("Give a seat of the basket back")},
        {{HelpOverlay::tr("Tab")}, HelpOverlay::tr("Next part of the screen")},
    };
}

std::vector<KeyLine> mapKeys()
{
    return {
        {{u"\u2190"_qs, u"\u2192"_qs, u"\u2191"_qs, u"\u2193"_qs},
         HelpOverlay::tr("Go from seat to seat")},
        {{HelpOverlay::tr("Space")}, HelpOverlay::tr("Hold a seat or give it back")},
        {{HelpOverlay::tr("Home"), HelpOverlay::tr("End")}, HelpOverlay::tr("Ends of the row")},
        {{HelpOverlay::tr("PgUp"), HelpOverlay::tr("PgDn")}, HelpOverlay::tr("Other section")},
        {{u"+"_qs, u"\u2212"_qs}, HelpOverlay::tr("Nearer, farther")},
        {{u"0"_qs}, HelpOverlay::tr("The whole house")},
        {{u"F11"_qs}, HelpOverlay::tr("The map alone, and back")},
    };
}

std::vector<KeyLine> mouseActs()
{
    return {
        {{HelpOverlay::tr("Click")}, HelpOverlay::tr("Hold a seat or give it back")},
        {{HelpOverlay::tr("Ctrl"), HelpOverlay::tr("Click")},
         HelpOverlay::tr("The row, from the last seat")},
        {{HelpOverlay::tr("Shift"), HelpOverlay::tr("Drag")},
         HelpOverlay::tr("Free seats within a line")},
        {{HelpOverlay::tr("Drag")}, HelpOverlay::tr("Move the map")},
        {{HelpOverlay::tr("Wheel")}, HelpOverlay::tr("Nearer, farther")},
        {{HelpOverlay::tr("Double click")}, HelpOverlay::tr("The whole section")},
    };
}

void paintColumn(QPainter &painter, const Theme &theme, QRect area, const QString &title,
                 const std::vector<KeyLine> &lines)
{
    painter.setFont(theme.semibold());
    painter.setPen(theme.muted);
    painter.drawText(QRect(area.topLeft(), QSize(area.width(), lineHeight)),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    int top = area.top() + lineHeight;
    for (const KeyLine &line : lines) {
        int left = area.left();
        for (const QString &key : line.keys) {
            const QSize cap = keyCapSize(theme, key);
            drawKeyCap(painter, theme, {{left, top + (lineHeight - cap.height()) / 2}, cap}, key);
            left += cap.width() + Grid::half;
        }
        painter.setFont(theme.font());
        painter.setPen(theme.ink);
        const int textLeft = qMax(left + Grid::unit, area.left() + 56);
        painter.drawText(QRect(textLeft, top, area.right() - textLeft, lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, line.meaning);
        top += lineHeight;
    }
}

} // namespace

HelpOverlay::HelpOverlay(const ThemeSource &themes, QWidget *window)
    : QWidget(window)
    , m_themes(themes)
{
    setObjectName(u"help"_qs);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keys"));
    window->installEventFilter(this);
    hide();
}

void HelpOverlay::open()
{
    m_focusBefore = window()->focusWidget();
    resize(parentWidget()->size());
    raise();
    show();
    setFocus();
}

void HelpOverlay::takeAway()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool HelpOverlay::event(QEvent *event)
{
    // A key that reads the help shall not also sell: no shortcut acts behind it.
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QWidget::event(event);
}

void HelpOverlay::keyPressEvent(QKeyEvent *)
{
    takeAway();
}

void HelpOverlay::mousePressEvent(QMouseEvent *)
{
    takeAway();
}

bool HelpOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

void HelpOverlay::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const auto left = saleKeys();
    const auto middle = mapKeys();
    const auto right = mouseActs();
    const int lines = static_cast<int>(std::max({left.size(), middle.size(), right.size()})) + 1;
    QRect card(0, 0, cardWidth, 2 * padding + headHeight + lines * lineHeight);
    card.moveCenter(rect().center());

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor behind = theme.background;
    behind.setAlphaF(veil);
    painter.fillRect(rect(), behind);
    painter.setPen(theme.hairline);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(card, Grid::radius, Grid::radius);

    const QRect inner = card.adjusted(padding, padding, -padding, -padding);
    painter.setPen(theme.ink);
    painter.setFont(theme.semibold(TextSize::Title));
    painter.drawText(QRect(inner.topLeft(), QSize(inner.width(), 24)), Qt::AlignLeft, tr("Keys"));
    const QRect columns = inner.adjusted(0, headHeight, 0, 0);
    const int third = columns.width() / 3;
    const auto column = [&](int at) {
        return QRect(columns.left() + at * (third + Grid::half), columns.top(), third - Grid::unit,
                     columns.height());
    };
    paintColumn(painter, theme, column(0), tr("Sale"), left);
    paintColumn(painter, theme, column(1), tr("Map"), middle);
    paintColumn(painter, theme, column(2), tr("Mouse"), right);
}

} // namespace parterre
