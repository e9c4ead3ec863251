// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/pricebook.h"

#include "models/events/eventstore.h"
#include "models/sales/saledesk.h"

#include <algorithm>
#include <utility>

namespace parterre {

PriceBook::PriceBook(EventStore &events, SaleDesk &desk, QObject *parent)
    : QObject(parent)
    , m_events(events)
    , m_desk(desk)
{
    connect(&desk, &SaleDesk::opening, this, [this] { take({}); });
    connect(&desk, &SaleDesk::opened, this, &PriceBook::refresh);
}

QString PriceBook::name(PriceTypeId type) const
{
    if (m_types.empty())
        return {};
    const auto found = std::ranges::find(m_types, type, &PriceType::id);
    return found == m_types.end() ? tr("Standard") : found->name;
}

void PriceBook::refresh()
{
    const EventSummary &event = m_desk.event();
    if (!event.id.isValid())
        return;
    // A failure leaves what was read before; choosing a price says what is wrong.
    m_events.priceTypes(m_desk.token(), event.id, event.currency, this,
                        [this, id = event.id](const Result<std::vector<PriceType>> &types) {
                            if (types && id == m_desk.event().id)
                                take(*types);
                        });
}

void PriceBook::take(std::vector<PriceType> types)
{
    if (types == m_types)
        return;
    m_types = std::move(types);
    Q_EMIT changed();
}

} // namespace parterre
