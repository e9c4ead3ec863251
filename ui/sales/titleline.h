// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/houseplanexport.h"

#include <QWidget>

class QLabel;

namespace parterre {

class AvailabilityBar;
class ElidedLabel;
class KeyCapButton;
class ThemeSource;
struct EventSummary;

/// The line above everything: which event is being sold, when and where, and how much is left.
class TitleLine final : public QWidget
{
    Q_OBJECT

public:
    explicit TitleLine(const ThemeSource &themes, QWidget *parent = nullptr);

    void setEvent(const EventSummary &event);
    void setSeats(int available, int sold, int total);
    void clear();

Q_SIGNALS:
    void eventsAsked();
    void housePlanAsked(HousePlanExport::Target target);

private:
    void addHousePlan();

    ElidedLabel *m_name;
    QLabel *m_time;
    ElidedLabel *m_place;
    KeyCapButton *m_events;
    KeyCapButton *m_housePlan;
    QLabel *m_free;
    AvailabilityBar *m_bar;
    QLabel *m_sold;
};

} // namespace parterre
