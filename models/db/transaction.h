// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connection.h"

#include <type_traits>

namespace parterre {

/// A transaction on QSqlDatabase, rolled back unless committed. Refuses to nest (a Bug error).
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// A link lost here is OutcomeUnknown: the server may have committed or not.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection &connection)
        : m_connection(&connection)
    {
    }
    Connection *m_connection;
};

/// Whether attempt number n (from 1) of a transaction that failed so may be made again. Waits 30 to
/// 150 ms of jitter before it says yes; after the first attempt and three more it says no.
[[nodiscard]] bool shouldRetry(const Error &error, int attempt);

/// Runs work, a Connection & -> Result<T>, inside one transaction and commits it. Deadlocks,
/// serialization failures and busy locks are tried again, so work must be repeatable.
template <class Work>
[[nodiscard]] std::invoke_result_t<Work &, Connection &> inTransaction(Connection &connection,
                                                                       Work work)
{
    using Answer = std::invoke_result_t<Work &, Connection &>;
    const auto attemptOnce = [&]() -> Answer {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return transaction.error();
        Answer answer = work(connection);
        if (!answer)
            return answer;
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return answer;
    };
    for (int attempt = 1;; ++attempt) {
        Answer answer = attemptOnce();
        if (answer || !shouldRetry(answer.error(), attempt))
            return answer;
    }
}

} // namespace parterre
