// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/notice.h"

#include <QWidget>

#include <vector>

class QLineEdit;

namespace parterre {

class EventChoice;
class Legend;
class SeatMapView;
class SeatPicking;
struct DeskModels;

/// The map of the desk's chosen event, where seats are chosen: by click, lasso, whole rows and
/// sections, or typed ("stalls a-f"). Above it which event.
class SeatPickPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SeatPickPanel(const DeskModels &models, QWidget *parent = nullptr);

    void begin(const QString &token);
    void end();
    /// Reads the map of the chosen event again; the choice is lost.
    void reopen();
    /// False while something would be lost by going to another event.
    void setEventMayChange(bool may);

    [[nodiscard]] const std::vector<int> &seats() const;
    void choose(std::vector<int> seats);
    /// Esc: true when there was something typed or chosen to leave.
    bool stepBack();
    /// "212 seats · Stalls A–F"; what to do when there are none.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void choiceChanged();
    /// The event's map is there, with nothing chosen.
    void opened();
    void closed();
    void noticed(const parterre::Notice &notice);
    void failed(const parterre::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const DeskModels &models);
    void connectMap(const DeskModels &models);
    [[nodiscard]] QWidget *makeLine();
    void showMap();
    void hideMap();
    void takeTyped();

    const DeskModels &m_models;
    QString m_token;
    EventChoice *m_event;
    SeatMapView *m_map;
    SeatPicking *m_picking;
    QLineEdit *m_line;
    Legend *m_legend;
};

} // namespace parterre
