// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stores/salehouse.h"

using namespace parterre;

/// Best seats, price types, cards and splits by way of the stores, against the real server.
class TestSaleStores final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void holdsTheBestAndSaysWhy();
    void addsTheBestToAHold();
    void offersOthersInsteadAndGivesTheFirstBack();
    void previewsWhatItWouldHold();
    void answersOnlyTheNewestPreview();
    void listsPriceTypes();
    void pricesAsTheServerRounds_data();
    void pricesAsTheServerRounds();
    void goesBackToTheStandardPrice();
    void tellsWhichPriceIsUsedUp();
    void keepsTheReasonOfAPrice();
    void sellsACardPaymentThatWasBegun();
    void splitsAmongTenders();
    void dropsACard_data();
    void dropsACard();
    void settlesWhatIsDueBack();
    void storesNoCardNumber();
    void refusesACardForMoreThanTheTotal();

private:
    std::unique_ptr<SaleHouse> m_house;
};

void TestSaleStores::init()
{
    m_house = std::make_unique<SaleHouse>();
}

void TestSaleStores::cleanup()
{
    QCOMPARE(m_house->house().violations(), 0);
    m_house.reset();
}

void TestSaleStores::holdsTheBestAndSaysWhy()
{
    BestWish wish;
    wish.count = 2;
    const BookingAnswer answer = m_house->clerk().holdBest(m_house->event(), wish);
    QCOMPARE(answer.outcome, SaleOutcome::Done);
    QCOMPARE(answer.status, BookingStatus::Hold);
    QCOMPARE(answer.lines.size(), size_t(2));
    QCOMPARE(answer.total, euros(9000));
    QVERIFY(!answer.reasons.empty());
    QVERIFY(!bestReasonsText(answer.reasons).isEmpty());
    QVERIFY(!answer.lines[0].priceType.isValid());

    wish.count = 20;
    QCOMPARE(m_house->clerk().holdBest(m_house->event(), wish).outcome, SaleOutcome::NoSeats);
    wish.count = 2;
    wish.maxPrice = euros(3000);
    const BookingAnswer cheap = m_house->clerk().holdBest(m_house->event(), wish);
    QCOMPARE(cheap.total, euros(6000));
    wish.maxPrice.reset();
    wish.section = u"Stalls"_qs;
    wish.row = u"B"_qs;
    wish.prefer = BestWish::Prefer::Aisle;
    QCOMPARE(m_house->clerk().holdBest(m_house->event(), wish).total, euros(7600));
}

void TestSaleStores::addsTheBestToAHold()
{
    const BookingAnswer first
        = m_house->clerk().hold(m_house->event(), {m_house->seat(u"C"_qs, 1)});
    BestWish wish;
    wish.count = 2;
    wish.booking = first.booking;
    const BookingAnswer answer = m_house->clerk().holdBest(m_house->event(), wish);
    QCOMPARE(answer.booking, first.booking);
    QCOMPARE(answer.lines.size(), size_t(3));
}

void TestSaleStores::offersOthersInsteadAndGivesTheFirstBack()
{
    BestWish wish;
    wish.count = 2;
    const BookingAnswer first = m_house->clerk().holdBest(m_house->event(), wish);
    wish.insteadOf = first.booking;
    const BookingAnswer second = m_house->clerk().holdBest(m_house->event(), wish);
    QCOMPARE(second.outcome, SaleOutcome::Done);
    QVERIFY(second.booking != first.booking);
    for (const BookingLine &line : second.lines)
        QVERIFY(std::ranges::find(first.lines, line.seat, &BookingLine::seat) == first.lines.end());
    QCOMPARE(m_house->house().value(
                 u"select count(*) from parterre.event_seats where status = 'HOLD'"_qs),
             u"2"_qs);
    wish.insteadOf = second.booking;
    for (const BookingLine &line : first.lines)
        wish.offered.push_back(line.seat);
    const BookingAnswer third = m_house->clerk().holdBest(m_house->event(), wish);
    for (const BookingLine &line : third.lines)
        QVERIFY(std::ranges::find(first.lines, line.seat, &BookingLine::seat) == first.lines.end());
}

void TestSaleStores::previewsWhatItWouldHold()
{
    BestWish wish;
    wish.count = 3;
    SaleTill &clerk = m_house->clerk();
    const auto seen = clerk.wait<BestSeats>([&](auto done) {
        clerk.preview.ask(clerk.session().token, m_house->event(), wish, u"EUR"_qs, clerk.context(),
                          done);
    });
    QVERIFY(seen);
    QCOMPARE(seen->total, euros(13500));
    QCOMPARE(m_house->house().value(u"select count(*) from parterre.bookings"_qs), u"0"_qs);
    const BookingAnswer held = clerk.holdBest(m_house->event(), wish);
    std::vector<SeatId> seats;
    for (const BookingLine &line : held.lines)
        seats.push_back(line.seat);
    std::vector<SeatId> previewed = seen->seats;
    std::ranges::sort(previewed);
    QCOMPARE(previewed, seats);
    QCOMPARE(seen->reasons, held.reasons);
}

