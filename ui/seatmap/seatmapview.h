// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "models/seating/seatstates.h"
#include "ui/seatmap/edgenames.h"
#include "ui/seatmap/lostseats.h"
#include "ui/seatmap/mapglide.h"
#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/ownseats.h"
#include "ui/seatmap/seatoverlay.h"
#include "ui/seatmap/sectionoverview.h"
#include "ui/seatmap/tilelayer.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QPolygonF>
#include <QTimer>

#include <memory>
#include <vector>

class QTouchEvent;

namespace parterre {

class Clock;
class HoverCard;
class MiniMap;
class SeatMapController;
class ThemeSource;

/// The seat map on the screen: shows a layout and its states, scrolls, zooms, and says what the
/// person did. It changes no seat: it emits what is wanted. Seats are indexes of the layout;
/// positions are the viewport's, in device-independent pixels.
class SeatMapView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    SeatMapView(const ThemeSource &themes, const Clock &clock, QWidget *parent = nullptr);
    ~SeatMapView() override;

    /// Shows the layout, fitted, with every seat available until setStates(). Null: the notice.
    void setLayout(SeatLayoutPtr layout);
    /// The states of the layout that is set; not owned. Null: all available.
    void setStates(SeatStates *states);
    /// The sentence that stands here while there is no layout.
    void setNotice(const QString &sentence);

    [[nodiscard]] const SeatLayoutPtr &seatLayout() const { return m_layout; }
    [[nodiscard]] SeatStates *states() const { return m_states; }
    [[nodiscard]] const MapTransform &transform() const { return m_transform; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// False while a frame shows stand-ins for what the next frames will draw.
    [[nodiscard]] bool isDrawn() const { return m_tiles.isDrawn(); }

    static constexpr qreal pickSlack = 2;

    /// The seat at the position, or the nearest within slack pixels of it; -1 when none, or when
    /// seats are too small to be told apart.
    [[nodiscard]] int seatAt(QPointF position, qreal slack = pickSlack) const;
    /// The section that a click there goes to: its name, or its ground while seats are too small to
    /// be pointed at; -1 when none. A name means nothing once its section is close.
    [[nodiscard]] int sectionAt(QPointF position) const;
    /// The seat's rectangle in the viewport, outline included.
    [[nodiscard]] QRect seatRect(int seat) const;
    [[nodiscard]] const SectionOverview &overview() const { return m_overview; }

    /// The seat that the keyboard acts on; -1 when none.
    [[nodiscard]] int currentSeat() const { return m_current; }
    /// That one, else the one under the cursor; -1 when none.
    [[nodiscard]] int outlinedSeat() const { return m_current >= 0 ? m_current : m_hovered; }
    /// Brings the seat into sight at a size that can be read, and outlines it.
    void setCurrentSeat(int seat);

    void fit();
    /// Glides there, unless the system wants no motion.
    void zoomToSection(int section);
    /// Whether zoomToSection() would bring it hardly closer.
    [[nodiscard]] bool isCloseTo(int section) const;
    /// Positive levels come closer; the plan point at the position stays under it.
    void zoomBy(int levels, QPointF position);
    void panBy(QPointF delta);

    /// For keys that arrived elsewhere (the command line). True when the map has used the key.
    bool handleKey(QKeyEvent *event);

    void setHovered(int seat);
    void setHoveredSection(int section);
    /// Hides the card until another seat is pointed at or walked to.
    void hideCard();
    void setLasso(const QPolygonF &lasso, const LassoSum &sum);

    /// Outlines the seats that a typed command would take.
    void setPreview(const std::vector<int> &seats);
    [[nodiscard]] const std::vector<int> &preview() const { return m_preview; }

    /// Shakes these once and outlines them for a moment: another window was faster.
    void showLost(const std::vector<int> &seats) { m_lost.add(seats); }
    [[nodiscard]] const std::vector<int> &lostSeats() const { return m_lost.seats(); }

public Q_SLOTS:
    /// Brings countdowns up to date. The view calls it every second while it is visible.
    void refreshTime();

Q_SIGNALS:
    /// The person wants to take this seat or give it back.
    void seatActivated(int seat);
    /// The person wants all these seats (a lasso or a run in a row).
    void seatsChosen(const std::vector<int> &seats);
    void seatHovered(int seat); ///< -1: none any more

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool showsSections() const;
    [[nodiscard]] QRect sectionRect(int section) const;
    [[nodiscard]] MapTransform fittedTo(int section) const;
    [[nodiscard]] bool takeTouch(QTouchEvent *event);
    void takeScreen();
    void takeTheme();
    void moveTo(const MapTransform &transform);
    void moved();
    void updateSeats(const std::vector<int> &seats);
    void seatsChanged(const std::vector<int> &seats);
    void updateCounts(const std::vector<int> &seats);
    void showOwnSeats();
    void updateCard();
    void paintNotice(QPainter &painter) const;
    void paintHighlights(QPainter &painter, const QRect &part);

    const ThemeSource &m_themes;
    const Clock &m_clock;
    SeatLayoutPtr m_layout;
    QPointer<SeatStates> m_states;
    QString m_notice;

    MapTransform m_transform;
    MapRenderer m_renderer;
    TileLayer m_tiles;
    OwnSeats m_own;
    SectionOverview m_overview;
    EdgeNames m_edgeNames;
    MapGlide m_glide;
    LostSeats m_lost;
    SeatOverlay m_overlay;
    std::unique_ptr<SeatMapController> m_controller;
    HoverCard *m_card;
    MiniMap *m_miniMap;
    QTimer m_second;

    int m_hovered = -1;
    int m_hoveredSection = -1;
    int m_current = -1;
    bool m_cardWanted = true;
    QPolygonF m_lasso;
    LassoSum m_lassoSum;
    std::vector<int> m_preview;
};

} // namespace parterre
