// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/exitcode.h"

#include <QCoreApplication>

namespace parterre {

namespace {

const QString argumentFault = QStringLiteral("argument");

} // namespace

Error badArgument(const QString &sentence)
{
    return {ErrorKind::BadInput, sentence, {}, argumentFault};
}

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::ConnectionLost:
    case ErrorKind::Unavailable:
        return ExitCode::NoServer;
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Retry:
    case ErrorKind::Busy:
    case ErrorKind::Timeout:
    case ErrorKind::Incompatible:
    case ErrorKind::Bug:
        return ExitCode::Database;
    case ErrorKind::Refused:
    case ErrorKind::Forbidden:
        return ExitCode::Refused;
    case ErrorKind::BadInput:
        return error.code == argumentFault ? ExitCode::Usage : ExitCode::Refused;
    case ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    }
    Q_UNREACHABLE();
}

QString exitCodesHelp()
{
    return QCoreApplication::translate(
        "ExitCode",
        "Exit codes:\n"
        "  0    done\n"
        "  1    refused: a file, a password or the database forbids it; nothing was changed\n"
        "  2    an argument is missing, unknown or not possible\n"
        "  3    no PostgreSQL server, or it does not let us in\n"
        "  4    the database is not set up, of another version, or failed\n"
        "  5    check found a violated invariant\n"
        "  130  interrupted; steps already finished stay\n");
}

} // namespace parterre
