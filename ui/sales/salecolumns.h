// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace parterre {

class Hairline;
class MapColumn;
class ThemeSource;

/// Events, map and basket side by side. Where that is too narrow, the events come as a drawer upon
/// the map; the map can also stand alone, with a chip in its corner for the sale.
class SaleColumns final : public QWidget
{
    Q_OBJECT

public:
    /// What stands in the columns, which take them over. bookings stands in the basket's place.
    struct Parts
    {
        QWidget *events;
        MapColumn *map;
        QWidget *basket;
        QWidget *bookings;
        QWidget *chip;
    };

    SaleColumns(const ThemeSource &themes, const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }
    void setDrawerOpen(bool open);
    [[nodiscard]] bool isDrawerOpen() const { return m_isDrawerOpen; }
    void setMapAlone(bool alone);
    [[nodiscard]] bool isMapAlone() const { return m_isMapAlone; }
    void showBookings(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void placeOverlays();

    Parts m_parts;
    Hairline *m_eventsLine;
    Hairline *m_basketLine;
    QHBoxLayout *m_columns;
    bool m_isNarrow = false;
    bool m_isDrawerOpen = false;
    bool m_isMapAlone = false;
    bool m_showsBookings = false;
};

} // namespace parterre
