// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace parterre {

class MapTransform;
struct Theme;

/// The whole house in a corner of the map while only a part of it is seen: its rows as lines, and a
/// frame around what the map shows. A click or a drag wants the map to show that place.
class MiniMap final : public QWidget
{
    Q_OBJECT

public:
    MiniMap(const Theme &theme, QWidget *map);

    void setLayout(SeatLayoutPtr layout);
    /// Where this window's seats are, plan units.
    void setOwn(std::vector<QPointF> seats);
    /// The theme is another.
    void reset();
    /// The map shows another part now, or has another size.
    void follow(const MapTransform &transform);

Q_SIGNALS:
    void placeWanted(QPointF plan);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] qreal scale() const;
    [[nodiscard]] QPointF toMini(QPointF plan) const;
    [[nodiscard]] QPixmap drawnHouse() const;

    const Theme &m_theme;
    SeatLayoutPtr m_layout;
    QRectF m_visible; // plan units
    std::vector<QPointF> m_own;
    QPixmap m_house;
};

} // namespace parterre
