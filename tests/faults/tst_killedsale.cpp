// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is killed at every step of a sale: the next start resolves what it left, and
// nothing that it acknowledged is lost or stored twice. PARTERRE_KILLED_SALES sets how many sales
// (200 for the full pass).
#include "tests/faults/sellingtill.h"
#include "tests/gui/smallhouse.h"
#include "tests/support/faultproxy.h"

#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace parterre;

namespace {

constexpr int shortPass = 24;

const QString soldWord = u"sold "_qs;

/// The window that will be killed. It sells one seat, by card or in cash, and says so once it
/// knows.
int sell(const QStringList &arguments)
{
    ConnectionOptions options;
    options.host = arguments[2];
    options.port = arguments[3].toInt();
    options.database = arguments[4];
    options.user = arguments[5];
    options.password = arguments[6];
    const bool byCard = arguments[10] == u"card";
    SellingTill till(options, arguments[7]);
    if (!till.signIn())
        return 1;
    Basket &basket = till.basket();
    Checkout &checkout = till.checkout();
    QObject::connect(&basket, &Basket::sold, &basket, [](const QString &reference) {
        std::puts(qPrintable(soldWord + reference));
        std::fflush(stdout);
    });
    QObject::connect(&basket, &Basket::refused, &basket, [] { QCoreApplication::exit(1); });
    QObject::connect(&checkout, &Checkout::changed, &basket, [&] {
        if (!checkout.takesTender())
            return;
        if (checkout.plan().openCard() >= 0)
            checkout.takeCard(u"T 1"_qs);
        else if (byCard && checkout.plan().parts().empty())
            (void)checkout.beginCard(checkout.plan().due());
        else if (!byCard && checkout.addCash(checkout.plan().due()))
            (void)checkout.complete();
    });
    if (!basket.setEvent(EventId{arguments[8].toLongLong()}))
        return 1;
    basket.hold({SeatId{arguments[9].toLongLong()}});
    checkout.open();
    return QCoreApplication::exec();
}

} // namespace

class TestKilledSale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingWhenItIsKilledAtAnyStep();
    void cleanupTestCase();

private:
    void addSeats(int count);
    [[nodiscard]] int requestsOfASale(const QString &tender);
    void startWindow(QProcess &window, const QString &tender);
    void kill(QProcess &window);
    void startAgain();
    [[nodiscard]] qint64 number(const QString &sql) { return m_house->value(sql).toLongLong(); }

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<FaultProxy> m_proxy;
    QTemporaryDir m_folder;
    QList<qint64> m_seats;
    qint64 m_event = 0;
    QStringList m_acknowledged;
    int m_completed = 0; ///< sales that the next start found in the journal
};

void TestKilledSale::initTestCase()
{
    m_house = std::make_unique<SmallHouse>();
    m_proxy = std::make_unique<FaultProxy>(m_house->database().till(1));
    m_event = number(u"select id from parterre.events"_qs);
}

void TestKilledSale::cleanupTestCase()
{
    m_proxy.reset();
    m_house.reset();
}

/// One seat a sale, in an event of its own.
void TestKilledSale::addSeats(int count)
{
    auto &sql = m_house->database().sql();
    m_event = sql.value(u"insert into parterre.events (name, venue, city, country, start_time,"
                        "                              currency)"
                        " values ('Macbeth', 'Hall', 'City', 'Land', now() + interval '2 hours',"
                        "         'EUR') returning id"_qs)
                  .toLongLong();
    sql.run(u"select parterre.apply_plan($1::int, '[]', array_agg('Stalls'::text),"
            "  array_agg('A'::text), array_agg(n::text), array_agg(4500::bigint),"
            "  array_agg((n * 30)::real), array_agg(0::real), array_agg(0::real),"
            "  array_agg(12::real), array_agg(0), array_agg(1), array_agg(1), array_agg(n),"
            "  array_agg(n)) from generate_series(1, $2::int) n"_qs,
            {QString::number(m_event), QString::number(count)});
    for (const QStringList &row : sql.run(u"select id from parterre.event_seats where event_id ="
                                          " $1::int order by id"_qs,
                                          {QString::number(m_event)})
                                      .rows)
        m_seats << row.front().toLongLong();
}

void TestKilledSale::startWindow(QProcess &window, const QString &tender)
{
    const ConnectionOptions options = m_proxy->options();
    window.start(QCoreApplication::applicationFilePath(),
                 {u"sell"_qs, options.host, QString::number(options.port), options.database,
                  options.user, options.password, m_folder.filePath(u"journal"_qs),
                  QString::number(m_event), QString::number(m_seats.takeFirst()), tender});
    QVERIFY(window.waitForStarted());
}

