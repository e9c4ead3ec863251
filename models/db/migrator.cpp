// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrator.h"

#include "models/db/connectionprivate.h"
#include "models/db/errors.h"
#include "models/db/sqltext.h"
#include "models/db/transaction.h"

#include <QCoreApplication>
#include <QVersionNumber>

namespace parterre {

namespace {

using namespace std::chrono_literals;

constexpr int functionsVersion = 0;
const QString functionsName = QStringLiteral("functions of ");

QString say(const char *text)
{
    return QCoreApplication::translate("Migrator", text);
}

ConnectionOptions patient(ConnectionOptions options)
{
    options.applicationName = QStringLiteral("parterre-migrate");
    options.statementTimeout = 0ms;
    options.lockTimeout = 60s; // another migration may be under way
    options.idleInTransactionTimeout = 0ms;
    return options;
}

Error incompatible(const QString &text)
{
    return {ErrorKind::Incompatible, text, text, {}};
}

/// The program that the functions came with; none for those of programs that did not note it.
QVersionNumber programOf(QString recordedName)
{
    return QVersionNumber::fromString(recordedName.remove(functionsName));
}

QVersionNumber thisProgram()
{
    return QVersionNumber::fromString(QStringLiteral(PARTERRE_VERSION));
}

/// The sentence for a script that failed; a broken link or a full disk keeps its own.
Error scriptFailure(Error error, const QString &file)
{
    if (error.kind == ErrorKind::Bug || error.kind == ErrorKind::Refused)
        error.text = say(QT_TRANSLATE_NOOP("Migrator",
                                           "The database could not be brought up to date: %1 "
                                           "failed and left nothing behind. The log says where."))
                         .arg(file);
    return error;
}

} // namespace

Migrator::Migrator(ConnectionOptions options, QString folder)
    : m_connection(patient(std::move(options)))
    , m_folder(std::move(folder))
{
}

Result<void> Migrator::installRoles()
{
    const auto script = readSql(m_folder + QLatin1String("/roles.sql"));
    if (!script)
        return script.error();
    if (auto open = m_connection.ensureOpen(); !open)
        return open;
    return inTransaction(m_connection, [&](Connection &connection) {
        return connection.d->runScript(*script, QStringLiteral("roles.sql"));
    });
}

Result<void> Migrator::createDatabase(const QString &name)
{
    if (auto open = m_connection.ensureOpen(); !open)
        return open;
    // On a fresh server the owner is still missing; its other roles come with installRoles().
    const auto owner = m_connection.d->runScript(
        QStringLiteral("do $$ begin"
                       "    if not exists (select from pg_catalog.pg_roles"
                       "                   where rolname = 'parterre_owner') then"
                       "        create role parterre_owner nologin;"
                       "    end if;"
                       "end $$"),
        QStringLiteral("create role"));
    if (!owner)
        return owner;
    QString quoted = name;
    quoted.replace(u'"', QLatin1String("\"\""));
    auto created = m_connection.d->runScript(
        QStringLiteral("create database \"%1\" owner parterre_owner encoding 'UTF8' "
                       "template template0")
            .arg(quoted),
        QStringLiteral("create database"));
    if (created || created.error().code != QLatin1String("42P04"))
        return created;
    return Error{ErrorKind::Refused,
                 say(QT_TRANSLATE_NOOP("Migrator",
                                       "There is a database named %1 already. Choose another name, "
                                       "or bring that one up to date."))
                     .arg(name),
                 created.error().detail, created.error().code};
}

Result<MigrationStatus> Migrator::status()
{
    const auto files = MigrationFiles::read(m_folder);
    if (!files)
        return files.error();
    if (auto open = m_connection.ensureOpen(); !open)
        return open.error();
    return compare(*files);
}

Result<MigrationStatus> Migrator::compare(const MigrationFiles &files)
{
    const auto ledger = readLedger();
    if (!ledger)
        return ledger.error();
    MigrationStatus status;
    status.programVersion = files.version();
    status.databaseVersion = ledger->empty() ? 0 : ledger->rbegin()->first;
    if (status.databaseVersion > status.programVersion)
        return incompatible(say(QT_TRANSLATE_NOOP("Migrator",
                                                  "This database is of a newer Parterre (version "
                                                  "%1; this program knows %2). Install the newer "
                                                  "program on this computer."))
                                .arg(status.databaseVersion)
                                .arg(status.programVersion));
    for (const SqlFile &file : files.migrations) {
        const auto recorded = ledger->find(file.version);
        if (recorded == ledger->end())
            status.pending.append(file.name);
        else if (recorded->second.hash != file.hash)
            return incompatible(say(QT_TRANSLATE_NOOP("Migrator",
                                                      "This database was made with another text of "
                                                      "%1. Use the program it was made with."))
                                    .arg(file.name));
    }
    const auto functions = ledger->find(functionsVersion);
    status.functionsDiffer
        = functions == ledger->end() || functions->second.hash != files.functionsHash;
    if (status.functionsDiffer && functions != ledger->end()
        && programOf(functions->second.name) > thisProgram())
        return incompatible(say(QT_TRANSLATE_NOOP("Migrator",
                                                  "The functions of this database are of Parterre "
                                                  "%1, and this program is the older %2. Install "
                                                  "the newer program on this computer."))
                                .arg(programOf(functions->second.name).toString(),
                                     QStringLiteral(PARTERRE_VERSION)));
    return status;
}

Result<Migrator::Ledger> Migrator::readLedger()
{
    const auto present = m_connection.queryOne(QStringLiteral("meta/has_migrations"));
    if (!present)
        return present.error();
    if (!present->boolean(u"present"))
        return Ledger{};
    const auto rows = m_connection.query(QStringLiteral("meta/list_migrations"));
    if (!rows)
        return rows.error();
    Ledger ledger;
    for (const Row &row : *rows)
        ledger[row.number(u"version")] = {row.text(u"name"), row.text(u"sha256")};
    return ledger;
}

Result<void> Migrator::migrate(const Progress &progress)
{
    const auto files = MigrationFiles::read(m_folder);
    if (!files)
        return files.error();
    if (auto open = m_connection.ensureOpen(); !open)
        return open;
    const auto status = compare(*files);
    if (!status)
        return status.error();
    if (status->isUpToDate())
        return {};
    if (auto made = makeLedger(); !made)
        return made;

    const int total = int(status->pending.size()) + (status->functionsDiffer ? 1 : 0);
    int done = 0;
    const auto report = [&](const QString &name) {
        if (progress)
            progress(name, done++, total);
    };
    for (const SqlFile &file : files->migrations) {
        if (!status->pending.contains(file.name))
            continue;
        report(file.name);
        if (auto applied = apply(file); !applied)
            return applied;
    }
    if (status->functionsDiffer) {
        report(QStringLiteral("functions"));
        if (auto applied = applyFunctions(*files); !applied)
            return applied;
    }
    report({});
    return {};
}

Result<void> Migrator::makeLedger()
{
    return inTransaction(m_connection, [this](Connection &connection) -> Result<void> {
        if (auto locked = lockAsOwner(); !locked)
            return locked;
        return connection.d->runScript(
            QStringLiteral("create schema if not exists parterre;"
                           "create table if not exists parterre.migrations ("
                           "    version    integer     primary key,"
                           "    name       text        not null,"
                           "    sha256     text        not null,"
                           "    applied_at timestamptz not null default now()"
                           ")"),
            QStringLiteral("parterre.migrations"));
    });
}

Result<void> Migrator::apply(const SqlFile &migration)
{
    return inTransaction(m_connection, [&](Connection &) -> Result<void> {
        if (auto locked = lockAsOwner(); !locked)
            return locked;
        const auto ledger = readLedger();
        if (!ledger)
            return ledger.error();
        // Another program may have applied it while this one waited for the lock.
        if (ledger->contains(migration.version))
            return {};
        if (auto ran = runFile(migration); !ran)
            return ran;
        return record(migration.version, migration.name, migration.hash);
    });
}

Result<void> Migrator::applyFunctions(const MigrationFiles &files)
{
    return inTransaction(m_connection, [&](Connection &) -> Result<void> {
        if (auto locked = lockAsOwner(); !locked)
            return locked;
        // Another program may have applied its own while this one waited for the lock.
        if (const auto status = compare(files); !status)
            return status.error();
        for (const SqlFile &file : files.functions) {
            if (auto ran = runFile(file); !ran)
                return ran;
        }
        return record(functionsVersion, functionsName + QStringLiteral(PARTERRE_VERSION),
                      files.functionsHash);
    });
}

Result<void> Migrator::runFile(const SqlFile &file)
{
    if (auto ran = m_connection.d->runScript(file.text, file.name); !ran)
        return scriptFailure(ran.error(), file.name);
    if (PQtransactionStatus(serverHandle(m_connection.d->database)) != PQTRANS_INTRANS)
        return bug(QStringLiteral("%1 ends the transaction it runs in").arg(file.name));
    return {};
}

Result<void> Migrator::record(int version, const QString &name, const QString &hash)
{
    const auto recorded
        = m_connection.execute(QStringLiteral("meta/record_migration"), {version, name, hash});
    if (!recorded)
        return recorded.error();
    return {};
}

Result<void> Migrator::lockAsOwner()
{
    // The number only has to be the same in every program that migrates.
    return m_connection.d->runScript(QStringLiteral("select pg_advisory_xact_lock(7277837);"
                                                    "set local role parterre_owner"),
                                     QStringLiteral("lock"));
}

} // namespace parterre
