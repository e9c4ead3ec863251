// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/householdtable.h"
#include "ui/manager/deskpage.h"

#include <optional>

class QLabel;
class QPushButton;

namespace parterre {

class DeskTable;
class HouseWordsForm;
class Inspector;
class KeyCapButton;
class SeatPickPanel;
struct DeskModels;

/// The seats that the house keeps: for whom, until when. A row of the table opens that house hold;
/// while none is open, the chosen seats make a new one.
class HoldsPage final : public DeskPage
{
    Q_OBJECT

public:
    explicit HoldsPage(const DeskModels &models, QWidget *parent = nullptr);

    void begin(const Session &session) override;
    void end() override;
    [[nodiscard]] QString unsaved() const override;
    bool stepBack() override;

private:
    void build();
    void buildInspector();
    void connectParts();
    void readHolds();
    void showHolds(const std::vector<HouseHold> &holds);
    void open(int row);
    void leaveHold();
    void follow();
    void act();
    void release();
    void acted(const Result<DeskAnswer> &answer, const QString &done);
    [[nodiscard]] std::vector<SeatId> chosen() const;
    [[nodiscard]] std::vector<SeatId> chosenOfHold() const;
    [[nodiscard]] bool isEdited() const;

    const DeskModels &m_models;
    QString m_token;
    HouseHoldTable m_holds;
    std::optional<HouseHold> m_open;
    bool m_working = false;
    SeatPickPanel *m_pick;
    Inspector *m_inspector;
    QLabel *m_summary;
    DeskTable *m_table;
    HouseWordsForm *m_form = nullptr;
    KeyCapButton *m_act;
    QPushButton *m_release;
    QPushButton *m_new;
};

} // namespace parterre
