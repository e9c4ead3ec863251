// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "models/db/transaction.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

#include <atomic>
#include <latch>
#include <map>
#include <random>
#include <thread>

using namespace parterre;

namespace {

constexpr int windows = 8;
constexpr int operationsEach = 2000;
constexpr int seatsOnSale = 20;

/// What the windows are racing for. The observer opens another event when the first is nearly
/// sold, so that the race never runs dry.
struct House
{
    std::atomic<int> event = 0;
    std::atomic<int> firstSeat = 0;
};

struct AcknowledgedSale
{
    qint64 event = 0;
    qint64 booking = 0;
    qint64 totalMinor = 0;
    std::vector<qint64> seats;
};

/// One ticket window: random acts on its own connection, keeping what the server acknowledged.
class Window final
{
public:
    Window(const TestDatabase &database, int number, House &house)
        : m_till(database.till(number))
        , m_server(database.server())
        , m_house(house)
        , m_random(static_cast<unsigned>(number))
    {
        m_server.connectTimeout = std::chrono::seconds(30);
    }

    void run(std::latch &start)
    {
        Connection till(m_till);
        Connection server(m_server);
        auto opened = till.ensureOpen();
        if (opened)
            opened = server.ensureOpen();
        if (opened)
            opened = signIn(till);
        start.arrive_and_wait();
        if (!opened)
            return note(opened.error());
        for (int i = 0; i < operationsEach; ++i)
            act(till, server);
    }

    std::vector<AcknowledgedSale> sales;
    std::map<QString, int> outcomes; ///< how often each act ended how
    QStringList troubles;            ///< errors: none is expected

private:
    Result<void> signIn(Connection &till)
    {
        auto rows = till.queryPrivately(u"staff/sign_in"_qs, {u"clerk@race.test"_qs, u"race"_qs});
        if (!rows)
            return rows.error();
        m_token = rows->at(0).text(u"token");
        return {};
    }

    void act(Connection &till, Connection &server)
    {
        const int event = m_house.event;
        if (event != m_event) {
            m_event = event;
            m_booking = 0;
        }
        if (m_booking == 0)
            return pick(10) == 0 ? sweep(server) : hold(till);
        switch (pick(12)) {
        case 0: // forgotten: only its expiry frees these seats
            m_booking = 0;
            return hold(till);
        case 1:
        case 2:
        case 3:
            return hold(till);
        case 4:
        case 5:
        case 6:
            return keep(ask(till, u"release_seats"_qs, {m_booking, someSeats()}));
        case 7:
            return keep(ask(till, u"extend_hold"_qs, {m_booking}));
        case 8:
            return keep(ask(till, u"cancel_booking"_qs, {m_booking}));
        case 9:
            return keep(ask(till, u"begin_payment"_qs, {m_booking}));
        case 10:
            return confirm(till);
        default:
            return sweep(server);
        }
    }

    void hold(Connection &till)
    {
        const QVariant booking
            = m_booking ? QVariant(m_booking) : QVariant(QMetaType(QMetaType::LongLong));
        keep(ask(till, u"hold_seats"_qs, {someSeats(), booking}));
    }

    void confirm(Connection &till)
    {
        const QJsonArray payments{QJsonObject{{u"tender"_qs, u"CASH"_qs},
                                              {u"amount_minor"_qs, m_total},
                                              {u"tendered_minor"_qs, m_total}}};
        const auto answer
            = ask(till, u"confirm_booking"_qs,
                  {m_booking, m_total, QString::fromUtf8(QJsonDocument(payments).toJson())});
        keep(answer);
        if (!answer || answer->text(u"outcome") != u"DONE")
            return;
        sales.push_back({m_event, answer->integer(u"booking_id"), answer->integer(u"total_minor"),
                         answer->integers(u"seat_ids")});
        m_booking = 0;
    }

    void sweep(Connection &server)
    {
        const auto swept = inTransaction(server, [](Connection &inside) {
            return inside.queryOne(u"server/sweep_expired"_qs, {500});
        });
        if (!swept)
            note(swept.error());
    }

    /// One function of the sale in one transaction, with a request id of its own.
    Result<Row> ask(Connection &till, const QString &function, const QVariantList &arguments)
    {
        const QString request = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QVariantList values = QVariantList{m_token, request, m_event} + arguments;
        auto answer = inTransaction(till, [&](Connection &inside) {
            return inside.queryOne(u"sales/"_qs + function, values);
        });
        if (answer)
            ++outcomes[function + u' ' + answer->text(u"outcome")];
        else
            note(answer.error());
        return answer;
    }

    void keep(const Result<Row> &answer)
    {
        if (!answer)
            return;
        const QString outcome = answer->text(u"outcome");
        if (outcome == u"HOLD_ENDED" || answer->text(u"status") == u"CANCELLED")
            m_booking = 0;
        if (outcome != u"DONE" || answer->text(u"status") != u"HOLD")
            return;
        m_booking = answer->integer(u"booking_id");
        m_total = answer->integer(u"total_minor");
    }

