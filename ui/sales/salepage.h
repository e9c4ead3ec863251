// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventlistmodel.h"
#include "models/staff/sessionstore.h"
#include "ui/sales/salemodels.h"
#include "ui/seatmap/houseplanexport.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace parterre {

class BasketPanel;
class BookingsPanel;
class EventListPanel;
class Hairline;
class MapChip;
class MapColumn;
class TitleLine;
struct Notice;

/// The clerk's one screen: events, map and basket side by side. Where the screen is narrow, the
/// events come as a drawer upon the map.
class SalePage final : public QWidget
{
    Q_OBJECT

public:
    explicit SalePage(const SaleModels &models, QWidget *parent = nullptr);

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
    /// "/lee" was typed: a customer or a booking is looked for.
    void findAsked(const QString &text);
    void helpAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void connectDesk();
    void connectBookings();
    void offerTakingBack(int seats);
    void takeEvents(const Result<std::vector<EventSummary>> &events);
    void choose(int row);
    /// Where typing belongs: the sheet that is open, else the command line.
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
    MapColumn *m_mapColumn;
    Hairline *m_basketLine;
    BasketPanel *m_basket;
    BookingsPanel *m_bookings;
    MapChip *m_chip;
    QHBoxLayout *m_columns;
    bool m_narrow = false;
    bool m_drawerOpen = false;
    bool m_mapAlone = false;
    bool m_leaving = false;
    bool m_firstOpened = false;
    int m_secondsToRefresh = 0;
    bool m_listStale = false;
};

} // namespace parterre
