// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace parterre {

/// Puts the sentence on the label, in that colour.
inline void say(QLabel *label, const QString &sentence, const QColor &color)
{
    label->setText(sentence);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace parterre
