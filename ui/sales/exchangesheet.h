// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingfinder.h"

#include <QWidget>

class QLabel;

namespace parterre {

class AmountLines;
class FigureLabel;
class KeyCapButton;
class SaleDesk;
class ThemeSource;
struct AmountLine;

/// Seats given back on one side, the basket's on the other, and the difference. New seats are taken
/// on the map as for any sale.
class ExchangeSheet final : public QWidget
{
    Q_OBJECT

public:
    ExchangeSheet(const ThemeSource &themes, const SaleDesk &desk, QWidget *parent = nullptr);

    void open(const std::vector<BookedSeat> &given);
    /// The basket has changed.
    void follow();
    /// Called by the window's one-second timer.
    void tick();

Q_SIGNALS:
    /// The new seats are chosen.
    void settleAsked();

private:
    void build(const ThemeSource &themes);

    const SaleDesk &m_desk;
    std::vector<BookedSeat> m_given;
    AmountLines *m_back;
    AmountLines *m_instead;
    QLabel *m_hint;
    QLabel *m_timeLeft;
    QLabel *m_title;
    FigureLabel *m_difference;
    KeyCapButton *m_settle;
};

} // namespace parterre
