// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/seatdescription.h"

#include <QWidget>

namespace parterre {

struct Theme;

/// The card beside the seat under the cursor or the focus: name, price, state and who has it, kind.
/// Lies upon the map, takes no clicks.
class HoverCard final : public QWidget
{
    Q_OBJECT

public:
    HoverCard(const Theme &theme, QWidget *map);

    /// Shows the card near the rectangle (the map's coordinates), where there is room.
    void show(const SeatDescription &seat, const QRectF &beside);

    /// Where a card goes: within the map and off the seat, below it or else above, a row away if
    /// it can be: the seats beside it and behind it are those that are chosen next.
    [[nodiscard]] static QPoint placeBeside(const QRectF &seat, QSize card, QSize map);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QSize measured() const;
    const Theme &m_theme;
    SeatDescription m_seat;
};

} // namespace parterre
