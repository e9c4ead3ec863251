// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/paper.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace parterre {

QSizeF sizeOf(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return {210, 297};
    case Paper::Roll:
        return {80, 168};
    case Paper::Stock:
        return {203.2, 82.55};
    }
    Q_UNREACHABLE();
}

QString nameOf(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return QCoreApplication::translate("Paper", "A4 sheet, three tickets");
    case Paper::Roll:
        return QCoreApplication::translate("Paper", "Receipt roll, 80 mm");
    case Paper::Stock:
        return QCoreApplication::translate("Paper", "Ticket stock, 8 \u00d7 3\u00bc inches");
    }
    Q_UNREACHABLE();
}

PaperLook PaperLook::of(Paper paper)
{
    const Theme theme = lightTheme();
    const bool greys = paper == Paper::A4;
    return {theme.fontFamily, Qt::black, greys ? theme.muted : QColor(Qt::black)};
}

} // namespace parterre
