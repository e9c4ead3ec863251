// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "models/seating/seatstates.h"
#include "ui/seatmap/seatlook.h"

#include <QPointer>
#include <QWidget>

#include <vector>

namespace parterre {

class ThemeSource;

/// One entry of the legend: a seat as the map draws it, and a text with a live count.
class LegendItem final : public QWidget
{
    Q_OBJECT

public:
    LegendItem(const ThemeSource &themes, SeatLook look, QWidget *parent);

    /// count is what the text counts: an entry of nothing may give way to others.
    void setText(const QString &text, int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    SeatLook m_look;
    QString m_text;
    int m_count = 0;
};

/// Under the map: what each colour costs and how many are free, how many seats are in each state.
/// Where one line is too narrow for all, entries that count nothing are left out.
class Legend final : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Not owned. Null: nothing is shown.
    void setStates(SeatStates *states);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Band
    {
        int firstClass = 0; ///< of the layout's price classes
        int lastClass = 0;
        LegendItem *item = nullptr;
    };

    void addBands();
    LegendItem *addItem(const QString &name, SeatLook look);
    void updateCounts();
    void showWhatFits();

    const ThemeSource &m_themes;
    QPointer<SeatStates> m_states;
    std::vector<Band> m_bands;
    std::vector<LegendItem *> m_items; ///< all, not in their order
    LegendItem *m_mine = nullptr;
    LegendItem *m_held = nullptr;
    LegendItem *m_house = nullptr;
    LegendItem *m_sold = nullptr;
};

} // namespace parterre
