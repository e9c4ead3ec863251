// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/planjourney.h"

#include "models/seating/blueprintreader.h"
#include "models/seating/csvreader.h"
#include "models/seating/editing/planlayout.h"
#include "models/seating/planrepair.h"
#include "models/seating/planseats.h"
#include "models/seating/planvalidation.h"
#include "models/seating/planwriter.h"
#include "models/seating/pretixreader.h"
#include "models/seating/seatsioreader.h"

#include <QJsonDocument>

#include <optional>

namespace parterre {

namespace {

constexpr int mostFollowed = 5000; // seats; more take long and teach nothing more

void promise(bool kept, const char *what)
{
    if (!kept)
        qFatal("broken: %s", what);
}

std::optional<SeatingPlan> readTable(const QByteArray &content, PlanReading &reading)
{
    auto plan = readCsv(content, QStringLiteral("fuzz.csv"), reading);
    if (plan)
        return std::move(plan).value();
    promise(plan.error().kind == ErrorKind::BadInput, "a refused table is bad input");
    promise(plan.error().text.contains(QStringLiteral("fuzz.csv")), "the sentence names the file");
    return std::nullopt;
}

std::optional<SeatingPlan> readBy(PlanFormat format, const QByteArray &content,
                                  PlanReading &reading)
{
    if (format == PlanFormat::Csv)
        return readTable(content, reading);
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    switch (format) {
    case PlanFormat::Pretix:
        return readPretix(root, reading);
    case PlanFormat::SeatsIo:
        return readSeatsIo(root, reading);
    case PlanFormat::Blueprint:
        return readBlueprint(root, reading);
    case PlanFormat::Csv:
        break;
    }
    Q_UNREACHABLE();
}

void writeAndReadAgain(const SeatingPlan &plan)
{
    const auto pretix = readPlan(writePretix(plan), QStringLiteral("again.json"));
    promise(pretix && pretix->plan.seatCount() == plan.seatCount(), "pretix keeps every seat");
    const auto table = readPlan(writeCsv(plan), QStringLiteral("again.csv"));
    promise(table && table->plan.seatCount() == plan.seatCount(), "a table keeps every seat");
}

} // namespace

void takeJourney(PlanFormat format, const QByteArray &content)
{
    (void)readPlan(content, QStringLiteral("fuzz"));
    PlanReading reading;
    auto plan = readBy(format, content, reading);
    if (!plan || reading.tooManySeats() || plan->seatCount() > mostFollowed)
        return;
    (void)validatePlan(*plan);
    writeAndReadAgain(*plan);
    const QString name = QStringLiteral("fuzz");
    RepairedPlan repaired = repairPlan(std::move(*plan), FloorRepair::Separate);
    if (repaired.plan.name.trimmed().isEmpty())
        repaired.plan.name = name;
    if (!canBeSold(validatePlan(repaired.plan)))
        return;
    promise(assignPrices(repaired.plan, {}, 1000).ok(), "every category can have a price");
    const PlanSeats seats = planSeats(repaired.plan);
    promise(seats.size() == repaired.plan.seatCount(), "every seat is stored");
    const SeatLayoutPtr layout = planLayout(repaired.plan, QStringLiteral("EUR"));
    promise(layout->size() == seats.size(), "every seat is shown");
}

} // namespace parterre
