// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSizeF>
#include <QString>

#include <array>

namespace parterre {

/// What lies in the printer.
enum class Paper : quint8 {
    A4,    ///< three tickets a sheet, perforated or cut
    Roll,  ///< thermal paper, 80 mm wide, cut after each page
    Stock, ///< ticket stock, 8 by 3¼ inches with a stub
};

constexpr std::array<Paper, 3> allPapers{Paper::A4, Paper::Roll, Paper::Stock};

/// Pages are painted in tenths of a millimetre: fonts take whole numbers of them.
constexpr qreal mm = 10;

/// In millimetres; of a roll, the length of a ticket.
[[nodiscard]] QSizeF sizeOf(Paper paper);
/// For the person who chooses.
[[nodiscard]] QString nameOf(Paper paper);

/// The colours and the typeface of a page.
struct PaperLook
{
    QString fontFamily;
    QColor ink;
    QColor muted; ///< as ink where the printer knows only black

    /// Needs a QGuiApplication, in its thread.
    [[nodiscard]] static PaperLook of(Paper paper);
};

} // namespace parterre
