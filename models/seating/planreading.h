// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planfault.h"
#include "models/seating/seatingplan.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <optional>

namespace parterre {

/// What the readers of plan files share: JSON values taken as they are meant, with each surprise
/// noted at its JSON path, and an eye on the number of seats. Lives for one file.
class PlanReading final
{
public:
    void warn(const QString &place, const QString &sentence);
    void fail(const QString &place, const QString &sentence);
    [[nodiscard]] PlanFaults takeNotes();

    /// False, from then on, when the plan would have more than mostPlanSeats: read no further.
    [[nodiscard]] bool takeSeats(qint64 count);
    [[nodiscard]] bool tooManySeats() const { return m_seats > mostPlanSeats; }

    /// Calls visit(object, its path) for each element of the list under key. A missing or null list
    /// is empty; something else in its place, or an element that is no object, is an error. Ends
    /// early when there are too many seats.
    void each(const QJsonObject &parent, const QString &key, const QString &path,
              const std::function<void(const QJsonObject &, const QString &)> &visit);

private:
    void note(PlanFault::Severity severity, const QString &place, const QString &sentence);

    PlanFaults m_notes;
    qint64 m_seats = 0;
};

/// NaN when the value is no number (a number in quotes is one).
[[nodiscard]] qreal numberOf(const QJsonValue &value);
[[nodiscard]] qreal numberOf(const QJsonValue &value, qreal absent);
/// {"x", "y"}; NaN where one is missing.
[[nodiscard]] QPointF pointOf(const QJsonValue &value);
/// The origin where the point is missing.
[[nodiscard]] QPointF offsetOf(const QJsonValue &value);
/// A text, or a whole number as text; a null text when the value is neither.
[[nodiscard]] QString textOf(const QJsonValue &value);
/// "#rrggbb", or empty when the text is no such colour.
[[nodiscard]] QString colourOf(const QJsonValue &value);

/// Categories by key while a file is read; keys that the file's list lacks are added undeclared.
class CategoryIndex final
{
public:
    explicit CategoryIndex(std::vector<PlanCategory> &categories)
        : m_categories(categories)
    {
    }

    void declare(PlanCategory category);
    [[nodiscard]] int find(const QString &key); ///< -1 for a null or empty key

private:
    std::vector<PlanCategory> &m_categories;
    QHash<QString, int> m_byKey;
};

/// Turns each seat along its row, for files that do not say how seats are turned. Upright as far as
/// possible: from -90 (exclusive) to 90 degrees.
void turnSeatsAlongRow(PlanRow &row);

} // namespace parterre
