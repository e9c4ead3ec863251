// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/admincommand.h"
#include "app/admin/admintarget.h"
#include "app/admin/neweventoptions.h"
#include "app/admin/terminal.h"
#include "models/base/money.h"
#include "models/db/transaction.h"
#include "models/seating/planreader.h"
#include "models/seating/planrepair.h"
#include "models/seating/planseats.h"
#include "models/seating/planstore.h"
#include "models/seating/planvalidation.h"
#include "models/venue/installation.h"

#include <QCoreApplication>

#include <optional>

namespace parterre {

namespace {

constexpr size_t mostLines = 100; // of faults or changes; a broken plan has thousands

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportPlanCommand", text);
}

struct Prices
{
    QHash<QString, qint64> byCategory;
    std::optional<qint64> fallback;
};

Result<qint64> minorOf(const QString &amount)
{
    const auto money = Money::parse(amount, {}, QLocale::c());
    if (money)
        return money->minor();
    return badArgument(translated("\"%1\" is not a price: write it as 45 or 45.50.").arg(amount));
}

Result<Prices> readPrices(const QCommandLineParser &parser)
{
    Prices prices;
    for (const QString &text : parser.values(QStringLiteral("price"))) {
        const qsizetype equals = text.lastIndexOf(u'=');
        if (equals < 1)
            return badArgument(
                translated("--price %1 is not possible: write it as CATEGORY=AMOUNT.").arg(text));
        const auto minor = minorOf(text.mid(equals + 1));
        if (!minor)
            return minor.error();
        prices.byCategory.insert(text.left(equals), *minor);
    }
    if (parser.isSet(QStringLiteral("default-price"))) {
        const auto minor = minorOf(parser.value(QStringLiteral("default-price")));
        if (!minor)
            return minor.error();
        prices.fallback = *minor;
    }
    return prices;
}

/// "place: sentence", one a line, and how many more there are.
template <class Entries>
void list(const Terminal &terminal, const Entries &entries)
{
    for (size_t i = 0; i < std::min(entries.size(), mostLines); ++i) {
        const auto &entry = entries.at(i);
        terminal.note(entry.place.isEmpty()
                          ? QStringLiteral("  ") + entry.sentence
                          : QStringLiteral("  %1: %2").arg(entry.place, entry.sentence));
    }
    if (entries.size() > mostLines)
        terminal.note(translated("  and %1 more").arg(entries.size() - mostLines));
}

SeatingPlan repaired(SeatingPlan plan, FloorRepair floors, const Terminal &terminal)
{
    RepairedPlan answer = repairPlan(std::move(plan), floors);
    terminal.note(translated("Changes made by the repair: %1.").arg(answer.changes.size()));
    list(terminal, answer.changes);
    return std::move(answer.plan);
}

/// The file's plan, mended when that is wished, if it can be sold.
Result<SeatingPlan> readSellablePlan(const QCommandLineParser &parser, const Terminal &terminal)
{
    const QString file = parser.positionalArguments().constFirst();
    const bool separate = parser.isSet(QStringLiteral("separate-floors"));
    const bool repair = separate || parser.isSet(QStringLiteral("repair"));
    auto read = readPlanFile(file);
    if (!read)
        return read.error();
    SeatingPlan plan = std::move(read->plan);
    terminal.note(
        translated("%1: %2, %3 seats.").arg(file, formatName(read->format)).arg(plan.seatCount()));
    list(terminal, read->notes);
    if (repair)
        plan = repaired(std::move(plan), separate ? FloorRepair::Separate : FloorRepair::Keep,
                        terminal);
    const PlanFaults faults = validatePlan(plan);
    list(terminal, faults);
    if (canBeSold(faults))
        return plan;
    return Error{
        ErrorKind::BadInput,
        repair ? translated("The plan cannot be sold even after the repair; nothing was imported. "
                            "Mend the places named above in the file.")
               : translated("The plan cannot be sold as it is; nothing was imported. Mend the "
                            "places named above, or let --repair do what can be done."),
        {},
        {}};
}

Result<EventEntry> eventFor(const QCommandLineParser &parser, Connection &connection)
{
    EventRegister events(connection);
    const QString name = parser.value(QStringLiteral("event"));
    if (!parser.isSet(QStringLiteral("create")))
        return events.find(name);
    const auto draft = newEvent(parser, name, connection);
    if (!draft)
        return draft.error();
    const auto id = events.create(*draft);
    if (!id)
        return id.error();
    return EventEntry{*id, draft->name, draft->house, draft->start, draft->currency, 0};
}

/// The event and its seats, or neither.
Result<EventEntry> putOnSale(const QCommandLineParser &parser, const SeatingPlan &plan,
                             const PlanSeats &seats, Connection &connection)
{
    return inTransaction(connection, [&](Connection &owner) -> Result<EventEntry> {
        auto event = eventFor(parser, owner);
        if (!event)
            return event.error();
        if (event->totalSeats > 0) {
            return Error{ErrorKind::Refused,
                         translated("\"%1\" has %2 seats already: import the plan into an event "
                                    "without seats, or make one with --create.")
                             .arg(event->name)
                             .arg(event->totalSeats),
                         {},
                         {}};
        }
        const auto applied = PlanStore::apply(owner, event->id, plan, seats, std::nullopt);
        if (!applied)
            return applied.error();
        return event;
    });
}

Result<ExitCode> importPlan(const QCommandLineParser &parser, Terminal &terminal)
{
    if (parser.value(QStringLiteral("event")).trimmed().isEmpty())
        return badArgument(translated("No event is named: give --event NAME or --event NUMBER."));
    const auto prices = readPrices(parser);
    if (!prices)
        return prices.error();
    auto plan = readSellablePlan(parser, terminal);
    if (!plan)
        return plan.error();
    if (const auto priced = assignPrices(*plan, prices->byCategory, prices->fallback); !priced)
        return badArgument(priced.error().text);

    auto target = AdminTarget::open(parser, terminal);
    if (!target)
        return target.error();
    Installation installation(target->options());
    if (const auto current = installation.requireCurrent(); !current)
        return current.error();
    const PlanSeats seats = planSeats(*plan);
    const auto event = putOnSale(parser, *plan, seats, installation.connection());
    if (!event)
        return event.error();
    terminal.say(translated("%1 seats of \"%2\" (number %3) are on sale.")
                     .arg(seats.size())
                     .arg(event->name)
                     .arg(event->id.value));
    return ExitCode::Done;
}

} // namespace

