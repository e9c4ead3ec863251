// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loginbutton.h"

#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

namespace {

constexpr int buttonHeight = 52;

QString roleText(StaffRole role)
{
    return role == StaffRole::Manager ? LoginButton::tr("Manager") : LoginButton::tr("Clerk");
}

} // namespace

LoginButton::LoginButton(const ThemeSource &themes, const FrontPage::Login &login, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_login(login)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("%1, %2").arg(login.name, roleText(login.role)));
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize LoginButton::sizeHint() const
{
    return {200, buttonHeight};
}

void LoginButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.hairline, hasFocus() ? 1.5 : 1));
    painter.setBrush(underMouse() ? theme.hover : theme.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Grid::radius,
                            Grid::radius);
    const QRect inner = rect().adjusted(12, Grid::unit, -12, -Grid::unit);
    painter.setPen(theme.ink);
    painter.setFont(theme.semibold());
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, m_login.name);
    painter.setPen(theme.muted);
    painter.setFont(theme.font(TextSize::Caption));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignRight, roleText(m_login.role));
    const QString login = tr("%1 \u00b7 %2").arg(m_login.email, m_login.password);
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(login, Qt::ElideRight, inner.width()));
}

} // namespace parterre
