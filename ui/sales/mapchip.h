// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace parterre {

class Basket;
class FigureLabel;
class ThemeSource;

/// What the basket would say, upon the map that stands alone: seats, total, time left, and the key
/// that leads back.
class MapChip final : public QFrame
{
    Q_OBJECT

public:
    MapChip(const ThemeSource &themes, const Basket &basket, QWidget *parent);

    /// Follows the basket, and keeps its right edge; also called by the window's one-second timer.
    void follow();

Q_SIGNALS:
    void backAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    const Basket &m_basket;
    QLabel *m_seats;
    FigureLabel *m_total;
    FigureLabel *m_left;
};

} // namespace parterre
