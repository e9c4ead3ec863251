// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bestpreview.h"
#include "models/sales/salecommand.h"

#include <QObject>

#include <vector>

namespace parterre {

class SaleDesk;

/// Which seats a typed command would take now. Those of best available are asked of the server, and
/// asked again when one of them is taken elsewhere; nothing is held. GUI thread.
class CommandPreview final : public QObject
{
    Q_OBJECT

public:
    /// desk and best outlive this.
    CommandPreview(SaleDesk &desk, BestPreview &best, QObject *parent);

    void follow(const SaleCommand &command, const CommandContext &context);

Q_SIGNALS:
    /// Indexes of the open map; empty: no seat.
    void seatsChanged(const std::vector<int> &seats);
    void promised(const QString &sentence, bool isFault);

private:
    void askBest();
    void takeBest(const BestSeats &best);
    void show(std::vector<int> seats);
    void followSeats(const std::vector<int> &changed);

    SaleDesk &m_desk;
    BestPreview &m_best;
    SaleCommand m_command;
    CommandContext m_context;
    std::vector<int> m_seats;
};

} // namespace parterre
