// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/checkout.h"
#include "tests/support/manualclock.h"
#include "tests/unit/waitingserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace parterre;

namespace {

/// As WaitingServer, for cards.
class WaitingCards final : public CardRequests
{
public:
    struct Asked
    {
        QString act;
        QUuid id;
        PaymentId payment;
        Money amount;
        QString reference;
        Done done;
    };
    std::vector<Asked> received;

    void answer(const Result<CardAnswer> &result)
    {
        QVERIFY(m_answered < received.size());
        received[m_answered++].done(result);
    }
    [[nodiscard]] QStringList acts() const
    {
        QStringList acts;
        for (const Asked &asked : received)
            acts << asked.act;
        return acts;
    }

    void begin(const QString &, QUuid request, EventId, BookingId, Money amount, QObject *,
               Done done) override
    {
        received.push_back({u"begin"_qs, request, {}, amount, {}, std::move(done)});
    }
    void capture(const QString &, QUuid request, EventId, PaymentId payment,
                 const QString &reference, QObject *, Done done) override
    {
        received.push_back({u"capture"_qs, request, payment, {}, reference, std::move(done)});
    }
    void drop(const QString &, QUuid request, EventId, PaymentId payment, QObject *,
              Done done) override
    {
        received.push_back({u"drop"_qs, request, payment, {}, {}, std::move(done)});
    }

private:
    size_t m_answered = 0;
};

Money euros(qint64 minor)
{
    return {minor, u"EUR"_qs};
}

const CardAnswer charged{SaleOutcome::Done, PaymentId{77}, {}};

} // namespace

class TestCheckout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takesCashAndConfirms();
    void knowsTheTotalOfAHoldStillOnItsWay();
    void closesWhenTheHoldIsRefused();
    void writesACardDownBeforeItIsCharged();
    void splitsBetweenCashAndCard();
    void takesOneTenderAtATime();
    void asksAgainAboutACardWithTheSameRequest();
    void takesACardOutWhenItCannotBeBegun();
    void keepsAChargedCardWhenItsReferenceIsRefused();
    void dropsCardsWhenPaymentIsLeft();
    void dropsACardBegunAfterPaymentWasLeft();
    void saysWhatToGiveBackWhenTheSeatsAreLost();
    void dropsThePartThatIsTakenOut();
    void confirmsWhatCostsNothing();

private:
    void open();
    void beginCard(qint64 minor);

    std::unique_ptr<WaitingServer> m_server;
    std::unique_ptr<WaitingCards> m_cards;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Basket> m_basket;
    std::unique_ptr<Checkout> m_checkout;
};

void TestCheckout::init()
{
    m_checkout.reset();
    m_basket.reset();
    m_server = std::make_unique<WaitingServer>();
    m_cards = std::make_unique<WaitingCards>();
    m_clock = std::make_unique<ManualClock>();
    m_clock->advance(1h);
    m_basket = std::make_unique<Basket>(*m_server, *m_clock);
    m_checkout = std::make_unique<Checkout>(*m_basket, *m_cards, *m_clock);
    m_basket->setSession(u"token"_qs);
    QVERIFY(m_basket->setEvent(tonight));
}

void TestCheckout::open()
{
    m_basket->hold({first, second});
    m_server->answer(held({first, second}));
    m_checkout->open();
    m_server->answer(held({first, second}));
    QVERIFY(m_checkout->takesTender());
    QCOMPARE(m_checkout->plan().due(), euros(9000));
}

void TestCheckout::beginCard(qint64 minor)
{
    QVERIFY(m_checkout->beginCard(euros(minor)));
    m_cards->answer(charged);
}

