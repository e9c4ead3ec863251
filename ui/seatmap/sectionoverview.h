// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPixmap>
#include <QPoint>
#include <QSizeF>
#include <QString>

#include <array>
#include <vector>

class QPainter;

namespace parterre {

class MapTransform;
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
    enum class Part { Head, FullHead, SmallHead, Body };
    /// A text, or a digit of one: counts change all the time, digits never. Measured and drawn
    /// once.
    struct Piece
    {
        qreal width = 0;
        QPixmap picture; ///< null until drawn
    };
    /// What decides where labels go, besides their sizes.
    struct View
    {
        int level = 0;
        QPoint offset;
        QRectF plan;
        qreal ratio = 0;

        bool operator==(const View &) const = default;
    };

    [[nodiscard]] int freeSeats(int section) const;
    void measure(size_t section);
    [[nodiscard]] const QFontMetricsF &metrics(Part part) const;
    Piece &piece(const QString &words, Part part);
    [[nodiscard]] qreal widthOf(const QString &words, Part part);
    void drawText(QPainter &painter, QPointF topLeft, const QString &words, Part part);
    [[nodiscard]] QString countText(size_t section) const;
    [[nodiscard]] QFont font(Part part) const;
    void placeNames(const MapTransform &transform);
    [[nodiscard]] bool isFree(const QRectF &rect, size_t section) const;
    /// Where the label goes; null when it would reach into another section or out of the viewport.
    [[nodiscard]] QRectF room(size_t section, Detail detail, const MapTransform &transform) const;
    [[nodiscard]] bool fitsUpon(size_t section, const QRectF &rect, qreal over,
                                const MapTransform &transform) const;
    [[nodiscard]] const QPixmap &picture(const Placed &placed);
    [[nodiscard]] const QPixmap &ground(QSizeF size);

    const Theme &m_theme;
    QFontMetricsF m_headMetrics;
    QFontMetricsF m_smallMetrics;
    QFontMetricsF m_bodyMetrics;
    SeatLayoutPtr m_layout;
    const SeatStates *m_states = nullptr;
    std::vector<Label> m_labels;
    std::vector<QString> m_prices;
    std::vector<QPointF> m_middles;                ///< plan units
    std::array<QHash<QString, Piece>, 4> m_pieces; ///< of each Part
    QHash<QSize, QPixmap> m_grounds;               ///< of labels, by their device pixels
    View m_view;                                   ///< for which m_placed is true
    std::vector<Placed> m_placed;
    bool m_isPlaced = false;
};

} // namespace parterre
