// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/eventdraft.h"

#include "models/events/eventtimes.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace parterre {

namespace {

constexpr int longName = 500; // as the columns of the database
constexpr int shortName = 100;
constexpr int longText = 10'000;
constexpr int firstYear = 2000;
constexpr int lastYear = 2099;
constexpr int openEndHours = 6; // an event without an end is sold for so long after its start
constexpr int quoted = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EventDraft)
};

QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return Words::tr("none");
    const QLocale locale;
    return locale.toString(time.date(), u"d MMM yyyy"_qs) + u' ' + clockText(time.time(), locale);
}

/// The text or the time of a field; exactly one of the two is not null.
struct Member
{
    QString EventDraft::*text = nullptr;
    QDateTime EventDraft::*time = nullptr;
};

Member memberOf(EventField field)
{
    switch (field) {
    case EventField::Name:
        return {&EventDraft::name};
    case EventField::Description:
        return {&EventDraft::description};
    case EventField::Venue:
        return {&EventDraft::venue};
    case EventField::City:
        return {&EventDraft::city};
    case EventField::Country:
        return {&EventDraft::country};
    case EventField::Category:
        return {&EventDraft::category};
    case EventField::Series:
        return {&EventDraft::series};
    case EventField::Image:
        return {&EventDraft::imageUrl};
    case EventField::Currency:
        return {&EventDraft::currency};
    case EventField::TimeZone:
        return {&EventDraft::timeZone};
    case EventField::Start:
        return {nullptr, &EventDraft::start};
    case EventField::End:
        return {nullptr, &EventDraft::end};
    case EventField::OnSale:
        return {nullptr, &EventDraft::onSale};
    case EventField::OffSale:
        return {nullptr, &EventDraft::offSale};
    case EventField::Active:
        return {};
    }
    Q_UNREACHABLE();
}

int longest(EventField field)
{
    switch (field) {
    case EventField::Description:
        return longText;
    case EventField::City:
    case EventField::Country:
    case EventField::Category:
        return shortName;
    default:
        return longName;
    }
}

bool isRequired(EventField field)
{
    return field == EventField::Name || field == EventField::Venue || field == EventField::City
        || field == EventField::Country;
}

bool hasUnprintable(const QString &text, bool severalLines)
{
    return std::ranges::any_of(text, [severalLines](QChar sign) {
        return sign.category() == QChar::Other_Control
            && !(severalLines && (sign == u'\n' || sign == u'\t'));
    });
}

QString textFault(const EventDraft &draft, EventField field)
{
    const QString text = draft.*memberOf(field).text;
    if (text.isEmpty())
        return isRequired(field) ? Words::tr("%1 is missing. Type it.").arg(fieldName(field))
                                 : QString();
    if (text.size() > longest(field))
        return Words::tr("%1 has %2 characters; %3 are the most. Shorten it.")
            .arg(fieldName(field))
            .arg(text.size())
            .arg(longest(field));
    if (hasUnprintable(text, field == EventField::Description))
        return Words::tr("%1 has signs that cannot be printed. Type it anew.")
            .arg(fieldName(field));
    return {};
}

QString wordFault(const EventDraft &draft, EventField field)
{
    static const QRegularExpression currency(u"^[A-Z]{3}$"_qs);
    static const QRegularExpression address(u"^(https?://[^\\s/]+\\S*|parterre:event/[0-9]+)$"_qs);
    if (field == EventField::Currency && !currency.match(draft.currency).hasMatch())
        return Words::tr("A currency is a code of three letters, such as EUR.");
    if (field == EventField::TimeZone && !QTimeZone::isTimeZoneIdAvailable(draft.timeZone.toUtf8()))
        return Words::tr("This time zone is not known. Choose one such as Europe/Berlin.");
    if (field == EventField::Image && !draft.imageUrl.isEmpty()
        && !address.match(draft.imageUrl).hasMatch())
        return Words::tr("Choose a picture, or type an address that begins with https.");
    return {};
}

QString timeFault(const EventDraft &draft, EventField field)
{
    const QDateTime time = draft.*memberOf(field).time;
    if (!time.isValid())
        return field == EventField::Start ? Words::tr("Start is missing. Set it.") : QString();
    if (time.date().year() < firstYear || time.date().year() > lastYear)
        return Words::tr("%1 is not between the years 2000 and 2099.").arg(fieldName(field));
    if (field == EventField::End && draft.start.isValid() && time <= draft.start)
        return Words::tr("The event ends before it starts. Set an end after %1.")
            .arg(timeText(draft.start));
    if (field == EventField::OffSale && draft.onSale.isValid() && time <= draft.onSale)
        return Words::tr("The sale ends before it begins. Set an end after %1.")
            .arg(timeText(draft.onSale));
    const QDateTime over
        = draft.end.isValid() ? draft.end : draft.start.addSecs(openEndHours * 60 * 60);
    if (field == EventField::OnSale && !draft.offSale.isValid() && draft.start.isValid()
        && time >= over)
        return Words::tr("The sale begins when the event is over. Set an earlier time.");
    return {};
}

} // namespace

