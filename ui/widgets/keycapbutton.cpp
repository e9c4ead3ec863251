// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycapbutton.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/keycap.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

namespace parterre {

namespace {

constexpr int sidePadding = 12;
constexpr int capGap = 12;
constexpr int primaryHeight = 48;

} // namespace

KeyCapButton::KeyCapButton(const ThemeSource &themes, Kind kind, const QString &text,
                           QWidget *parent)
    : QPushButton(text, parent)
    , m_themes(themes)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(&themes, &ThemeSource::changed, this, [this] { updateGeometry(); });
}

void KeyCapButton::setKey(const QKeySequence &key, const QString &cap)
{
    setCap(cap.isEmpty() ? key.toString(QKeySequence::NativeText) : cap);
    auto *shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, &QAbstractButton::click);
}

void KeyCapButton::setCap(const QString &cap)
{
    m_cap = cap;
    updateGeometry();
    update();
}

QSize KeyCapButton::sizeHint() const
{
    const Theme &theme = m_themes.theme();
    const QFontMetrics metrics(theme.semibold());
    const int padding = m_kind == Kind::Plain ? Grid::unit : sidePadding;
    int width = metrics.horizontalAdvance(text()) + 2 * padding;
    if (!m_cap.isEmpty())
        width += capGap + keyCapSize(theme, m_cap).width();
    return {width, m_kind == Kind::Primary ? primaryHeight : Grid::buttonHeight};
}

QSize KeyCapButton::minimumSizeHint() const
{
    return sizeHint();
}

void KeyCapButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void KeyCapButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    paintText(painter);
}

void KeyCapButton::paintFrame(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const bool active = isEnabled() && (underMouse() || isDown());
    QColor fill = Qt::transparent;
    QColor line = Qt::transparent;
    if (m_kind == Kind::Primary) {
        fill = isEnabled() ? theme.accent : theme.hover;
        if (active)
            fill = theme.dark ? fill.lighter(106) : fill.darker(isDown() ? 118 : 108);
    } else {
        if (active)
            fill = isDown() ? theme.selected : theme.hover;
        if (m_kind == Kind::Quiet || active)
            line = theme.hairline;
        if (isChecked()) {
            fill = theme.selected;
            line = theme.accent;
        }
    }
    if (hasFocus())
        line = m_kind == Kind::Primary ? theme.ink : theme.accent;
    painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, hasFocus() ? 1.5 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Grid::radius,
                            Grid::radius);
}

void KeyCapButton::paintText(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    const bool primary = m_kind == Kind::Primary;
    QColor ink = primary ? theme.onAccent : m_kind == Kind::Quiet ? theme.ink : theme.muted;
    if (!isEnabled())
        ink = theme.held;
    painter.setPen(ink);
    painter.setFont(m_kind == Kind::Plain ? theme.font() : theme.semibold());

    const int padding = m_kind == Kind::Plain ? Grid::unit : sidePadding;
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    if (m_cap.isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter, text());
        return;
    }
    const QSize cap = keyCapSize(theme, m_cap);
    QRect capRect(QPoint(inner.right() - cap.width() + 1, 0), cap);
    if (m_kind == Kind::Plain)
        capRect.moveLeft(inner.left() + painter.fontMetrics().horizontalAdvance(text()) + capGap);
    capRect.moveTop((height() - cap.height()) / 2);
    const QRect textRect = primary ? inner : QRect(inner).adjusted(0, 0, -cap.width() - capGap, 0);
    painter.drawText(textRect, primary ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    if (!isEnabled())
        painter.setOpacity(0.5);
    drawKeyCap(painter, theme, capRect, m_cap,
               primary && isEnabled() ? CapGround::Accent : CapGround::Panel);
}

} // namespace parterre
