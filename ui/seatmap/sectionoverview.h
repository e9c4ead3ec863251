// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QPixmap>
#include <QString>

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
    explicit SectionOverview(const Theme &theme)
        : m_theme(theme)
    {
    }

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
    /// Pictures of one line (name), two (free seats) and three (prices); empty until needed.
    using Label = std::array<QPixmap, 3>;

    struct Placed
    {
        size_t section = 0;
        QRectF rect; ///< in the viewport
        QPixmap picture;
    };

    [[nodiscard]] std::vector<Placed> place(const MapTransform &transform);
    /// Where the picture goes; null when it is larger than its section.
    [[nodiscard]] QRectF room(const QPixmap &picture, size_t section,
                              const MapTransform &transform) const;
    [[nodiscard]] const QPixmap &picture(size_t section, size_t lines, qreal ratio);
    [[nodiscard]] QPixmap drawn(const QStringList &lines, qreal ratio) const;

    const Theme &m_theme;
    SeatLayoutPtr m_layout;
    const SeatStates *m_states = nullptr;
    std::vector<Label> m_labels;
    std::vector<QString> m_prices;
    std::vector<QPointF> m_middles; ///< plan units
};

} // namespace parterre
