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

    /// paper is the page's size; each page lies on its side or stands as its content suits.
    HousePlan(const SeatStates &states, Title title, QSizeF paper);

    /// The whole house; then, when its seats are too small to be read there, a page per section.
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF paper(int page) const;
    /// The sections that have a page each, by their index in the layout.
    [[nodiscard]] const std::vector<int> &sectionPages() const { return m_sectionPages; }
    [[nodiscard]] QString sectionName(int section) const;
    /// Leaves out the pages of all other sections.
    void keepSectionPages(std::vector<int> sections) { m_sectionPages = std::move(sections); }
    /// The page from the painter's origin on, in points: scale the painter first.
    void paintPage(QPainter &painter, int page) const;

    [[nodiscard]] const Title &title() const { return m_title; }

private:
    [[nodiscard]] MapTransform transformFor(int page) const;
    [[nodiscard]] QRectF planArea(int page) const;
    /// What the page shows of the plan.
    [[nodiscard]] QRectF content(int page) const;
    void paintHead(QPainter &painter, int page) const;
    void paintFoot(QPainter &painter, int page) const;
    void paintNeighbours(QPainter &painter, int page, const MapTransform &transform) const;
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
    bool m_isReadable = true;             ///< on one page
    std::vector<int> m_sectionPages;      // the section of each page after the first
};

} // namespace parterre
