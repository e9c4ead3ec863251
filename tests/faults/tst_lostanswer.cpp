// SPDX-License-Identifier: GPL-3.0-or-later
// A link that breaks while a sale is committed: the window asks again until it knows.
#include "tests/faults/sellingtill.h"
#include "tests/gui/smallhouse.h"
#include "tests/support/faultproxy.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

class TestLostAnswer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sellsOnceWhenTheCommitIsLost_data();
    void sellsOnceWhenTheCommitIsLost();
    void isAnsweredTheSameAsTheFirst();
    void saysThatABookingWasSoldBefore();

private:
    [[nodiscard]] EventId event();
    [[nodiscard]] SeatId seat();

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<SellingTill> m_till;
};

void TestLostAnswer::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_proxy = std::make_unique<FaultProxy>(m_house->database().till(1));
    m_till = std::make_unique<SellingTill>(m_proxy->options(), m_folder->filePath(u"journal"_qs));
    QVERIFY(m_till->signIn());
    QVERIFY(m_till->openPayment(event(), seat()));
}

void TestLostAnswer::cleanup()
{
    m_till.reset();
    m_proxy.reset();
    QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

EventId TestLostAnswer::event()
{
    return {m_house->value(u"select id from parterre.events"_qs).toLongLong()};
}

SeatId TestLostAnswer::seat()
{
    return {m_house->value(u"select min(id) from parterre.event_seats"_qs).toLongLong()};
}

void TestLostAnswer::sellsOnceWhenTheCommitIsLost_data()
{
    QTest::addColumn<FaultProxy::Fault>("fault");
    QTest::newRow("request") << FaultProxy::Fault::DropRequest;
    QTest::newRow("answer") << FaultProxy::Fault::DropAnswer;
}

void TestLostAnswer::sellsOnceWhenTheCommitIsLost()
{
    QFETCH(FaultProxy::Fault, fault);
    m_proxy->failNext("COMMIT", fault);
    m_till->confirm();
    QTRY_COMPARE(m_till->basket().phase(), Basket::Phase::Unknown);
    QVERIFY(m_proxy->hasFailed());

    m_till->askAgain();
    QTRY_COMPARE(m_till->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_till->basket().reference(),
             m_house->value(u"select parterre.booking_reference(id) from parterre.bookings where "
                            "status = 'CONFIRMED'"_qs));
    QCOMPARE(m_house->value(u"select count(*) from parterre.payments where state = 'BOUND'"_qs),
             u"1"_qs);
}

void TestLostAnswer::isAnsweredTheSameAsTheFirst()
{
    const QUuid request = QUuid::createUuid();
    const Money total = m_till->basket().total();
    std::optional<Result<BookingAnswer>> answer;
    const auto confirm = [&] {
        answer.reset();
        m_till->bookings().confirm(m_till->token(), request, event(), m_till->basket().booking(),
                                   total, {{Tender::Cash, total, total, {}}}, this,
                                   [&](const auto &result) { answer.emplace(result); });
    };
    m_proxy->failNext("COMMIT", FaultProxy::Fault::DropAnswer);
    confirm();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, ErrorKind::OutcomeUnknown);
    confirm();
    QTRY_VERIFY(answer);
    QVERIFY(answer->ok());
    const BookingAnswer second = **answer;
    QCOMPARE(second.outcome, SaleOutcome::Done);
    QVERIFY(second.replayed);
    confirm();
    QTRY_VERIFY(answer);
    QCOMPARE((*answer)->reference, second.reference);
    QCOMPARE((*answer)->lines, second.lines);
    QVERIFY(!second.lines.front().ticketCode.isEmpty());
}

void TestLostAnswer::saysThatABookingWasSoldBefore()
{
    const Money total = m_till->basket().total();
    QString reference;
    m_till->bookings().confirm(m_till->token(), QUuid::createUuid(), event(),
                               m_till->basket().booking(), total,
                               {{Tender::Cash, total, total, {}}}, this,
                               [&](const auto &answer) { reference = answer->reference; });
    QTRY_VERIFY(!reference.isEmpty());
    QSignalSpy refused(&m_till->basket(), &Basket::refused);
    m_till->confirm();
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][0].value<SaleOutcome>(), SaleOutcome::SoldBefore);
    QCOMPARE(m_till->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_till->basket().reference(), reference);
    QCOMPARE(m_house->value(u"select count(*) from parterre.payments"_qs), u"1"_qs);
}

QTEST_GUILESS_MAIN(TestLostAnswer)
#include "tst_lostanswer.moc"
