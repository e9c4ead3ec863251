// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/demonstrationvenue.h"

#include "models/db/transaction.h"
#include "models/seating/planreader.h"
#include "models/seating/planseats.h"
#include "models/seating/planstore.h"
#include "models/venue/demonstrationprogramme.h"
#include "models/venue/demonstrationsale.h"
#include "models/venue/eventregister.h"
#include "models/venue/password.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <map>
#include <set>

namespace parterre {

namespace {

constexpr int houseSeats = 4;
const QString currency = QStringLiteral("EUR");

QString translated(const char *text)
{
    return QCoreApplication::translate("DemonstrationVenue", text);
}

VenueSettings demonstrationSettings()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    VenueSettings settings;
    settings.name = translated("Strelsau Arts");
    settings.city = translated("Strelsau");
    settings.country = translated("Ruritania");
    settings.timeZone = zone.isValid() ? QString::fromLatin1(zone.id()) : QStringLiteral("UTC");
    settings.currency = currency;
    settings.demonstration = true;
    return settings;
}

std::vector<StaffMember> demonstrationStaff()
{
    return {{QStringLiteral("clerk@parterre.example"), translated("Ada Byrne"), typeablePassword(),
             StaffRole::Clerk},
            {QStringLiteral("manager@parterre.example"), translated("Milo Hartmann"),
             typeablePassword(), StaffRole::Manager}};
}

const QStringList firstNames{
    QStringLiteral("Amelie"), QStringLiteral("Boris"), QStringLiteral("Carla"),
    QStringLiteral("Dario"),  QStringLiteral("Elena"), QStringLiteral("Felix"),
    QStringLiteral("Grace"),  QStringLiteral("Hugo"),  QStringLiteral("Irene"),
    QStringLiteral("Jonas"),  QStringLiteral("Kira"),  QStringLiteral("Leon"),
    QStringLiteral("Marta"),  QStringLiteral("Nils"),  QStringLiteral("Olga"),
    QStringLiteral("Pavel"),  QStringLiteral("Rosa"),  QStringLiteral("Simon"),
    QStringLiteral("Tilda"),  QStringLiteral("Viktor")};
const QStringList familyNames{
    QStringLiteral("Adler"),   QStringLiteral("Bishop"),    QStringLiteral("Castell"),
    QStringLiteral("Dvorak"),  QStringLiteral("Egger"),     QStringLiteral("Fontaine"),
    QStringLiteral("Granger"), QStringLiteral("Hollis"),    QStringLiteral("Ivers"),
    QStringLiteral("Jansen"),  QStringLiteral("Keller"),    QStringLiteral("Lorant"),
    QStringLiteral("Moreau"),  QStringLiteral("Norling"),   QStringLiteral("Ortega"),
    QStringLiteral("Petrov"),  QStringLiteral("Quirin"),    QStringLiteral("Rassendyll"),
    QStringLiteral("Sapt"),    QStringLiteral("Tarlenheim")};

QString planFile(DemonstrationHouse house)
{
    switch (house) {
    case DemonstrationHouse::Studio:
        return QStringLiteral(":/plans/studio.json");
    case DemonstrationHouse::Theatre:
        return QStringLiteral(":/plans/theatre.json");
    case DemonstrationHouse::Stadium:
        return QStringLiteral(":/plans/stadium.json");
    }
    Q_UNREACHABLE();
}

/// The plans of the houses, each read once.
using HousePlans = std::map<DemonstrationHouse, SeatingPlan>;

Result<HousePlans> readPlans(const std::vector<DemonstrationEvent> &programme)
{
    HousePlans plans;
    for (const DemonstrationEvent &event : programme) {
        if (plans.contains(event.house))
            continue;
        auto read = readPlanFile(planFile(event.house));
        if (!read)
            return read.error();
        plans.emplace(event.house, std::move(read->plan));
    }
    return plans;
}

SeatingPlan priced(SeatingPlan plan, int factor)
{
    constexpr qint64 wholeUnit = 100;
    for (PlanCategory &category : plan.categories) {
        const qint64 minor = category.priceMinor.value_or(20 * wholeUnit) * factor / 100;
        category.priceMinor = minor / wholeUnit * wholeUnit;
    }
    return plan;
}

NewEvent draftOf(const DemonstrationEvent &event, const VenueSettings &venue)
{
    return {event.name,  event.description, houseName(event.house),
            venue.city,  venue.country,     event.category,
            event.start, event.end,         venue.currency};
}

/// Beside the standard price: what a house usually has, one of them with few tickets, one for
/// guests whom a manager must agree to.
Result<void> addPriceTypes(Connection &owner, EventId event)
{
    const QStringList names{translated("Child"), translated("Concession"), translated("Student"),
                            translated("Guest")};
    const std::vector<int> percents{50, 80, 60, 0};
    const std::vector<int> most{0, 0, 40, 20};
    const std::vector<int> guarded{0, 0, 0, 1};
    const auto added = owner.execute(
        QStringLiteral("venue/add_price_types"),
        {event.value, pgArray(names), pgArray(percents), pgArray(most), pgArray(guarded)});
    if (!added)
        return added.error();
    return {};
}

/// One event with its price types, its seats, its house seats and its sales.
Result<void> addEvent(Connection &owner, const DemonstrationEvent &event,
                      const VenueSettings &venue, const SeatingPlan &housePlan)
{
    const SeatingPlan plan = priced(housePlan, event.priceFactor);
    const PlanSeats seats = planSeats(plan);
    if (auto fresh = startFreshSession(owner); !fresh)
        return fresh;
    return inTransaction(owner, [&](Connection &connection) -> Result<void> {
        const auto id = EventRegister(connection).create(draftOf(event, venue));
        if (!id)
            return id.error();
        if (auto typed = addPriceTypes(connection, *id); !typed)
            return typed;
        const auto applied = PlanStore::apply(connection, *id, plan, seats, std::nullopt);
        if (!applied)
            return applied.error();
        const auto held
            = connection.queryOne(QStringLiteral("venue/hold_for_house"), {id->value, houseSeats});
        if (!held)
            return held.error();
        const auto sold = sellDemonstration(connection, *id, event.soldPercent);
        if (!sold)
            return sold.error();
        return {};
    });
}

/// The sign-in page tells everybody how to sign in to a demonstration.
Result<void> showLogins(Connection &owner, const std::vector<StaffMember> &staff)
{
    QJsonArray shown;
    for (const StaffMember &person : staff) {
        shown.append(QJsonObject{{QStringLiteral("email"), person.email},
                                 {QStringLiteral("password"), person.password},
                                 {QStringLiteral("name"), person.fullName},
                                 {QStringLiteral("role"),
                                  person.role == StaffRole::Manager ? QStringLiteral("MANAGER")
                                                                    : QStringLiteral("CLERK")}});
    }
    return writeSetting(owner, QStringLiteral("demo_logins"), shown);
}

Result<void> addCustomers(Connection &owner)
{
    const auto added = owner.execute(QStringLiteral("venue/add_customers"),
                                     {pgArray(firstNames), pgArray(familyNames)});
    if (!added)
        return added.error();
    return {};
}

QString dayKey(const QString &house, const QString &day)
{
    return house + u'/' + day;
}

/// The events of the programme whose house has nothing on that day yet.
Result<std::vector<DemonstrationEvent>> missingEvents(Connection &owner, const QDateTime &now)
{
    const auto rows = owner.query(QStringLiteral("venue/played_days"));
    if (!rows)
        return rows.error();
    std::set<QString> played;
    for (const Row &row : *rows)
        played.insert(dayKey(row.text(u"venue"), row.text(u"day")));
    std::vector<DemonstrationEvent> missing;
    for (DemonstrationEvent &event : demonstrationProgramme(now)) {
        const QString day = event.start.date().toString(Qt::ISODate);
        if (!played.contains(dayKey(houseName(event.house), day)))
            missing.push_back(std::move(event));
    }
    return missing;
}

} // namespace