void TestSaleStores::answersOnlyTheNewestPreview()
{
    SaleTill &clerk = m_house->clerk();
    std::vector<int> answered;
    const auto ask = [&](int count) {
        BestWish wish;
        wish.count = count;
        clerk.preview.ask(clerk.session().token, m_house->event(), wish, u"EUR"_qs, clerk.context(),
                          [&answered, count](const Result<BestSeats> &best) {
                              QVERIFY(best);
                              answered.push_back(count);
                          });
    };
    ask(1);
    ask(2);
    ask(3);
    QTRY_VERIFY(!answered.empty());
    QCOMPARE(answered, std::vector<int>{3});
    ask(4);
    clerk.preview.cancel();
    (void)clerk.openPayments(); // behind it in the same queue
    QCOMPARE(answered, std::vector<int>{3});
}

void TestSaleStores::listsPriceTypes()
{
    SaleTill &clerk = m_house->clerk();
    const auto types = clerk.wait<std::vector<PriceType>>([&](auto done) {
        clerk.events.priceTypes(clerk.session().token, m_house->event(), u"EUR"_qs, clerk.context(),
                                done);
    });
    QVERIFY(types);
    QCOMPARE(types->size(), size_t(3));
    const QLocale irish(u"en_IE"_qs);
    const PriceType child = types->at(0);
    QCOMPARE(child.name, u"Child"_qs);
    QCOMPARE(child.percentThousandths, 33'333);
    QCOMPARE(child.mostPerBooking, 2);
    QCOMPARE(rateText(child, irish), u"33.333 %"_qs);
    QCOMPARE(rateText(child, QLocale(u"de_DE"_qs)), u"33,333 %"_qs);
    QCOMPARE(types->at(1).fixedPrice, euros(4000));
    QCOMPARE(rateText(types->at(1), irish), u"€40.00"_qs);
    QVERIFY(types->at(2).needsReason);
    QVERIFY(types->at(2).needsApproval);
    QCOMPARE(rateText(types->at(2), irish), u"free"_qs);
}

void TestSaleStores::pricesAsTheServerRounds_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("type");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("33.333 % of 45.00 is 14.99985") << u"A"_qs << u"Child"_qs << qint64(1500);
    QTest::newRow("33.333 % of 38.00 is 12.66654") << u"B"_qs << u"Child"_qs << qint64(1267);
    QTest::newRow("33.333 % of 30.00 is 9.9999") << u"C"_qs << u"Child"_qs << qint64(1000);
    QTest::newRow("a fixed price") << u"A"_qs << u"Club"_qs << qint64(4000);
    QTest::newRow("never above the seat's") << u"C"_qs << u"Club"_qs << qint64(3000);
}

void TestSaleStores::pricesAsTheServerRounds()
{
    QFETCH(QString, row);
    QFETCH(QString, type);
    QFETCH(qint64, minor);
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(row, 5)});
    const BookingAnswer priced
        = clerk.setPriceType(m_house->event(), held, m_house->priceType(type));
    QCOMPARE(priced.outcome, SaleOutcome::Done);
    QCOMPARE(priced.lines[0].price, euros(minor));
    QCOMPARE(priced.lines[0].priceType, m_house->priceType(type));
    QCOMPARE(priced.total, euros(minor));
    QCOMPARE(clerk.pay(m_house->event(), priced, inCash(minor)).outcome, SaleOutcome::Done);
}

void TestSaleStores::goesBackToTheStandardPrice()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    (void)clerk.setPriceType(m_house->event(), held, m_house->priceType(u"Child"_qs));
    const BookingAnswer standard = clerk.setPriceType(m_house->event(), held, {});
    QCOMPARE(standard.total, euros(4500));
    QVERIFY(!standard.lines[0].priceType.isValid());
}

void TestSaleStores::tellsWhichPriceIsUsedUp()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(
        m_house->event(),
        {m_house->seat(u"A"_qs, 1), m_house->seat(u"A"_qs, 2), m_house->seat(u"A"_qs, 3)});
    const BookingAnswer answer
        = clerk.setPriceType(m_house->event(), held, m_house->priceType(u"Child"_qs));
    QCOMPARE(answer.outcome, SaleOutcome::Cap);
    QVERIFY(answer.cap);
    QCOMPARE(answer.cap->priceType, u"Child"_qs);
    QCOMPARE(answer.cap->left, 2);
    QVERIFY(answer.refused.empty());
}

void TestSaleStores::keepsTheReasonOfAPrice()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    const QUuid request = QUuid::createUuid();
    const auto guest = [&] {
        return clerk.setPriceType(m_house->event(), held, m_house->priceType(u"Guest"_qs),
                                  u"Press"_qs, request);
    };
    const BookingAnswer refused = guest();
    QCOMPARE(refused.outcome, SaleOutcome::NeedsApproval);
    QVERIFY(refused.approval);
    QCOMPARE(*refused.approval, (ApprovalAsk{request, ApprovalAsk::Act::PriceType, held.total}));
    QCOMPARE(clerk.approve(*refused.approval, SaleHouse::managerEmail, SmallHouse::password).status,
             PasswordAnswer::Status::Accepted);
    const BookingAnswer priced = guest();
    QCOMPARE(priced.outcome, SaleOutcome::Done);
    QCOMPARE(priced.total, euros(0));
    const BookingAnswer sold = clerk.pay(m_house->event(), priced, {});
    QCOMPARE(sold.outcome, SaleOutcome::Done);
    const BookingDetails details = clerk.details(m_house->event(), sold.booking);
    QCOMPARE(details.seats[0].priceType, u"Guest"_qs);
    QCOMPARE(details.seats[0].reason, u"Press"_qs);
}

