// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace parterre {

namespace {

constexpr int stripe = 4;
constexpr int signSize = 18;

QColor levelColor(const Theme &theme, Notice::Level level)
{
    switch (level) {
    case Notice::Level::Info:
        return theme.accent;
    case Notice::Level::Success:
        return theme.success;
    case Notice::Level::Warning:
        return theme.warning;
    case Notice::Level::Error:
        return theme.danger;
    }
    Q_UNREACHABLE();
}

QString levelSign(Notice::Level level)
{
    switch (level) {
    case Notice::Level::Info:
        return u"i"_qs;
    case Notice::Level::Success:
        return u"\u2713"_qs;
    case Notice::Level::Warning:
    case Notice::Level::Error:
        return u"!"_qs;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent)
    , m_themes(themes)
    , m_text(new QLabel(this))
    , m_take(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, {}, this))
    , m_close(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Close"), this))
{
    m_text->setWordWrap(true);
    m_text->setObjectName(u"messageText"_qs);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_take->setObjectName(u"takeOffer"_qs);
    m_take->setKey(Qt::Key_F7);
    m_take->setFocusPolicy(Qt::NoFocus);
    m_close->setCap(tr("Esc"));
    m_close->setFocusPolicy(Qt::NoFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(stripe + signSize + 2 * Grid::unit + Grid::half, Grid::unit,
                             Grid::unit, Grid::unit);
    line->setSpacing(Grid::unit);
    line->addWidget(m_text, 1);
    line->addWidget(m_take, 0, Qt::AlignVCenter);
    line->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_take, &QAbstractButton::clicked, this, [this] {
        if (const auto offer = endOffer(); offer && offer->taken)
            offer->taken();
    });
    connect(m_close, &QAbstractButton::clicked, this, &MessageBar::decline);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void MessageBar::show(const Notice &notice, std::optional<Offer> offer)
{
    m_level = notice.level;
    m_offer = std::move(offer);
    m_take->setVisible(m_offer && !m_offer->take.isEmpty());
    m_take->setText(m_offer ? m_offer->take : QString());
    m_close->setText(m_offer ? m_offer->decline : tr("Close"));
    reword(notice.text);
    setVisible(true);
    update();
    if (m_fleeting && !m_offer && m_level == Notice::Level::Info)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::withdrawOffer()
{
    if (std::exchange(m_offer, {}))
        hide();
}

void MessageBar::reword(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget == this || isAncestorOf(widget))
        return false;
    bool acts = event->type() == QEvent::MouseButtonPress;
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isModifier = key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock;
        acts = !isModifier && key != Qt::Key_Escape; // Esc closes the message, and that is all
    }
    if (acts)
        hide(); // without a word: the focus belongs to the act that begins now
    return false;
}

void MessageBar::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    m_offer.reset();
    hide();
    Q_EMIT dismissed();
}

void MessageBar::decline()
{
    if (const auto offer = endOffer(); offer && offer->declined)
        offer->declined();
}

/// Dismisses; what had been offered.
std::optional<MessageBar::Offer> MessageBar::endOffer()
{
    auto offer = std::exchange(m_offer, {});
    dismiss();
    return offer;
}

void MessageBar::setDismissable(bool dismissable)
{
    m_close->setVisible(dismissable);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const QColor mark = levelColor(theme, m_level);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Grid::radius, Grid::radius);
    painter.fillPath(card, theme.canvas);
    painter.setClipPath(card);
    painter.fillRect(0, 0, stripe, height(), mark);
    painter.setClipping(false);
    painter.setPen(theme.hairline);
    painter.drawPath(card);

    const QRectF sign(stripe + Grid::unit + Grid::half / 2.0, (height() - signSize) / 2.0, signSize,
                      signSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawEllipse(sign);
    painter.setPen(theme.canvas);
    painter.setFont(theme.semibold(TextSize::Caption));
    painter.drawText(sign, Qt::AlignCenter, levelSign(m_level));
}

} // namespace parterre
