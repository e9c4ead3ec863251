// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/seatlook.h"

#include <QPixmap>
#include <QPoint>
#include <QPointF>
#include <QRect>

#include <array>
#include <unordered_map>

namespace parterre {

struct Theme;

/// Seats drawn once and kept: one prepared picture per look, size, angle and, for small seats,
/// position within a pixel. Sizes and positions in device pixels.
class SeatStamps final
{
public:
    explicit SeatStamps(const Theme &theme)
        : m_theme(theme)
    {
    }

    struct Stamp
    {
        const QPixmap &pixmap; ///< valid until the next call
        QPoint topLeft;        ///< where it goes
    };

    /// The seat of that width with its centre there, angle in degrees clockwise.
    [[nodiscard]] Stamp stamp(const SeatLook &look, qreal width, qreal angle, QPointF centre);

    /// What that stamp covers, whatever the look.
    [[nodiscard]] QRect rect(qreal width, QPointF centre) const;
    /// How far a seat of that width may reach from its centre, whatever its angle.
    [[nodiscard]] int reach(qreal width) const;

    /// Forgets all: the theme or the device pixel ratio is another now.
    void clear(qreal devicePixelRatio);

private:
    /// What follows from a seat's width; seats drawn together mostly share it.
    struct Size
    {
        qreal asked = 0;
        qreal drawn = 0;
        int side = 0; ///< of the stamp
        bool small = false;
    };
    struct Recent
    {
        quint64 key = 0;
        const QPixmap *stamp = nullptr; ///< into m_stamps
    };
    static constexpr int recentBits = 10;

    [[nodiscard]] Size sizeOf(qreal width) const;
    /// Small seats begin in the pixel that their corner lies in, others at the nearest one.
    [[nodiscard]] static QPoint topLeft(const Size &size, QPointF corner);
    [[nodiscard]] const QPixmap &kept(quint64 key, const SeatLook &look, qreal angle,
                                      QPointF phase);
    void forget();
    /// Of the present size.
    [[nodiscard]] QPixmap draw(const SeatLook &look, qreal angle, QPointF phase) const;

    const Theme &m_theme;
    qreal m_ratio = 1;
    Size m_size;
    std::unordered_map<quint64, QPixmap> m_stamps;
    /// A shorter way into m_stamps: 80,000 look-ups a frame are felt.
    std::array<Recent, size_t(1) << recentBits> m_recent;
};

} // namespace parterre
