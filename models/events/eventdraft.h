// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace parterre {

/// What a manager says of an event. Times are the venue's wall clock, kept in the spec Qt::UTC so
/// that no machine's zone gets at them; only the server turns them into instants. An invalid time
/// is none. So the wall time stays when the zone is changed.
struct EventDraft
{
    QString name;
    QString description;
    QString venue;
    QString city;
    QString country;
    QString category;
    QString series; ///< its name; empty: none
    QString imageUrl;
    QString currency; ///< ISO 4217
    QString timeZone; ///< IANA
    QDateTime start;
    QDateTime end;     ///< may be none
    QDateTime onSale;  ///< none: at once
    QDateTime offSale; ///< none: until the end
    bool active = true;

    bool operator==(const EventDraft &) const = default;
};

enum class EventField : quint8 {
    Name,
    Description,
    Venue,
    City,
    Country,
    Category,
    Series,
    Image,
    Currency,
    TimeZone,
    Start,
    End,
    OnSale,
    OffSale,
    Active,
};

/// In the order of the form.
[[nodiscard]] const QList<EventField> &eventFields();

/// "Name", as the form and messages call it.
[[nodiscard]] QString fieldName(EventField field);

/// What a message says that a field holds: "23 Nov 2026 19:30", "none", the first words of a text.
[[nodiscard]] QString fieldText(const EventDraft &draft, EventField field);

/// One clear sentence about a field that cannot be saved.
struct FieldFault
{
    EventField field;
    QString sentence;

    bool operator==(const FieldFault &) const = default;
};

/// Every fault, in the order of the form; texts are judged as trimmed() leaves them.
[[nodiscard]] QList<FieldFault> faultsOf(const EventDraft &draft);

/// Without blanks around the texts; the currency in capitals.
[[nodiscard]] EventDraft trimmed(EventDraft draft);

[[nodiscard]] QList<EventField> differences(const EventDraft &a, const EventDraft &b);

/// What they made of base, with what I changed on top.
[[nodiscard]] EventDraft mergedOver(const EventDraft &theirs, const EventDraft &base,
                                    const EventDraft &mine);

/// The starts of an event that is repeated at its own time of day, from the first day on: every so
/// many days, on the days of the week given (1 is Monday; empty: every day that the step meets).
struct Repetition
{
    static constexpr int most = 366;

    QDate first;
    QDate last;
    int everyDays = 7;   ///< 1: daily; 7: weekly; with weekdays it counts whole weeks of 7
    QList<int> weekdays; ///< for steps of whole weeks only
    QTime time;
};

/// At most Repetition::most; empty when the last day is before the first.
[[nodiscard]] QList<QDateTime> startsOf(const Repetition &repetition);

} // namespace parterre
