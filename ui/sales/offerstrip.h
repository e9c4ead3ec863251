// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/notice.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace parterre {

class KeyCapButton;
class SaleDesk;
class ThemeSource;

/// Other seats than best available brought: the next best, the same row, closer, at the aisle. It
/// is there as long as the basket holds those seats and no others, and says why they were chosen.
/// Its keys are Alt and a letter, so that a letter alone always begins a command.
class OfferStrip final : public QWidget
{
    Q_OBJECT

public:
    /// desk outlives this.
    OfferStrip(const ThemeSource &themes, SaleDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Why these seats: "Stalls C 5-6: together, nearest to the middle."
    void noticed(const parterre::Notice &notice);

private:
    void follow();
    void tellReasons();
    void stayInRow();

    SaleDesk &m_desk;
    QWidget *m_buttons;
    std::vector<SeatId> m_told;
};

} // namespace parterre
