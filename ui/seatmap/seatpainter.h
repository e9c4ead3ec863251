// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/seatlook.h"

class QColor;
class QPainter;
class QPainterPath;

namespace parterre {

struct Theme;

/// What a seat looks like, drawn in vectors: shape by kind, colour and mark by state. Every
/// state differs in shape as well as in colour.
class SeatPainter final
{
public:
    explicit SeatPainter(const Theme &theme)
        : m_theme(theme)
    {
    }

    /// Paints the seat around the painter's origin. size is its width in device-independent
    /// pixels, which are the painter's units; it decides the detail.
    void paint(QPainter &painter, const SeatLook &look, qreal size) const;

    /// The colour of text written upon such a seat.
    [[nodiscard]] QColor textColor(const SeatLook &look) const;

    /// Whether the seat bears a tick, a stroke, a letter or a symbol.
    [[nodiscard]] static bool hasMark(const SeatLook &look);

    /// The outline, of that width around the origin, of a seat of that kind and size.
    [[nodiscard]] static QPainterPath shape(SeatKind kind, qreal width, qreal size);

    /// The symbol of a wheelchair place or a companion's seat, so wide, around the origin.
    static void paintSymbol(QPainter &painter, SeatKind kind, qreal width, const QColor &color);

private:
    [[nodiscard]] QColor fillColor(const SeatLook &look) const;
    void paintBody(QPainter &painter, const SeatLook &look, qreal width, qreal size) const;
    void paintMark(QPainter &painter, const SeatLook &look, qreal size) const;
    void paintTick(QPainter &painter, qreal size) const;
    void paintStroke(QPainter &painter, qreal size) const;
    void paintLetter(QPainter &painter, const SeatLook &look, qreal size) const;
    [[nodiscard]] QColor houseColor(const SeatLook &look) const;
    void paintKind(QPainter &painter, const SeatLook &look, qreal size) const;

    const Theme &m_theme;
};

} // namespace parterre
