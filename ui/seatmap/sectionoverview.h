// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QFontMetricsF>
#include <QPixmap>
#include <QSizeF>
#include <QStringList>

#include <array>
#include <vector>

class QPainter;

namespace parterre {

class MapTransform;
class SeatStates;
struct Theme;

/// What the map says when its seats are only dots: each section's name, free seats and prices,
/// upon the section, as much of it as there is room for and never upon each other. Labels are drawn
/// once and kept.
class SectionOverview final
{
public:
    explicit SectionOverview(const Theme &theme);

    void setLayout(SeatLayoutPtr layout);
    void setStates(const SeatStates *states);
    /// Draws the labels anew: the theme or the screen is another.
    void reset();
    /// The seats' sections may count differently now.
    void seatsChanged(const std::vector<int> &seats);

    void paint(QPainter &painter, const QRectF &view, const MapTransform &transform);

    /// The section under a point of the plan, -1 when none; the smallest where several overlap.
    [[nodiscard]] int sectionAt(QPointF plan) const;
    [[nodiscard]] QString freeText(int section) const;
    [[nodiscard]] QString priceText(int section) const;

private:
    /// As texts, and as pictures of the first line (name), two (free seats) or all (prices). What
    /// is empty has not been needed yet.
    struct Label
    {
        QStringList lines;
        std::array<QSizeF, 3> sizes;
        std::array<QPixmap, 3> pictures;
    };

    struct Placed
    {
        size_t section = 0;
        size_t lines = 1;
        QRectF rect; ///< in the viewport
    };

    [[nodiscard]] std::vector<Placed> place(const MapTransform &transform);
    void measure(size_t section);
    /// Where so many lines go; null when they are larger than the section.
    [[nodiscard]] QRectF room(size_t section, size_t lines, const MapTransform &transform) const;
    [[nodiscard]] const QPixmap &picture(const Placed &placed, qreal ratio);

    const Theme &m_theme;
    QFontMetricsF m_headMetrics;
    QFontMetricsF m_bodyMetrics;
    SeatLayoutPtr m_layout;
    const SeatStates *m_states = nullptr;
    std::vector<Label> m_labels;
    std::vector<QString> m_prices;
    std::vector<QPointF> m_middles; ///< plan units
};

} // namespace parterre
