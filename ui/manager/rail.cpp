// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/rail.h"

#include "ui/theme/themesource.h"

#include <QFile>
#include <QPainter>
#include <QShortcut>
#include <QSvgRenderer>
#include <QToolButton>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int railWidth = 112;
constexpr int iconSize = 24;

/// A drawing of resources/icons/desk, its black strokes in another colour.
QPixmap drawn(const QString &name, const QColor &ink, qreal scale)
{
    QFile file(QStringLiteral(":/icons/desk/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no icon %s", qPrintable(name));
    QSvgRenderer renderer(file.readAll().replace("#000000", ink.name().toLatin1()));
    QPixmap pixmap(QSize(iconSize, iconSize) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, iconSize, iconSize));
    return pixmap;
}

} // namespace

Rail::Rail(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"deskRail"_qs);
    setFixedWidth(railWidth);
    m_column->setContentsMargins(Grid::unit, Grid::margin, Grid::unit, Grid::margin);
    m_column->setSpacing(Grid::unit);
    m_column->addStretch(1);
    connect(&themes, &ThemeSource::changed, this, &Rail::paintIcons);
}

void Rail::addPage(const QString &icon, const QString &word)
{
    const int page = int(m_buttons.size());
    auto *button = new QToolButton(this);
    button->setObjectName(icon + u"Rail"_qs);
    button->setProperty("rail", true);
    button->setProperty("drawing", icon);
    button->setText(word);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({iconSize, iconSize});
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QKeySequence key(Qt::CTRL | Qt::Key(Qt::Key_1 + page));
    button->setToolTip(QStringLiteral("%1  %2").arg(word, key.toString(QKeySequence::NativeText)));
    auto *shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, this, [this, page] { Q_EMIT chosen(page); });
    connect(button, &QToolButton::clicked, this, [this, page] {
        showCurrent(); // the page that is open may not be left
        Q_EMIT chosen(page);
    });
    m_buttons.append(button);
    m_column->insertWidget(page, button);
    showCurrent();
}

void Rail::setCurrent(int page)
{
    m_current = page;
    showCurrent();
}

void Rail::showCurrent()
{
    for (int page = 0; page < m_buttons.size(); ++page)
        m_buttons[page]->setChecked(page == m_current);
    paintIcons();
}

void Rail::paintIcons()
{
    const Theme &theme = m_themes.theme();
    for (QToolButton *button : m_buttons)
        button->setIcon(drawn(button->property("drawing").toString(),
                              button->isChecked() ? theme.accent : theme.muted,
                              devicePixelRatioF()));
}

} // namespace parterre
