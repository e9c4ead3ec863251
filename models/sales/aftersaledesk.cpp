// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/aftersaledesk.h"

#include <utility>

namespace parterre {

AfterSaleDesk::AfterSaleDesk(AfterSaleRequests &requests, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_queue(clock,
              {
                  [](Act) { return true; },
                  [this](const Asked &request, const BookingAnswer &answer) {
                      answered(request, answer);
                  },
                  [this](const BookingAnswer &answer) {
                      Q_EMIT refused(answer.outcome, answer.refused);
                  },
                  [this](const Error &error) { Q_EMIT failed(error); },
                  [this] { Q_EMIT changed(); },
              })
{
}

void AfterSaleDesk::refund(const RefundRequest &what)
{
    if (m_queue.isBusy())
        return;
    m_unapproved.reset();
    m_queue.enqueue({Act::Refund, [this, what](QUuid id, auto done) {
                         m_requests.refund(m_token, id, what, this, done);
                     }});
    Q_EMIT changed();
}

void AfterSaleDesk::exchange(const ExchangeRequest &what)
{
    if (m_queue.isBusy())
        return;
    m_unapproved.reset();
    m_queue.enqueue({Act::Exchange, [this, what](QUuid id, auto done) {
                         m_requests.exchange(m_token, id, what, this, done);
                     }});
    Q_EMIT changed();
}

void AfterSaleDesk::approved()
{
    if (auto request = std::exchange(m_unapproved, std::nullopt)) {
        m_queue.enqueue(std::move(*request));
        Q_EMIT changed();
    }
}

void AfterSaleDesk::answered(const Asked &request, const BookingAnswer &answer)
{
    Q_EMIT changed();
    if (answer.outcome == SaleOutcome::NeedsApproval) {
        m_unapproved = request;
        Q_EMIT needsApproval(answer.approval.value_or(ApprovalAsk{request.id}));
    } else if (answer.outcome != SaleOutcome::Done) {
        Q_EMIT refused(answer.outcome, answer.refused);
    } else if (request.act == Act::Refund) {
        Q_EMIT refunded(answer);
    } else {
        Q_EMIT exchanged(answer);
    }
}

} // namespace parterre
