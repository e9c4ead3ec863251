// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/basket.h"
#include "tests/support/manualclock.h"
#include "tests/unit/waitingserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

class TestBasket final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void holdsWhatIsPointedAt();
    void sendsOneRequestAtATimeAndInOrder();
    void putsLaterSeatsIntoTheSameBooking();
    void keepsItsSeatsWhenOneMoreIsRefused();
    void isEmptyAgainWhenTheLastSeatIsGivenBack();
    void countsDownOnTheMonotonicClock();
    void noticesTheEndOfTheHold();
    void takesTheSameSeatsAgainAfterTheEnd();
    void extendsTheHoldWhilePaying();
    void opensPaymentForAHoldStillOnItsWay();
    void dropsPaymentWhenTheHoldItWaitedForIsRefused();
    void confirmsWithTheTotalAndTheTender();
    void sendsConfirmOnceHoweverOftenEnterIsPressed();
    void asksAgainWithTheSameRequestWhenTheOutcomeIsUnknown();
    void staysUnknownUntilTheServerSaysWhatBecameOfIt_data();
    void staysUnknownUntilTheServerSaysWhatBecameOfIt();
    void goesBackToPayingWhenNothingWasCommitted();
    void cannotBeAbandonedWhileASaleIsBeingCompleted();
    void sellsAfterTheHoldHasEndedInPayment();
    void tellsWhatWasLostToAnother();
    void usesANewRequestAfterARefusedConfirm();
    void repeatsAHoldWhoseOutcomeIsUnknown();
    void keepsItsEventWhileItHoldsSeats();
    void isConfirmingFromEnterToTheAnswerWhateverBecomesOfTheExtension();
    void doesNotCallTheSaleUnknownWhenTheExtensionIs();
    void endsTheHoldWhenPaymentIsLeftAfterItsEnd();
    void showsTheServersTotalWhenTheAmountDiffers();
    void endsWhenTheAmountDiffersAndTheSeatsAreGone();
    void saysSoldWhenTheBookingWasSoldBefore();
    void tellsThatNothingIsLeftToDoWhenACancelHasNothingToActOn();
    void addsTheBestSeatsToTheHold();
    void offersTheNextBestInsteadOfTheHold();
    void offersNothingElseForSeatsThatWereChosen();
    void beginsWithTheFirstAgainWhenAllWereShown();
    void pricesAllSeatsWhenNoneAreNamed();
    void tellsThatAPriceHasNoneLeft();
    void waitsForAManagerWithTheSameRequest();
    void forgetsTheApprovalWhenSomethingElseIsAsked();
    void givesTheSoldBookingItsCustomer();
    void isSoldByAnExchange();

private:
    void holdOne();
    void openPayment();

    std::unique_ptr<WaitingServer> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Basket> m_basket;
};

void TestBasket::init()
{
    m_basket.reset();
    m_server = std::make_unique<WaitingServer>();
    m_clock = std::make_unique<ManualClock>();
    m_clock->advance(1h);
    m_basket = std::make_unique<Basket>(*m_server, *m_clock);
    m_basket->setSession(u"token"_qs);
    QVERIFY(m_basket->setEvent(tonight));
}

void TestBasket::holdOne()
{
    m_basket->hold({first});
    m_server->answer(held({first}));
}

void TestBasket::openPayment()
{
    holdOne();
    m_basket->beginPayment();
    m_server->answer(held({first}));
}