    void note(const Error &error) { troubles += error.code + u' ' + error.text + error.detail; }

    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

    QString someSeats()
    {
        std::vector<qint64> seats;
        const int first = pick(seatsOnSale);
        const int count = 1 + pick(3);
        for (int i = 0; i < count; ++i)
            seats.push_back(m_house.firstSeat + (first + i) % seatsOnSale);
        return pgArray(seats);
    }

    ConnectionOptions m_till;
    ConnectionOptions m_server;
    House &m_house;
    std::mt19937 m_random;
    QString m_token;
    qint64 m_event = 0;
    qint64 m_booking = 0;
    qint64 m_total = 0;
};

/// Makes another event of twenty seats the one that is sold.
void openEvent(PlainConnection &sql, House &house)
{
    const QString event = sql.value(
        u"insert into parterre.events (name, venue, city, country, start_time)"
        " values ('Race', 'Hall', 'City', 'Land', now() + interval '1 day') returning id"_qs);
    sql.run(
        u"select parterre.apply_plan($1, '[]', s, r, n, p, null, null, null, null, k, k, k, o, o)"
        " from (select array_agg('A'::text) s, array_agg('1'::text) r, array_agg(g::text) n,"
        "              array_agg(1000 + g::bigint) p, array_agg(0) k, array_agg(g) o"
        "       from generate_series(1, 20) g) seats"_qs,
        {event});
    const QString first
        = sql.value(u"select min(id) from parterre.event_seats where event_id = $1"_qs, {event});
    house.firstSeat = first.toInt();
    house.event = event.toInt();
}

QString brokenInvariants(PlainConnection &sql)
{
    return sql.value(u"select string_agg(name || ' ' || violations, '; ')"
                     " from parterre.invariants() where violations <> 0"_qs);
}

} // namespace

class tst_Race final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThePromiseUnderEightWindows();
};

void tst_Race::keepsThePromiseUnderEightWindows()
{
    TestDatabase database;
    PlainConnection &sql = database.sql();
    sql.run(u"update parterre.settings set value = '4' where key = 'bcrypt_cost'"_qs);
    database.addTills(windows);
    database.addStaff(u"clerk@race.test"_qs, u"Clerk"_qs, u"race"_qs, u"CLERK"_qs);
    House house;
    openEvent(sql, house);

    std::vector<std::unique_ptr<Window>> sellers;
    for (int number = 1; number <= windows; ++number)
        sellers.push_back(std::make_unique<Window>(database, number, house));
    std::latch start(windows);
    std::atomic<int> running = windows;
    std::vector<std::jthread> threads;
    for (const auto &seller : sellers) {
        threads.emplace_back([&] {
            seller->run(start);
            --running;
        });
    }

    // The observer: looks at the invariants all the time, lets holds run out, opens the next event.
    int looks = 0;
    QString broken;
    while (running > 0 && broken.isEmpty()) {
        broken = brokenInvariants(sql);
        ++looks;
        sql.run(u"update parterre.bookings set hold_expires_at = clock_timestamp()"
                " where status = 'HOLD' and random() < 0.3"_qs);
        const int sold = sql.value(u"select count(*) from parterre.event_seats"
                                   " where event_id = $1 and status = 'BOOKED'"_qs,
                                   {QString::number(house.event)})
                             .toInt();
        if (sold > seatsOnSale * 3 / 5)
            openEvent(sql, house);
    }
    threads.clear();
    QCOMPARE(broken, QString());
    QCOMPARE(brokenInvariants(sql), QString());

    int acknowledged = 0;
    std::map<QString, int> outcomes;
    for (const auto &seller : sellers) {
        QVERIFY2(seller->troubles.isEmpty(), qPrintable(seller->troubles.value(0)));
        for (const auto &[name, count] : seller->outcomes)
            outcomes[name] += count;
        for (const AcknowledgedSale &sale : seller->sales) {
            ++acknowledged;
            const QString stored = sql.value(
                u"select array_agg(l.seat_id order by l.seat_id)::text || ' '"
                "       || parterre.minor(b.total_amount)"
                " from parterre.bookings b join parterre.booking_seats l"
                "   on l.booking_id = b.id and l.event_id = b.event_id and l.released_at is null"
                " where b.id = $1 and b.event_id = $2 and b.status = 'CONFIRMED'"
                " group by b.id, b.event_id, b.total_amount"_qs,
                {QString::number(sale.booking), QString::number(sale.event)});
            QCOMPARE(stored, pgArray(sale.seats) + u' ' + QString::number(sale.totalMinor));
        }
    }
    QCOMPARE(
        sql.value(u"select count(*) from parterre.bookings where status = 'CONFIRMED'"_qs).toInt(),
        acknowledged);
    for (const auto &[name, count] : outcomes)
        qInfo("%7d %s", count, qPrintable(name));
    qInfo("%d sales acknowledged and stored, invariants looked at %d times", acknowledged, looks);
    QVERIFY(acknowledged > 100);
}

QTEST_GUILESS_MAIN(tst_Race)
#include "tst_race.moc"
