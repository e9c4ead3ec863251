// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planrows.h"
#include "models/staff/deskanswer.h"

#include <QDateTime>
#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

namespace parterre {

class Executor;

/// A plan that the house keeps, as the list shows it.
struct KeptPlan
{
    PlanId id;
    QString name;
    int seats = 0;
    int version = 0;
    QDateTime savedAt; ///< in UTC
    QString savedBy;   ///< empty: by the owner's tool
    int events = 0;    ///< that have their seats from it
    QStringList nextEvents;

    bool operator==(const KeptPlan &) const = default;
};

/// A plan to be edited, with the version that a save must name.
struct OpenPlan
{
    int version = 0;
    SeatingPlan plan;
};

/// How far a save is.
enum class PlanStep : quint8 {
    WorkingOut, ///< checks, and who sits next to whom
    Sending,    ///< the server stores the seats
};

struct PlanToSave
{
    QUuid request;
    PlanId id; ///< none: a new plan
    int version = 0;
    SeatingPlan plan;
};

struct PlanToApply
{
    QUuid request;
    EventId event;
    PlanId id; ///< the kept plan it came from, or none
    SeatingPlan plan;
};

struct SeatingToSave
{
    QUuid request;
    std::shared_ptr<const EventSeating> before;
    SeatingPlan plan;
};

/// What managers do with seating plans. What is heavy (checks, neighbours, arrays of 80,000 seats)
/// runs in the executor's thread, not in the caller's. Answers and steps arrive in the thread that
/// owns the executor, while context lives. A plan that cannot be sold is a BadInput error that
/// names the first fault; the arguments of refusals are those of the SQL functions: see
/// planAnswerText().
class PlanDesk final
{
public:
    /// reads: long calls must not make a hold wait.
    explicit PlanDesk(Executor &reads)
        : m_executor(reads)
    {
    }

    template <class T>
    using Done = std::function<void(Result<T>)>;
    using Stepped = std::function<void(PlanStep step, int seats)>;

    void plans(const QString &token, QObject *context, Done<std::vector<KeptPlan>> done);
    /// Nothing when there is no such plan or event.
    void plan(const QString &token, PlanId id, QObject *context,
              Done<std::optional<OpenPlan>> done);
    void eventSeating(const QString &token, EventId event, QObject *context,
                      Done<std::shared_ptr<const EventSeating>> done);

    void save(const QString &token, PlanToSave what, QObject *context, Stepped stepped,
              Done<DeskAnswer> done);
    /// For an event that has no seats yet.
    void apply(const QString &token, PlanToApply what, QObject *context, Stepped stepped,
               Done<DeskAnswer> done);
    /// For an event that may be on sale.
    void edit(const QString &token, SeatingToSave what, QObject *context, Stepped stepped,
              Done<DeskAnswer> done);

    /// Ends the save that runs: ErrorKind::Cancelled, and nothing is stored.
    void cancel();

private:
    Executor &m_executor;
};

} // namespace parterre
