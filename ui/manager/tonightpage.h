// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/rowsmodel.h"
#include "models/reports/tonight.h"
#include "ui/manager/deskpage.h"
#include "ui/manager/tonighttables.h"

#include <QTimer>

class QPushButton;

namespace parterre {

class ChosenEvent;
class Clock;
class DeskTable;
class HeadFigure;
class MinuteChart;
class ThemeSource;
class TonightWatch;

/// How the chosen event sells, live: figures, tables, a chart of the last hour, and the holds that
/// will end, which a manager can take over.
class TonightPage final : public DeskPage
{
    Q_OBJECT

public:
    struct Models
    {
        const ThemeSource &themes;
        const Clock &clock;
        ChosenEvent &chosen;
        TonightStore &store;
        TonightWatch &watch;
    };

    explicit TonightPage(const Models &models, QWidget *parent = nullptr);

    void begin(const Session &session) override;
    void end() override;

Q_SIGNALS:
    /// A hold of another window is this window's now.
    void holdTaken(parterre::EventId event, const parterre::BookingAnswer &hold);

private:
    void build();
    [[nodiscard]] QWidget *makeHead();
    void follow(EventId event);
    void show(const TonightFigures &figures);
    void clear();
    void takeOver();
    void takenOver(EventId event, const EndingHold &hold, const Result<BookingAnswer> &answer);
    void followHold();
    [[nodiscard]] std::chrono::milliseconds timeLeft(const EndingHold &hold) const;

    const Models m_models;
    RowsModel<SectionLine> m_sections;
    RowsModel<WindowFigures> m_windows;
    RowsModel<EndingHold> m_holds;
    HeadFigure *m_sold;
    HeadFigure *m_held;
    HeadFigure *m_house;
    HeadFigure *m_free;
    HeadFigure *m_takings;
    HeadFigure *m_cash;
    HeadFigure *m_card;
    HeadFigure *m_refunded;
    HeadFigure *m_speed;
    MinuteChart *m_chart;
    DeskTable *m_sectionTable;
    DeskTable *m_windowTable;
    DeskTable *m_holdTable;
    QPushButton *m_takeOver;
    QTimer m_second;
    QString m_token;
    std::chrono::milliseconds m_readAt{0};
};

} // namespace parterre
