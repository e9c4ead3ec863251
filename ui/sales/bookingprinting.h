// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/sales/bookingfinder.h"
#include "models/staff/sessionstore.h"
#include "ui/sales/aftersalemodels.h"
#include "ui/tickets/ticketprinting.h"

#include <QObject>

#include <optional>

namespace parterre {

class EventListModel;
class ReprintSheet;

/// Tickets and receipt of a sold booking: printed, shown before they are, or printed anew, which
/// takes a reason and, where another window sold them, a manager. GUI thread.
class BookingPrinting final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this.
    BookingPrinting(const EventListModel &events, const AfterSaleModels &models,
                    ReprintSheet &sheet, QObject *parent = nullptr);

    void setSession(const Session &session) { m_session = session; }
    /// Prints these seats' tickets; those that were printed are asked about first.
    void print(const BookingDetails &booking, const std::vector<BookedSeat> &seats);
    void preview(const BookingDetails &booking);
    void printReceipt(const BookingDetails &booking);

Q_SIGNALS:
    /// The sheet asks why they are printed again.
    void sheetOpened();
    /// New tickets are on their way; the sheet has done its part.
    void sheetDone();
    /// What was printed of the booking is in the books soon.
    void printed();
    void previewAsked(const parterre::SoldBooking &sold);
    void noticed(const parterre::Notice &notice);

private:
    [[nodiscard]] std::optional<SoldBooking> printable(const BookingDetails &booking);
    void reprint(const QString &reason);
    void renew();
    void followPrint(const PrintState &state);
    void followReceipt(const PrintResult &result);

    const EventListModel &m_events;
    AfterSaleModels m_models;
    ReprintSheet &m_sheet;
    Session m_session;
    SoldBooking m_sold;
    std::vector<BookedSeat> m_seats; ///< whose tickets are printed anew
    std::vector<LineId> m_lines;     ///< the same
    QString m_reason;
    QUuid m_request; ///< of the reprint that is open
    bool m_receiptRuns = false;
};

} // namespace parterre