Result<VenueAccess> DemonstrationVenue::setUp()
{
    const std::vector<StaffMember> staff = demonstrationStaff();
    return m_installation.setUpVenue(demonstrationSettings(), translated("Window 1"), staff,
                                     [&staff](Connection &owner) {
                                         auto shown = showLogins(owner, staff);
                                         return shown ? addCustomers(owner) : shown;
                                     });
}

Result<void> DemonstrationVenue::requireDemonstration()
{
    const auto venue = readVenueSettings(m_installation.connection());
    if (!venue)
        return venue.error();
    if (venue->demonstration)
        return {};
    return Error{ErrorKind::Refused,
                 translated("%1 is a real venue: nothing is made up in it. Name another database "
                            "with --database.")
                     .arg(venue->name),
                 {},
                 {}};
}

Result<void> DemonstrationVenue::addEvents(const QDateTime &now, const Progress &progress)
{
    if (auto allowed = requireDemonstration(); !allowed)
        return allowed;
    Connection &owner = m_installation.connection();
    const auto venue = readVenueSettings(owner);
    if (!venue)
        return venue.error();
    const auto missing = missingEvents(owner, now);
    if (!missing)
        return missing.error();
    const auto plans = readPlans(*missing);
    if (!plans)
        return plans.error();
    qint64 total = 0;
    for (const DemonstrationEvent &event : *missing)
        total += plans->at(event.house).seatCount();
    qint64 done = 0;
    for (const DemonstrationEvent &event : *missing) {
        if (!progress(done, total, event.name)) {
            return Error{ErrorKind::Cancelled,
                         translated("Stopped; the events already made stay on sale. The same again "
                                    "makes the rest."),
                         {},
                         {}};
        }
        const SeatingPlan &plan = plans->at(event.house);
        if (auto added = addEvent(owner, event, *venue, plan); !added)
            return added;
        done += plan.seatCount();
    }
    progress(total, total, {});
    return {};
}

Result<std::vector<StaffMember>> DemonstrationVenue::logins()
{
    const auto row
        = m_installation.connection().queryOne(QStringLiteral("venue/demonstration_logins"));
    if (!row)
        return row.error();
    std::vector<StaffMember> people;
    for (const QJsonValue value : row->json(u"logins").array()) {
        const QJsonObject login = value.toObject();
        people.push_back({login.value(QStringLiteral("email")).toString(),
                          login.value(QStringLiteral("name")).toString(),
                          login.value(QStringLiteral("password")).toString(),
                          login.value(QStringLiteral("role")) == QLatin1String("MANAGER")
                              ? StaffRole::Manager
                              : StaffRole::Clerk});
    }
    return people;
}

} // namespace parterre
