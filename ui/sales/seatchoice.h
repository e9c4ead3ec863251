// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/seating/strandedseats.h"
#include "ui/sales/salesteps.h"

#include <QObject>

#include <vector>

namespace parterre {

class SaleDesk;
struct RefusedSeat;

/// Between the map and the basket: what is pointed at becomes a request at once, the steps can be
/// taken back, and a choice that leaves a seat alone is warned of, never refused. Seats are indexes
/// of the open map. GUI thread.
class SeatChoice final : public QObject
{
    Q_OBJECT

public:
    explicit SeatChoice(SaleDesk &desk, QObject *parent = nullptr);

    void activate(int seat);
    /// A lasso or a run: those that can be had; how many cannot is said.
    void choose(const std::vector<int> &seats);
    /// False when there is no step to take back.
    bool takeBack() { return m_steps.takeBack(); }

    /// Does what the last warning offered.
    void shift();
    /// The seats warned of may be left alone; no more of them in this sale.
    void keep();

Q_SIGNALS:
    void noticed(const parterre::Notice &notice);
    /// Seats are left alone; offer is what shift() would do ("Shift to C 13–14"), or empty.
    void warned(const parterre::Notice &notice, const QString &offer);
    /// What was warned of is no longer so.
    void resolved();
    /// Another window was faster.
    void seatsRefused(const std::vector<int> &seats);

private:
    void follow();
    void warn();
    void tellRefused(const std::vector<RefusedSeat> &refused);
    [[nodiscard]] std::vector<int> chosen() const;

    SaleDesk &m_desk;
    SaleSteps m_steps;
    std::vector<int> m_judged;   ///< the choice that was last looked at
    std::vector<int> m_stranded; ///< by it, and not kept
    std::vector<int> m_kept;
    ShiftedChoice m_shift;
    QString m_leftOut; ///< said of the choice on its way
};

} // namespace parterre
