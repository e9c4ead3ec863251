// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventlistmodel.h"
#include "models/staff/sessionstore.h"
#include "ui/seatmap/houseplanexport.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace parterre {

class BasketPanel;
class Clock;
class EventListPanel;
class Hairline;
class Legend;
class MapChip;
class MessageBar;
class SaleDesk;
class SeatChoice;
class SeatMapView;
class ThemeSource;
class TitleLine;
struct Notice;

/// The clerk's one screen: events, map and basket side by side. Where the screen is narrow, the
/// events come as a drawer upon the map.
class SalePage final : public QWidget
{
    Q_OBJECT

public:
    SalePage(const ThemeSource &themes, const Clock &clock, EventStore &events, SaleDesk &desk,
             QWidget *parent = nullptr);

    /// Somebody has signed in: reads the events and opens the next one.
    void begin(const Session &session);
    void end();
    /// Reads the list of events again.
    void refreshEvents();
    /// Called by the window's one-second timer.
    void tick();
    /// Esc: one step back. False when there is none.
    bool stepBack();
    /// The map alone; the rest comes back by itself when it is needed.
    void setMapAlone(bool alone);
    [[nodiscard]] bool isMapAlone() const { return m_mapAlone; }
    void notice(const Notice &notice);
    /// Gives the basket's many seats back and says that the person is signed in still.
    void releaseBeforeLeaving();

Q_SIGNALS:
    void mapAloneChanged(bool alone);
    void readingFailed(const parterre::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeMapColumn();
    [[nodiscard]] QWidget *makeMessagePlace();
    void connectParts();
    void connectDesk();
    void connectChoice();
    void offerTakingBack(int seats);
    void takeEvents(const Result<std::vector<EventSummary>> &events);
    void choose(int row);
    /// Where typing belongs: the sheet that is open, else the map.
    void focusHome();
    void showOpening();
    void showOpened();
    void showCounts();
    void askEvents();
    void makeHousePlan(HousePlanExport::Target target);
    void setDrawerOpen(bool open);
    void arrange();
    void placeOverlays();

    EventStore &m_eventStore;
    SaleDesk &m_desk;
    EventListModel m_events;
    QString m_token;
    TitleLine *m_title;
    Hairline *m_titleLine;
    EventListPanel *m_list;
    Hairline *m_listLine;
    QWidget *m_mapColumn = nullptr;
    SeatMapView *m_map;
    Legend *m_legend;
    Hairline *m_basketLine;
    BasketPanel *m_basket;
    SeatChoice *m_choice;
    MessageBar *m_message;
    MapChip *m_chip;
    QHBoxLayout *m_columns;
    bool m_narrow = false;
    bool m_drawerOpen = false;
    bool m_mapAlone = false;
    bool m_leaving = false;
    bool m_firstOpened = false;
    bool m_undoOffered = false;
    int m_secondsToRefresh = 0;
    bool m_listStale = false;
};

} // namespace parterre
