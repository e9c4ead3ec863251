// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/pricedesk.h"
#include "models/events/priceedit.h"
#include "models/seating/seatmapstore.h"
#include "tests/stores/salehouse.h"
#include "tests/support/manualclock.h"

using namespace parterre;

/// Prices of seats as managers save them, against the real server.
class TestPriceDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changesPricesAndNoSnapshot();
    void savesManySeatsInSteps();
    void refusesAClerk();
    void refusesWhatIsNoPrice_data();
    void refusesWhatIsNoPrice();
    void namesTheManagerWhoSavedFirst();
    void undoesBeforeSaving();

private:
    [[nodiscard]] HouseValue value();
    [[nodiscard]] Result<PricesSaved> save(SaleTill &till, int version,
                                           const std::vector<SeatPrice> &prices);
    [[nodiscard]] SeatLayoutPtr layout();

    std::unique_ptr<SaleHouse> m_house;
    int m_progress = 0;
};

void TestPriceDesk::init()
{
    m_house = std::make_unique<SaleHouse>();
    m_progress = 0;
}

void TestPriceDesk::cleanup()
{
    QCOMPARE(m_house->house().violations(), 0);
    m_house.reset();
}

HouseValue TestPriceDesk::value()
{
    SaleTill &till = m_house->manager();
    PriceDesk desk(till.executor, till.executor);
    const auto value = till.wait<HouseValue>([&](auto done) {
        desk.value(till.session().token, m_house->event(), till.context(), done);
    });
    return value ? *value : HouseValue();
}

Result<PricesSaved> TestPriceDesk::save(SaleTill &till, int version,
                                        const std::vector<SeatPrice> &prices)
{
    PriceDesk desk(till.executor, till.executor);
    return till.wait<PricesSaved>([&](auto done) {
        desk.save(
            till.session().token, m_house->event(), version, prices, till.context(),
            [this](int) { ++m_progress; }, done);
    });
}

SeatLayoutPtr TestPriceDesk::layout()
{
    SaleTill &till = m_house->manager();
    ManualClock clock;
    SeatMapStore maps(till.executor, clock);
    const auto layout = till.wait<SeatLayoutPtr>([&](auto done) {
        maps.layout(till.session().token, m_house->event(), till.context(), done);
    });
    return layout ? *layout : nullptr;
}

void TestPriceDesk::changesPricesAndNoSnapshot()
{
    const SeatId sold = m_house->seat(u"A"_qs, 1);
    const SeatId held = m_house->seat(u"A"_qs, 2);
    const SeatId free = m_house->seat(u"A"_qs, 3);
    const BookingAnswer sale = m_house->clerk().sell(m_house->event(), {sold});
    const BookingAnswer hold = m_house->clerk().hold(m_house->event(), {held});
    const SeatLayoutPtr before = layout();

    const auto saved = save(m_house->manager(), 0, {{sold, 6000}, {held, 6000}, {free, 6000}});
    QVERIFY(saved && saved->answer.isOk());
    QCOMPARE(saved->seats, 3);

    const SeatLayoutPtr after = layout();
    QVERIFY(after->version() > before->version()); // windows read it again
    QCOMPARE(after->price(after->indexOf(free)), euros(6000));
    QCOMPARE(m_house->clerk().details(m_house->event(), sale.booking).summary.total, euros(4500));
    const BookingAnswer paid = m_house->clerk().pay(m_house->event(), hold, inCash(4500));
    QCOMPARE(paid.outcome, SaleOutcome::Done);

    const HouseValue worth = value();
    const auto part
        = std::ranges::find(worth.parts, euros(6000), [](const auto &each) { return each.price; });
    QVERIFY(part != worth.parts.end());
    QCOMPARE(part->sold, 2);
    QCOMPARE(part->soldWorth, euros(9000));
    QCOMPARE(part->free, 1);
    QCOMPARE(part->freeWorth, euros(6000));
    QCOMPARE(worth.pricesVersion, 1);
}

void TestPriceDesk::savesManySeatsInSteps()
{
    const QString applied = m_house->house().value(
        u"with seat as (select n from generate_series(1, 2500) n) select parterre.apply_plan("
        "(select id from parterre.events), '[]', array_agg('Balcony'::text),"
        " array_agg((n / 50)::text), array_agg((n % 50)::text), array_agg(1000::bigint),"
        " array_agg((n % 50 * 30)::real), array_agg((n / 50 * 40 + 400)::real),"
        " array_agg(0::real), array_agg(12::real), array_agg(0), array_agg(2),"
        " array_agg(n / 50), array_agg(n % 50), array_agg(n)) from seat"_qs);
    QCOMPARE(applied, u"2500"_qs);
    const SeatLayoutPtr seats = layout();
    std::vector<SeatPrice> prices;
    for (int seat = 0; seat < seats->size(); ++seat)
        prices.push_back({seats->id(seat), 2000});
    const auto saved = save(m_house->manager(), 0, prices);
    QVERIFY(saved && saved->answer.isOk());
    QCOMPARE(saved->seats, 2530);
    QCOMPARE(m_progress, 3);
    QCOMPARE(layout()->prices(), std::vector<qint64>{2000});
}

void TestPriceDesk::refusesAClerk()
{
    const auto saved = save(m_house->clerk(), 0, {{m_house->seat(u"A"_qs, 1), 1}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Forbidden);
}

void TestPriceDesk::refusesWhatIsNoPrice_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::newRow("negative") << qint64(-1);
    QTest::newRow("huge") << Q_INT64_C(1'000'000'000'000);
}

void TestPriceDesk::refusesWhatIsNoPrice()
{
    QFETCH(qint64, minor);
    const auto saved = save(m_house->manager(), 0, {{m_house->seat(u"A"_qs, 1), minor}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"PT400"_qs);
    QCOMPARE(value().pricesVersion, 0);
}

void TestPriceDesk::namesTheManagerWhoSavedFirst()
{
    const SeatId seat = m_house->seat(u"A"_qs, 1);
    QVERIFY(save(m_house->manager(), 0, {{seat, 5000}})->answer.isOk());
    const auto second = save(m_house->manager(), 0, {{seat, 4000}});
    QVERIFY(second);
    QCOMPARE(second->answer.outcome, DeskAnswer::Outcome::Changed);
    QCOMPARE(second->answer.args.value(0), u"Max Ortega"_qs);
    QCOMPARE(second->answer.version, 1);
    QCOMPARE(layout()->price(0), euros(5000));
}

void TestPriceDesk::undoesBeforeSaving()
{
    PriceEdit edit;
    edit.setLayout(layout());
    edit.setValue(value());
    QCOMPARE(edit.worthNow(), euros(10 * (4500 + 3800 + 3000)));
    QVERIFY(edit.setPrice({0, 1}, 5000));
    QVERIFY(edit.setPrice({1, 2}, 6000));
    QVERIFY(!edit.setPrice({1}, 6000));
    QCOMPARE(edit.changedSeats(), 3);
    QCOMPARE(edit.worthThen(), edit.worthNow() + euros(500 + 1500 + 1500));
    QCOMPARE(edit.rowCount(), 5);
    edit.undo();
    QCOMPARE(edit.changedSeats(), 2);
    QCOMPARE(edit.price(1), 5000);
    edit.redo();
    QCOMPARE(edit.changes().size(), size_t(3));
    QCOMPARE(edit.changes()[1].minor, 6000);
    edit.revert();
    QVERIFY(!edit.isChanged());
    QVERIFY(!edit.canRedo());
}

QTEST_GUILESS_MAIN(TestPriceDesk)
#include "tst_pricedesk.moc"
