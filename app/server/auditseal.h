// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

#include <memory>

namespace parterre {

/// Every 10 seconds seals what was added to the audit table with a hash that covers the seal before
/// it. A row is sealed at the earliest at the next run after it came, when all transactions have
/// ended that may still bring one before it.
class AuditSeal final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit AuditSeal(Executor &executor, JobBoard &board, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 sealed) override;

private:
    /// Up to which row the next run may seal, once the transactions before the horizon have ended.
    struct Next
    {
        qint64 upto = 0;
        QString horizon = QStringLiteral("0");
    };

    const std::shared_ptr<Next> m_next; ///< touched in the executor's thread only
};

} // namespace parterre
