// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "models/db/executor.h"
#include "models/db/transaction.h"
#include "models/seating/editing/addcommands.h"
#include "models/seating/editing/movecommands.h"
#include "models/seating/editing/namecommands.h"
#include "models/seating/plandesk.h"
#include "models/staff/sessionstore.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <map>
#include <random>
#include <thread>

using namespace parterre;

namespace {

constexpr int windows = 8;
const QString password = QStringLiteral("open sesame");

/// How long: PARTERRE_EDIT_SECONDS, 60 for the proof.
int seconds()
{
    const int wanted = qEnvironmentVariableIntValue("PARTERRE_EDIT_SECONDS");
    return wanted > 0 ? wanted : 4;
}

/// One window: holds the best two or three seats, sells some, gives the others back.
class Seller final
{
public:
    Seller(const TestDatabase &database, int number)
        : m_till(database.till(number))
        , m_random(unsigned(number))
    {
        m_till.connectTimeout = std::chrono::seconds(30);
    }

    void run(const std::atomic<bool> &open)
    {
        Connection till(m_till);
        if (const auto opened = till.ensureOpen(); !opened)
            return note(opened.error());
        const auto signedIn
            = till.queryPrivately(u"staff/sign_in"_qs, {u"clerk@house.test"_qs, password});
        if (!signedIn)
            return note(signedIn.error());
        m_token = signedIn->at(0).text(u"token");
        while (open)
            sell(till);
    }

    std::map<QString, int> outcomes;
    QStringList troubles;

private:
    void sell(Connection &till)
    {
        const QVariant none(QMetaType::fromType<QString>());
        const auto held = ask(
            till, u"hold_best"_qs,
            {int(2 + m_random() % 2), none, QVariant(QMetaType::fromType<qint64>()), true, none});
        if (!held || held->text(u"outcome") != u"DONE")
            return;
        const qint64 booking = held->integer(u"booking_id");
        const qint64 total = held->integer(u"total_minor");
        if (m_random() % 10 > 0) {
            (void)ask(till, u"cancel_booking"_qs, {booking});
            return;
        }
        const QJsonArray cash{QJsonObject{{u"tender"_qs, u"CASH"_qs},
                                          {u"amount_minor"_qs, total},
                                          {u"tendered_minor"_qs, total}}};
        (void)ask(till, u"confirm_booking"_qs,
                  {booking, total, QString::fromUtf8(QJsonDocument(cash).toJson())});
    }

    Result<Row> ask(Connection &till, const QString &act, const QVariantList &arguments)
    {
        const QVariantList values
            = QVariantList{m_token, QUuid::createUuid().toString(QUuid::WithoutBraces), 1}
            + arguments;
        auto answer = inTransaction(
            till, [&](Connection &inside) { return inside.queryOne(u"sales/"_qs + act, values); });
        if (answer)
            ++outcomes[act + u' ' + answer->text(u"outcome")];
        else
            note(answer.error());
        return answer;
    }

    void note(const Error &error) { troubles += error.code + u' ' + error.text + error.detail; }

    ConnectionOptions m_till;
    std::mt19937 m_random;
    QString m_token;
};

/// The manager, at the till of the last window: a window and a desk share it.
class Manager final
{
public:
    explicit Manager(const ConnectionOptions &till)
        : m_executor(till, QStringLiteral("manager"))
        , m_sessions(m_executor)
        , m_desk(m_executor)
    {
        m_token = wait<SignInAnswer>([&](auto done) {
                      m_sessions.signIn(u"manager@house.test"_qs, password, &m_context, done);
                  }).session.token;
    }

