// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "models/db/executor.h"
#include "models/db/transaction.h"
#include "models/seating/planreader.h"
#include "models/seating/planstore.h"
#include "models/seating/seatmapstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

/// A plan's way into the database and back onto the map, against a real server.
class PlanStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPlanComesBackAsItWentIn();
    void aPlanAppliedTwiceIsRefused();
    void namesWithQuotesAndBracesSurvive();
    void aKeptPlanIsReplacedByOneOfItsName();
    void anEventThatIsGoneIsSaid();
    void statesNameTheHolderAndTheTimeLeft();
    void anUnknownTokenIsForbidden();

private:
    [[nodiscard]] Result<int> apply(const SeatingPlan &plan);
    [[nodiscard]] Result<SeatLayoutPtr> readLayout(const QString &token, EventId event);
    [[nodiscard]] Result<SeatStatesAnswer> readStates(std::vector<SeatId> seats);

    std::optional<TestDatabase> m_database;
    std::optional<Connection> m_owner;
    ManualClock m_clock;
    std::optional<Executor> m_reads;
    std::optional<SeatMapStore> m_store;
    EventId m_event;
    QString m_token;
};

void PlanStoreTest::init()
{
    m_database.emplace();
    m_database->addTills(2);
    m_database->addStaff(QStringLiteral("clerk@example.org"), QStringLiteral("Clerk"),
                         QStringLiteral("a long password"), QStringLiteral("CLERK"));
    m_event = EventId{m_database->sql()
                          .value(QStringLiteral(
                              "insert into parterre.events (name, venue, city, country, start_time)"
                              " values ('Hamlet', 'House', 'City', 'Land', now() + interval '1 h')"
                              " returning id"))
                          .toLongLong()};
    m_owner.emplace(m_database->superuser());
    QVERIFY(m_owner->ensureOpen());
    PlainConnection till(m_database->till(1));
    m_token = till.value(QStringLiteral("select token from api.sign_in('clerk@example.org',"
                                        " 'a long password')"));
    QVERIFY(!m_token.isEmpty());
    m_reads.emplace(m_database->till(1), QStringLiteral("reads"));
    m_store.emplace(*m_reads, m_clock);
}

void PlanStoreTest::cleanup()
{
    m_store.reset();
    m_reads.reset();
    m_owner.reset();
    m_database.reset();
}

Result<int> PlanStoreTest::apply(const SeatingPlan &plan)
{
    return inTransaction(*m_owner, [&](Connection &connection) -> Result<int> {
        const PlanSeats seats = planSeats(plan);
        const auto kept = PlanStore::save(connection, plan, seats);
        if (!kept)
            return kept.error();
        return PlanStore::apply(connection, m_event, plan, seats, *kept);
    });
}

