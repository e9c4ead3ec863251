// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/errors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

struct Rule
{
    QLatin1String prefix; ///< the first that fits decides
    ErrorKind kind;
    const char *sentence = nullptr; ///< instead of the kind's
};

constexpr std::array rules{
    Rule{QLatin1String("08"), ErrorKind::ConnectionLost},
    Rule{QLatin1String("25P03"), ErrorKind::ConnectionLost}, // idle in transaction too long
    Rule{QLatin1String("57P01"), ErrorKind::ConnectionLost},
    Rule{QLatin1String("57P02"), ErrorKind::ConnectionLost},
    Rule{QLatin1String("57P03"), ErrorKind::ConnectionLost},
    Rule{QLatin1String("57P05"), ErrorKind::ConnectionLost},
    Rule{QLatin1String("40001"), ErrorKind::Retry},
    Rule{QLatin1String("40P01"), ErrorKind::Retry},
    Rule{QLatin1String("26000"), ErrorKind::Retry},
    Rule{QLatin1String("0A000"), ErrorKind::Retry},
    Rule{QLatin1String("55P03"), ErrorKind::Busy},
    Rule{QLatin1String("57014"), ErrorKind::Timeout},
    Rule{QLatin1String("23"), ErrorKind::Refused},
    Rule{QLatin1String("PT"), ErrorKind::Refused},
    Rule{QLatin1String("42501"), ErrorKind::Forbidden},
    Rule{QLatin1String("28"), ErrorKind::Forbidden},
    Rule{QLatin1String("53100"), ErrorKind::Unavailable,
         QT_TRANSLATE_NOOP("Database",
                           "The database has no disk space left. Nothing was changed; free some "
                           "space on its disk.")},
    Rule{QLatin1String("53200"), ErrorKind::Unavailable,
         QT_TRANSLATE_NOOP("Database",
                           "The database server has no memory left. Nothing was changed; end what "
                           "else runs on it, then try again.")},
    Rule{QLatin1String("53300"), ErrorKind::Busy,
         QT_TRANSLATE_NOOP("Database",
                           "The database server has as many connections as it allows. Nothing was "
                           "changed; close a window elsewhere, then try again.")},
    Rule{QLatin1String("53"), ErrorKind::Unavailable},
};

Rule ruleFor(const QString &state)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&state](const Rule &candidate) {
        return state.startsWith(candidate.prefix);
    });
    return rule == rules.end() ? Rule{{}, ErrorKind::Bug} : *rule;
}

ErrorKind kindOf(const ServerComplaint &complaint)
{
    const bool lost = complaint.sqlState.isEmpty() && !complaint.linkOpen;
    ErrorKind kind = ruleFor(complaint.sqlState).kind;
    if (lost)
        kind = ErrorKind::ConnectionLost;
    if (kind == ErrorKind::ConnectionLost && complaint.committing)
        return ErrorKind::OutcomeUnknown;
    if (kind == ErrorKind::Timeout && complaint.cancelAsked)
        return ErrorKind::Cancelled;
    return kind;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Database", text);
}

QString sentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::ConnectionLost:
        return say(QT_TRANSLATE_NOOP("Database",
                                     "The link to the database is down. Nothing was changed; it is "
                                     "being opened again."));
    case ErrorKind::OutcomeUnknown:
        return say(QT_TRANSLATE_NOOP("Database",
                                     "The link broke while the change was being saved. It may be "
                                     "saved or not; it is asked again with the same number."));
    case ErrorKind::Retry:
        return say(QT_TRANSLATE_NOOP("Database",
                                     "Another window changed the same things at the same moment. "
                                     "Nothing was changed here; try again."));
    case ErrorKind::Busy:
        return say(QT_TRANSLATE_NOOP("Database",
                                     "The database is busy with another window's change. Nothing "
                                     "was changed here; try again."));
    case ErrorKind::Timeout:
        return say(QT_TRANSLATE_NOOP("Database",
                                     "The database took too long to answer. Nothing was changed; "
                                     "try again."));
    case ErrorKind::Cancelled:
        return say(QT_TRANSLATE_NOOP("Database", "Cancelled. Nothing was changed."));
    case ErrorKind::Refused:
        return say(QT_TRANSLATE_NOOP("Database",
                                     "The database refused this change because it breaks a rule. "
                                     "Nothing was changed."));
    case ErrorKind::Forbidden:
        return say(
            QT_TRANSLATE_NOOP("Database", "This till has no right to do that. Ask the manager."));
    case ErrorKind::Unavailable:
        return say(QT_TRANSLATE_NOOP("Database",
                                     "The database server has run out of something that it "
                                     "needs. Nothing was changed; the log says of what."));
    case ErrorKind::BadInput:
    case ErrorKind::Incompatible:
    case ErrorKind::Bug:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Database",
                                 "Something went wrong inside the program. Nothing was changed; "
                                 "the log says more."));
}

} // namespace

Error errorFrom(const ServerComplaint &complaint)
{
    const ErrorKind kind = kindOf(complaint);
    const char *own = ruleFor(complaint.sqlState).sentence;
    Error error{kind, own ? say(own) : sentence(kind), complaint.message, complaint.sqlState};
    if (!complaint.detail.isEmpty())
        error.detail += QLatin1String("; ") + complaint.detail;
    if (!complaint.constraint.isEmpty())
        error.code = complaint.constraint;
    // The rules of our own SQL functions speak for themselves.
    if (complaint.sqlState.startsWith(QLatin1String("PT")))
        error.text = complaint.message;
    return error;
}

bool isStaleStatement(const QString &sqlState)
{
    return sqlState == QLatin1String("26000") || sqlState == QLatin1String("0A000");
}

Error connectionLost(const QString &detail)
{
    return {ErrorKind::ConnectionLost, sentence(ErrorKind::ConnectionLost), detail, {}};
}

Error cancelled(const QString &detail)
{
    return {ErrorKind::Cancelled, sentence(ErrorKind::Cancelled), detail, {}};
}

Error bug(const QString &detail, const QString &code)
{
    return {ErrorKind::Bug, sentence(ErrorKind::Bug), detail, code};
}

} // namespace parterre
