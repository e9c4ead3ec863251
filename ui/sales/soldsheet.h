// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"

#include <QWidget>

#include <chrono>
#include <vector>

class QLabel;

namespace parterre {

class AmountLines;
class Clock;
class FigureLabel;
class KeyCapButton;
class SoldPrinting;
class ThemeSource;

/// What a finished sale leaves on the screen until the next person steps up.
struct SoldText
{
    struct Seat
    {
        SeatId id;
        QString name;
    };
    QString reference;
    std::vector<Seat> seats;
    Money total;
    Money change;
    bool late = false; ///< the hold had ended, and the seats were free still
};

/// The sale is done: the booking's reference, the change to hand over, what has become of each
/// ticket, and the way on. A key pressed twice shall not take the change from the screen: the way
/// on opens after half a second.
class SoldSheet final : public QWidget
{
    Q_OBJECT

public:
    SoldSheet(const ThemeSource &themes, const Clock &clock, SoldPrinting &printing,
              QWidget *parent = nullptr);

    void open(const SoldText &sold);

Q_SIGNALS:
    void nextAsked();

private:
    void build();
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QLayout *makePrintKeys();
    void goOn();
    void followPrint();

    const ThemeSource &m_themes;
    const Clock &m_clock;
    SoldPrinting &m_printing;
    std::chrono::milliseconds m_openedAt{0};
    QLabel *m_reference;
    SoldText m_sold;
    AmountLines *m_seats;
    QLabel *m_late;
    QLabel *m_print;
    FigureLabel *m_total;
    FigureLabel *m_change;
    KeyCapButton *m_next;
};

} // namespace parterre
