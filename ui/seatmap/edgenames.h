// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/rownames.h"

#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QRectF>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace parterre {

struct Theme;

/// Where one is, when the map shows only a part of the house: the name of a section at its front
/// edge, and of a row that leaves the viewport in a margin there, or in the aisles beside it where
/// its own names are out of sight. Drawn above the map, only for what is in sight; where it goes is
/// kept until the view is another.
class EdgeNames final
{
public:
    struct Tag
    {
        QString text;
        QRectF rect;      ///< viewport, device-independent pixels; no two tags of a view intersect
        int section = -1; ///< whose name it is; -1: a row's
        bool inMargin = false; ///< of a row, at the viewport's edge
        QString detail;        ///< after a section's name: what is free there, at which prices

        [[nodiscard]] bool isSection() const { return section >= 0; }
    };
    /// What is said of a section beside its name.
    using Detail = std::function<QString(int section)>;

    explicit EdgeNames(const Theme &theme, Detail detail = {});

    /// names are those that the map itself writes, which tags do not cover; null: they are placed
    /// here once more.
    void setLayout(SeatLayoutPtr layout, std::shared_ptr<RowNames> names = {});
    /// The theme or the screen is another.
    void reset();
    /// What there is to say of sections may be another.
    void forgetDetails();

    /// Valid until the next call of any function.
    [[nodiscard]] const std::vector<Tag> &tags(const MapTransform &transform);
    /// Paints what meets the part of the viewport.
    void paint(QPainter &painter, const QRectF &part, const MapTransform &transform);
    /// The section whose name stands there, of the tags asked for last; -1 when none.
    [[nodiscard]] int sectionAt(QPointF position) const;

private:
    /// A row and the outermost of its seats that are in sight.
    struct SeenRow
    {
        size_t row = 0;
        int first = -1;
        int last = -1;
    };

    [[nodiscard]] QFont sectionFont() const;
    [[nodiscard]] QFont detailFont() const;
    [[nodiscard]] QFont rowFont() const;
    [[nodiscard]] const QPixmap &picture(const Tag &tag, qreal ratio);

    // Places.
    void measureRows();
    void addSections(const MapTransform &transform);
    void addRows(const MapTransform &transform);
    /// A row's name, unless another tag is there.
    bool addRow(const QString &name, QPointF centre, bool inMargin);
    void addMargins(const QRectF &view);
    [[nodiscard]] std::vector<SeenRow> rowsIn(const QRectF &seen) const;
    /// In the aisle before (-1) or after (1) the row's seats, plan units.
    [[nodiscard]] QPointF besideEnd(const RowShape &row, int side) const;
    [[nodiscard]] Tag sectionTag(int section, const QRectF &seen, const MapTransform &transform);
    /// A place for so large a tag; empty when every place covers another tag.
    [[nodiscard]] QRectF sectionPlace(int section, QSizeF size, const QRectF &seen,
                                      const MapTransform &transform) const;
    /// Where the section begins on that vertical line, viewport.
    [[nodiscard]] qreal frontEdge(int section, qreal x, const MapTransform &transform) const;
    /// A seat, or an area that is named.
    [[nodiscard]] bool coversPlan(const QRectF &rect, const MapTransform &transform) const;
    [[nodiscard]] bool coversName(const QRectF &rect) const;

    const Theme &m_theme;
    const Detail m_detail;
    SeatLayoutPtr m_layout;
    std::shared_ptr<RowNames> m_names;
    std::vector<QRectF> m_rowBounds; ///< measured when first needed
    std::vector<QPointF> m_written;  ///< the names of rows that are in sight, viewport
    MapTransform::View m_view;       ///< for which the tags and margins are true
    bool m_isPlaced = false;
    std::vector<Tag> m_tags;
    std::vector<QRectF> m_margins; ///< grounds of the names at the viewport's edges
    QHash<QString, QPixmap> m_pictures;
};

} // namespace parterre
