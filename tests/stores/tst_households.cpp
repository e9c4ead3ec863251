// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/households.h"
#include "models/seating/seatmapstore.h"
#include "tests/stores/salehouse.h"
#include "tests/support/manualclock.h"

using namespace parterre;
using namespace std::chrono_literals;

/// Seats that the house keeps, against the real server.
class TestHouseHolds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsSeatsAndTheMapSaysForWhom();
    void refusesSeatsThatAnotherHas();
    void refusesAClerk();
    void lastSaveWinsOnlyWhenItWasRead();
    void putsSomeOrAllOnSale();
    void isReleasedBeforeTheEvent();
    void oneOfTillAndHouseGetsTheSeat();
    void judgesWords_data();
    void judgesWords();

private:
    [[nodiscard]] Result<DeskAnswer> keep(SaleTill &till, const std::vector<SeatId> &seats,
                                          const HouseHoldWords &words);
    [[nodiscard]] std::vector<HouseHold> holds();
    [[nodiscard]] SeatState stateOf(SeatId seat);

    const HouseHoldWords m_press{u"Press"_qs, u"P"_qs, 3, {}};
    std::unique_ptr<SaleHouse> m_house;
};

void TestHouseHolds::init()
{
    m_house = std::make_unique<SaleHouse>();
}

void TestHouseHolds::cleanup()
{
    QCOMPARE(m_house->house().violations(), 0);
    m_house.reset();
}

Result<DeskAnswer> TestHouseHolds::keep(SaleTill &till, const std::vector<SeatId> &seats,
                                        const HouseHoldWords &words)
{
    HouseHolds store(till.executor, till.executor);
    return till.wait<DeskAnswer>([&](auto done) {
        store.hold(till.session().token, m_house->event(), seats, words, till.context(), done);
    });
}

std::vector<HouseHold> TestHouseHolds::holds()
{
    SaleTill &till = m_house->manager();
    HouseHolds store(till.executor, till.executor);
    const auto list = till.wait<std::vector<HouseHold>>([&](auto done) {
        store.list(till.session().token, m_house->event(), till.context(), done);
    });
    return list ? *list : std::vector<HouseHold>();
}

SeatState TestHouseHolds::stateOf(SeatId seat)
{
    SaleTill &till = m_house->clerk();
    ManualClock clock;
    SeatMapStore maps(till.executor, clock);
    const auto answer = till.wait<SeatStatesAnswer>([&](auto done) {
        maps.states(till.session().token, m_house->event(), {seat}, till.context(), done);
    });
    return answer && !answer->taken.empty() ? answer->taken.front().state : SeatState();
}

void TestHouseHolds::keepsSeatsAndTheMapSaysForWhom()
{
    const SeatId seat = m_house->seat(u"A"_qs, 5);
    HouseHoldWords words = m_press;
    words.releaseBefore = 45min;
    const auto kept = keep(m_house->manager(), {seat, m_house->seat(u"A"_qs, 6)}, words);
    QVERIFY(kept && kept->isOk());
    const std::vector<HouseHold> list = holds();
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].words, words);
    QCOMPARE(list[0].seats.size(), size_t(2));
    QCOMPARE(list[0].worth, euros(9000));
    QCOMPARE(list[0].savedBy, u"Max Ortega"_qs);
    QVERIFY(list[0].releaseAt.isValid());
    QCOMPARE(BookingId{kept->id}, list[0].booking);

    const SeatState state = stateOf(seat);
    QCOMPARE(state.status, SeatStatus::HouseHold);
    QCOMPARE(state.holder, u"Press"_qs);
    QCOMPARE(state.letter, u'P');
    QCOMPARE(int(state.colour), 3);
    const BookingAnswer refused = m_house->clerk().hold(m_house->event(), {seat});
    QCOMPARE(refused.outcome, SaleOutcome::Taken);
    QCOMPARE(refused.refused.at(0).reason, RefusedReason::House);
    QCOMPARE(refused.refused.at(0).by, u"Press"_qs);
}

void TestHouseHolds::refusesSeatsThatAnotherHas()
{
    const SeatId held = m_house->seat(u"B"_qs, 2);
    (void)m_house->clerk().hold(m_house->event(), {held});
    const auto refused = keep(m_house->manager(), {held, m_house->seat(u"B"_qs, 3)}, m_press);
    QVERIFY(refused);
    QCOMPARE(refused->outcome, DeskAnswer::Outcome::Refused);
    QCOMPARE(houseRefusalText(*refused),
             u"Stalls B 2 is held by Till 1. Nothing was held. Choose again without them."_qs);
    QVERIFY(holds().empty());
}

void TestHouseHolds::refusesAClerk()
{
    const auto refused = keep(m_house->clerk(), {m_house->seat(u"A"_qs, 1)}, m_press);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
}

