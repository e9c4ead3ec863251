// SPDX-License-Identifier: GPL-3.0-or-later
// A window that ends while it sells: the next start finds out what became of the sale.
#include "tests/faults/sellingtill.h"
#include "tests/gui/smallhouse.h"
#include "tests/support/faultproxy.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace parterre;

namespace {

ConfirmRequest confirmOf(qint64 booking)
{
    const Money amount(4500, u"EUR"_qs);
    return {QUuid::createUuid(),
            EventId{7},
            BookingId{booking},
            amount,
            {{Tender::Cash, amount, Money(5000, u"EUR"_qs), {}},
             {Tender::Card, Money(0, u"EUR"_qs), {}, u"terminal 9"_qs}}};
}

ConnectionOptions windowOptions()
{
    ConnectionOptions options;
    options.host = u"box-office.example"_qs;
    options.database = u"house"_qs;
    options.user = u"till_1"_qs;
    return options;
}

void appendTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

/// The window that will be killed: sells a seat when it reads a line, and never ends by itself.
int sell(const QStringList &arguments)
{
    ConnectionOptions options;
    options.host = arguments[2];
    options.port = arguments[3].toInt();
    options.database = arguments[4];
    options.user = arguments[5];
    options.password = arguments[6];
    SellingTill till(options, arguments[7]);
    if (!till.signIn()
        || !till.openPayment(EventId{arguments[8].toLongLong()}, SeatId{arguments[9].toLongLong()}))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    if (std::getchar() == EOF)
        return 1;
    till.confirm();
    return QCoreApplication::exec();
}

} // namespace

class TestSaleJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void remembersWhatWasSentAndNotAnswered();
    void dropsWhatIsAnsweredAtTheNextStart();
    void readsOverATornLastLine();
    void isReadableByItsOwnerOnly();
    void isSharedByTwoProgramsOfATill();
    void refusesWhenItCannotBeWritten();
    void isOfOneServerOnly_data();
    void isOfOneServerOnly();
    void takesOverTheFileOfAnEarlierProgram();

    void sendsNothingWithoutAJournal();
    void completesTheSaleOfAWindowThatWasKilled_data();
    void completesTheSaleOfAWindowThatWasKilled();
    void saysWhatToGiveBackWhenTheSeatsAreLost();
    void saysNothingAboutASaleThatWasAnswered();

private:
    void loseASale(FaultProxy::Fault fault);
    [[nodiscard]] QString journal() const { return m_folder->filePath(u"journal/a.jsonl"_qs); }
    [[nodiscard]] SmallHouse &house();
    [[nodiscard]] EventId event();
    [[nodiscard]] SeatId seat();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallHouse> m_house;
};

void TestSaleJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
}

void TestSaleJournal::cleanup()
{
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

SmallHouse &TestSaleJournal::house()
{
    if (!m_house)
        m_house = std::make_unique<SmallHouse>();
    return *m_house;
}

EventId TestSaleJournal::event()
{
    return {house().value(u"select id from parterre.events"_qs).toLongLong()};
}

SeatId TestSaleJournal::seat()
{
    return {house().value(u"select min(id) from parterre.event_seats"_qs).toLongLong()};
}

void TestSaleJournal::remembersWhatWasSentAndNotAnswered()
{
    const ConfirmRequest sent = confirmOf(42);
    SaleJournal first(journal());
    QVERIFY(first.open(sent));
    QVERIFY(first.isOpen(sent.request));
    QVERIFY(first.earlier()->empty()); // its own is no earlier run's

    SaleJournal second(journal());
    const auto open = second.earlier();
    QVERIFY(open);
    QCOMPARE(open->size(), size_t(1));
    QVERIFY(second.isOpen(sent.request));
    const ConfirmRequest &read = open->front();
    QCOMPARE(read.request, sent.request);
    QCOMPARE(read.event, sent.event);
    QCOMPARE(read.booking, sent.booking);
    QCOMPARE(read.amount, sent.amount);
    QCOMPARE(read.payments.size(), size_t(2));
    QCOMPARE(read.payments[0].tendered, sent.payments[0].tendered);
    QCOMPARE(read.payments[1].tender, Tender::Card);
    QCOMPARE(read.payments[1].reference, u"terminal 9"_qs);
}

void TestSaleJournal::dropsWhatIsAnsweredAtTheNextStart()
{
    SaleJournal first(journal());
    const ConfirmRequest answered = confirmOf(1);
    const ConfirmRequest open = confirmOf(2);
    QVERIFY(first.open(answered));
    QVERIFY(first.open(open));
    QVERIFY(first.close(answered.request, u"DONE"_qs, u"K7P3QX4"_qs));
    QCOMPARE(linesOf(journal()).size(), 3);

    SaleJournal second(journal());
    QCOMPARE(second.earlier()->size(), size_t(1));
    QCOMPARE(linesOf(journal()).size(), 1);
    QVERIFY(second.close(open.request, u"SEATS_LOST"_qs, {}));
    QVERIFY(second.earlier()->empty());
    QVERIFY(SaleJournal(journal()).earlier()->empty());
}

void TestSaleJournal::readsOverATornLastLine()
{
    SaleJournal first(journal());
    QVERIFY(first.open(confirmOf(1)));
    appendTo(journal(), R"({"opened":"0b2c)");
    QVERIFY(SaleJournal(journal()).open(confirmOf(2)));
    appendTo(journal(), R"({"opened":"0b2)");
    const auto open = SaleJournal(journal()).earlier();
    QVERIFY(open);
    QCOMPARE(open->size(), size_t(2));
    QCOMPARE(open->back().booking, BookingId{2});
}

void TestSaleJournal::isReadableByItsOwnerOnly()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(SaleJournal(journal()).open(confirmOf(1)));
    QVERIFY(!(QFileInfo(journal()).permissions() & others));
    QVERIFY(SaleJournal(journal()).earlier()); // compacted
    QVERIFY(!(QFileInfo(journal()).permissions() & others));
}