AdminCommand importPlanCommand()
{
    AdminCommand command;
    command.name = QStringLiteral("import-plan");
    command.summary = translated("Put the seats of a seating plan on sale.");
    command.description
        = translated("Reads a seating plan (pretix or seats.io JSON, or our own blueprint), lists "
                     "its faults with their places, and\ngives its seats to an event that has "
                     "none. A plan that cannot be sold is refused as a whole; --repair mends what\n"
                     "can be mended and says what it changed.\n\n"
                     "  parterre-admin import-plan hall.json --event \"Spring Gala\" "
                     "--default-price 45\n"
                     "  parterre-admin import-plan hall.json --event \"Spring Gala\" --create "
                     "--start \"2027-03-20 19:30\" \\\n"
                     "      --price Stalls=45 --price Balcony=28.50");
    command.arguments = {{QStringLiteral("FILE"), translated("The seating plan.")}};
    command.options = {
        {QStringLiteral("event"),
         translated("The event, by name, or by number when it is all digits."),
         QStringLiteral("event")},
        {QStringLiteral("repair"),
         translated("Renumber duplicate seats along their row and mend what else can be mended.")},
        {QStringLiteral("separate-floors"),
         translated("As --repair, and move sections that lie on each other side by side.")},
        {QStringLiteral("price"),
         translated("Price of one of the plan's categories; may be given for each."),
         QStringLiteral("category=amount")},
        {QStringLiteral("default-price"), translated("Price of the categories not named."),
         QStringLiteral("amount")},
    };
    command.options += newEventOptions();
    command.run = importPlan;
    return command;
}

} // namespace parterre
