// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/plananswertext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanAnswerText)
};

QString changedText(const QStringList &args)
{
    const QDateTime when = QDateTime::fromString(args.value(1), Qt::ISODate).toLocalTime();
    const QString time = QLocale().toString(when.time(), QLocale::ShortFormat);
    const QString who = args.value(0);
    const QString what = who.isEmpty() ? Words::tr("This was changed elsewhere at %1").arg(time)
                                       : Words::tr("%1 saved this at %2").arg(who, time);
    return Words::tr("%1, after you opened it. Nothing of yours was saved. Export your work or "
                     "note it down, then open it again.")
        .arg(what);
}

QString whyKept(const QString &reason, const QString &who)
{
    if (reason == u"SOLD")
        return who.isEmpty() ? Words::tr("sold") : Words::tr("sold to or by %1").arg(who);
    if (reason == u"HOUSE")
        return Words::tr("held by the house");
    if (reason == u"SOLD_BEFORE")
        return Words::tr("its ticket was given back, and the record of it stays");
    return who.isEmpty() ? Words::tr("held") : Words::tr("held by %1").arg(who);
}

/// args: SEATS, how many, then section, row, number, reason and holder of each that is named.
QString seatsText(const QStringList &args)
{
    constexpr qsizetype fields = 5;
    QStringList seats;
    for (qsizetype at = 2; at + fields <= args.size(); at += fields) {
        seats += Words::tr("%1, row %2, seat %3 (%4)")
                     .arg(args.at(at), args.at(at + 1), args.at(at + 2),
                          whyKept(args.at(at + 3), args.at(at + 4)));
    }
    const int more = args.value(1).toInt() - int(seats.size());
    if (more > 0)
        seats += Words::tr("and %n more", nullptr, more);
    return Words::tr("Nothing was changed, because these seats cannot be removed: %1. Put them "
                     "back, or wait until they are free.")
        .arg(seats.join(QStringLiteral("; ")));
}

QString refusedText(const QStringList &args)
{
    const QString what = args.value(0);
    if (what == u"SEATS")
        return seatsText(args);
    if (what == u"NAME")
        return Words::tr("There is a plan called “%1” already, perhaps in other letters. Give this "
                         "one another name.")
            .arg(args.value(1));
    if (what == u"HAS_SEATS")
        return Words::tr("This event has seats already. Open its plan to change them.");
    return Words::tr("The server refused this. Nothing was changed.");
}

} // namespace

Notice planAnswerText(const DeskAnswer &answer)
{
    switch (answer.outcome) {
    case DeskAnswer::Outcome::Ok:
        return {Notice::Level::Success, Words::tr("Saved.")};
    case DeskAnswer::Outcome::Changed:
        return {Notice::Level::Warning, changedText(answer.args)};
    case DeskAnswer::Outcome::Refused:
        return {Notice::Level::Warning, refusedText(answer.args)};
    case DeskAnswer::Outcome::NotFound:
        return {Notice::Level::Warning,
                Words::tr("This is not there any more. Nothing was saved.")};
    }
    return {};
}

} // namespace parterre
