// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "ui/seatmap/labelpictures.h"
#include "ui/seatmap/maptransform.h"

#include <QPixmap>
#include <QSizeF>
#include <QString>

#include <array>
#include <vector>

class QPainter;

namespace parterre {

class SeatStates;
struct Theme;

/// What the map says when its seats are only dots: each section's name, free seats and prices,
/// upon the section, as much of it as there is room for and never upon each other. Texts, labels
/// and where they go are kept: a sale changes the count of its section only.
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
    enum Detail : size_t { SmallName, Name, NameBesideFree, NameAndCount, NameAndFree, All };

    /// A label where it goes: upon its section and whole in the viewport; no two of them intersect.
    /// A section that is too small for its name has none.
    struct Placed
    {
        size_t section = 0;
        Detail detail = Name;
        QRectF rect; ///< in the viewport
    };
    /// Valid until the next call of any function.
    [[nodiscard]] const std::vector<Placed> &place(const MapTransform &transform);
    void paint(QPainter &painter, const QRectF &view, const MapTransform &transform);

    /// The section under a point of the plan, -1 when none.
    [[nodiscard]] int sectionAt(QPointF plan) const;
    /// Whether its label, as it was placed last, leaves nothing unsaid.
    [[nodiscard]] bool saysAll(int section) const;
    [[nodiscard]] QString freeText(int section) const;
    [[nodiscard]] QString priceText(int section) const;

private:
    static constexpr size_t detailCount = 6;

    /// Measured, and drawn, when first needed. A full section has no prices: a null size.
    struct Label
    {
        int free = -1; ///< seats when it was measured; -1: not yet
        std::array<QSizeF, detailCount> sizes;
        std::array<QPixmap, detailCount> pictures;

        /// Full, it steps back: nothing to sell there.
        [[nodiscard]] bool isFull() const { return free == 0; }
    };
    using Part = LabelPictures::Part;

    [[nodiscard]] int freeSeats(int section) const;
    void measure(size_t section);
    [[nodiscard]] QString countText(size_t section) const;
    void placeNames(const std::vector<size_t> &alike, const MapTransform &transform);
    void enrich(const std::vector<size_t> &alike, Detail detail, const MapTransform &transform);
    [[nodiscard]] static bool isFree(const QRectF &rect, size_t section,
                                     const std::vector<Placed> &placed);
    /// Where the label goes; null when it would reach into another section or out of the viewport.
    [[nodiscard]] QRectF room(size_t section, Detail detail, const MapTransform &transform) const;
    [[nodiscard]] bool fitsUpon(size_t section, const QRectF &rect, qreal over,
                                const MapTransform &transform) const;
    [[nodiscard]] const QPixmap &picture(const Placed &placed);

    LabelPictures m_pictures;
    SeatLayoutPtr m_layout;
    const SeatStates *m_states = nullptr;
    std::vector<Label> m_labels;
    std::vector<QString> m_prices;
    std::vector<QPointF> m_middles;           ///< plan units
    std::vector<std::vector<size_t>> m_alike; ///< sections that say equally much
    MapTransform::View m_view;                ///< for which m_placed is true
    std::vector<Placed> m_placed;
    bool m_isPlaced = false;
};

} // namespace parterre