void TestCheckout::takesCashAndConfirms()
{
    open();
    QVERIFY(!m_checkout->complete());
    QVERIFY(m_checkout->addCash(euros(10000)));
    QVERIFY(m_checkout->complete());
    const auto &confirm = m_server->received.back();
    QCOMPARE(confirm.act, u"confirm"_qs);
    QCOMPARE(confirm.amount, euros(9000));
    QCOMPARE(confirm.payments.size(), size_t(1));
    QCOMPARE(confirm.payments[0].tendered, euros(10000));
    QVERIFY(!m_checkout->takesTender());
    QVERIFY(!m_checkout->complete());
    QSignalSpy giveBack(m_checkout.get(), &Checkout::mustGiveBack);
    m_server->answer(sold({first, second}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
    QCOMPARE(giveBack.count(), 0);
    QCOMPARE(m_checkout->plan().change(), euros(1000)); // to be read on the sheet still
}

void TestCheckout::knowsTheTotalOfAHoldStillOnItsWay()
{
    m_basket->hold({first});
    m_checkout->open();
    QVERIFY(!m_checkout->takesTender());
    QVERIFY(!m_checkout->addCash(euros(4500)));
    m_server->answer(held({first}));
    QVERIFY(!m_checkout->takesTender());
    m_server->answer(held({first}));
    QVERIFY(m_checkout->takesTender());
    QCOMPARE(m_checkout->plan().due(), euros(4500));
}

void TestCheckout::closesWhenTheHoldIsRefused()
{
    m_basket->hold({first});
    m_checkout->open();
    m_server->answer(refusal(SaleOutcome::Taken));
    QVERIFY(!m_checkout->takesTender());
    m_basket->hold({second});
    m_server->answer(held({second}));
    m_checkout->open();
    m_server->answer(held({second}));
    QVERIFY(m_checkout->takesTender());
}

void TestCheckout::writesACardDownBeforeItIsCharged()
{
    open();
    QVERIFY(m_checkout->beginCard(euros(9000)));
    QCOMPARE(m_checkout->plan().parts()[0].card, CardStep::Asked);
    m_checkout->takeCard(u"too early"_qs);
    QCOMPARE(m_cards->acts(), QStringList{u"begin"_qs});
    m_cards->answer(charged);
    QCOMPARE(m_checkout->plan().parts()[0].card, CardStep::Ready);
    m_checkout->takeCard(u" 12345 "_qs);
    QCOMPARE(m_cards->received.back().payment, PaymentId{77});
    QCOMPARE(m_cards->received.back().reference, u"12345"_qs);
    m_cards->answer(charged);
    const auto &confirm = m_server->received.back();
    QCOMPARE(confirm.act, u"confirm"_qs);
    QCOMPARE(confirm.payments[0].card, PaymentId{77});
    QCOMPARE(confirm.payments[0].reference, u"12345"_qs);
}

void TestCheckout::splitsBetweenCashAndCard()
{
    open();
    QVERIFY(m_checkout->addCash(euros(2000)));
    beginCard(3000);
    m_checkout->takeCard(u"1"_qs);
    m_cards->answer(charged);
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);
    QVERIFY(m_checkout->addCash(euros(5000)));
    QVERIFY(m_checkout->complete());
    QCOMPARE(m_server->received.back().payments.size(), size_t(3));
    QCOMPARE(m_checkout->plan().change(), euros(1000));
}

void TestCheckout::takesOneTenderAtATime()
{
    open();
    QVERIFY(m_checkout->beginCard(euros(3000)));
    QVERIFY(!m_checkout->addCash(euros(2000)));
    QVERIFY(!m_checkout->beginCard(euros(2000)));
    QVERIFY(!m_checkout->addComplimentary());
    QCOMPARE(m_cards->received.size(), size_t(1));
}

void TestCheckout::asksAgainAboutACardWithTheSameRequest()
{
    open();
    QVERIFY(m_checkout->beginCard(euros(9000)));
    QSignalSpy failed(m_checkout.get(), &Checkout::failed);
    m_cards->answer(error(ErrorKind::OutcomeUnknown));
    QCOMPARE(failed.count(), 1);
    QVERIFY(m_checkout->isUnknown());
    QCOMPARE(m_checkout->plan().parts().size(), size_t(1));
    m_clock->advance(2s);
    m_checkout->tick();
    QCOMPARE(m_cards->received.size(), size_t(2));
    QCOMPARE(m_cards->received[1].id, m_cards->received[0].id);
    m_cards->answer(charged);
    QVERIFY(!m_checkout->isUnknown());
    QCOMPARE(m_checkout->plan().parts()[0].card, CardStep::Ready);
}

void TestCheckout::takesACardOutWhenItCannotBeBegun()
{
    open();
    QSignalSpy refused(m_checkout.get(), &Checkout::refused);
    QVERIFY(m_checkout->beginCard(euros(9000)));
    m_cards->answer(CardAnswer{SaleOutcome::HoldEnded, {}, {}});
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_checkout->plan().parts().empty());
    QVERIFY(m_checkout->beginCard(euros(9000)));
    m_cards->answer(error(ErrorKind::ConnectionLost));
    QVERIFY(m_checkout->plan().parts().empty());
}