const QList<EventField> &eventFields()
{
    static const QList<EventField> fields{
        EventField::Name,        EventField::Start,  EventField::End,     EventField::TimeZone,
        EventField::Venue,       EventField::City,   EventField::Country, EventField::Category,
        EventField::Series,      EventField::OnSale, EventField::OffSale, EventField::Currency,
        EventField::Description, EventField::Image,  EventField::Active,
    };
    return fields;
}

QString fieldName(EventField field)
{
    switch (field) {
    case EventField::Name:
        return Words::tr("Name");
    case EventField::Description:
        return Words::tr("Description");
    case EventField::Venue:
        return Words::tr("Venue");
    case EventField::City:
        return Words::tr("City");
    case EventField::Country:
        return Words::tr("Country");
    case EventField::Category:
        return Words::tr("Category");
    case EventField::Series:
        return Words::tr("Series");
    case EventField::Image:
        return Words::tr("Picture");
    case EventField::Currency:
        return Words::tr("Currency");
    case EventField::TimeZone:
        return Words::tr("Time zone");
    case EventField::Start:
        return Words::tr("Start");
    case EventField::End:
        return Words::tr("End");
    case EventField::OnSale:
        return Words::tr("On sale from");
    case EventField::OffSale:
        return Words::tr("On sale until");
    case EventField::Active:
        return Words::tr("Active");
    }
    Q_UNREACHABLE();
}

QString fieldText(const EventDraft &draft, EventField field)
{
    if (field == EventField::Active)
        return draft.active ? Words::tr("on") : Words::tr("off");
    const Member member = memberOf(field);
    if (member.time)
        return timeText(draft.*member.time);
    const QString text = (draft.*member.text).simplified();
    if (text.isEmpty())
        return Words::tr("none");
    return text.size() <= quoted ? text : text.first(quoted) + u'\u2026';
}

QList<FieldFault> faultsOf(const EventDraft &draft)
{
    QList<FieldFault> faults;
    for (const EventField field : eventFields()) {
        const Member member = memberOf(field);
        QString sentence;
        if (member.text)
            sentence = textFault(draft, field);
        else if (member.time)
            sentence = timeFault(draft, field);
        if (sentence.isEmpty())
            sentence = wordFault(draft, field);
        if (!sentence.isEmpty())
            faults.append({field, sentence});
    }
    return faults;
}

EventDraft trimmed(EventDraft draft)
{
    for (const EventField field : eventFields()) {
        if (const Member member = memberOf(field); member.text)
            draft.*member.text = (draft.*member.text).trimmed();
    }
    draft.currency = draft.currency.toUpper();
    return draft;
}

QList<EventField> differences(const EventDraft &a, const EventDraft &b)
{
    QList<EventField> fields;
    for (const EventField field : eventFields()) {
        const Member member = memberOf(field);
        const bool same = member.text ? a.*member.text == b.*member.text
            : member.time             ? a.*member.time == b.*member.time
                                      : a.active == b.active;
        if (!same)
            fields.append(field);
    }
    return fields;
}

EventDraft mergedOver(const EventDraft &theirs, const EventDraft &base, const EventDraft &mine)
{
    EventDraft merged = theirs;
    for (const EventField field : differences(base, mine)) {
        const Member member = memberOf(field);
        if (member.text)
            merged.*member.text = mine.*member.text;
        else if (member.time)
            merged.*member.time = mine.*member.time;
        else
            merged.active = mine.active;
    }
    return merged;
}

QList<QDateTime> startsOf(const Repetition &repetition)
{
    constexpr int week = 7;
    QList<QDateTime> starts;
    if (!repetition.first.isValid() || !repetition.time.isValid() || repetition.everyDays < 1)
        return starts;
    const QDate monday = repetition.first.addDays(1 - repetition.first.dayOfWeek());
    for (QDate day = repetition.first; day <= repetition.last; day = day.addDays(1)) {
        const qint64 passed = repetition.first.daysTo(day);
        const bool meets = repetition.weekdays.isEmpty()
            ? passed % repetition.everyDays == 0
            : repetition.weekdays.contains(day.dayOfWeek())
                && monday.daysTo(day) / week % qMax(1, repetition.everyDays / week) == 0;
        if (meets)
            starts.append(QDateTime(day, repetition.time, Qt::UTC));
        if (starts.size() == Repetition::most)
            break;
    }
    return starts;
}

} // namespace parterre
