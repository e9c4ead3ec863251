// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre {

/// Why an operation did not happen. Closed: a switch over it names every case.
enum class ErrorKind {
    ConnectionLost, ///< no server, or the link broke: nothing was committed
    OutcomeUnknown, ///< the link broke while a commit was on its way: replay with the same request
                    ///< id
    Retry,          ///< deadlock or serialization failure that outlasted the retries
    Busy,           ///< a lock was not had in time
    Timeout,        ///< the statement took longer than allowed
    Cancelled,      ///< cancelled at our own request
    Refused,        ///< a constraint or a business rule raised in the server; see Error::code
    Forbidden,      ///< this role or person may not do it
    BadInput,       ///< a file, an argument or a typed value; text names the place
    Unavailable,  ///< something on this machine is missing or full: a program, a folder, disk space
    Incompatible, ///< another version of the database, the cluster or the program
    Bug,          ///< a mistake of our own; detail goes to the log
};

/// What went wrong: one sentence for the person, the rest for the log.
struct Error
{
    ErrorKind kind = ErrorKind::Bug;
    QString text;   ///< for the person: what happened and what to do, already translated
    QString detail; ///< for the log; never holds a value that a person typed in secret
    QString code;   ///< SQLSTATE, constraint name or empty

    bool operator==(const Error &) const = default;
};

} // namespace parterre
