// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingfinder.h"

#include <QWidget>

class QLabel;

namespace parterre {

class AmountLines;
class BookingSeats;
class KeyCapButton;
class ThemeSource;

/// One sold booking: its event and customer, its seats and tickets, the money in and out, and what
/// can be done with it. The acts mean the marked seats, or all when none is marked.
class BookingDetailsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingDetailsPanel(const ThemeSource &themes, QWidget *parent = nullptr);

    /// What the list knew, until the rest is read.
    void open(const BookingSummary &summary);
    void show(const BookingDetails &details);
    [[nodiscard]] std::vector<SeatId> marked() const;
    /// False when nothing was marked.
    bool unmark();

Q_SIGNALS:
    void refundAsked();
    void exchangeAsked();
    void printAsked();
    void previewAsked();
    void receiptAsked();

private:
    void build(const ThemeSource &themes);
    void showSummary(const BookingSummary &summary);
    void showActs();

    BookingDetails m_details;
    QLabel *m_event;
    QLabel *m_customer;
    QLabel *m_sold;
    BookingSeats *m_seats;
    AmountLines *m_amounts;
    KeyCapButton *m_refund;
    KeyCapButton *m_exchange;
    KeyCapButton *m_print;
    KeyCapButton *m_preview;
    KeyCapButton *m_receipt;
};

} // namespace parterre