void TestCheckout::keepsAChargedCardWhenItsReferenceIsRefused()
{
    open();
    beginCard(9000);
    m_checkout->takeCard(u"4111111111111111"_qs);
    m_cards->answer(error(ErrorKind::Refused));
    QCOMPARE(m_checkout->plan().parts()[0].card, CardStep::Ready);
    m_checkout->takeCard(u"12345"_qs);
    QVERIFY(m_cards->received[2].id != m_cards->received[1].id);
    m_cards->answer(charged);
    QCOMPARE(m_basket->phase(), Basket::Phase::Confirming);
}

void TestCheckout::dropsCardsWhenPaymentIsLeft()
{
    open();
    QVERIFY(m_checkout->addCash(euros(2000)));
    beginCard(3000);
    m_checkout->takeCard(u"1"_qs);
    m_cards->answer(charged);
    QSignalSpy giveBack(m_checkout.get(), &Checkout::mustGiveBack);
    m_checkout->leave();
    QCOMPARE(m_basket->phase(), Basket::Phase::Holding);
    QCOMPARE(giveBack.count(), 1);
    QCOMPARE(giveBack[0][0].value<PaymentPlan>().paid(), euros(5000));
    QCOMPARE(m_cards->received.back().act, u"drop"_qs);
    QCOMPARE(m_cards->received.back().payment, PaymentId{77});
    m_cards->answer(CardAnswer{SaleOutcome::Done, PaymentId{77}, PaymentState::RefundDue});
    QVERIFY(!m_checkout->isBusy());
}

void TestCheckout::dropsACardBegunAfterPaymentWasLeft()
{
    open();
    QVERIFY(m_checkout->beginCard(euros(9000)));
    m_checkout->leave();
    QCOMPARE(m_cards->received.size(), size_t(1));
    m_cards->answer(charged);
    QCOMPARE(m_cards->acts(), (QStringList{u"begin"_qs, u"drop"_qs}));
}

void TestCheckout::saysWhatToGiveBackWhenTheSeatsAreLost()
{
    open();
    QVERIFY(m_checkout->addCash(euros(10000)));
    QVERIFY(m_checkout->complete());
    QSignalSpy giveBack(m_checkout.get(), &Checkout::mustGiveBack);
    m_server->answer(refusal(SaleOutcome::SeatsLost));
    QCOMPARE(m_basket->phase(), Basket::Phase::Expired);
    QCOMPARE(giveBack.count(), 1);
    QVERIFY(giveBackText(giveBack[0][0].value<PaymentPlan>(), QLocale(u"en_IE"_qs))
                .contains(u"€100.00"));
}

void TestCheckout::dropsThePartThatIsTakenOut()
{
    open();
    QVERIFY(m_checkout->addCash(euros(2000)));
    m_checkout->removePart(0);
    QVERIFY(m_cards->received.empty());
    beginCard(9000);
    m_checkout->removePart(0);
    QCOMPARE(m_cards->received.back().act, u"drop"_qs);
    QCOMPARE(m_checkout->plan().remaining(), euros(9000));
    m_checkout->removePart(3);
    QVERIFY(m_checkout->plan().parts().empty());
}

void TestCheckout::confirmsWhatCostsNothing()
{
    m_basket->hold({first});
    BookingAnswer free = held({first});
    free.total = euros(0);
    m_server->answer(free);
    m_checkout->open();
    m_server->answer(free);
    QVERIFY(m_checkout->complete());
    QVERIFY(m_server->received.back().payments.empty());
}

QTEST_GUILESS_MAIN(TestCheckout)
#include "tst_checkout.moc"
