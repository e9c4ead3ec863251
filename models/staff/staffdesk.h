// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/staff/deskanswer.h"
#include "models/staff/sessionstore.h"

#include <QDateTime>
#include <QObject>
#include <QUuid>

#include <functional>
#include <vector>

namespace parterre {

class Executor;

/// What a clerk may do without asking a manager. A manager may do all of it.
struct StaffRights
{
    bool refund = false;  ///< give money back
    bool comp = false;    ///< give seats away
    bool reprint = false; ///< print tickets anew
    bool price = false;   ///< sell by price types that need a manager

    bool operator==(const StaffRights &) const = default;
};

/// What a manager says of a person.
struct StaffDraft
{
    QString fullName;
    StaffRole role = StaffRole::Clerk;
    StaffRights rights;
    bool disabled = false;

    bool operator==(const StaffDraft &) const = default;
};

struct ManagedPerson
{
    UserId id;
    QString email;
    StaffDraft draft;
    int version = 0;    ///< to be named by the next save
    QStringList tills;  ///< where the person is signed in now
    QDateTime lastSeen; ///< in UTC; invalid: never
    bool own = false;   ///< the manager who looks

    bool operator==(const ManagedPerson &) const = default;
};

struct NewPerson
{
    QUuid request;
    QString email;
    QString password; ///< never logged
    StaffDraft draft; ///< whoever is added is not disabled
};

/// Somebody signed in at a window.
struct ManagedSession
{
    SessionId id;
    QString person;
    StaffRole role = StaffRole::Clerk;
    QString till;
    QDateTime started;  ///< in UTC
    QDateTime lastSeen; ///< in UTC
    bool locked = false;
    bool own = false;

    bool operator==(const ManagedSession &) const = default;
};

struct ManagedTill
{
    TillId id;
    QString name;
    bool disabled = false;
    int version = 0;
    QStringList people; ///< signed in there now
    QDateTime lastSeen; ///< in UTC; invalid: never
    int connections = 0;
    bool own = false; ///< the till of the manager who looks

    bool operator==(const ManagedTill &) const = default;
};

/// What managers do with staff and tills. Lists go to reads, acts to commands; answers arrive in
/// the executors' thread, while context lives. Passwords travel by Connection::queryPrivately. A
/// person's sign-out ends sessions only: what a till holds stays held until its time is over.
class StaffDesk final
{
public:
    StaffDesk(Executor &reads, Executor &commands)
        : m_reads(reads)
        , m_commands(commands)
    {
    }

    template <class T>
    using Done = std::function<void(Result<T>)>;

    void staff(const QString &token, QObject *context, Done<std::vector<ManagedPerson>> done);
    void sessions(const QString &token, QObject *context, Done<std::vector<ManagedSession>> done);
    void tills(const QString &token, QObject *context, Done<std::vector<ManagedTill>> done);

    void add(const QString &token, const NewPerson &person, QObject *context,
             Done<DeskAnswer> done);
    /// Whoever is disabled is signed out. version: as read.
    void save(const QString &token, QUuid request, UserId person, int version,
              const StaffDraft &draft, QObject *context, Done<DeskAnswer> done);
    /// Ends what the old password opened.
    void setPassword(const QString &token, UserId person, const QString &password, QObject *context,
                     Done<DeskAnswer> done);
    void endSession(const QString &token, QUuid request, SessionId session, QObject *context,
                    Done<DeskAnswer> done);
    void saveTill(const QString &token, QUuid request, TillId till, int version,
                  const QString &name, bool disabled, QObject *context, Done<DeskAnswer> done);

private:
    void act(const QString &query, const QVariantList &values, QObject *context,
             Done<DeskAnswer> done);
    void actPrivately(const QString &query, const QStringList &values, QObject *context,
                      Done<DeskAnswer> done);

    Executor &m_reads;
    Executor &m_commands;
};

/// Why the act was not done, as one sentence for the manager; empty when it was.
[[nodiscard]] QString staffRefusal(const DeskAnswer &answer);

} // namespace parterre