void TestKilledSale::kill(QProcess &window)
{
    window.kill();
    QVERIFY(window.waitForFinished());
    const QString said = QString::fromUtf8(window.readAllStandardOutput());
    for (const QString &line : said.split(u'\n')) {
        if (line.startsWith(soldWord))
            m_acknowledged << line.sliced(soldWord.size());
    }
}

/// Of a window from its start to its acknowledged sale.
int TestKilledSale::requestsOfASale(const QString &tender)
{
    const int before = m_proxy->requests();
    QProcess window;
    startWindow(window, tender);
    if (!QTest::qWaitFor([&] { return window.canReadLine(); }, 20000))
        qFatal("the window does not sell");
    const int requests = m_proxy->requests() - before;
    kill(window);
    return requests;
}

/// The next start: signs in past the proxy, and waits until the journal has nothing open.
void TestKilledSale::startAgain()
{
    const QString path = m_folder.filePath(u"journal"_qs);
    const auto open = SaleJournal(path).earlier();
    QVERIFY(open);
    m_completed += static_cast<int>(open->size());
    SellingTill till(m_house->database().till(1), path);
    QSignalSpy noticed(&till.recovery(), &SaleRecovery::noticed);
    QVERIFY(till.signIn());
    QTRY_COMPARE_WITH_TIMEOUT(noticed.count(), open->empty() ? 0 : 1, 20000);
    QTRY_VERIFY(SaleJournal(path).earlier()->empty());
}

void TestKilledSale::losesNothingWhenItIsKilledAtAnyStep()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("PARTERRE_KILLED_SALES", &isSet);
    const int sales = isSet ? asked : shortPass;
    addSeats(sales + 2);
    const int cashSteps = requestsOfASale(u"cash"_qs);
    const int cardSteps = requestsOfASale(u"card"_qs);
    using enum FaultProxy::Fault;
    const FaultProxy::Fault faults[] = {DropAnswer, DropRequest, None};
    QSet<QString> stepsMet;
    for (int sale = 0; sale < sales; ++sale) {
        const QString tender = sale % 2 == 0 ? u"cash"_qs : u"card"_qs;
        const int steps = sale % 2 == 0 ? cashSteps : cardSteps;
        // Backwards from the commit: a short pass meets the steps that matter most.
        const int step = steps - 1 - (sale / 6) % steps;
        const auto fault = faults[(sale / 2) % 3];
        m_proxy->failAfter(step, fault);
        QProcess window;
        startWindow(window, tender);
        // Requests may share a packet: then the sale is over before its last step is counted.
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->hasFailed() || window.canReadLine()
                                     || window.state() == QProcess::NotRunning,
                                 20000);
        kill(window);
        startAgain();
        m_house->endHolds(); // a till may not hold ever more seats
        stepsMet.insert(tender + QString::number(step) + QString::number(int(fault)));
    }
    m_acknowledged.removeDuplicates();

    const QString references = u"select count(*) from parterre.bookings where status = 'CONFIRMED'"
                               " and parterre.booking_reference(id) = '%1'"_qs;
    for (const QString &reference : std::as_const(m_acknowledged))
        QCOMPARE(number(references.arg(reference)), 1);
    const qint64 sold
        = number(u"select count(*) from parterre.bookings where status = 'CONFIRMED'"_qs);
    QVERIFY(sold >= m_acknowledged.size());
    QCOMPARE(number(u"select count(*) from parterre.event_seats where status = 'BOOKED'"_qs), sold);
    QCOMPARE(number(u"select coalesce(sum(parterre.minor(amount)), 0) from parterre.payments"
                    " where state = 'BOUND'"_qs),
             sold * 4500);
    // A card that was charged for no sale is on the till's list, not forgotten.
    QCOMPARE(number(u"select count(*) from parterre.payments p join parterre.bookings b"
                    " on b.id = p.booking_id and b.event_id = p.event_id"
                    " where b.status = 'CONFIRMED' and p.state <> 'BOUND'"_qs),
             0);
    QCOMPARE(m_house->violations(), 0);
    qInfo("%d windows killed at %d different steps (cash %d, card %d requests a sale): %d sales"
          " acknowledged, %d completed at the next start, %lld sold",
          sales, int(stepsMet.size()), cashSteps, cardSteps, int(m_acknowledged.size()),
          m_completed, static_cast<long long>(sold));
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 11 && qstrcmp(argv[1], "sell") == 0)
        return sell(QCoreApplication::arguments());
    TestKilledSale test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killedsale.moc"
