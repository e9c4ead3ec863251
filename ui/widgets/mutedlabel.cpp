// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mutedlabel.h"

#include <QLabel>

namespace parterre {

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("muted", true);
    return label;
}

} // namespace parterre