void TestSaleJournal::isSharedByTwoProgramsOfATill()
{
    constexpr int each = 40;
    const auto write = [this] {
        SaleJournal journal(this->journal());
        for (int i = 1; i <= each; ++i) {
            if (!journal.open(confirmOf(i)))
                qFatal("the journal cannot be written");
            if (i % 10 == 0 && !SaleJournal(this->journal()).earlier())
                qFatal("the journal cannot be read");
        }
    };
    std::thread other(write);
    write();
    other.join();
    QCOMPARE(SaleJournal(journal()).earlier()->size(), size_t(2 * each));
    for (const QByteArray &line : linesOf(journal()))
        QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void TestSaleJournal::refusesWhenItCannotBeWritten()
{
    appendTo(m_folder->filePath(u"journal"_qs), "a file where the folder should be");
    const auto opened = SaleJournal(journal()).open(confirmOf(1));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
}

void TestSaleJournal::isOfOneServerOnly_data()
{
    QTest::addColumn<ConnectionOptions>("other");
    const auto row = [](const char *name, void (*change)(ConnectionOptions &)) {
        ConnectionOptions options = windowOptions();
        change(options);
        QTest::newRow(name) << options;
    };
    row("host", [](auto &options) { options.host = u"other.example"_qs; });
    row("port", [](auto &options) { options.port = 5433; });
    row("database", [](auto &options) { options.database = u"other"_qs; });
    row("till", [](auto &options) { options.user = u"till_other"_qs; });
}

void TestSaleJournal::isOfOneServerOnly()
{
    QFETCH(ConnectionOptions, other);
    const ConfirmRequest sent = confirmOf(42);
    QVERIFY(SaleJournal::ofTill(windowOptions()).open(sent));
    QVERIFY(SaleJournal::ofTill(other).earlier()->empty());
    QCOMPARE(SaleJournal::ofTill(windowOptions()).earlier()->front().request, sent.request);
}

void TestSaleJournal::takesOverTheFileOfAnEarlierProgram()
{
    const QString older = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        + u"/journal/house+till_1.jsonl"_qs;
    const ConfirmRequest before = confirmOf(1);
    const ConfirmRequest answered = confirmOf(2);
    {
        SaleJournal earlierProgram(older);
        QVERIFY(earlierProgram.open(before));
        QVERIFY(earlierProgram.open(answered));
        QVERIFY(earlierProgram.close(answered.request, u"DONE"_qs, u"K7P3QX4"_qs));
    }
    const ConfirmRequest now = confirmOf(3);
    QVERIFY(SaleJournal::ofTill(windowOptions()).open(now));

    const auto open = SaleJournal::ofTill(windowOptions()).earlier();
    QCOMPARE(open->size(), size_t(2));
    QCOMPARE(open->front().request, before.request);
    QCOMPARE(open->back().request, now.request);
    QVERIFY(!QFile::exists(older));
    QCOMPARE(SaleJournal::ofTill(windowOptions()).earlier()->size(), size_t(2));
    ConnectionOptions other = windowOptions();
    other.host = u"other.example"_qs;
    QVERIFY(SaleJournal::ofTill(other).earlier()->empty());
}

void TestSaleJournal::sendsNothingWithoutAJournal()
{
    appendTo(m_folder->filePath(u"journal"_qs), "a file where the folder should be");
    SellingTill till(house().database().till(1), journal());
    QVERIFY(till.signIn());
    QVERIFY(till.openPayment(event(), seat()));
    QSignalSpy failed(&till.basket(), &Basket::failed);
    till.confirm();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].value<Error>().text.contains(u"nothing was sold"));
    QCOMPARE(till.basket().phase(), Basket::Phase::Paying);
    QCOMPARE(house().value(u"select status from parterre.bookings"_qs), u"HOLD"_qs);
}

