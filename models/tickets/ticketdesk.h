// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticketrequests.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <list>
#include <memory>

namespace parterre {

class Clock;

/// The tickets of one window: gets them to print, giving parterred a moment to sign them, and tells
/// the server what was printed and what is to be printed anew. GUI thread.
class TicketDesk final : public QObject
{
    Q_OBJECT

public:
    using Found = TicketRequests::Found;
    using Done = TicketRequests::Done;

    /// So long printing waits for signatures; without them it prints the form that a door must ask
    /// the server about.
    static constexpr std::chrono::milliseconds patience{300};

    TicketDesk(TicketRequests &requests, const Clock &clock, QObject *parent = nullptr);

    void setSession(const QString &token);

    /// The tickets of a sold booking: once all are signed, or as they are when patience is over.
    /// An Error when they could not be read, or are another till's; the sale stands. found is
    /// called while context lives.
    void fetch(EventId event, BookingId booking, QObject *context, Found found);
    /// What the server announces: "<event> <booking>", whose tickets are signed. A hint only.
    void hear(const QString &payload);

    /// Tells the server, and goes on telling it until it is heard.
    void markPrinted(const TicketLines &what);
    /// Makes the tickets printed before void. Done: fetch() gives the new ones. A request whose
    /// outcome is unknown is repeated until it is known.
    void reprint(const TicketLines &what, const QString &reason, QUuid request, QObject *context,
                 Done done);
    /// The server does not know yet of all that was printed.
    [[nodiscard]] bool isUntold() const { return !m_acts.empty(); }
    /// Called by the window's one-second timer.
    void tick();

private:
    struct Fetch
    {
        EventId event;
        BookingId booking;
        std::chrono::milliseconds until{0};
        QPointer<QObject> context;
        Found found;
        std::vector<Ticket> tickets = {}; ///< as last read, some without signature
        bool isReading = false;
        std::shared_ptr<bool> life = std::make_shared<bool>(true); ///< an answer may come late
    };
    using FetchPlace = std::list<Fetch>::iterator;

    struct Act
    {
        TicketLines what;
        QUuid request;
        QString reason = {}; ///< of a reprint
        QPointer<QObject> context = {};
        Done done = {};         ///< empty: printed
        bool isUnknown = false; ///< was sent, and nobody knows what became of it

        [[nodiscard]] bool isMark() const { return !done; }
    };

    void look();
    void read(FetchPlace fetch);
    void finish(FetchPlace fetch, Result<std::vector<Ticket>> tickets);
    void send();
    void answered(const Result<SaleOutcome> &answer);

    TicketRequests &m_requests;
    const Clock &m_clock;
    QString m_token;
    std::list<Fetch> m_fetches;
    QTimer m_looking;
    std::deque<Act> m_acts;
    bool m_isSending = false;
};

} // namespace parterre
