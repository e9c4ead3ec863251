// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpoverlay.h"

#include "models/sales/salecommand.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycap.h"

#include <QKeyEvent>
#include <QPainter>

#include <iterator>

namespace parterre {

namespace {

constexpr int cardWidth = 1184;
constexpr int padding = 32;
constexpr int lineHeight = 28;
constexpr int headHeight = 40;
constexpr int capRoom = 60;
constexpr int typedRoom = 108;
constexpr float veil = 0.75F;

struct KeyLine
{
    QStringList keys;
    QString meaning;
};

struct KeyGroup
{
    QString title;
    std::vector<KeyLine> lines;
    int room = capRoom; ///< for the keys
};

using KeyColumn = std::vector<KeyGroup>;

KeyGroup commands()
{
    KeyGroup group{HelpOverlay::tr("Type, then Enter"), {}, typedRoom};
    for (const auto &[typed, meaning] : commandHelp())
        group.lines.push_back({{typed}, meaning});
    return group;
}

KeyGroup saleKeys()
{
    const QString ctrl = HelpOverlay::tr("Ctrl");
    return {HelpOverlay::tr("Sale"),
            {
                {{u"F2"_qs}, HelpOverlay::tr("Choose an event")},
                {{u"F3"_qs}, HelpOverlay::tr("Customer")},
                {{u"F4"_qs}, HelpOverlay::tr("Price type; again: of all seats")},
                {{u"F5"_qs}, HelpOverlay::tr("Extend the hold, or take it again")},
                {{u"F6"_qs}, HelpOverlay::tr("Release all seats")},
                {{u"F7"_qs}, HelpOverlay::tr("Do what the message offers")},
                {{u"F12"_qs}, HelpOverlay::tr("Lock the window")},
                {{ctrl, u"F"_qs}, HelpOverlay::tr("Find a booking")},
                {{ctrl, u"Z"_qs}, HelpOverlay::tr("Take the last step back")},
                {{ctrl, u"P"_qs}, HelpOverlay::tr("Print the house plan")},
                {{HelpOverlay::tr("Esc")}, HelpOverlay::tr("One step back")},
                {{HelpOverlay::tr("Del")}, HelpOverlay::tr("Give a seat of the basket back")},
                {{HelpOverlay::tr("Tab")}, HelpOverlay::tr("Complete the word, or go on")},
            }};
}

KeyGroup paymentKeys()
{
    const QString shift = HelpOverlay::tr("Shift");
    return {
        HelpOverlay::tr("Payment"),
        {
            {{u"F8"_qs}, HelpOverlay::tr("Cash")},
            {{shift, u"F8"_qs}, HelpOverlay::tr("No charge, in payment")},
            {{u"F9"_qs}, HelpOverlay::tr("Card")},
            {{u"F10"_qs}, HelpOverlay::tr("Split among several")},
            {{HelpOverlay::tr("Enter")}, HelpOverlay::tr("Finish the sale, begin the next")},
            {{shift, u"F7"_qs}, HelpOverlay::tr("Settle a charge that is due back")},
            {{HelpOverlay::tr("Ctrl"), u"F7"_qs}, HelpOverlay::tr("Given back, or not charged")},
        }};
}

KeyGroup offerKeys()
{
    const QString alt = HelpOverlay::tr("Alt");
    return {HelpOverlay::tr("Other seats than the best"),
            {
                {{alt, u"N"_qs}, HelpOverlay::tr("The next best")},
                {{alt, u"R"_qs}, HelpOverlay::tr("In the same row")},
                {{alt, u"C"_qs}, HelpOverlay::tr("Closer to the stage")},
                {{alt, u"A"_qs}, HelpOverlay::tr("At an aisle")},
            }};
}

KeyGroup mapKeys()
{
    return {
        HelpOverlay::tr("Map, while nothing is typed"),
        {
            {{u"\u2190"_qs, u"\u2192"_qs, u"\u2191"_qs, u"\u2193"_qs},
             HelpOverlay::tr("Go from seat to seat")},
            {{HelpOverlay::tr("Ctrl"), u"\u2190"_qs, u"\u2192"_qs, u"\u2191"_qs, u"\u2193"_qs},
             HelpOverlay::tr("To the next free seat")},
            {{HelpOverlay::tr("Space")}, HelpOverlay::tr("Hold a seat or give it back")},
            {{HelpOverlay::tr("Home"), HelpOverlay::tr("End")}, HelpOverlay::tr("Ends of the row")},
            {{HelpOverlay::tr("PgUp"), HelpOverlay::tr("PgDn")}, HelpOverlay::tr("Other section")},
            {{u"+"_qs, u"\u2212"_qs, u"0"_qs}, HelpOverlay::tr("Nearer, farther, the whole house")},
            {{u"F11"_qs}, HelpOverlay::tr("The map alone, and back")},
        }};
}

KeyGroup mouseActs()
{
    return {HelpOverlay::tr("Mouse"),
            {
                {{HelpOverlay::tr("Click")}, HelpOverlay::tr("Hold a seat or give it back")},
                {{HelpOverlay::tr("Ctrl"), HelpOverlay::tr("Click")},
                 HelpOverlay::tr("The row, from the last seat")},
                {{HelpOverlay::tr("Shift"), HelpOverlay::tr("Drag")},
                 HelpOverlay::tr("Free seats within a line")},
                {{HelpOverlay::tr("Drag")}, HelpOverlay::tr("Move the map")},
                {{HelpOverlay::tr("Wheel")}, HelpOverlay::tr("Nearer, farther")},
                {{HelpOverlay::tr("Double click")}, HelpOverlay::tr("The whole section")},
            }};
}

/// In lines; one stays free between two groups.
int heightOf(const KeyColumn &column)
{
    int lines = int(column.size()) - 1;
    for (const KeyGroup &group : column)
        lines += int(group.lines.size()) + 1;
    return lines;
}

void paintLine(QPainter &painter, const Theme &theme, QRect area, const KeyLine &line, int room)
{
    int left = area.left();
    for (const QString &key : line.keys) {
        const QSize cap = keyCapSize(theme, key);
        drawKeyCap(painter, theme, {{left, area.top() + (area.height() - cap.height()) / 2}, cap},
                   key);
        left += cap.width() + Grid::half;
    }
    area.setLeft(qMax(left + Grid::half, area.left() + room));
    painter.setFont(theme.font());
    painter.setPen(theme.ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line.meaning, Qt::ElideRight, area.width()));
}

void paintColumn(QPainter &painter, const Theme &theme, const QRect &area, const KeyColumn &column)
{
    QRect line(area.topLeft(), QSize(area.width(), lineHeight));
    for (const KeyGroup &group : column) {
        painter.setFont(theme.semibold());
        painter.setPen(theme.muted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, group.title);
        for (const KeyLine &keys : group.lines) {
            line.translate(0, lineHeight);
            paintLine(painter, theme, line, keys, group.room);
        }
        line.translate(0, 2 * lineHeight);
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
    const KeyColumn columns[]
        = {{commands(), mouseActs()}, {saleKeys(), offerKeys()}, {paymentKeys(), mapKeys()}};
    int lines = 0;
    for (const KeyColumn &column : columns)
        lines = qMax(lines, heightOf(column));
    QRect card(0, 0, qMin(cardWidth, width() - 2 * Grid::margin),
               2 * padding + headHeight + lines * lineHeight);
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
    // The commands have the longest meanings.
    const int part = inner.width() / 20;
    const int lefts[] = {0, 9 * part, 15 * part, inner.width() + Grid::margin};
    for (size_t i = 0; i < std::size(columns); ++i) {
        const QRect area(inner.left() + lefts[i], inner.top() + headHeight,
                         lefts[i + 1] - lefts[i] - Grid::margin, inner.height() - headHeight);
        paintColumn(painter, theme, area, columns[i]);
    }
}

} // namespace parterre
