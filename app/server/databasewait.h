// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

#include <memory>

namespace parterre {

/// Waits until there is a database of this program's version, so that parterred may be started
/// before PostgreSQL and before the database is set up. Ends with one of its signals.
class DatabaseWait final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit DatabaseWait(Executor &executor, JobBoard &board, QObject *parent = nullptr);

Q_SIGNALS:
    void ready();
    /// The database speaks another version of the interface: waiting will not help.
    void incompatible(int databaseVersion);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64) override;

private:
    const std::shared_ptr<int> m_version; ///< what the database answered last
};

} // namespace parterre