void TestHouseHolds::lastSaveWinsOnlyWhenItWasRead()
{
    SaleTill &till = m_house->manager();
    HouseHolds store(till.executor, till.executor);
    QVERIFY(keep(till, {m_house->seat(u"A"_qs, 1)}, m_press)->isOk());
    const BookingId booking = holds().front().booking;
    const auto save = [&](int version, const QString &reason) {
        HouseHoldWords words = m_press;
        words.reason = reason;
        return till.wait<DeskAnswer>([&](auto done) {
            store.save(till.session().token, m_house->event(), booking, version, words,
                       till.context(), done);
        });
    };
    QVERIFY(save(0, u"Sponsor"_qs)->isOk());
    QCOMPARE(stateOf(m_house->seat(u"A"_qs, 1)).holder, u"Sponsor"_qs);
    const auto second = save(0, u"Crew"_qs);
    QCOMPARE(second->outcome, DeskAnswer::Outcome::Changed);
    QVERIFY(houseRefusalText(*second).startsWith(u"Max Ortega saved this house hold"_qs));
    QCOMPARE(holds().front().words.reason, u"Sponsor"_qs);
}

void TestHouseHolds::putsSomeOrAllOnSale()
{
    SaleTill &till = m_house->manager();
    HouseHolds store(till.executor, till.executor);
    const SeatId first = m_house->seat(u"A"_qs, 1);
    QVERIFY(
        keep(till, {first, m_house->seat(u"A"_qs, 2), m_house->seat(u"A"_qs, 3)}, m_press)->isOk());
    const BookingId booking = holds().front().booking;
    const auto release = [&](const std::vector<SeatId> &seats) {
        return till.wait<DeskAnswer>([&](auto done) {
            store.release(till.session().token, m_house->event(), booking, seats, till.context(),
                          done);
        });
    };
    QCOMPARE(release({first})->args.value(0), u"1"_qs);
    QCOMPARE(stateOf(first).status, SeatStatus::Available);
    QCOMPARE(holds().front().seats.size(), size_t(2));
    QCOMPARE(release({})->args.value(0), u"2"_qs);
    QVERIFY(holds().empty());
    QCOMPARE(release({})->outcome, DeskAnswer::Outcome::NotFound);
}

void TestHouseHolds::isReleasedBeforeTheEvent()
{
    HouseHoldWords words = m_press;
    words.releaseBefore = 3h; // the event begins in two
    QVERIFY(keep(m_house->manager(), {m_house->seat(u"A"_qs, 1)}, words)->isOk());
    QVERIFY(keep(m_house->manager(), {m_house->seat(u"A"_qs, 2)}, m_press)->isOk());
    PlainConnection server(m_house->house().database().server());
    QCOMPARE(server.value(u"select api.release_due_house_holds(50)"_qs), u"1"_qs);
    QCOMPARE(server.value(u"select api.release_due_house_holds(50)"_qs), u"0"_qs);
    QCOMPARE(stateOf(m_house->seat(u"A"_qs, 1)).status, SeatStatus::Available);
    QCOMPARE(holds().size(), size_t(1));
}

void TestHouseHolds::oneOfTillAndHouseGetsTheSeat()
{
    SaleTill &clerk = m_house->clerk();
    SaleTill &manager = m_house->manager();
    HouseHolds store(manager.executor, manager.executor);
    int sold = 0;
    int kept = 0;
    for (int number = 1; number <= 10; ++number) {
        const std::vector<SeatId> seats{m_house->seat(u"A"_qs, number),
                                        m_house->seat(u"B"_qs, number)};
        std::optional<Result<BookingAnswer>> held;
        std::optional<Result<DeskAnswer>> house;
        clerk.bookings.hold(clerk.session().token, QUuid::createUuid(), m_house->event(), seats, {},
                            clerk.context(), [&](const auto &answer) { held.emplace(answer); });
        store.hold(manager.session().token, m_house->event(), seats, m_press, manager.context(),
                   [&](const auto &answer) { house.emplace(answer); });
        QTRY_VERIFY(held && house);
        QVERIFY(held->ok() && house->ok());
        const bool tillHas = (*held)->outcome == SaleOutcome::Done;
        QVERIFY(!(tillHas && (*house)->isOk()));
        sold += int(tillHas);
        kept += int((*house)->isOk());
    }
    QVERIFY(sold + kept > 0);
    QCOMPARE(m_house->house().value(
                 u"select count(*) from parterre.event_seats where status = 'HOLD'"_qs),
             QString::number(2 * (sold + kept)));
}

void TestHouseHolds::judgesWords_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("letter");
    QTest::addColumn<bool>("reasonGood");
    QTest::addColumn<bool>("letterGood");
    QTest::newRow("good") << u"Press"_qs << u"P"_qs << true << true;
    QTest::newRow("empty") << u"  "_qs << QString() << false << false;
    QTest::newRow("long") << QString(101, u'x') << u"PR"_qs << false << false;
    QTest::newRow("figure") << u"Press"_qs << u" 7 "_qs << true << true;
    QTest::newRow("sign") << u"Press"_qs << u"-"_qs << true << false;
}

void TestHouseHolds::judgesWords()
{
    QFETCH(QString, reason);
    QFETCH(QString, letter);
    QFETCH(bool, reasonGood);
    QFETCH(bool, letterGood);
    QCOMPARE(reasonFault(reason).isEmpty(), reasonGood);
    QCOMPARE(letterFault(letter).isEmpty(), letterGood);
}

QTEST_GUILESS_MAIN(TestHouseHolds)
#include "tst_households.moc"
