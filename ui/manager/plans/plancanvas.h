// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manager/plans/planoverlay.h"
#include "ui/manager/plans/planpointer.h"
#include "ui/manager/plans/plantool.h"
#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace parterre {

class Clock;
class ThemeSource;

/// A plan on the screen as the seat map shows it, and what is selected in it. It changes no plan:
/// it says what the person wants. Wheel and + and - zoom, the middle button pans. Tab goes through
/// sections, with Space down to rows and seats and with Esc up again; arrows move what is selected.
class PlanCanvas final : public QWidget
{
    Q_OBJECT

public:
    PlanCanvas(const ThemeSource &themes, const Clock &clock, QWidget *parent = nullptr);

    /// The view stays where it is as far as the plan allows.
    void setPlan(const SeatingPlan &plan, const PlanSelection &selection);
    void setSelection(const PlanSelection &selection);
    /// What is about to be added, drawn pale; an empty plan: nothing.
    void setGhost(SeatingPlan ghost);
    /// Other tools than Select ask for a place with each press.
    void setTool(PlanTool tool);
    /// Shows a plan and lets it be looked at closely, no more.
    void setReadOnly(bool readOnly);
    /// The sentence that stands here while the plan has nothing to show.
    void setNotice(const QString &sentence);

    void fit();
    [[nodiscard]] QPointF middle() const; ///< of what is seen, plan units
    [[nodiscard]] const MapTransform &transform() const { return m_transform; }
    [[nodiscard]] const PlanSelection &selection() const { return m_selection; }

Q_SIGNALS:
    void selected(const parterre::PlanSelection &selection);
    void moveWanted(QPointF by);
    void turnWanted(qreal degrees);
    void placeChosen(QPointF place); ///< a press with another tool than Select
    void toolChosen(parterre::PlanTool tool);
    void deleteWanted();
    void namesWanted(); ///< Enter: the names of what is selected
    void leftUpwards(); ///< Esc with nothing selected

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] PlanPointer::Under under(QPointF position) const;
    [[nodiscard]] PlanSelection clicked(const PlanPointer::Under &under,
                                        Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool editKey(const QKeyEvent &event);
    [[nodiscard]] bool viewKey(const QKeyEvent &event);
    void nudge(QPointF direction, bool finely);
    void choose(const PlanSelection &selection);
    void reveal();
    void zoomBy(int levels, QPointF position);
    void takePaper();
    void takeScreen();
    void redraw();
    void drawPicture();

    const ThemeSource &m_themes;
    SeatingPlan m_plan;
    PlanSelection m_selection;
    SeatingPlan m_ghost;
    std::vector<PlanSpot> m_spots; ///< of the layout's ids
    SeatLayoutPtr m_layout;
    QRectF m_tight; ///< of what is drawn
    QRectF m_paper; ///< where the view may go
    MapTransform m_transform;
    MapRenderer m_renderer;
    PlanOverlay m_overlay;
    PlanPointer m_pointer;
    PlanWalk m_walk;
    PlanTool m_tool = PlanTool::Select;
    QPixmap m_picture; ///< of the plan alone; null: to be drawn
    QString m_notice;
    bool m_readOnly = false;
};

} // namespace parterre
