// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

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
        dismiss();
        Q_EMIT taken();
    });
    connect(m_close, &QAbstractButton::clicked, this, &MessageBar::decline);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void MessageBar::show(const Notice &notice, const std::optional<Offer> &offer)
{
    m_level = notice.level;
    m_offering = offer.has_value();
    m_take->setVisible(offer && !offer->take.isEmpty());
    m_take->setText(offer ? offer->take : QString());
    m_close->setText(offer ? offer->decline : tr("Close"));
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    hide();
    m_offering = false;
    Q_EMIT dismissed();
}

void MessageBar::decline()
{
    const bool offered = m_offering;
    dismiss();
    if (offered)
        Q_EMIT declined();
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
