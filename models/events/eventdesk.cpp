// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/eventdesk.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"
#include "models/events/eventtimes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace parterre {

namespace {

const QString wallFormat = QStringLiteral("yyyy-MM-ddTHH:mm:ss");

QDateTime wallFrom(const Row &row, QStringView column)
{
    QDateTime time = QDateTime::fromString(row.text(column), wallFormat);
    time.setTimeSpec(Qt::UTC); // as EventDraft keeps it
    return time;
}

EventDraft draftFrom(const Row &row)
{
    EventDraft draft;
    draft.name = row.text(u"name");
    draft.description = row.text(u"description");
    draft.venue = row.text(u"venue");
    draft.city = row.text(u"city");
    draft.country = row.text(u"country");
    draft.category = row.text(u"category");
    draft.series = row.text(u"series");
    draft.imageUrl = row.text(u"image_url");
    draft.currency = row.text(u"currency");
    draft.timeZone = row.text(u"time_zone");
    draft.start = wallFrom(row, u"start_wall");
    draft.end = wallFrom(row, u"end_wall");
    draft.onSale = wallFrom(row, u"on_sale_wall");
    draft.offSale = wallFrom(row, u"off_sale_wall");
    draft.active = row.boolean(u"is_active");
    return draft;
}

ManagedEvent eventFrom(const Row &row)
{
    ManagedEvent event;
    event.id = EventId{row.integer(u"id")};
    event.draft = draftFrom(row);
    event.start = inZone(row.instant(u"start_time"), event.draft.timeZone);
    event.version = row.number(u"version");
    event.savedBy = row.text(u"saved_by");
    if (!row.isNull(u"saved_at"))
        event.savedAt = row.instant(u"saved_at");
    event.totalSeats = row.number(u"total");
    event.available = row.number(u"available");
    event.held = row.number(u"held");
    event.house = row.number(u"house");
    event.sold = row.number(u"sold");
    event.onSale = row.boolean(u"on_sale");
    event.currencyFixed = row.boolean(u"currency_fixed");
    event.layoutVersion = row.number(u"layout_version");
    event.plan = row.text(u"plan");
    return event;
}

QString printed(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString printed(const EventDraft &draft)
{
    return printed(QJsonObject{
        {u"name"_qs, draft.name},
        {u"description"_qs, draft.description},
        {u"venue"_qs, draft.venue},
        {u"city"_qs, draft.city},
        {u"country"_qs, draft.country},
        {u"category"_qs, draft.category},
        {u"series"_qs, draft.series},
        {u"image_url"_qs, draft.imageUrl},
        {u"currency"_qs, draft.currency},
        {u"time_zone"_qs, draft.timeZone},
        {u"start"_qs, draft.start.toString(wallFormat)},
        {u"end"_qs, draft.end.toString(wallFormat)},
        {u"on_sale"_qs, draft.onSale.toString(wallFormat)},
        {u"off_sale"_qs, draft.offSale.toString(wallFormat)},
        {u"active"_qs, draft.active},
    });
}

QString printed(const EventFilter &filter)
{
    QJsonObject object{{u"limit"_qs, EventList::most + 1}};
    const auto add = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    add(u"text"_qs, filter.text.trimmed());
    add(u"city"_qs, filter.city.trimmed());
    add(u"category"_qs, filter.category.trimmed());
    add(u"from"_qs, filter.from.toString(Qt::ISODate));
    add(u"to"_qs, filter.to.toString(Qt::ISODate));
    if (filter.active)
        object.insert(u"active"_qs, *filter.active);
    return printed(object);
}

QString printed(const EventCopies &what)
{
    return printed(QJsonObject{{u"name"_qs, what.name},
                               {u"seats"_qs, what.seats},
                               {u"price_types"_qs, what.priceTypes},
                               {u"house_holds"_qs, what.seats && what.houseHolds},
                               {u"active"_qs, what.active}});
}

Result<std::vector<ManagedEvent>> readEvents(Connection &connection, const QString &token,
                                             const QString &filter)
{
    const auto rows = connection.query(u"desk/manage_events"_qs, {token, filter});
    if (!rows)
        return rows.error();
    std::vector<ManagedEvent> events;
    events.reserve(rows->size());
    for (const Row &row : *rows)
        events.push_back(eventFrom(row));
    return events;
}

Result<std::optional<ManagedEvent>> readEvent(Connection &connection, const QString &token,
                                              EventId event)
{
    auto events = readEvents(connection, token, printed(QJsonObject{{u"id"_qs, event.value}}));
    if (!events)
        return events.error();
    return events->empty() ? std::nullopt : std::optional(events->front());
}

Result<DeskAnswer> act(Connection &connection, const QString &query, const QVariantList &values)
{
    const auto row = connection.queryOne(query, values);
    return row ? deskAnswerFrom(*row) : Result<DeskAnswer>(row.error());
}

/// The act, and the event as it is after it, or as another manager left it.
Result<EventSaved> actAndRead(Connection &connection, const QString &query,
                              const QVariantList &values)
{
    return inTransaction(connection, [&](Connection &inside) -> Result<EventSaved> {
        const auto answer = act(inside, query, values);
        if (!answer)
            return answer.error();
        const auto event = readEvent(inside, values.front().toString(), EventId{answer->id});
        if (!event)
            return event.error();
        return EventSaved{*answer, *event};
    });
}

QVariant nullText()
{
    return QVariant(QMetaType(QMetaType::QString));
}

/// One request for each copy, always the same for the same start.
QString requestFor(const EventCopies &what, const QString &start)
{
    return QUuid::createUuidV5(what.request, start).toString(QUuid::WithoutBraces);
}

Error notCopied(const DeskAnswer &answer, const QDateTime &start)
{
    if (answer.outcome == DeskAnswer::Outcome::NotFound)
        return {ErrorKind::Refused,
                EventDesk::tr("The event is not there any more. Nothing was copied."),
                {},
                {}};
    EventDraft copy;
    copy.start = start;
    return {
        ErrorKind::Refused,
        EventDesk::tr("There is already an event %1 at %2 on %3. Nothing was copied; leave "
                      "that date out.")
            .arg(answer.args.value(1), answer.args.value(2), fieldText(copy, EventField::Start)),
        answer.args.value(0),
        {}};
}

Result<std::vector<EventId>> copyAll(Connection &connection, const QString &token,
                                     const EventCopies &what, CopyProgress &progress)
{
    std::vector<EventId> made;
    progress.begin();
    for (const QDateTime &start : what.starts) {
        if (progress.isCancelled())
            return Error{
                ErrorKind::Cancelled, EventDesk::tr("Cancelled. No event was made."), {}, {}};
        const QString wall = start.toString(wallFormat);
        const auto answer
            = act(connection, u"desk/duplicate_event"_qs,
                  {token, requestFor(what, wall), what.event.value, wall, printed(what)});
        if (!answer)
            return answer.error();
        if (!answer->isOk())
            return notCopied(*answer, start);
        made.push_back(EventId{answer->id});
        progress.step();
    }
    return made;
}

QJsonValue numberOrNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QString printed(const std::vector<PriceTypeDraft> &types)
{
    QJsonArray array;
    for (const PriceTypeDraft &type : types) {
        array.append(QJsonObject{
            {u"id"_qs, type.id.isValid() ? QJsonValue(type.id.value) : QJsonValue()},
            {u"name"_qs, type.name.trimmed()},
            {u"percent_thousandths"_qs, numberOrNull(type.percentThousandths)},
            {u"fixed_minor"_qs, type.fixedMinor ? QJsonValue(*type.fixedMinor) : QJsonValue()},
            {u"max_per_booking"_qs, numberOrNull(type.mostPerBooking)},
            {u"max_total"_qs, numberOrNull(type.mostInAll)},
            {u"needs_reason"_qs, type.needsReason},
            {u"needs_approval"_qs, type.needsApproval},
            {u"is_active"_qs, type.active}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

PriceTypeDraft priceTypeFrom(const Row &row)
{
    const auto count = [&](QStringView column) -> std::optional<int> {
        return row.isNull(column) ? std::nullopt : std::optional(row.number(column));
    };
    PriceTypeDraft type;
    type.id = PriceTypeId{row.integer(u"id")};
    type.name = row.text(u"name");
    type.percentThousandths = count(u"percent_thousandths");
    if (!row.isNull(u"fixed_minor"))
        type.fixedMinor = row.integer(u"fixed_minor");
    type.mostPerBooking = count(u"max_per_booking");
    type.mostInAll = count(u"max_total");
    type.needsReason = row.boolean(u"needs_reason");
    type.needsApproval = row.boolean(u"needs_approval");
    type.active = row.boolean(u"is_active");
    type.used = row.number(u"used");
    return type;
}

} // namespace

void EventDesk::list(const QString &token, const EventFilter &filter, QObject *context,
                     Done<EventList> done)
{
    const auto job = [token, text = printed(filter)](Connection &connection) -> Result<EventList> {
        auto events = readEvents(connection, token, text);
        if (!events)
            return events.error();
        EventList list{std::move(*events)};
        list.isCut = list.events.size() > EventList::most;
        if (list.isCut)
            list.events.pop_back();
        return list;
    };
    m_reads.run(context, job, std::move(done));
}

void EventDesk::event(const QString &token, EventId event, QObject *context,
                      Done<std::optional<ManagedEvent>> done)
{
    m_reads.run(
        context,
        [token, event](Connection &connection) { return readEvent(connection, token, event); },
        std::move(done));
}

void EventDesk::words(const QString &token, QObject *context, Done<EventWords> done)
{
    const auto job = [token](Connection &connection) -> Result<EventWords> {
        const auto row = connection.queryOne(u"desk/event_words"_qs, {token});
        if (!row)
            return row.error();
        return EventWords{row->texts(u"venues"), row->texts(u"cities"), row->texts(u"countries"),
                          row->texts(u"categories"), row->texts(u"series")};
    };
    m_reads.run(context, job, std::move(done));
}

void EventDesk::picture(const QString &token, EventId event, QObject *context,
                        Done<std::optional<EventPicture>> done)
{
    const auto job = [token, event](Connection &connection) -> Result<std::optional<EventPicture>> {
        const auto rows = connection.query(u"desk/event_image"_qs, {token, event.value});
        if (!rows)
            return rows.error();
        if (rows->empty())
            return std::optional<EventPicture>();
        const Row &row = rows->front();
        return std::optional(EventPicture{row.text(u"content_type"),
                                          QByteArray::fromBase64(row.text(u"content").toLatin1())});
    };
    m_reads.run(context, job, std::move(done));
}

void EventDesk::save(const QString &token, const EventToSave &what, QObject *context,
                     Done<EventSaved> done)
{
    const QVariant id
        = what.id.isValid() ? QVariant(what.id.value) : QVariant(QMetaType(QMetaType::LongLong));
    const QVariantList values{token,
                              what.request.toString(QUuid::WithoutBraces),
                              id,
                              what.version,
                              printed(what.draft),
                              what.picture ? QVariant(what.picture->contentType) : nullText(),
                              what.picture
                                  ? QVariant(QString::fromLatin1(what.picture->content.toBase64()))
                                  : nullText()};
    m_commands.run(
        context,
        [values](Connection &connection) {
            return actAndRead(connection, u"desk/save_event"_qs, values);
        },
        std::move(done));
}

void EventDesk::switchActive(const QString &token, EventId event, int version, bool active,
                             QObject *context, Done<EventSaved> done)
{
    const QVariantList values{token, event.value, version, active};
    m_commands.run(
        context,
        [values](Connection &connection) {
            return actAndRead(connection, u"desk/switch_event"_qs, values);
        },
        std::move(done));
}

void EventDesk::copy(const QString &token, const EventCopies &what,
                     std::shared_ptr<CopyProgress> progress, QObject *context,
                     Done<std::vector<EventId>> done)
{
    const auto job = [token, what, progress = std::move(progress)](Connection &connection) {
        return inTransaction(connection, [&](Connection &inside) {
            return copyAll(inside, token, what, *progress);
        });
    };
    m_commands.run(context, job, std::move(done));
}

void EventDesk::priceTypes(const QString &token, EventId event, QObject *context,
                           Done<std::vector<PriceTypeDraft>> done)
{
    const auto job = [token, event](Connection &connection) -> Result<std::vector<PriceTypeDraft>> {
        const auto rows = connection.query(u"desk/manage_price_types"_qs, {token, event.value});
        if (!rows)
            return rows.error();
        std::vector<PriceTypeDraft> types;
        for (const Row &row : *rows)
            types.push_back(priceTypeFrom(row));
        return types;
    };
    m_reads.run(context, job, std::move(done));
}

void EventDesk::savePriceTypes(const QString &token, EventId event, int version,
                               const std::vector<PriceTypeDraft> &types, QObject *context,
                               Done<EventSaved> done)
{
    const QVariantList values{token, event.value, version, printed(types)};
    m_commands.run(
        context,
        [values](Connection &connection) {
            return actAndRead(connection, u"desk/save_price_types"_qs, values);
        },
        std::move(done));
}

} // namespace parterre