Result<SeatLayoutPtr> PlanStoreTest::readLayout(const QString &token, EventId event)
{
    std::optional<Result<SeatLayoutPtr>> answer;
    m_store->layout(token, event, this, [&](auto result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return Error{};
    return *answer;
}

Result<SeatStatesAnswer> PlanStoreTest::readStates(std::vector<SeatId> seats)
{
    std::optional<Result<SeatStatesAnswer>> answer;
    m_store->states(m_token, m_event, std::move(seats), this,
                    [&](auto result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return Error{};
    return *answer;
}

void PlanStoreTest::aPlanComesBackAsItWentIn()
{
    const auto read = readPlanFile(bundledPlans().at(1));
    QVERIFY(read);
    const auto applied = apply(read->plan);
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    QCOMPARE(*applied, read->plan.seatCount());
    const auto layout = readLayout(m_token, m_event);
    QVERIFY(layout);
    const SeatLayout &seats = **layout;
    QCOMPARE(seats.size(), read->plan.seatCount());
    QVERIFY(seats.areas() == read->plan.areas);
    QCOMPARE(seats.sections().size(), read->plan.sections.size());
    QCOMPARE(seats.sections().front().name, QStringLiteral("Stalls"));
    for (const PlanSection &section : read->plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats) {
                const int found = seats.seatAt(seat.center);
                QVERIFY(found >= 0);
                QCOMPARE(seats.number(found), seat.number);
                QCOMPARE(seats.kind(found), seat.kind);
                QCOMPARE(seats.price(found).minor(),
                         *read->plan.categories[size_t(seat.category)].priceMinor);
            }
        }
    }
}

void PlanStoreTest::aPlanAppliedTwiceIsRefused()
{
    const auto read = readPlanFile(bundledPlans().front());
    QVERIFY(read && apply(read->plan));
    const auto again = apply(read->plan);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Refused);
}

void PlanStoreTest::namesWithQuotesAndBracesSurvive()
{
    auto read = readPlanFile(bundledPlans().front());
    QVERIFY(read);
    const QString section = QStringLiteral("Loge „{1},2“ \\ \"x\" NULL");
    read->plan.sections.front().name = section;
    read->plan.sections.front().rows.front().name = QStringLiteral("NULL");
    read->plan.sections.front().rows.front().seats.front().number = QStringLiteral("1-4,'a'");
    QVERIFY(apply(read->plan));
    const auto layout = readLayout(m_token, m_event);
    QVERIFY(layout);
    const PlanSeat &seat = read->plan.sections.front().rows.front().seats.front();
    const int found = (*layout)->seatAt(seat.center);
    QCOMPARE((*layout)->shortName(found), section + QStringLiteral(" NULL 1-4,'a'"));
}

void PlanStoreTest::aKeptPlanIsReplacedByOneOfItsName()
{
    const auto read = readPlanFile(bundledPlans().front());
    QVERIFY(read);
    const PlanSeats seats = planSeats(read->plan);
    const auto first = PlanStore::save(*m_owner, read->plan, seats);
    const auto second = PlanStore::save(*m_owner, read->plan, seats);
    QVERIFY(first && second);
    QCOMPARE(*second, *first);
    QCOMPARE(m_database->sql().value(QStringLiteral("select count(*) from parterre.plan_seats")),
             QStringLiteral("300"));
}

void PlanStoreTest::anEventThatIsGoneIsSaid()
{
    const auto layout = readLayout(m_token, EventId{4711});
    QVERIFY(!layout);
    QCOMPARE(layout.error().kind, ErrorKind::BadInput);
    QVERIFY(layout.error().text.contains(u"gone"));
}

void PlanStoreTest::statesNameTheHolderAndTheTimeLeft()
{
    const auto read = readPlanFile(bundledPlans().front());
    QVERIFY(read && apply(read->plan));
    const auto layout = readLayout(m_token, m_event);
    QVERIFY(layout);
    QVERIFY(readStates({})->taken.empty());
    PlainConnection till(m_database->till(1));
    const auto held = till.run(
        QStringLiteral("select outcome, booking_id from api.hold_seats($1, gen_random_uuid(), $2,"
                       " array[$3, $4]::integer[])"),
        {m_token, QString::number(m_event.value), QString::number((*layout)->id(0).value),
         QString::number((*layout)->id(1).value)});
    QCOMPARE(held.rows.front().front(), QStringLiteral("DONE"));

    m_clock.advance(1h);
    const auto answer = readStates({(*layout)->id(1), (*layout)->id(2)});
    QVERIFY(answer);
    QCOMPARE(answer->asked.size(), size_t(2));
    QCOMPARE(answer->taken.size(), size_t(1));
    const SeatStatesAnswer::Taken &taken = answer->taken.front();
    QCOMPARE(taken.seat, (*layout)->id(1));
    QCOMPARE(taken.state.status, SeatStatus::Held);
    QCOMPARE(taken.state.holder, QStringLiteral("Till 1"));
    QCOMPARE(taken.state.booking.value, held.rows.front().at(1).toLongLong());
    QVERIFY(taken.state.endsAt > 1h + 4min && taken.state.endsAt <= 1h + 5min);
    QCOMPARE(readStates({})->taken.size(), size_t(2));
}

void PlanStoreTest::anUnknownTokenIsForbidden()
{
    const auto layout = readLayout(QString(64, u'0'), m_event);
    QVERIFY(!layout);
}

QTEST_GUILESS_MAIN(PlanStoreTest)
#include "tst_planstore.moc"
