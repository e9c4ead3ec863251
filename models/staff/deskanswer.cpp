// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/staff/deskanswer.h"

#include "models/db/row.h"

#include <QCoreApplication>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeskAnswer)
};

Error refusedSession(const QString &outcome)
{
    if (outcome == u"SIGNED_OUT")
        return {ErrorKind::Refused, Words::tr("Your session has ended. Sign in again."), outcome,
                u"PT401"_qs};
    if (outcome == u"LOCKED")
        return {ErrorKind::Refused, Words::tr("This window is locked. Unlock it first."), outcome,
                u"PT423"_qs};
    if (outcome == u"FORBIDDEN")
        return {ErrorKind::Forbidden,
                Words::tr("Only a manager may do this. Nothing was changed; ask one to sign in "
                          "here."),
                outcome,
                {}};
    return {ErrorKind::Incompatible,
            Words::tr("The server answered in a way this version of Parterre does not "
                      "understand. Update this window."),
            outcome,
            {}};
}

} // namespace

Result<DeskAnswer> deskAnswerFrom(const Row &row)
{
    using Outcome = DeskAnswer::Outcome;
    const QString word = row.text(u"outcome");
    DeskAnswer answer;
    if (word == u"CHANGED")
        answer.outcome = Outcome::Changed;
    else if (word == u"REFUSED")
        answer.outcome = Outcome::Refused;
    else if (word == u"NOT_FOUND")
        answer.outcome = Outcome::NotFound;
    else if (word != u"OK")
        return refusedSession(word);
    answer.version = row.number(u"version");
    answer.id = row.integer(u"id");
    answer.args = row.texts(u"message_args");
    return answer;
}

} // namespace parterre
