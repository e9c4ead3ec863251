// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connectionoptions.h"
#include "models/db/row.h"

#include <QVariantList>

#include <memory>
#include <stop_token>

namespace parterre {

/// One session with the server. Made, used and destroyed in one thread; a Worker owns it.
/// Queries are named after their file: "sales/hold_seats" is :/sql/queries/sales/hold_seats.sql.
/// Each is prepared once a connection and kept. Values are bound by position to $1…$n.
/// Bind arrays with pgArray(); a text with U+0000 is refused as BadInput.
class Connection final
{
public:
    /// Once ending is asked for, it opens no more (ErrorKind::Cancelled).
    explicit Connection(ConnectionOptions options, std::stop_token ending = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Opens when closed; a link found dead is opened anew. Never inside a transaction.
    [[nodiscard]] Result<void> ensureOpen();
    void close();
    [[nodiscard]] bool isOpen() const;

    /// Outside a transaction only for reading: a link lost on the way is ConnectionLost.
    [[nodiscard]] Result<Rows> query(const QString &name, const QVariantList &values = {});
    /// Exactly one row; none or several is a bug.
    [[nodiscard]] Result<Row> queryOne(const QString &name, const QVariantList &values = {});
    /// The number of rows changed. Outside a transaction a link lost on the way is OutcomeUnknown.
    [[nodiscard]] Result<qint64> execute(const QString &name, const QVariantList &values = {});
    /// As query(), through libpq's extended protocol: the values never appear in the server's
    /// activity view or log. For passwords. All values are sent as text.
    [[nodiscard]] Result<Rows> queryPrivately(const QString &name, const QStringList &values);

    /// Asks the server to end the running statement (ErrorKind::Cancelled). From any thread;
    /// blocks for a network round trip, so never from the GUI thread. Never sent to a commit.
    void cancel();

private:
    friend class Transaction;
    friend class Listener;
    friend class Migrator;
    friend class Worker;
    struct Private;
    std::unique_ptr<Private> d;
};

/// A PostgreSQL array literal for binding, cast in the query: `$1::int[]`.
[[nodiscard]] QString pgArray(const std::vector<qint64> &values);
[[nodiscard]] QString pgArray(const std::vector<int> &values);
[[nodiscard]] QString pgArray(const std::vector<float> &values); ///< NaN becomes NULL
[[nodiscard]] QString pgArray(const QStringList &values);        ///< null strings become NULL

} // namespace parterre
