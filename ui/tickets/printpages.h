// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>

class QPainter;

namespace parterre {

/// Pages that are ready to be painted, on a screen or a printer. A value behind a pointer: it
/// never changes, and any thread may paint it.
class PrintPages
{
public:
    virtual ~PrintPages() = default;

    [[nodiscard]] virtual int count() const = 0;
    /// In millimetres; pages of one print may be of different lengths.
    [[nodiscard]] virtual QSizeF size(int page) const = 0;
    /// Paints a page from 0; the painter's unit is a tenth of a millimetre (mm), its origin the
    /// paper's corner.
    virtual void paint(QPainter &painter, int page) const = 0;
};

/// Paints the page so that it fills a device of this width in pixels.
void paintPage(QPainter &painter, const PrintPages &pages, int page, qreal width);

} // namespace parterre
