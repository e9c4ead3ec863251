// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/rowsmodel.h"
#include "models/reports/seathistory.h"

#include <QFrame>
#include <QPointer>

class QLabel;

namespace parterre {

class DeskTable;
class SeatMapView;
class ThemeSource;

/// What happened to the seat that the map outlines, over the map's upper right corner. For
/// managers. It takes the focus; Esc gives it back.
class SeatHistoryCard final : public QFrame
{
    Q_OBJECT

public:
    /// map: what it lies upon; not owned.
    SeatHistoryCard(const ThemeSource &themes, SeatHistory &history, SeatMapView *map);

    /// False when the map outlines no seat.
    bool open(const QString &token);
    /// False when it is not open.
    bool stepBack();
    /// Nobody looks any more: it shows nothing.
    void end();

Q_SIGNALS:
    void failed(const parterre::Error &error);

private:
    void read();
    void place();

    SeatHistory &m_history;
    RowsModel<SeatEvent> m_model;
    SeatMapView *m_map;
    QLabel *m_title;
    DeskTable *m_table;
    QPointer<QWidget> m_focusBefore;
    QString m_token;
    SeatId m_seat;
};

} // namespace parterre
