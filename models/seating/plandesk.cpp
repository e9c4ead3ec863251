// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/plandesk.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"
#include "models/seating/areajson.h"
#include "models/seating/plandocument.h"
#include "models/seating/planpreview.h"
#include "models/seating/seatedit.h"

#include <QJsonDocument>

#include <algorithm>

namespace parterre {

namespace {

template <class Json>
QString compact(const Json &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

template <class Tag>
QVariant idOrNull(Id<Tag> id)
{
    return id.isValid() ? QVariant(id.value) : QVariant(QMetaType::fromType<qint64>());
}

KeptPlan keptPlanFrom(const Row &row)
{
    KeptPlan plan;
    plan.id = PlanId{row.integer(u"id")};
    plan.name = row.text(u"name");
    plan.seats = row.number(u"seats");
    plan.version = row.number(u"version");
    plan.savedAt = row.instant(u"saved_at");
    plan.savedBy = row.text(u"saved_by");
    plan.events = row.number(u"events");
    plan.nextEvents = row.texts(u"next_events");
    return plan;
}

/// The values of a statement and how many seats they hold.
struct Prepared
{
    QString query;
    QVariantList values;
    int seats = 0;
};

Prepared saving(const QString &token, const PlanToSave &what)
{
    const PlanSeats seats = planSeats(what.plan);
    Prepared ready{QStringLiteral("desk/save_plan_of"),
                   {token, what.request.toString(QUuid::WithoutBraces), idOrNull(what.id),
                    what.version, what.plan.name, compact(planDocument(what.plan))},
                   seats.size()};
    appendSeatArrays(seats, seatCategories(what.plan), ready.values);
    return ready;
}

Prepared applying(const QString &token, const PlanToApply &what)
{
    const PlanSeats seats = planSeats(what.plan);
    Prepared ready{QStringLiteral("desk/apply_plan_to"),
                   {token, what.request.toString(QUuid::WithoutBraces), what.event.value,
                    idOrNull(what.id), compact(areasToJson(what.plan.areas))},
                   seats.size()};
    appendSeatArrays(seats, {}, ready.values);
    return ready;
}

Prepared editing(const QString &token, const SeatingToSave &what)
{
    const SeatEdit edit = seatEdit(what.plan, *what.before);
    Prepared ready{QStringLiteral("desk/edit_plan"),
                   {token, what.request.toString(QUuid::WithoutBraces), what.before->event.value,
                    what.before->layoutVersion, compact(areasToJson(what.plan.areas))},
                   edit.added.size() + int(edit.changedIds.size()) + int(edit.removedIds.size())};
    appendSeatArrays(edit.added, {}, ready.values);
    ready.values << pgArray(edit.changedIds);
    appendSeatArrays(edit.changed, {}, ready.values);
    ready.values << pgArray(edit.removedIds);
    return ready;
}

/// Two jobs, so that the person sees which of them takes the time, and that leaving between them
/// leaves no trace.
template <class What>
void send(Executor &executor, const QString &token, What what, QObject *context,
          const PlanDesk::Stepped &stepped, PlanDesk::Done<DeskAnswer> done,
          Prepared (*prepare)(const QString &, const What &))
{
    stepped(PlanStep::WorkingOut, what.plan.seatCount());
    const auto workOut = [=](Connection &) -> Result<Prepared> {
        if (const auto fit = mayBeStored(what.plan); !fit)
            return fit.error();
        return prepare(token, what);
    };
    const auto worked = [=, &executor](Result<Prepared> ready) {
        if (!ready) {
            done(ready.error());
            return;
        }
        stepped(PlanStep::Sending, ready->seats);
        const auto store = [statement = *std::move(ready)](Connection &connection) {
            return inTransaction(connection, [&](Connection &in) -> Result<DeskAnswer> {
                const auto row = in.queryOne(statement.query, statement.values);
                if (!row)
                    return row.error();
                return deskAnswerFrom(*row);
            });
        };
        executor.run(context, store, done);
    };
    executor.run(context, workOut, worked);
}

} // namespace

void PlanDesk::plans(const QString &token, QObject *context, Done<std::vector<KeptPlan>> done)
{
    const auto job = [token](Connection &connection) -> Result<std::vector<KeptPlan>> {
        const auto rows = connection.query(QStringLiteral("desk/manage_plans"), {token});
        if (!rows)
            return rows.error();
        std::vector<KeptPlan> plans;
        std::ranges::transform(*rows, std::back_inserter(plans), keptPlanFrom);
        return plans;
    };
    m_executor.run(context, job, std::move(done));
}

void PlanDesk::plan(const QString &token, PlanId id, QObject *context,
                    Done<std::optional<OpenPlan>> done)
{
    const auto job = [=](Connection &connection) -> Result<std::optional<OpenPlan>> {
        const auto rows = connection.query(QStringLiteral("desk/plan"), {token, id.value});
        if (!rows)
            return rows.error();
        if (rows->empty())
            return std::optional<OpenPlan>();
        auto plan = planFrom(rows->front());
        if (!plan)
            return plan.error();
        return std::optional(OpenPlan{rows->front().number(u"version"), *std::move(plan)});
    };
    m_executor.run(context, job, std::move(done));
}

void PlanDesk::eventSeating(const QString &token, EventId event, QObject *context,
                            Done<std::shared_ptr<const EventSeating>> done)
{
    using Answer = std::shared_ptr<const EventSeating>;
    const auto job = [=](Connection &connection) -> Result<Answer> {
        const auto rows = connection.query(QStringLiteral("desk/event_plan"), {token, event.value});
        if (!rows)
            return rows.error();
        if (rows->empty())
            return Answer();
        auto seating = eventSeatingFrom(event, rows->front());
        if (!seating)
            return seating.error();
        return Answer(std::make_shared<const EventSeating>(*std::move(seating)));
    };
    m_executor.run(context, job, std::move(done));
}

void PlanDesk::save(const QString &token, PlanToSave what, QObject *context, Stepped stepped,
                    Done<DeskAnswer> done)
{
    send(m_executor, token, std::move(what), context, stepped, std::move(done), saving);
}

void PlanDesk::apply(const QString &token, PlanToApply what, QObject *context, Stepped stepped,
                     Done<DeskAnswer> done)
{
    send(m_executor, token, std::move(what), context, stepped, std::move(done), applying);
}

void PlanDesk::edit(const QString &token, SeatingToSave what, QObject *context, Stepped stepped,
                    Done<DeskAnswer> done)
{
    send(m_executor, token, std::move(what), context, stepped, std::move(done), editing);
}

void PlanDesk::cancel()
{
    m_executor.cancelRunning();
}

} // namespace parterre
