// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QStringList>
#include <QWidget>

#include <chrono>

class QLabel;

namespace parterre {

class Clock;
class FigureLabel;
class KeyCapButton;
class ThemeSource;

/// What a finished sale leaves on the screen until the next person steps up.
struct SoldText
{
    QString reference;
    QStringList seats;
    Money total;
    Money change;
    bool late = false; ///< the hold had ended, and the seats were free still
};

/// The sale is done: the booking's reference, the change to hand over, and the way on. A key
/// pressed twice shall not take the change from the screen: the way on opens after half a second.
class SoldSheet final : public QWidget
{
    Q_OBJECT

public:
    SoldSheet(const ThemeSource &themes, const Clock &clock, QWidget *parent = nullptr);

    void open(const SoldText &sold);

Q_SIGNALS:
    void nextAsked();

private:
    void goOn();

    const Clock &m_clock;
    std::chrono::milliseconds m_openedAt{0};
    QLabel *m_reference;
    QLabel *m_seats;
    QLabel *m_late;
    FigureLabel *m_total;
    FigureLabel *m_change;
    KeyCapButton *m_next;
};

} // namespace parterre