void TestBasket::holdsWhatIsPointedAt()
{
    m_basket->hold({first});
    QVERIFY(m_basket->isPending(first));
    QCOMPARE(m_server->received.size(), size_t(1));
    QCOMPARE(m_server->received[0].token, u"token"_qs);
    QVERIFY(!m_server->received[0].booking.isValid());

    m_server->answer(held({first}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Holding);
    QVERIFY(m_basket->contains(first));
    QVERIFY(!m_basket->isPending(first));
    QCOMPARE(m_basket->total(), Money(4500, u"EUR"_qs));
}

void TestBasket::sendsOneRequestAtATimeAndInOrder()
{
    m_basket->hold({first});
    m_basket->hold({second});
    QCOMPARE(m_server->unanswered(), 1);
    m_server->answer(held({first}));
    QCOMPARE(m_server->unanswered(), 1);
    QCOMPARE(m_server->received[1].seats, std::vector<SeatId>{second});
    QVERIFY(m_server->received[0].id != m_server->received[1].id);
}

void TestBasket::putsLaterSeatsIntoTheSameBooking()
{
    m_basket->hold({first});
    m_basket->hold({second});
    m_server->answer(held({first}));
    QCOMPARE(m_server->received[1].booking, BookingId{42});
}

void TestBasket::keepsItsSeatsWhenOneMoreIsRefused()
{
    holdOne();
    QSignalSpy refused(m_basket.get(), &Basket::refused);
    m_basket->hold({second});
    m_server->answer(refusal(SaleOutcome::Taken, {{second, RefusedReason::Held, u"Window 2"_qs}}));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(m_basket->phase(), Basket::Phase::Holding);
    QCOMPARE(m_basket->lines().size(), size_t(1));
}

void TestBasket::isEmptyAgainWhenTheLastSeatIsGivenBack()
{
    holdOne();
    m_basket->release({first});
    m_server->answer(held({}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Empty);
    QVERIFY(!m_basket->booking().isValid());
    m_basket->hold({second});
    QVERIFY(!m_server->received.back().booking.isValid());
}

void TestBasket::countsDownOnTheMonotonicClock()
{
    holdOne();
    QCOMPARE(m_basket->timeLeft(), 5min);
    QCOMPARE(m_basket->holdLength(), 5min);
    m_clock->advance(2min);
    QCOMPARE(m_basket->timeLeft(), 3min);
    m_basket->hold({second});
    m_server->answer(held({first, second}, 3min));
    QCOMPARE(m_basket->holdLength(), 5min);
    m_basket->extend();
    m_server->answer(held({first, second}, 5min));
    QCOMPARE(m_basket->timeLeft(), 5min);
}

void TestBasket::noticesTheEndOfTheHold()
{
    holdOne();
    QSignalSpy expired(m_basket.get(), &Basket::holdExpired);
    m_clock->advance(5min - 1ms);
    m_basket->tick();
    QCOMPARE(m_basket->phase(), Basket::Phase::Holding);
    m_clock->advance(1ms);
    m_basket->tick();
    m_basket->tick();
    QCOMPARE(m_basket->phase(), Basket::Phase::Expired);
    QCOMPARE(expired.count(), 1);
}

void TestBasket::takesTheSameSeatsAgainAfterTheEnd()
{
    holdOne();
    m_clock->advance(5min);
    m_basket->tick();
    m_basket->extend();
    const auto &request = m_server->received.back();
    QCOMPARE(request.act, u"hold"_qs);
    QCOMPARE(request.seats, std::vector<SeatId>{first});
    QVERIFY(!request.booking.isValid());
}

void TestBasket::extendsTheHoldWhilePaying()
{
    m_basket->hold({first});
    m_server->answer(held({first}));
    m_basket->beginPayment();
    m_server->answer(held({first}, 1min));
    m_basket->extend();
    QCOMPARE(m_server->received.back().act, u"extend"_qs);
    m_server->answer(held({first}, 5min));
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);
    QCOMPARE(m_basket->timeLeft(), 5min);
}

void TestBasket::opensPaymentForAHoldStillOnItsWay()
{
    m_basket->hold({first});
    m_basket->beginPayment();
    QCOMPARE(m_basket->phase(), Basket::Phase::Empty);
    m_server->answer(held({first}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);
    QCOMPARE(m_server->received.back().act, u"pay"_qs);
}

void TestBasket::dropsPaymentWhenTheHoldItWaitedForIsRefused()
{
    m_basket->hold({first});
    m_basket->beginPayment();
    m_server->answer(refusal(SaleOutcome::Taken, {{first, RefusedReason::Sold, {}}}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Empty);
    QCOMPARE(m_server->unanswered(), 0);
    QVERIFY(!m_basket->isBusy());
}

void TestBasket::confirmsWithTheTotalAndTheTender()
{
    openPayment();
    QSignalSpy done(m_basket.get(), &Basket::sold);
    m_basket->confirm(cash(4500));
    QCOMPARE(m_basket->phase(), Basket::Phase::Confirming);
    QCOMPARE(m_server->received.back().amount, Money(4500, u"EUR"_qs));
    QCOMPARE(m_server->received.back().payments.size(), size_t(1));
    m_server->answer(sold({first}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
    QCOMPARE(done.count(), 1);
    QCOMPARE(m_basket->reference(), u"K7P3QX4"_qs);
    m_basket->startNext();
    QCOMPARE(m_basket->phase(), Basket::Phase::Empty);
}

void TestBasket::sendsConfirmOnceHoweverOftenEnterIsPressed()
{
    openPayment();
    const size_t before = m_server->received.size();
    m_basket->confirm(cash(4500));
    m_basket->confirm(cash(4500));
    QCOMPARE(m_server->received.size(), before + 1);
}

void TestBasket::asksAgainWithTheSameRequestWhenTheOutcomeIsUnknown()
{
    openPayment();
    m_basket->confirm(cash(4500));
    const QUuid request = m_server->received.back().id;
    m_server->answer(error(ErrorKind::OutcomeUnknown));
    QCOMPARE(m_basket->phase(), Basket::Phase::Unknown);

    m_basket->tick();
    QCOMPARE(m_server->unanswered(), 0);
    m_clock->advance(2s);
    m_basket->tick();
    QCOMPARE(m_server->received.back().id, request);
    QCOMPARE(m_server->received.back().act, u"confirm"_qs);
    m_server->answer(sold({first}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
}

void TestBasket::staysUnknownUntilTheServerSaysWhatBecameOfIt_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("outcome");
    QTest::newRow("no link") << int(ErrorKind::ConnectionLost) << -1;
    QTest::newRow("link breaks again") << int(ErrorKind::OutcomeUnknown) << -1;
    QTest::newRow("the first still runs") << int(ErrorKind::Busy) << -1;
    QTest::newRow("too slow") << int(ErrorKind::Timeout) << -1;
    QTest::newRow("session ended") << -1 << int(SaleOutcome::SignedOut);
    QTest::newRow("window locked") << -1 << int(SaleOutcome::Locked);
    QTest::newRow("busy") << -1 << int(SaleOutcome::Busy);
    QTest::newRow("needs approval") << -1 << int(SaleOutcome::NeedsApproval);
    QTest::newRow("forbidden") << -1 << int(SaleOutcome::Forbidden);
}

void TestBasket::staysUnknownUntilTheServerSaysWhatBecameOfIt()
{
    QFETCH(int, kind);
    QFETCH(int, outcome);
    openPayment();
    m_basket->confirm(cash(4500));
    const QUuid request = m_server->received.back().id;
    m_server->answer(error(ErrorKind::OutcomeUnknown));
    m_clock->advance(2s);
    m_basket->tick();
    if (kind >= 0)
        m_server->answer(error(ErrorKind(kind)));
    else
        m_server->answer(refusal(SaleOutcome(outcome)));
    QCOMPARE(m_basket->phase(), Basket::Phase::Unknown);
    m_clock->advance(2s);
    m_basket->tick();
    QCOMPARE(m_server->received.back().id, request);
    m_server->answer(sold({first}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
}

void TestBasket::goesBackToPayingWhenNothingWasCommitted()
{
    openPayment();
    QSignalSpy failed(m_basket.get(), &Basket::failed);
    m_basket->confirm(cash(4500));
    const QUuid request = m_server->received.back().id;
    m_server->answer(error(ErrorKind::ConnectionLost));
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);
    QCOMPARE(failed.count(), 1);
    m_basket->confirm(cash(5000));
    QCOMPARE(m_server->received.back().id, request);
}

void TestBasket::cannotBeAbandonedWhileASaleIsBeingCompleted()
{
    openPayment();
    m_basket->confirm(cash(4500));
    const size_t sent = m_server->received.size();
    for (const auto outcome : {Basket::Phase::Confirming, Basket::Phase::Unknown}) {
        QCOMPARE(m_basket->phase(), outcome);
        QVERIFY(m_basket->isConfirming());
        m_basket->releaseAll();
        m_basket->release({first});
        m_basket->leavePayment();
        m_basket->startNext();
        m_basket->hold({second});
        m_basket->extend();
        QVERIFY(!m_basket->setEvent(EventId{8}));
        QCOMPARE(m_basket->phase(), outcome);
        QCOMPARE(m_server->received.size(), sent);
        if (outcome == Basket::Phase::Confirming)
            m_server->answer(error(ErrorKind::OutcomeUnknown));
    }
}

void TestBasket::sellsAfterTheHoldHasEndedInPayment()
{
    openPayment();
    QSignalSpy expired(m_basket.get(), &Basket::holdExpired);
    m_clock->advance(6min);
    m_basket->tick();
    m_basket->tick();
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);
    QCOMPARE(expired.count(), 1);
    m_basket->confirm(cash(4500));
    BookingAnswer late = sold({first});
    late.late = true;
    m_server->answer(late);
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
    QVERIFY(m_basket->soldLate());
}

void TestBasket::tellsWhatWasLostToAnother()
{
    openPayment();
    QSignalSpy refused(m_basket.get(), &Basket::refused);
    m_basket->confirm(cash(4500));
    m_server->answer(
        refusal(SaleOutcome::SeatsLost, {{first, RefusedReason::Sold, u"Window 3"_qs}}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Expired);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused[0][0].value<SaleOutcome>(), SaleOutcome::SeatsLost);
    QVERIFY(!m_basket->isConfirming());
}

void TestBasket::usesANewRequestAfterARefusedConfirm()
{
    openPayment();
    m_basket->confirm(cash(4500));
    const QUuid request = m_server->received.back().id;
    m_server->answer(refusal(SaleOutcome::NotOnSale));
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);
    m_basket->confirm(cash(4500));
    QVERIFY(m_server->received.back().id != request);
}

void TestBasket::repeatsAHoldWhoseOutcomeIsUnknown()
{
    m_basket->hold({first});
    m_basket->hold({second});
    m_server->answer(error(ErrorKind::OutcomeUnknown));
    QCOMPARE(m_server->unanswered(), 0);
    m_clock->advance(2s);
    m_basket->tick();
    QCOMPARE(m_server->received[1].id, m_server->received[0].id);
    QCOMPARE(m_server->received[1].seats, std::vector<SeatId>{first});
    m_server->answer(held({first}));
    QCOMPARE(m_server->received[2].seats, std::vector<SeatId>{second});
}

void TestBasket::keepsItsEventWhileItHoldsSeats()
{
    holdOne();
    QVERIFY(!m_basket->setEvent(EventId{8}));
    QCOMPARE(m_basket->event(), tonight);
    m_basket->releaseAll();
    m_server->answer(held({}));
    QVERIFY(m_basket->setEvent(EventId{8}));
}

void TestBasket::isConfirmingFromEnterToTheAnswerWhateverBecomesOfTheExtension()
{
    holdOne();
    m_basket->beginPayment();
    m_basket->confirm(cash(4500)); // F8 and Enter, faster than the network
    QVERIFY(m_basket->isConfirming());
    m_server->answer(error(ErrorKind::OutcomeUnknown));
    QCOMPARE(m_basket->phase(), Basket::Phase::Confirming);
    m_clock->advance(2s);
    m_basket->tick();
    m_server->answer(held({first}));
    QCOMPARE(m_server->received.back().act, u"confirm"_qs);
    QVERIFY(m_basket->isConfirming());
    QCOMPARE(m_basket->phase(), Basket::Phase::Confirming);
    m_server->answer(sold({first}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
    QVERIFY(!m_basket->isConfirming());
}

void TestBasket::doesNotCallTheSaleUnknownWhenTheExtensionIs()
{
    holdOne();
    m_basket->beginPayment();
    m_server->answer(error(ErrorKind::OutcomeUnknown));
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);
    QVERIFY(!m_basket->isConfirming());
}

void TestBasket::endsTheHoldWhenPaymentIsLeftAfterItsEnd()
{
    openPayment();
    m_clock->advance(6min);
    m_basket->tick();
    QSignalSpy expired(m_basket.get(), &Basket::holdExpired);
    m_basket->leavePayment();
    QCOMPARE(m_basket->phase(), Basket::Phase::Expired);
    QCOMPARE(expired.count(), 1);
}

void TestBasket::showsTheServersTotalWhenTheAmountDiffers()
{
    openPayment();
    m_basket->confirm(cash(4500));
    BookingAnswer differs = held({first, second}, 3min);
    differs.outcome = SaleOutcome::AmountDiffers;
    m_server->answer(differs);
    QCOMPARE(m_basket->phase(), Basket::Phase::Holding);
    QCOMPARE(m_basket->total(), Money(9000, u"EUR"_qs));
    QCOMPARE(m_basket->timeLeft(), 3min);
    m_basket->beginPayment();
    m_server->answer(held({first, second}));
    m_basket->confirm(cash(9000));
    QCOMPARE(m_server->received.back().amount, Money(9000, u"EUR"_qs));
}

void TestBasket::endsWhenTheAmountDiffersAndTheSeatsAreGone()
{
    openPayment();
    m_basket->confirm(cash(4500));
    m_server->answer(refusal(SaleOutcome::AmountDiffers));
    QCOMPARE(m_basket->phase(), Basket::Phase::Expired);
    QCOMPARE(m_basket->lines().size(), size_t(1)); // to be taken again
}

void TestBasket::saysSoldWhenTheBookingWasSoldBefore()
{
    openPayment();
    QSignalSpy refused(m_basket.get(), &Basket::refused);
    m_basket->confirm(cash(4500));
    BookingAnswer before = sold({first});
    before.outcome = SaleOutcome::HoldEnded;
    before.status = BookingStatus::Confirmed;
    m_server->answer(before);
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
    QCOMPARE(m_basket->reference(), u"K7P3QX4"_qs);
    QCOMPARE(refused[0][0].value<SaleOutcome>(), SaleOutcome::SoldBefore);
}

void TestBasket::tellsThatNothingIsLeftToDoWhenACancelHasNothingToActOn()
{
    m_basket->hold({first});
    m_basket->releaseAll();
    bool idle = false;
    connect(m_basket.get(), &Basket::changed, this, [&] { idle = !m_basket->isBusy(); });
    m_server->answer(refusal(SaleOutcome::Taken, {{first, RefusedReason::Sold, {}}}));
    QVERIFY(idle);
}

void TestBasket::addsTheBestSeatsToTheHold()
{
    holdOne();
    BestWish wish;
    wish.count = 2;
    wish.section = u"Balcony"_qs;
    m_basket->holdBest(wish);
    const auto &asked = m_server->received.back();
    QCOMPARE(asked.act, u"best"_qs);
    QCOMPARE(asked.wish.booking, BookingId{42});
    QCOMPARE(asked.wish.section, wish.section);
    m_server->answer(held({first, second}));
    QCOMPARE(m_basket->lines().size(), size_t(2));
    QVERIFY(!m_basket->canOfferNext()); // one of them was chosen by hand
}

void TestBasket::offersTheNextBestInsteadOfTheHold()
{
    BestWish wish;
    wish.count = 1;
    m_basket->holdBest(wish);
    QVERIFY(!m_basket->canOfferNext());
    m_server->answer(held({first}));
    QVERIFY(m_basket->canOfferNext());

    m_basket->nextBest(BestWish::Prefer::Aisle);
    QCOMPARE(m_server->received.back().wish.insteadOf, BookingId{42});
    QCOMPARE(m_server->received.back().wish.prefer, BestWish::Prefer::Aisle);
    QVERIFY(m_server->received.back().wish.offered.empty()); // the server knows the hold's own
    BookingAnswer other = held({second});
    other.booking = BookingId{43};
    m_server->answer(other);
    QCOMPARE(m_basket->booking(), BookingId{43});

    m_basket->nextBestInRow(u"Stalls"_qs, u"C"_qs);
    QCOMPARE(m_server->received.back().wish.insteadOf, BookingId{43});
    QCOMPARE(m_server->received.back().wish.offered, std::vector<SeatId>{first});
    QCOMPARE(m_server->received.back().wish.row, u"C"_qs);
}

void TestBasket::offersNothingElseForSeatsThatWereChosen()
{
    holdOne();
    m_basket->nextBest(BestWish::Prefer::Best);
    QCOMPARE(m_server->unanswered(), 0);
}

void TestBasket::beginsWithTheFirstAgainWhenAllWereShown()
{
    m_basket->holdBest({});
    m_server->answer(held({first}));
    m_basket->nextBest(BestWish::Prefer::Best);
    m_server->answer(held({second}));
    QSignalSpy refused(m_basket.get(), &Basket::refused);
    m_basket->nextBest(BestWish::Prefer::Best);
    QCOMPARE(m_server->received.back().wish.offered, std::vector<SeatId>{first});
    m_server->answer(refusal(SaleOutcome::NoSeats));
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_basket->contains(second));
    m_basket->nextBest(BestWish::Prefer::Best);
    QVERIFY(m_server->received.back().wish.offered.empty());
}

void TestBasket::pricesAllSeatsWhenNoneAreNamed()
{
    m_basket->hold({first, second});
    m_server->answer(held({first, second}));
    m_basket->setPriceType({}, PriceTypeId{3}, {});
    QCOMPARE(m_server->received.back().seats, (std::vector<SeatId>{first, second}));
    QCOMPARE(m_server->received.back().chosen, 3);
}

void TestBasket::tellsThatAPriceHasNoneLeft()
{
    holdOne();
    QSignalSpy refused(m_basket.get(), &Basket::refused);
    QSignalSpy capped(m_basket.get(), &Basket::capReached);
    m_basket->setPriceType({first}, PriceTypeId{3}, {});
    BookingAnswer answer = refusal(SaleOutcome::Cap);
    answer.cap = {u"Child"_qs, 0};
    m_server->answer(answer);
    QCOMPARE(capped.count(), 1);
    QCOMPARE(refused.count(), 0);
    QCOMPARE(m_basket->phase(), Basket::Phase::Holding);
}

void TestBasket::waitsForAManagerWithTheSameRequest()
{
    openPayment();
    QSignalSpy needed(m_basket.get(), &Basket::needsApproval);
    m_basket->confirm(cash(4500));
    const QUuid request = m_server->received.back().id;
    m_server->answer(refusal(SaleOutcome::NeedsApproval));
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed[0][0].value<ApprovalAsk>().request, request);
    QCOMPARE(m_basket->phase(), Basket::Phase::Paying);

    m_basket->approved();
    QCOMPARE(m_basket->phase(), Basket::Phase::Confirming);
    QCOMPARE(m_server->received.back().id, request);
    m_server->answer(sold({first}));
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
}

void TestBasket::forgetsTheApprovalWhenSomethingElseIsAsked()
{
    holdOne();
    m_basket->setPriceType({}, PriceTypeId{3}, {});
    m_server->answer(refusal(SaleOutcome::NeedsApproval));
    m_basket->setPriceType({}, PriceTypeId{4}, {});
    m_server->answer(held({first}));
    m_basket->approved();
    QCOMPARE(m_server->unanswered(), 0);
}

void TestBasket::givesTheSoldBookingItsCustomer()
{
    openPayment();
    m_basket->confirm(cash(4500));
    m_server->answer(sold({first}));
    m_basket->setCustomer(CustomerId{9});
    QCOMPARE(m_server->received.back().chosen, 9);
    BookingAnswer answer = sold({first});
    answer.customer = CustomerId{9};
    answer.customerName = u"Lee"_qs;
    m_server->answer(answer);
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
    QCOMPARE(m_basket->customerName(), u"Lee"_qs);
    QCOMPARE(m_basket->reference(), u"K7P3QX4"_qs);
}

void TestBasket::isSoldByAnExchange()
{
    holdOne();
    QSignalSpy wasSold(m_basket.get(), &Basket::sold);
    BookingAnswer answer = sold({first});
    m_basket->takeSold(answer);
    QCOMPARE(wasSold.count(), 0); // it does not say that it is confirmed
    answer.status = BookingStatus::Confirmed;
    m_basket->takeSold(answer);
    QCOMPARE(wasSold.count(), 1);
    QCOMPARE(m_basket->phase(), Basket::Phase::Sold);
}

QTEST_GUILESS_MAIN(TestBasket)
#include "tst_basket.moc"
