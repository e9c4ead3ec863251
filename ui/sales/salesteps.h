// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/notice.h"

#include <QObject>

#include <vector>

namespace parterre {

class SaleDesk;

/// The steps of the present sale, as the server has confirmed them and whatever asked for them, and
/// the way back: what a step held is given back, what it gave back is held again as far as it is
/// free. Forgotten when the sale ends, the event changes, or another person signs in. GUI thread.
class SaleSteps final : public QObject
{
    Q_OBJECT

public:
    explicit SaleSteps(SaleDesk &desk, QObject *parent = nullptr);

    /// Takes the last step back, when all that was asked for is answered. False when there is none,
    /// or while payment is open.
    bool takeBack();
    /// One step: other seats in place of some of the basket's, which are given back only when the
    /// others are held.
    void exchange(const std::vector<SeatId> &give, const std::vector<SeatId> &take);

Q_SIGNALS:
    void noticed(const parterre::Notice &notice);

private:
    using Seats = std::vector<SeatId>; // ascending

    struct Step
    {
        Seats taken;
        Seats given;
    };

    void follow();
    void goOn();
    void forget();
    bool takeBack(const Step &step);
    void askBack(const Seats &missing, const Seats &give);
    void ask(Seats take, Seats give);
    [[nodiscard]] Seats freeOf(const Seats &seats) const;

    SaleDesk &m_desk;
    EventId m_event;
    Seats m_known; ///< the basket's seats at the last step
    std::vector<Step> m_steps;
    Seats m_expected; ///< whose coming and going is no step of its own
    Seats m_toHold;   ///< which must be held
    Seats m_toGive;   ///< before these are given back
    bool m_backWanted = false;
    bool m_isReading = false; ///< the states of what is to be taken back
};

} // namespace parterre
