// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/notice.h"
#include "models/sales/salecommand.h"

#include <QWidget>

class QKeyEvent;

namespace parterre {

class BestPreview;
class Clock;
class CommandLine;
class CommandPreview;
class Legend;
class MessageBar;
class OfferStrip;
class SaleDesk;
class SeatChoice;
class SeatMapView;
class ThemeSource;

/// The middle of the clerk's page: the map, what is said of the sale, the command line, and the
/// legend. What is pointed at or typed here becomes acts of the desk.
class MapColumn final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive this.
    MapColumn(const ThemeSource &themes, const Clock &clock, SaleDesk &desk, BestPreview &best,
              QWidget *parent = nullptr);

    [[nodiscard]] QRect mapGeometry() const;
    [[nodiscard]] SeatMapView &map() const { return *m_map; }
    /// The sentence that stands in place of the map.
    void setMapNotice(const QString &sentence);
    void showOpening();
    void showOpened();

    void notice(const Notice &notice);
    void dismissMessage();
    /// Says what was released, and offers to take it back.
    void offerTakingBack(const QString &released);
    /// F7 takes these seats out of the house's hold.
    void offerHouseSeats(const Notice &notice, const std::vector<SeatId> &seats);

    void focusLine();
    /// A key that nothing else on the page used.
    bool takeKey(QKeyEvent *event);
    /// Esc: clears the line, or says no to the message. False when there is neither.
    bool stepBack();
    /// Takes the last step of the sale back. False when there is none.
    bool takeBack();

Q_SIGNALS:
    /// Seats were pointed at, and are about to be taken into the basket or given back.
    void seatsAsked();
    /// A seat was pointed at, or a message is gone: typing belongs where it belongs.
    void homeAsked();
    void findAsked(const QString &text);
    void helpAsked();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const ThemeSource &themes);
    void placeMessage();
    void connectChoice();
    void connectLine();
    [[nodiscard]] CommandContext context() const;

    SaleDesk &m_desk;
    SeatMapView *m_map;
    MessageBar *m_message;
    CommandLine *m_line;
    OfferStrip *m_offers;
    Legend *m_legend;
    SeatChoice *m_choice;
    CommandPreview *m_preview;
    EventId m_shown; ///< the event that messages are about
    bool m_undoOffered = false;
    EventId m_event;
    int m_asked = -1; ///< the seat pointed at last
};

} // namespace parterre