/// A window sells; the commit or its answer is lost; the window is killed.
void TestSaleJournal::loseASale(FaultProxy::Fault fault)
{
    FaultProxy proxy(house().database().till(1));
    const ConnectionOptions options = proxy.options();
    QProcess window;
    window.start(QCoreApplication::applicationFilePath(),
                 {u"sell"_qs, options.host, QString::number(options.port), options.database,
                  options.user, options.password, journal(), QString::number(event().value),
                  QString::number(seat().value)});
    QTRY_VERIFY(window.canReadLine());
    proxy.failNext("COMMIT", fault);
    window.write("\n");
    QTRY_VERIFY(proxy.hasFailed());
    window.kill();
    QVERIFY(window.waitForFinished());
}

void TestSaleJournal::completesTheSaleOfAWindowThatWasKilled_data()
{
    QTest::addColumn<FaultProxy::Fault>("fault");
    QTest::newRow("the server never saw it") << FaultProxy::Fault::DropRequest;
    QTest::newRow("the server sold it") << FaultProxy::Fault::DropAnswer;
}

void TestSaleJournal::completesTheSaleOfAWindowThatWasKilled()
{
    QFETCH(FaultProxy::Fault, fault);
    loseASale(fault);
    SellingTill till(house().database().till(1), journal());
    QSignalSpy noticed(&till.recovery(), &SaleRecovery::noticed);
    QVERIFY(till.signIn());
    QTRY_COMPARE(noticed.count(), 1);
    const auto notice = noticed[0][0].value<Notice>();
    const QString sold = u"select %1 from parterre.bookings where status = 'CONFIRMED'"_qs;
    QCOMPARE(
        notice.text,
        u"A sale of %1 was being completed when the program ended: it is sold (booking %2)."_qs.arg(
            Money(4500, u"EUR"_qs).text(QLocale()),
            house().value(sold.arg(u"parterre.booking_reference(id)"_qs))));
    QCOMPARE(notice.level, Notice::Level::Success);
    QCOMPARE(house().value(sold.arg(u"count(*)"_qs)), u"1"_qs);
    QCOMPARE(house().value(u"select count(*) from parterre.payments where state = 'BOUND'"_qs),
             u"1"_qs);
    QVERIFY(SaleJournal(journal()).earlier()->empty());
}

void TestSaleJournal::saysWhatToGiveBackWhenTheSeatsAreLost()
{
    loseASale(FaultProxy::Fault::DropRequest);
    house().endHolds();
    SellingTill other(house().database().till(2), m_folder->filePath(u"other"_qs));
    QVERIFY(other.signIn());
    QVERIFY(other.openPayment(event(), seat()));

    SellingTill till(house().database().till(1), journal());
    QSignalSpy noticed(&till.recovery(), &SaleRecovery::noticed);
    QVERIFY(till.signIn());
    QTRY_COMPARE(noticed.count(), 1);
    const auto notice = noticed[0][0].value<Notice>();
    QVERIFY(notice.text.contains(u"nothing was sold"));
    QVERIFY(notice.text.contains(u"Give %1 back"_qs.arg(Money(4500, u"EUR"_qs).text(QLocale()))));
    QCOMPARE(notice.level, Notice::Level::Warning);
}

void TestSaleJournal::saysNothingAboutASaleThatWasAnswered()
{
    {
        SellingTill till(house().database().till(1), journal());
        QVERIFY(till.signIn());
        QVERIFY(till.openPayment(event(), seat()));
        till.confirm();
        QTRY_COMPARE(till.basket().phase(), Basket::Phase::Sold);
    }
    QCOMPARE(linesOf(journal()).size(), 2);
    QVERIFY(SaleJournal(journal()).earlier()->empty());
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 10 && qstrcmp(argv[1], "sell") == 0)
        return sell(QCoreApplication::arguments());
    TestSaleJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_salejournal.moc"
