// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "ui/seatmap/rownames.h"
#include "ui/seatmap/sectionground.h"
#include "ui/theme/theme.h"

#include <QSizeF>
#include <QStringList>

#include <memory>
#include <vector>

class QPainter;

namespace parterre {

class MapTransform;
class SeatStates;

/// The house on paper, for the stage door: which seats are sold, held, kept by the house or free at
/// one moment, told apart by their marks alone, so that a black-and-white printer is enough. A
/// value: made in the GUI thread, painted in any thread. Lengths are points (1/72 inch).
class HousePlan final
{
public:
    struct Title
    {
        QString event;
        QString venue;
        QString time;    ///< when the event begins
        QString printed; ///< when the states were read
    };

    /// paper is the page's size, turned as the plan suits it best.
    HousePlan(const SeatStates &states, Title title, QSizeF paper);

    /// Whether paper should lie on its side for this house.
    [[nodiscard]] static bool wantsLandscape(const SeatLayout &layout);

    /// The whole house; then, when its seats are too small to be read there, a page per section.
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF paper() const { return m_paper; }
    /// The page from the painter's origin on, in points: scale the painter first.
    void paintPage(QPainter &painter, int page) const;

    [[nodiscard]] const Title &title() const { return m_title; }

private:
    [[nodiscard]] MapTransform transformFor(int page) const;
    [[nodiscard]] QRectF planArea() const;
    void paintHead(QPainter &painter, int page) const;
    void paintFoot(QPainter &painter, int page) const;
    void paintLegend(QPainter &painter, int page, const QRectF &line) const;
    void paintPlan(QPainter &painter, int page) const;
    void paintDots(QPainter &painter, const MapTransform &transform) const;
    void paintSeats(QPainter &painter, int page, const MapTransform &transform) const;
    void paintRowNames(QPainter &painter, int page, const MapTransform &transform) const;
    void paintSectionNames(QPainter &painter, int page, const MapTransform &transform) const;
    void paintName(QPainter &painter, const QRectF &rect, const QStringList &lines) const;
    /// The first page shows all sections, the others one.
    [[nodiscard]] bool isOn(int page, int section) const;

    SeatLayoutPtr m_layout;
    std::vector<SeatStatus> m_status; // one a seat
    std::vector<int> m_free;          // one a section
    Title m_title;
    QSizeF m_paper;
    Theme m_theme;
    SectionGround m_ground;
    std::shared_ptr<RowNames> m_rowNames; ///< placed already: any thread reads it
    std::vector<int> m_sectionPages;      // the section of each page after the first
};

} // namespace parterre
