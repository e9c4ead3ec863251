// SPDX-License-Identifier: GPL-3.0-or-later
// A link that breaks at any step of a refund or an exchange: asked again with the same request, it
// happened once, and the answer is the same.
#include "tests/stores/salehouse.h"
#include "tests/support/faultproxy.h"

#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

namespace {

using Fault = FaultProxy::Fault;
using Act = std::function<Result<BookingAnswer>(QUuid)>;

} // namespace

class TestLostAfterSale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void refundsOnce_data() { cuts(); }
    void refundsOnce();
    void exchangesOnce_data() { cuts(); }
    void exchangesOnce();

private:
    static void cuts();
    /// Sends the act over a link that is cut, then again until it is answered, and once more.
    [[nodiscard]] BookingAnswer cutAndRepeat(const Act &act);
    [[nodiscard]] BookingAnswer sell(const QString &row);
    [[nodiscard]] QString count(const QString &what) { return m_house->house().value(what); }

    std::unique_ptr<SaleHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<SaleTill> m_till;
};

void TestLostAfterSale::init()
{
    m_house = std::make_unique<SaleHouse>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_proxy = std::make_unique<FaultProxy>(m_house->house().database().till(2));
    m_till = std::make_unique<SaleTill>(m_proxy->options(), m_folder->filePath(u"journal"_qs),
                                        SaleHouse::managerEmail, SmallHouse::password);
}

void TestLostAfterSale::cleanup()
{
    m_till.reset();
    m_proxy.reset();
    QCOMPARE(m_house->house().violations(), 0);
    m_house.reset();
}

void TestLostAfterSale::cuts()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<Fault>("fault");
    for (const char *step : {"BEGIN", "EXECUTE", "COMMIT"}) {
        QTest::addRow("%s lost", step) << QByteArray(step) << Fault::DropRequest;
        QTest::addRow("answer to %s lost", step) << QByteArray(step) << Fault::DropAnswer;
    }
}

BookingAnswer TestLostAfterSale::cutAndRepeat(const Act &act)
{
    QFETCH(QByteArray, step);
    QFETCH(Fault, fault);
    const QUuid request = QUuid::createUuid();
    m_proxy->failNext(step, fault);
    Result<BookingAnswer> answer = act(request);
    if (!m_proxy->hasFailed())
        QTest::qFail("the step was not met", __FILE__, __LINE__);
    for (int again = 0; again < 50 && !answer; ++again)
        answer = act(request);
    if (!answer)
        qFatal("the act is never answered");
    const Result<BookingAnswer> repeated = act(request);
    if (!repeated || !repeated->replayed || repeated->outcome != answer->outcome
        || repeated->booking != answer->booking || repeated->total != answer->total
        || repeated->lines != answer->lines)
        QTest::qFail("the replay is answered otherwise", __FILE__, __LINE__);
    return *answer;
}

BookingAnswer TestLostAfterSale::sell(const QString &row)
{
    return m_till->sell(m_house->event(), {m_house->seat(row, 1), m_house->seat(row, 2)});
}

void TestLostAfterSale::refundsOnce()
{
    const BookingAnswer sale = sell(u"A"_qs);
    const RefundRequest what{
        m_house->event(), sale.booking, {sale.lines.front().seat}, euros(4500), inCash(4500)};
    const BookingAnswer answer = cutAndRepeat([&](QUuid request) {
        return m_till->wait<BookingAnswer>([&](auto done) {
            m_till->afterSale.refund(m_till->session().token, request, what, m_till->context(),
                                     done);
        });
    });
    QCOMPARE(answer.outcome, SaleOutcome::Done);
    QCOMPARE(answer.total, euros(4500));
    QCOMPARE(count(u"select count(*) from parterre.refunds"_qs), u"1"_qs);
}

void TestLostAfterSale::exchangesOnce()
{
    const BookingAnswer sale = sell(u"A"_qs);
    const BookingAnswer hold = m_till->hold(m_house->event(), {m_house->seat(u"C"_qs, 1)});
    const ExchangeRequest what{m_house->event(), sale.booking, {sale.lines.front().seat},
                               hold.booking,     {},           inCash(1500)};
    const BookingAnswer answer = cutAndRepeat([&](QUuid request) {
        return m_till->wait<BookingAnswer>([&](auto done) {
            m_till->afterSale.exchange(m_till->session().token, request, what, m_till->context(),
                                       done);
        });
    });
    QCOMPARE(answer.outcome, SaleOutcome::Done);
    QCOMPARE(answer.booking, hold.booking);
    QCOMPARE(count(u"select count(*) from parterre.payments where tender = 'EXCHANGE'"_qs),
             u"1"_qs);
    QCOMPARE(count(u"select count(*) from parterre.refunds where tender = 'CASH'"_qs), u"1"_qs);
}

QTEST_GUILESS_MAIN(TestLostAfterSale)
#include "tst_lostaftersale.moc"
