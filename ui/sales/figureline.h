// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/figurelabel.h"
#include "ui/widgets/mutedlabel.h"

#include <QHBoxLayout>

namespace parterre {

/// A title and its figure on one line, which takes the figure as its child.
[[nodiscard]] inline QWidget *figureLine(const QString &title, FigureLabel *figure, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(mutedLabel(title, widget), 0, Qt::AlignVCenter);
    line->addWidget(figure, 1);
    return widget;
}

} // namespace parterre
