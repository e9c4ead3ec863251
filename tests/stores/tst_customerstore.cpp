// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stores/salehouse.h"

using namespace parterre;

class TestCustomerStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsByAnyPart_data();
    void findsByAnyPart();
    void knowsWhoIsThereAlready();
    void addsOnceHoweverOftenItIsSent();
    void refusesWhatIsNoCustomer_data();
    void refusesWhatIsNoCustomer();
    void belongsToAHoldAndToASale();

private:
    [[nodiscard]] Result<CustomerId> add(const Customer &customer,
                                         QUuid request = QUuid::createUuid());
    [[nodiscard]] std::vector<Customer> find(const QString &typed);
    [[nodiscard]] BookingAnswer setCustomer(BookingId booking, CustomerId customer);

    std::unique_ptr<SaleHouse> m_house;
};

void TestCustomerStore::init()
{
    m_house = std::make_unique<SaleHouse>();
}

void TestCustomerStore::cleanup()
{
    QCOMPARE(m_house->house().violations(), 0);
    m_house.reset();
}

Result<CustomerId> TestCustomerStore::add(const Customer &customer, QUuid request)
{
    SaleTill &clerk = m_house->clerk();
    return clerk.wait<CustomerId>([&](auto done) {
        clerk.customers.add(clerk.session().token, request, customer, clerk.context(), done);
    });
}

std::vector<Customer> TestCustomerStore::find(const QString &typed)
{
    SaleTill &clerk = m_house->clerk();
    const auto found = clerk.wait<std::vector<Customer>>([&](auto done) {
        clerk.customers.find(clerk.session().token, typed, 10, clerk.context(), done);
    });
    return found ? *found : std::vector<Customer>();
}

BookingAnswer TestCustomerStore::setCustomer(BookingId booking, CustomerId customer)
{
    SaleTill &clerk = m_house->clerk();
    const auto answer = clerk.wait<BookingAnswer>([&](auto done) {
        clerk.bookings.setCustomer(clerk.session().token, QUuid::createUuid(), m_house->event(),
                                   booking, customer, clerk.context(), done);
    });
    return answer ? *answer : BookingAnswer();
}

void TestCustomerStore::findsByAnyPart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("surname") << u"lee"_qs << true;
    QTest::newRow("first name") << u"Bru"_qs << true;
    QTest::newRow("both") << u"bruce lee"_qs << true;
    QTest::newRow("address") << u"bruce@example"_qs << true;
    QTest::newRow("phone") << u"+353 1"_qs << true;
    QTest::newRow("nobody") << u"zoe"_qs << false;
    QTest::newRow("a quote") << u"o'lee"_qs << false;
    QTest::newRow("a pattern") << u"%"_qs << false;
}

void TestCustomerStore::findsByAnyPart()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    const auto id = add({{}, u" Bruce Lee "_qs, u"bruce@example.org"_qs, u"+353 1 234 5678"_qs});
    QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
    const auto customers = find(typed);
    QCOMPARE(customers.size(), size_t(found ? 1 : 0));
    if (found)
        QCOMPARE(
            customers[0],
            (Customer{*id, u"Bruce Lee"_qs, u"bruce@example.org"_qs, u"+353 1 234 5678"_qs, 0}));
}

void TestCustomerStore::knowsWhoIsThereAlready()
{
    const auto first = add({{}, u"Bruce Lee"_qs, u"bruce@example.org"_qs, {}});
    const auto second = add({{}, u"B. Lee"_qs, u"Bruce@Example.org"_qs, {}});
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    const auto nameless = add({{}, u"Bruce Lee"_qs, {}, {}});
    QVERIFY(nameless);
    QVERIFY(*nameless != *first); // without an address nobody knows
}

void TestCustomerStore::addsOnceHoweverOftenItIsSent()
{
    const QUuid request = QUuid::createUuid();
    const Customer lee{{}, u"Lee"_qs, {}, {}};
    const auto first = add(lee, request);
    const auto second = add(lee, request);
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    QCOMPARE(find(u"lee"_qs).size(), size_t(1));
}

void TestCustomerStore::refusesWhatIsNoCustomer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("phone");
    QTest::newRow("nameless") << QString() << QString() << QString();
    QTest::newRow("a card number") << u"4111 1111 1111 1111"_qs << QString() << QString();
    QTest::newRow("no phone number") << u"Lee"_qs << QString() << u"call me"_qs;
    QTest::newRow("NUL") << QString(u"Lee"_qs + QChar(0)) << QString() << QString();
}

void TestCustomerStore::refusesWhatIsNoCustomer()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(QString, phone);
    const auto answer = add({{}, name, email, phone});
    QVERIFY(!answer);
    QVERIFY(!answer.error().text.isEmpty());
    QCOMPARE(find(u"lee"_qs).size(), size_t(0));
}

void TestCustomerStore::belongsToAHoldAndToASale()
{
    SaleTill &clerk = m_house->clerk();
    const auto lee = add({{}, u"Bruce Lee"_qs, {}, {}});
    QVERIFY(lee);
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 1)});
    QVERIFY(!held.customer.isValid());
    const BookingAnswer named = setCustomer(held.booking, *lee);
    QCOMPARE(named.outcome, SaleOutcome::Done);
    QCOMPARE(named.customer, *lee);
    QCOMPARE(named.customerName, u"Bruce Lee"_qs);
    const BookingAnswer sold = clerk.pay(m_house->event(), held, inCash(4500));
    QCOMPARE(sold.customerName, u"Bruce Lee"_qs);
    QCOMPARE(clerk.find(u"bruce"_qs), QStringList{sold.reference});
    QCOMPARE(find(u"bruce"_qs)[0].bookings, 1);

    const auto theirs = clerk.wait<std::vector<BookingSummary>>([&](auto done) {
        clerk.finder.ofCustomer(clerk.session().token, *lee, 10, clerk.context(), done);
    });
    QVERIFY(theirs);
    QCOMPARE(theirs->size(), size_t(1));
    QCOMPARE(theirs->front().customer, u"Bruce Lee"_qs);
    const BookingAnswer walkIn = setCustomer(sold.booking, {});
    QCOMPARE(walkIn.outcome, SaleOutcome::Done);
    QVERIFY(!walkIn.customer.isValid());
}

QTEST_GUILESS_MAIN(TestCustomerStore)
#include "tst_customerstore.moc"
