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

    /// How much a label says: a count stands alone where "free" has no room, and beside the name
    /// where there is none below.
    enum Detail : size_t { Name, NameBesideFree, NameAndCount, NameAndFree, All };

    /// A label where it goes; no two of them intersect.
    struct Placed
    {
        size_t section = 0;
        Detail detail = Name;
        QRectF rect; ///< in the viewport
    };
    [[nodiscard]] std::vector<Placed> place(const MapTransform &transform);
    void paint(QPainter &painter, const QRectF &view, const MapTransform &transform);

    /// The section under a point of the plan, -1 when none.
    [[nodiscard]] int sectionAt(QPointF plan) const;
    [[nodiscard]] QString freeText(int section) const;
    [[nodiscard]] QString priceText(int section) const;

private:
    static constexpr size_t detailCount = 5;

    /// Measured, and drawn, when first needed. A full section has no prices: a null size.
    struct Label
    {
        bool measured = false;
        bool full = false; ///< steps back: nothing to sell there
        std::array<QSizeF, detailCount> sizes;
        std::array<QPixmap, detailCount> pictures;
    };

    [[nodiscard]] int freeSeats(int section) const;
    void measure(size_t section);
    [[nodiscard]] QStringList linesOf(size_t section, Detail detail) const;
    /// Where the label goes; null when it is larger than the section.
    [[nodiscard]] QRectF room(size_t section, Detail detail, const MapTransform &transform) const;
    /// Places beside the section, for free seats too, that no section covers.
    [[nodiscard]] std::vector<QRectF> roomBeside(size_t section,
                                                 const MapTransform &transform) const;
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
