// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/deskwords.h"

#include "models/events/eventtimes.h"

#include <QCoreApplication>
#include <QLocale>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeskWords)
};

QString count(int seats)
{
    return QLocale().toString(seats);
}

QString whenText(const QString &iso, const QDateTime &now)
{
    const QDateTime saved = QDateTime::fromString(iso, Qt::ISODate).toLocalTime();
    const QLocale locale;
    const QString time = clockText(saved.time(), locale);
    return saved.date() == now.toLocalTime().date()
        ? time
        : locale.toString(saved.date(), u"d MMM"_qs) + u' ' + time;
}

QString changesText(const EventDraft &base, const EventDraft &theirs)
{
    QStringList lines;
    for (const EventField field : differences(base, theirs))
        lines << Words::tr("%1: %2 (was %3)")
                     .arg(fieldName(field), fieldText(theirs, field), fieldText(base, field));
    return lines.isEmpty() ? Words::tr("Its price types or nothing in this form.")
                           : lines.join(u'\n');
}

} // namespace

QString seatsText(const ManagedEvent &event)
{
    if (event.totalSeats == 0)
        return Words::tr("No seats yet.");
    QStringList parts{Words::tr("%1 sold").arg(count(event.sold))};
    if (event.held > 0)
        parts << Words::tr("%1 held").arg(count(event.held));
    if (event.house > 0)
        parts << Words::tr("%1 for the house").arg(count(event.house));
    parts << Words::tr("%1 free").arg(count(event.available));
    return parts.join(u" \u00b7 "_qs);
}

QString switchOffText(const ManagedEvent &event)
{
    if (event.sold + event.held + event.house == 0)
        return Words::tr("Nothing is sold or held. The event leaves every window's list and can be "
                         "switched on again.");
    return Words::tr("%1 seats are sold, %2 are held at windows, %3 for the house. Tickets stay "
                     "valid and what is held can still be paid; no window sells it any more until "
                     "it is switched on again.")
        .arg(count(event.sold), count(event.held), count(event.house));
}

QString changedText(const DeskAnswer &answer, const EventDraft &base, const EventDraft &theirs,
                    const QDateTime &now)
{
    const QString who = answer.args.value(0);
    const QString head = who.isEmpty() ? Words::tr("This event was changed meanwhile:")
                                       : Words::tr("%1 saved this event at %2 and changed:")
                                             .arg(who, whenText(answer.args.value(1), now));
    return head + u'\n' + changesText(base, theirs) + u'\n'
        + Words::tr("Nothing of yours is saved yet. Keep yours: your changes go on top, the rest "
                    "stays as it is now. Take theirs: your changes are dropped.");
}

FieldFault refusedFault(const DeskAnswer &answer)
{
    const QString what = answer.args.value(0);
    if (what == u"currency")
        return {EventField::Currency,
                Words::tr("Something was sold or is held in %1: the currency stays.")
                    .arg(answer.args.value(1))};
    return {EventField::Start,
            Words::tr("There is already an event %1 at %2 at this time. Change "
                      "the start, or open that one.")
                .arg(answer.args.value(1), answer.args.value(2))};
}

} // namespace parterre
