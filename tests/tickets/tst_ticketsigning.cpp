// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/listener.h"
#include "models/tickets/ticketdesk.h"
#include "models/tickets/ticketkeyfile.h"
#include "models/tickets/ticketstore.h"
#include "tests/faults/sellingtill.h"
#include "tests/gui/smallhouse.h"
#include "tests/programs/programrun.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

constexpr int startBound = 15'000; // ms, on a busy machine

/// A window that sells and prints, as the program composes it.
class PrintingTill final
{
public:
    explicit PrintingTill(SmallHouse &house, const QString &journal)
        : m_house(house)
        , m_till(house.database().till(1), journal)
        , m_commands(house.database().till(1), u"tickets"_qs)
        , m_listener(house.database().till(1), u"parterre_tickets"_qs)
        , m_store(m_commands)
        , m_desk(m_store, m_clock)
    {
        QObject::connect(&m_listener, &Listener::notified, &m_desk, &TicketDesk::hear);
        QSignalSpy subscribed(&m_listener, &Listener::connected);
        const auto isSubscribed = [&subscribed] { return !subscribed.isEmpty(); };
        if (!m_till.signIn() || !QTest::qWaitFor(isSubscribed, startBound))
            qFatal("the till does not start");
        m_desk.setSession(m_till.token());
    }

    /// Sells the seat; its booking.
    BookingId sell(SeatId seat)
    {
        m_till.basket().startNext();
        if (!m_till.openPayment(event(), seat))
            qFatal("the seat is not for sale");
        m_till.confirm();
        const auto isSold = [this] { return m_till.basket().phase() == Basket::Phase::Sold; };
        if (!QTest::qWaitFor(isSold, startBound))
            qFatal("the sale is not confirmed");
        return m_till.basket().booking();
    }
    /// The tickets as they would be printed.
    std::vector<Ticket> fetch(BookingId booking)
    {
        std::optional<Result<std::vector<Ticket>>> found;
        m_desk.fetch(event(), booking, &m_desk,
                     [&found](const Result<std::vector<Ticket>> &tickets) { found = tickets; });
        if (!QTest::qWaitFor([&found] { return found.has_value(); }, startBound) || !*found)
            qFatal("the tickets cannot be read");
        return **found;
    }
    SaleOutcome reprint(BookingId booking, LineId line)
    {
        std::optional<Result<SaleOutcome>> done;
        m_desk.reprint({event(), booking, {line}}, u"lost"_qs, QUuid::createUuid(), &m_desk,
                       [&done](const Result<SaleOutcome> &answer) { done = answer; });
        if (!QTest::qWaitFor([&done] { return done.has_value(); }, startBound) || !*done)
            qFatal("the reprint is not answered");
        return **done;
    }
    TicketVerifier door()
    {
        std::optional<Result<TicketVerifier>> keys;
        m_store.keys(m_till.token(), &m_desk,
                     [&keys](const Result<TicketVerifier> &found) { keys = found; });
        if (!QTest::qWaitFor([&keys] { return keys.has_value(); }, startBound) || !*keys)
            qFatal("the keys cannot be read");
        return **keys;
    }

    [[nodiscard]] EventId event() const
    {
        return EventId{m_house.value(u"select id from parterre.events"_qs).toLongLong()};
    }
    [[nodiscard]] TicketDesk &desk() { return m_desk; }

private:
    SmallHouse &m_house;
    SystemClock m_clock;
    SellingTill m_till;
    Executor m_commands;
    Listener m_listener;
    TicketStore m_store;
    TicketDesk m_desk;
};

} // namespace

/// Tickets from the sale to the door, with a real server, parterred and parterre-admin.
class TicketSigningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsASaleWithin300Milliseconds();
    void sellsOnWithoutParterred();
    void twoSignersAreHarmless_data();
    void twoSignersAreHarmless();
    void signsAfterAKill();
    void refusesAKeyThatOthersCanRead();
    void aReprintVoidsTheOldTicket();
    void tellsForgedFromUnknown();
    void verifyCodeNeedsNoServerForNonsense_data();
    void verifyCodeNeedsNoServerForNonsense();