void TestSaleStores::sellsACardPaymentThatWasBegun()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    const auto begun = clerk.beginCard(m_house->event(), held.booking, held.total);
    QVERIFY(begun);
    QCOMPARE(begun->outcome, SaleOutcome::Done);
    QVERIFY(begun->payment.isValid());
    QVERIFY(clerk.captureCard(m_house->event(), begun->payment, u"T 4711"_qs));
    QCOMPARE(clerk.openPayments().size(), size_t(1));
    const BookingAnswer sold = clerk.pay(
        m_house->event(), held, {{Tender::Card, held.total, {}, u"T 4711"_qs, begun->payment}});
    QCOMPARE(sold.outcome, SaleOutcome::Done);
    QVERIFY(clerk.openPayments().empty());
    QCOMPARE(m_house->house().value(u"select state from parterre.payments"_qs), u"BOUND"_qs);
    QCOMPARE(clerk.find(u"T 4711"_qs), QStringList{sold.reference});
}

void TestSaleStores::splitsAmongTenders()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held
        = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5), m_house->seat(u"A"_qs, 6)});
    const auto begun = clerk.beginCard(m_house->event(), held.booking, euros(5000));
    QVERIFY(begun);
    QVERIFY(clerk.captureCard(m_house->event(), begun->payment, u"T1"_qs));
    const BookingAnswer sold = clerk.pay(m_house->event(), held,
                                         {{Tender::Card, euros(5000), {}, u"T1"_qs, begun->payment},
                                          {Tender::Cash, euros(4000), euros(5000), {}}});
    QCOMPARE(sold.outcome, SaleOutcome::Done);
    const BookingDetails details = clerk.details(m_house->event(), sold.booking);
    QCOMPARE(details.payments.size(), size_t(2));
    QCOMPARE(details.paidBy(Tender::Card), euros(5000));
    QCOMPARE(details.paidBy(Tender::Cash), euros(4000));
    QCOMPARE(details.summary.total, euros(9000));
}

void TestSaleStores::dropsACard_data()
{
    QTest::addColumn<bool>("charged");
    QTest::addColumn<PaymentState>("state");
    QTest::newRow("not charged") << false << PaymentState::Void;
    QTest::newRow("charged") << true << PaymentState::RefundDue;
}

void TestSaleStores::dropsACard()
{
    QFETCH(bool, charged);
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    const auto begun = clerk.beginCard(m_house->event(), held.booking, held.total);
    QVERIFY(begun);
    if (charged)
        QVERIFY(clerk.captureCard(m_house->event(), begun->payment, u"T1"_qs));
    const auto dropped = clerk.dropCard(m_house->event(), begun->payment);
    QVERIFY(dropped);
    QCOMPARE(dropped->outcome, SaleOutcome::Done);
    QTEST(dropped->state.value(), "state");
}

void TestSaleStores::settlesWhatIsDueBack()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    const auto begun = clerk.beginCard(m_house->event(), held.booking, held.total);
    QVERIFY(begun);
    QVERIFY(clerk.captureCard(m_house->event(), begun->payment, u"T1"_qs));
    QVERIFY(clerk.dropCard(m_house->event(), begun->payment));
    const auto open = clerk.openPayments();
    QCOMPARE(open.size(), size_t(1));
    QCOMPARE(open[0].payment, begun->payment);
    QCOMPARE(open[0].state, PaymentState::RefundDue);
    QCOMPARE(open[0].amount, held.total);
    QCOMPARE(open[0].reference, u"T1"_qs);
    QVERIFY(m_house->manager().openPayments().empty()); // another till's
    const auto done = clerk.refundDone(m_house->event(), begun->payment, u"R1"_qs);
    QVERIFY(done);
    QCOMPARE(done->outcome, SaleOutcome::Done);
    QVERIFY(clerk.openPayments().empty());
}

void TestSaleStores::storesNoCardNumber()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    const auto begun = clerk.beginCard(m_house->event(), held.booking, held.total);
    QVERIFY(begun);
    const auto refused
        = clerk.captureCard(m_house->event(), begun->payment, u"4111 1111 1111 1111"_qs);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(!refused.error().text.isEmpty());
    QVERIFY(clerk.captureCard(m_house->event(), begun->payment, u"T1"_qs));
}

void TestSaleStores::refusesACardForMoreThanTheTotal()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    const auto begun = clerk.beginCard(m_house->event(), held.booking, euros(4501));
    QVERIFY(!begun || begun->outcome == SaleOutcome::AmountDiffers);
}

QTEST_GUILESS_MAIN(TestSaleStores)
#include "tst_salestores.moc"
