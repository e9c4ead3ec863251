// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/staff/approval.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace parterre {

class Executor;

enum class StaffRole : quint8 { Clerk, Manager };

/// Who is signed in at this window. The token is the proof; it is never logged or shown.
struct Session
{
    QString token;
    UserId user;
    QString fullName;
    StaffRole role = StaffRole::Clerk;
    QString till;
};

struct SignInAnswer
{
    enum class Status : quint8 { SignedIn, Refused, Delayed, Locked };
    Status status = Status::Refused;
    int retrySeconds = 0; ///< for Delayed and Locked
    Session session;      ///< for SignedIn
};

/// What became of a password that was given for something.
struct PasswordAnswer
{
    enum class Status : quint8 {
        Accepted,
        Refused, ///< wrong, or not that of a manager where one is needed
        Delayed,
        Locked,    ///< too often wrong; or, for an approval, the window is locked
        SignedOut, ///< the session has ended
    };
    Status status = Status::Refused;
    int retrySeconds = 0; ///< for Delayed and Locked
};

/// What the sign-in page shows before anyone has signed in.
struct FrontPage
{
    struct Login
    {
        QString email;
        QString password;
        QString name;
        StaffRole role = StaffRole::Clerk;
    };
    struct Event
    {
        QString name;
        QString venue;
        QDateTime start; ///< in the venue's zone
        int available = 0;
        int totalSeats = 0;
    };
    QString venue;
    QString till;
    bool demonstration = false;
    std::vector<Login> logins; ///< only in a demonstration venue
    std::vector<Event> events; ///< tonight's and the next
};

/// Signing in and out, and what takes a password. Answers arrive in the executor's thread, while
/// context lives. Passwords travel by Connection::queryPrivately.
class SessionStore final
{
public:
    explicit SessionStore(Executor &executor)
        : m_executor(executor)
    {
    }

    /// Compares versions first: an Incompatible error says what is to be updated.
    void frontPage(QObject *context, std::function<void(Result<FrontPage>)> done);
    void signIn(const QString &email, const QString &password, QObject *context,
                std::function<void(Result<SignInAnswer>)> done);
    void signOut(const Session &session, QObject *context, std::function<void(Result<void>)> done);

    /// Until unlock(), the token does nothing; what is held stays held.
    void lock(const Session &session, QObject *context, std::function<void(Result<void>)> done);
    /// With the password of the person who is signed in.
    void unlock(const Session &session, const QString &password, QObject *context,
                std::function<void(Result<PasswordAnswer>)> done);
    /// Another person takes the window over; what the window holds stays its own. The session ends
    /// only when the other is signed in.
    void switchPerson(const Session &session, const QString &email, const QString &password,
                      QObject *context, std::function<void(Result<SignInAnswer>)> done);
    /// A manager agrees to this one request, which is about to be sent (again).
    void approve(const Session &session, const ApprovalAsk &ask, const QString &email,
                 const QString &password, QObject *context,
                 std::function<void(Result<PasswordAnswer>)> done);

private:
    Executor &m_executor;
};

} // namespace parterre
