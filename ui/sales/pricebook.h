// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/pricetypes.h"

#include <QObject>

#include <vector>

namespace parterre {

class EventStore;
class SaleDesk;

/// The price types of the event that is open at the desk. GUI thread.
class PriceBook final : public QObject
{
    Q_OBJECT

public:
    /// events and desk outlive this.
    PriceBook(EventStore &events, SaleDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<PriceType> &types() const { return m_types; }
    /// "Child"; the standard price's name when there is no such type. Empty when the event has
    /// the standard price only.
    [[nodiscard]] QString name(PriceTypeId type) const;
    /// Reads them again: how many are left changes with every sale.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void take(std::vector<PriceType> types);

    EventStore &m_events;
    SaleDesk &m_desk;
    std::vector<PriceType> m_types;
};

} // namespace parterre
