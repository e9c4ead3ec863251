// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planrows.h"

#include "models/db/connection.h"
#include "models/seating/areajson.h"
#include "models/seating/plandocument.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace parterre {

namespace {

Error unfit(const QString &what)
{
    return {ErrorKind::Incompatible,
            QCoreApplication::translate("PlanDesk",
                                        "The server's plan cannot be read: its version does not "
                                        "fit this window's. Update both."),
            what,
            {}};
}

/// What a plan and an event tell of their seats alike.
struct SeatColumns
{
    explicit SeatColumns(const Row &row)
        : sections(row.texts(u"sections"))
        , rows(row.texts(u"rows"))
        , numbers(row.texts(u"numbers"))
        , prices(row.integers(u"prices_minor"))
        , x(row.reals(u"x"))
        , y(row.reals(u"y"))
        , rotation(row.reals(u"rotation"))
        , radius(row.reals(u"radius"))
        , kind(row.numbers(u"kind"))
    {
    }

    [[nodiscard]] size_t size() const { return prices.size(); }
    [[nodiscard]] bool fits() const
    {
        return std::ranges::all_of(
            std::initializer_list<size_t>{size_t(sections.size()), size_t(rows.size()),
                                          size_t(numbers.size()), x.size(), y.size(),
                                          rotation.size(), radius.size(), kind.size()},
            [this](size_t length) { return length == size(); });
    }
    [[nodiscard]] QPointF center(size_t i) const { return {qreal(x[i]), qreal(y[i])}; }
    [[nodiscard]] qreal turned(size_t i) const
    {
        return std::isfinite(rotation[i]) ? qreal(rotation[i]) : 0;
    }
    [[nodiscard]] qreal halfWidth(size_t i) const
    {
        return std::isfinite(radius[i]) ? qreal(radius[i]) : PlanSeat().radius;
    }
    [[nodiscard]] SeatKind kindOf(size_t i) const
    {
        return SeatKind(std::clamp(kind[i], 0, int(SeatKind::Standing)));
    }

    QStringList sections, rows, numbers;
    std::vector<qint64> prices;
    std::vector<float> x, y, rotation, radius;
    std::vector<int> kind;
};

int categoryOf(qint64 price, SeatingPlan &plan)
{
    const auto found
        = std::ranges::find(plan.categories, std::optional(price), &PlanCategory::priceMinor);
    if (found != plan.categories.end())
        return int(found - plan.categories.begin());
    const QString name = QString::number(qreal(price) / 100, 'f', 2);
    plan.categories.push_back({name, name, {}, price, true});
    return int(plan.categories.size()) - 1;
}

SeatStatus statusOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'A':
        return SeatStatus::Available;
    case u'X':
        return SeatStatus::HouseHold;
    case u'B':
        return SeatStatus::Booked;
    default:
        return SeatStatus::Held;
    }
}

} // namespace

void appendSeats(const PlanSeats &seats, QVariantList &values)
{
    values << pgArray(seats.sections) << pgArray(seats.rows) << pgArray(seats.numbers)
           << pgArray(seats.pricesMinor) << pgArray(seats.x) << pgArray(seats.y)
           << pgArray(seats.rotation) << pgArray(seats.radius) << pgArray(seats.kind)
           << pgArray(seats.block) << pgArray(seats.rowOrder) << pgArray(seats.seatOrder)
           << pgArray(seats.rank);
}

void appendSeatArrays(const PlanSeats &seats, const std::vector<int> &categories,
                      QVariantList &values)
{
    appendSeats(seats, values);
    values << pgArray(categories);
}

std::vector<int> seatCategories(const SeatingPlan &plan)
{
    std::vector<int> categories;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats)
                categories.push_back(seat.category);
        }
    }
    return categories;
}

Result<SeatingPlan> planFrom(const Row &row)
{
    const SeatColumns seats(row);
    const std::vector<int> categories = row.numbers(u"category");
    if (!seats.fits() || categories.size() != seats.size())
        return unfit(QStringLiteral("plan: arrays of different length"));
    SeatingPlan plan = planFromDocument(row.text(u"name"), row.json(u"document").object());
    const int known = int(plan.categories.size());
    for (size_t i = 0; i < seats.size(); ++i) {
        const auto at = qsizetype(i);
        if (plan.sections.empty() || plan.sections.back().name != seats.sections.at(at))
            plan.sections.push_back({seats.sections.at(at), {}});
        std::vector<PlanRow> &rows = plan.sections.back().rows;
        if (rows.empty() || rows.back().name != seats.rows.at(at))
            rows.push_back({seats.rows.at(at), {}});
        PlanSeat seat;
        seat.number = seats.numbers.at(at);
        seat.center = seats.center(i);
        seat.rotation = seats.turned(i);
        seat.radius = seats.halfWidth(i);
        seat.kind = seats.kindOf(i);
        seat.category = categories[i] >= 0 && categories[i] < known
            ? categories[i]
            : categoryOf(seats.prices[i], plan);
        rows.back().seats.push_back(std::move(seat));
    }
    return plan;
}

Result<EventSeating> eventSeatingFrom(EventId event, const Row &row)
{
    const SeatColumns seats(row);
    const std::vector<qint64> ids = row.integers(u"seat_ids");
    const QString statuses = row.text(u"statuses");
    EventSeating seating;
    seating.beside = {row.numbers(u"block"), row.numbers(u"row_order"), row.numbers(u"seat_order"),
                      row.numbers(u"rank")};
    if (!seats.fits() || ids.size() != seats.size() || size_t(statuses.size()) != seats.size()
        || seating.beside.rank.size() != seats.size())
        return unfit(QStringLiteral("event_plan: arrays of different length"));
    seating.event = event;
    seating.name = row.text(u"name");
    seating.currency = row.text(u"currency");
    seating.layoutVersion = row.number(u"layout_version");
    seating.plan = PlanId{row.integer(u"plan_id")};
    seating.areas = areasFromJson(row.json(u"areas").array());
    seating.seats.reserve(seats.size());
    for (size_t i = 0; i < seats.size(); ++i) {
        const auto at = qsizetype(i);
        seating.seats.push_back({SeatId{ids[i]}, seats.sections.at(at), seats.rows.at(at),
                                 seats.numbers.at(at), seats.center(i), seats.turned(i),
                                 seats.halfWidth(i), seats.kindOf(i), seats.prices[i],
                                 statusOf(statuses.at(at))});
    }
    return seating;
}

} // namespace parterre
