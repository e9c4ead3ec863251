// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/aftersaledesk.h"
#include "tests/support/manualclock.h"
#include "tests/unit/waitingserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace parterre;

namespace {

/// As WaitingServer, for what happens after a sale.
class WaitingAfterSale final : public AfterSaleRequests
{
public:
    struct Asked
    {
        QString act;
        QUuid id;
        BookingId booking;
        Done done;
    };
    std::vector<Asked> received;

    void refund(const QString &, QUuid request, RefundRequest what, QObject *, Done done) override
    {
        received.push_back({u"refund"_qs, request, what.booking, std::move(done)});
    }
    void exchange(const QString &, QUuid request, ExchangeRequest what, QObject *,
                  Done done) override
    {
        received.push_back({u"exchange"_qs, request, what.from, std::move(done)});
    }
};

} // namespace

class TestAfterSaleDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void asksAgainWithTheSameRequest();
    void saysNothingOfTheFirstUntilItIsKnown();
    void tellsThatAnotherWindowWasFaster();
    void sendsAnApprovedRequestOnce();
    void exchangesForAHold();

private:
    RefundRequest m_refund{tonight, BookingId{42}, {first}, Money(4500, u"EUR"_qs), cash(4500)};
    std::unique_ptr<WaitingAfterSale> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<AfterSaleDesk> m_desk;
};

void TestAfterSaleDesk::init()
{
    m_desk.reset();
    m_server = std::make_unique<WaitingAfterSale>();
    m_clock = std::make_unique<ManualClock>();
    m_clock->advance(1h);
    m_desk = std::make_unique<AfterSaleDesk>(*m_server, *m_clock);
}

void TestAfterSaleDesk::asksAgainWithTheSameRequest()
{
    QSignalSpy failed(m_desk.get(), &AfterSaleDesk::failed);
    QSignalSpy refunded(m_desk.get(), &AfterSaleDesk::refunded);
    m_desk->refund(m_refund);
    m_server->received[0].done(error(ErrorKind::OutcomeUnknown));
    QCOMPARE(failed.count(), 1);
    QVERIFY(m_desk->isUnknown());
    m_desk->refund(m_refund); // nothing else is sent meanwhile
    m_desk->tick();
    QCOMPARE(m_server->received.size(), size_t(1));
    m_clock->advance(2s);
    m_desk->tick();
    QCOMPARE(m_server->received.size(), size_t(2));
    QCOMPARE(m_server->received[1].id, m_server->received[0].id);
    m_server->received[1].done(held({}));
    QCOMPARE(refunded.count(), 1);
    QVERIFY(!m_desk->isBusy());
}

void TestAfterSaleDesk::saysNothingOfTheFirstUntilItIsKnown()
{
    QSignalSpy refused(m_desk.get(), &AfterSaleDesk::refused);
    m_desk->refund(m_refund);
    m_server->received[0].done(error(ErrorKind::OutcomeUnknown));
    m_clock->advance(2s);
    m_desk->tick();
    m_server->received[1].done(refusal(SaleOutcome::Locked));
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_desk->isUnknown());
}

void TestAfterSaleDesk::tellsThatAnotherWindowWasFaster()
{
    QSignalSpy refused(m_desk.get(), &AfterSaleDesk::refused);
    m_desk->refund(m_refund);
    m_server->received[0].done(refusal(SaleOutcome::Changed));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused[0][0].value<SaleOutcome>(), SaleOutcome::Changed);
    QVERIFY(!m_desk->isBusy());
}

void TestAfterSaleDesk::sendsAnApprovedRequestOnce()
{
    QSignalSpy needed(m_desk.get(), &AfterSaleDesk::needsApproval);
    m_desk->approved(); // nothing waits for it
    QVERIFY(m_server->received.empty());
    m_desk->refund(m_refund);
    m_server->received[0].done(refusal(SaleOutcome::NeedsApproval));
    QCOMPARE(needed.count(), 1);
    m_desk->approved();
    m_desk->approved();
    QCOMPARE(m_server->received.size(), size_t(2));
    QCOMPARE(m_server->received[1].id, needed[0][0].value<ApprovalAsk>().request);
}

void TestAfterSaleDesk::exchangesForAHold()
{
    QSignalSpy exchanged(m_desk.get(), &AfterSaleDesk::exchanged);
    m_desk->exchange({tonight, BookingId{42}, {first}, BookingId{43}, {}, {}});
    QCOMPARE(m_server->received[0].act, u"exchange"_qs);
    m_server->received[0].done(sold({second}));
    QCOMPARE(exchanged.count(), 1);
    QCOMPARE(exchanged[0][0].value<BookingAnswer>().reference, u"K7P3QX4"_qs);
}

QTEST_GUILESS_MAIN(TestAfterSaleDesk)
#include "tst_aftersaledesk.moc"