    /// Reads the seats as they are, draws, saves; whether that was done.
    DeskAnswer edit(int turn)
    {
        const auto before = wait<std::shared_ptr<const EventSeating>>(
            [&](auto done) { m_desk.eventSeating(m_token, EventId{1}, &m_context, done); });
        PlanEditor editor(planOfStoredSeats(before->name, before->seats, before->areas));
        draw(editor, turn);
        return wait<DeskAnswer>([&](auto done) {
            m_desk.edit(
                m_token, {QUuid::createUuid(), before, editor.plan()}, &m_context,
                [](PlanStep, int) {}, done);
        });
    }

private:
    template <class T, class Ask>
    T wait(Ask ask)
    {
        std::optional<Result<T>> answer;
        ask([&answer](const Result<T> &result) { answer.emplace(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30000))
            qFatal("the desk does not answer");
        if (!*answer)
            qFatal("%s %s", qPrintable(answer->error().text), qPrintable(answer->error().detail));
        return **answer;
    }

    static void draw(PlanEditor &editor, int turn)
    {
        const auto must = [](const Result<void> &done) {
            if (!done)
                qFatal("%s", qPrintable(done.error().text));
        };
        switch (turn % 4) {
        case 0: { // a section more, far from the others
            SeatRows rows;
            rows.rows = 2;
            rows.seats = 10;
            rows.front = {400, 2000 + 100.0 * turn};
            rows.category = 0;
            return must(editor.apply(AddSection{QStringLiteral("Extra %1").arg(turn), rows}));
        }
        case 1: // the first row, whoever sits in it
            editor.select(
                PlanSelection::ofRow(editor.plan(), 0, editor.plan().sections[0].rows[0].name));
            return must(editor.apply(MoveSelection{{turn % 8 < 4 ? 3.0 : -3.0, 0}}));
        case 2:
            return must(editor.apply(RenameRow{0, editor.plan().sections[0].rows[1].name,
                                               QStringLiteral("R%1").arg(turn)}));
        default: // the last section, if nobody has been faster
            editor.select(
                PlanSelection::ofSection(editor.plan(), editor.plan().sections.size() - 1));
            return must(editor.apply(DeleteSelection{}));
        }
    }

    Executor m_executor;
    SessionStore m_sessions;
    PlanDesk m_desk;
    QObject m_context;
    QString m_token;
};

} // namespace

class tst_PlanWhileSelling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSellerSeesAnError();
};

void tst_PlanWhileSelling::noSellerSeesAnError()
{
    TestDatabase database;
    PlainConnection &sql = database.sql();
    sql.run(u"update parterre.settings set value = '4' where key = 'bcrypt_cost'"_qs);
    database.addTills(windows);
    database.addStaff(u"clerk@house.test"_qs, u"Clerk"_qs, password, u"CLERK"_qs);
    database.addStaff(u"manager@house.test"_qs, u"Manager"_qs, password, u"MANAGER"_qs);
    sql.run(u"insert into parterre.events (name, venue, city, country, start_time)"
            " values ('Rush', 'Hall', 'City', 'Land', now() + interval '1 day')"_qs);
    sql.run(u"select parterre.apply_plan(1, '[]', array_agg('Stalls'::text),"
            " array_agg(chr(65 + n / 40)), array_agg((n % 40 + 1)::text),"
            " array_agg(4500::bigint), array_agg((n % 40 * 22)::real),"
            " array_agg((n / 40 * 27)::real), array_agg(0::real), array_agg(9::real),"
            " array_agg(0), array_agg(0), array_agg(n / 40), array_agg(n % 40), array_agg(n))"
            " from generate_series(0, 799) n"_qs);

    std::atomic<bool> open = true;
    std::vector<std::unique_ptr<Seller>> sellers;
    std::vector<std::jthread> threads;
    for (int number = 1; number <= windows; ++number) {
        sellers.push_back(std::make_unique<Seller>(database, number));
        threads.emplace_back([&open, &seller = *sellers.back()] { seller.run(open); });
    }
    int saved = 0;
    int refused = 0;
    {
        Manager manager(database.till(windows));
        QElapsedTimer time;
        time.start();
        for (int turn = 0; time.elapsed() < seconds() * 1000 || turn < 8; ++turn) {
            const DeskAnswer answer = manager.edit(turn);
            ++(answer.isOk() ? saved : refused);
        }
    }
    open = false;
    threads.clear();

    std::map<QString, int> outcomes;
    for (const auto &seller : sellers) {
        QVERIFY2(seller->troubles.isEmpty(), qPrintable(seller->troubles.value(0)));
        for (const auto &[name, count] : seller->outcomes)
            outcomes[name] += count;
    }
    for (const auto &[name, count] : outcomes)
        qInfo("%7d %s", count, qPrintable(name));
    qInfo("%d edits saved, %d refused", saved, refused);
    QVERIFY(saved >= 4);
    QVERIFY(outcomes[u"confirm_booking DONE"_qs] > 0);
    QCOMPARE(sql.value(u"select string_agg(name || ' ' || violations, '; ')"
                       " from parterre.invariants() where violations <> 0"_qs),
             QString());
}

QTEST_GUILESS_MAIN(tst_PlanWhileSelling)
#include "tst_planwhileselling.moc"
