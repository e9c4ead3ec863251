// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/headfigure.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace parterre {

HeadFigure::HeadFigure(const ThemeSource &themes, const QString &word, const QString &name,
                       QWidget *parent)
    : QWidget(parent)
    , m_figure(new QLabel(this))
    , m_word(word)
{
    m_figure->setObjectName(name);
    m_figure->setFont(themes.theme().semibold(TextSize::Title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(mutedLabel(word, this));
    column->addWidget(m_figure);
}

void HeadFigure::setText(const QString &figure)
{
    m_figure->setText(figure);
    setAccessibleName(m_word + u' ' + figure);
}

QString HeadFigure::text() const
{
    return m_figure->text();
}

} // namespace parterre
