// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/eventregister.h"

#include "models/db/connection.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("EventRegister", text);
}

EventEntry entryOf(const Row &row)
{
    const QTimeZone zone(row.text(u"time_zone").toUtf8());
    return {EventId{row.integer(u"id")}, row.text(u"name"),
            row.text(u"venue"),          row.instant(u"start_time").toTimeZone(zone),
            row.text(u"currency"),       row.number(u"total_seats")};
}

QString severalText(const QString &name, const Rows &rows)
{
    QStringList choices;
    for (const Row &row : rows) {
        const EventEntry entry = entryOf(row);
        choices += translated("%1 on %2")
                       .arg(entry.id.value)
                       .arg(entry.start.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    }
    return translated("There are several events \"%1\": give the number of one (%2).")
        .arg(name, choices.join(QStringLiteral(", ")));
}

} // namespace

Result<EventId> EventRegister::create(const NewEvent &draft)
{
    const auto row
        = m_owner.queryOne(QStringLiteral("venue/create_event"),
                           {draft.name, draft.description, draft.house, draft.city, draft.country,
                            draft.category, draft.start.toUTC(), draft.end.toUTC(),
                            QString::fromLatin1(draft.start.timeZone().id()), draft.currency});
    if (!row)
        return row.error();
    return EventId{row->integer(u"id")};
}

Result<EventEntry> EventRegister::find(const QString &nameOrId)
{
    const auto rows
        = m_owner.query(QStringLiteral("venue/find_events"), {nameOrId.toInt(), nameOrId});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{
            ErrorKind::BadInput,
            translated("There is no event \"%1\": check its name or number.").arg(nameOrId),
            {},
            {}};
    if (rows->size() > 1)
        return Error{ErrorKind::BadInput, severalText(nameOrId, *rows), {}, {}};
    return entryOf(rows->front());
}

} // namespace parterre
