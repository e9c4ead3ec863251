// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "ui/seatmap/labelstamps.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace parterre {

class MapTransform;
struct Theme;

/// Where one is, when the map shows only a part of the house: the name of a section at its front
/// edge, and of a row that leaves the viewport at the place where it does, or in the aisles beside
/// it where its own names are out of sight. Drawn above the map, only for what is in sight.
class EdgeNames final
{
public:
    struct Tag
    {
        QString text;
        QRectF rect; ///< viewport, device-independent pixels; no two tags of a view intersect
        bool section = false;
    };

    explicit EdgeNames(const Theme &theme);

    void setLayout(SeatLayoutPtr layout);
    /// The theme or the screen is another.
    void reset();

    [[nodiscard]] std::vector<Tag> tags(const MapTransform &transform);
    void paint(QPainter &painter, const MapTransform &transform);

private:
    /// A row and the outermost of its seats that are in sight.
    struct SeenRow
    {
        size_t row = 0;
        int first = -1;
        int last = -1;
    };

    void measureRows();
    void addSections(std::vector<Tag> &tags, const MapTransform &transform) const;
    void addRows(std::vector<Tag> &tags, const MapTransform &transform) const;
    [[nodiscard]] std::vector<SeenRow> rowsIn(const QRectF &seen) const;
    /// In the aisle before (-1) or after (1) the row's seats, plan units.
    [[nodiscard]] QPointF besideEnd(const RowShape &row, int side) const;
    [[nodiscard]] QRectF sectionPlace(int section, const QRectF &seen,
                                      const MapTransform &transform) const;
    /// Any seat, or the name of one of the section's rows.
    [[nodiscard]] bool covers(int section, const QRectF &rect, const MapTransform &transform) const;
    /// Where the section begins on that vertical line, viewport.
    [[nodiscard]] qreal frontEdge(int section, qreal x, const MapTransform &transform) const;

    const Theme &m_theme;
    LabelStamps m_labels;
    SeatLayoutPtr m_layout;
    std::vector<QRectF> m_rowBounds; ///< measured when first needed
};

} // namespace parterre
