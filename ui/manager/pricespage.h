// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/priceedit.h"
#include "ui/manager/deskpage.h"

class QLabel;
class QLineEdit;

namespace parterre {

class DeskTable;
class FigureLabel;
class Inspector;
class KeyCapButton;
class SeatPickPanel;
struct DeskModels;

/// What the seats of an event cost. New prices are given to chosen seats, looked at together with
/// what they make of the house's value, and saved as a whole.
class PricesPage final : public DeskPage
{
    Q_OBJECT

public:
    explicit PricesPage(const DeskModels &models, QWidget *parent = nullptr);

    void begin(const Session &session) override;
    void end() override;
    [[nodiscard]] QString unsaved() const override;
    bool stepBack() override;

private:
    void build();
    void buildInspector();
    [[nodiscard]] QWidget *makeWorth();
    void connectParts();
    void showMap();
    void showValue(const HouseValue &value);
    void follow();
    void apply();
    void save();
    void saved(const Result<PricesSaved> &result);
    void tellChanged(const PricesSaved &saved);
    void applyAgain();
    [[nodiscard]] QString currency() const;

    const DeskModels &m_models;
    QString m_token;
    PriceEdit m_edit;
    std::vector<SeatPrice> m_again; ///< not saved; given anew once the map is read again
    bool m_saving = false;
    SeatPickPanel *m_pick;
    Inspector *m_inspector;
    QLabel *m_summary;
    QLineEdit *m_price;
    DeskTable *m_table;
    FigureLabel *m_worthNow;
    FigureLabel *m_worthThen;
    FigureLabel *m_difference;
    KeyCapButton *m_apply;
    KeyCapButton *m_save;
    KeyCapButton *m_undo;
};

} // namespace parterre
