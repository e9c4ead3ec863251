// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventlistmodel.h"
#include "models/staff/sessionstore.h"
#include "ui/sales/salemodels.h"
#include "ui/seatmap/houseplanexport.h"

#include <QWidget>

#include <vector>

namespace parterre {

class BasketPanel;
class BookingsPanel;
class EventListPanel;
class Hairline;
class MapChip;
class MapColumn;
class PreviewOverlay;
class SaleColumns;
class SeatMapView;
class SoldPrinting;
class TitleLine;
struct Notice;

/// The clerk's one screen: which event is sold, its map, the basket, and what was sold before.
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
    [[nodiscard]] bool isMapAlone() const;
    void notice(const Notice &notice);
    [[nodiscard]] SeatMapView &map() const;
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

private:
    void build();
    void connectParts(const SoldPrinting &printing);
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

    EventStore &m_eventStore;
    SaleDesk &m_desk;
    EventListModel m_events;
    QString m_token;
    bool m_isManager = false;
    TitleLine *m_title;
    Hairline *m_titleLine;
    EventListPanel *m_list;
    MapColumn *m_mapColumn;
    BasketPanel *m_basket;
    BookingsPanel *m_bookings;
    MapChip *m_chip;
    PreviewOverlay *m_preview;
    SaleColumns *m_columns;
    bool m_leaving = false;
    bool m_firstOpened = false;
    int m_secondsToRefresh = 0;
    bool m_listStale = false;
};

} // namespace parterre