private:
    [[nodiscard]] RunningProgram startServer(const QString &key = u"ticket.key"_qs);
    [[nodiscard]] bool waitForKeys(int count);
    [[nodiscard]] QString journal() const { return m_folder->filePath(u"journal"_qs); }
    [[nodiscard]] ProgramRun verify(const QString &code)
    {
        return runProgram(u"parterre-admin"_qs, {u"verify-code"_qs, code},
                          environmentFor(m_house->database().superuser()));
    }

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TicketSigningTest::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_folder = std::make_unique<QTemporaryDir>();
}

RunningProgram TicketSigningTest::startServer(const QString &key)
{
    return startProgram(u"parterred"_qs, {u"--ticket-key"_qs, m_folder->filePath(key)},
                        environmentFor(m_house->database().server()));
}

bool TicketSigningTest::waitForKeys(int count)
{
    return QTest::qWaitFor(
        [&] {
            return m_house->value(u"select count(*) from parterre.ticket_keys"_qs).toInt() == count;
        },
        startBound);
}

void TicketSigningTest::signsASaleWithin300Milliseconds()
{
    constexpr int sales = 20;
    const RunningProgram server = startServer();
    QVERIFY(waitForKeys(1));
    PrintingTill window(*m_house, journal());
    TicketVerifier door = window.door();
    QList<qint64> took;
    for (int seat = 1; seat <= sales; ++seat) {
        const BookingId booking = window.sell(SeatId{seat});
        QElapsedTimer timer;
        timer.start();
        const std::vector<Ticket> tickets = window.fetch(booking);
        took.append(timer.elapsed());
        QCOMPARE(tickets.size(), size_t(1));
        QVERIFY(tickets.front().code.isSigned());
        QVERIFY(door.isGenuine(tickets.front().code));
    }
    std::ranges::sort(took);
    qInfo("signed after a median of %lld ms, at most %lld ms", took[sales / 2], took.last());
    QTRY_COMPARE(m_house->value(u"select count(*) from parterre.signing_queue"_qs), u"0"_qs);
    QCOMPARE(m_house->violations(), 0);
}

void TicketSigningTest::sellsOnWithoutParterred()
{
    PrintingTill window(*m_house, journal());
    const std::vector<Ticket> tickets = window.fetch(window.sell(SeatId{1}));
    QCOMPARE(tickets.size(), size_t(1));
    const Ticket &ticket = tickets.front();
    QVERIFY(!ticket.code.isSigned());
    QCOMPARE(ticket.section, u"Stalls"_qs);
    QCOMPARE(ticket.row, u"A"_qs);
    QCOMPARE(ticket.price, Money(4500, u"EUR"_qs));
    const ProgramRun valid = verify(toText(ticket.code));
    QCOMPARE(valid.code, 0);
    QVERIFY2(valid.out.contains(u"not signed"), qPrintable(valid.out));
}

void TicketSigningTest::twoSignersAreHarmless_data()
{
    QTest::addColumn<QString>("secondKey");
    QTest::addColumn<int>("keys");
    QTest::newRow("one key") << u"ticket.key"_qs << 1;
    QTest::newRow("a key each") << u"other.key"_qs << 2;
}

void TicketSigningTest::twoSignersAreHarmless()
{
    QFETCH(QString, secondKey);
    QFETCH(int, keys);
    const RunningProgram one = startServer();
    const RunningProgram two = startServer(secondKey);
    QVERIFY(waitForKeys(keys));
    PrintingTill window(*m_house, journal());
    const TicketVerifier door = window.door();
    for (int seat = 1; seat <= 10; ++seat) {
        const std::vector<Ticket> tickets = window.fetch(window.sell(SeatId{seat}));
        QVERIFY(door.isGenuine(tickets.front().code));
    }
    QCOMPARE(m_house->value(u"select count(*) from parterre.ticket_signatures"_qs), u"10"_qs);
}

