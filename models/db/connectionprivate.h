// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/cancelgate.h"
#include "models/db/connection.h"
#include "models/db/driverhandles.h"
#include "models/db/errors.h"
#include "models/db/statementcache.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QSqlError>

namespace parterre {

/// What Connection, Transaction, Listener, Migrator and Worker share behind Connection's header.
struct Connection::Private
{
    Private(ConnectionOptions connectionOptions, std::stop_token endingToken);
    ~Private();
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    [[nodiscard]] Result<void> open();
    void close();
    /// Whether the link stands, as far as this end can tell without asking the server.
    [[nodiscard]] bool linkStands() const;

    enum class Effect { Reads, Changes };
    /// Runs a query; its answer waits in the cached statement until finish().
    [[nodiscard]] Result<QSqlQuery *> run(const QString &queryName, const QVariantList &values,
                                          Effect effect);
    /// A script of several statements by the simple protocol. Names file and line of a failure.
    [[nodiscard]] Result<void> runScript(const QString &script, const QString &file);

    /// The error of what has just failed. The circumstances are filled in but for the link.
    [[nodiscard]] Error failure(const QSqlError &error, ServerComplaint circumstances = {}) const;
    [[nodiscard]] Error failure(const PGresult *result, ServerComplaint circumstances = {}) const;

    ConnectionOptions options;
    std::stop_token ending;
    QString name; ///< in QSqlDatabase's registry
    QSqlDatabase database;
    StatementCache statements; ///< after database, so that it goes first
    std::shared_ptr<CancelGate> cancelGate = std::make_shared<CancelGate>();
    bool inTransaction = false;

private:
    void makeDriver();
    void removeDriver();
    void endSession();
    [[nodiscard]] Result<QSqlQuery *> attempt(const QString &queryName, const QVariantList &values,
                                              Effect effect);
    [[nodiscard]] QString sessionOptions() const;
    [[nodiscard]] Error openFailure(const QDeadlineTimer &patience) const;
};

/// The values of a query in a form that the driver writes correctly, or why they cannot be sent.
[[nodiscard]] Result<QVariantList> sendable(const QVariantList &values);

} // namespace parterre