void TicketSigningTest::signsAfterAKill()
{
    RunningProgram server = startServer();
    QVERIFY(waitForKeys(1));
    server.reset();
    PrintingTill window(*m_house, journal());
    const BookingId booking = window.sell(SeatId{1});
    QVERIFY(!window.fetch(booking).front().code.isSigned());
    server = startServer();
    QTRY_VERIFY_WITH_TIMEOUT(window.fetch(booking).front().code.isSigned(), startBound);
    QVERIFY(window.door().isGenuine(window.fetch(booking).front().code));
}

void TicketSigningTest::refusesAKeyThatOthersCanRead()
{
    const QString path = m_folder->filePath(u"ticket.key"_qs);
    QVERIFY(keptTicketKey(path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const ProgramRun run = runProgram(u"parterred"_qs, {u"--ticket-key"_qs, path},
                                      environmentFor(m_house->database().server()));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"Others can read the ticket key"), qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
}

void TicketSigningTest::aReprintVoidsTheOldTicket()
{
    const RunningProgram server = startServer();
    QVERIFY(waitForKeys(1));
    PrintingTill window(*m_house, journal());
    const BookingId booking = window.sell(SeatId{1});
    const Ticket first = window.fetch(booking).front();
    window.desk().markPrinted({window.event(), booking, {first.line()}});
    QTRY_VERIFY(!window.desk().isUntold());
    QVERIFY(window.fetch(booking).front().printed);
    QCOMPARE(verify(toText(first.code)).code, 0);

    QCOMPARE(window.reprint(booking, first.line()), SaleOutcome::Done);
    const Ticket second = window.fetch(booking).front();
    QVERIFY(!second.printed);
    QVERIFY(second.code.isSigned());
    QCOMPARE(second.code.serial, first.code.serial + 1);
    QVERIFY(second.code.secret != first.code.secret);
    QCOMPARE(verify(toText(second.code)).code, 0);
    const ProgramRun old = verify(toText(first.code));
    QCOMPARE(old.code, 1);
    QVERIFY2(old.err.contains(u"The ticket is void"), qPrintable(old.err));
}

void TicketSigningTest::tellsForgedFromUnknown()
{
    const RunningProgram server = startServer();
    QVERIFY(waitForKeys(1));
    PrintingTill window(*m_house, journal());
    Ticket ticket = window.fetch(window.sell(SeatId{1})).front();
    const auto ours = keptTicketKey(m_folder->filePath(u"ticket.key"_qs));
    QVERIFY(ours);

    TicketCode forged = ticket.code;
    forged.seat = SeatId{2};
    ProgramRun run = verify(toText(forged));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"The ticket is forged"), qPrintable(run.err));

    TicketCode neverSold = ticket.code;
    neverSold.line = LineId{999'999};
    run = verify(toText(ours->sign(neverSold, 1)));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"The ticket is unknown"), qPrintable(run.err));
}

void TicketSigningTest::verifyCodeNeedsNoServerForNonsense_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("word") << u"ticket"_qs;
    QTest::newRow("10,000 letters") << QString(10'000, u'P');
}

void TicketSigningTest::verifyCodeNeedsNoServerForNonsense()
{
    QFETCH(QString, code);
    ConnectionOptions nowhere;
    nowhere.host = u"/nonexistent"_qs;
    const ProgramRun run
        = runProgram(u"parterre-admin"_qs, {u"verify-code"_qs, code}, environmentFor(nowhere));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"This is no ticket of Parterre"), qPrintable(run.err));
}

QTEST_GUILESS_MAIN(TicketSigningTest)
#include "tst_ticketsigning.moc"
