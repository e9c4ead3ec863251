// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/addcommands.h"
#include "models/seating/editing/markcommands.h"
#include "models/seating/editing/movecommands.h"
#include "models/seating/editing/namecommands.h"
#include "models/seating/plananswertext.h"
#include "models/seating/plandesk.h"
#include "tests/stores/salehouse.h"

#include <QTest>

using namespace parterre;

namespace {

/// A stage, two sections of curved rows and a row of wheelchair places.
SeatingPlan smallPlan(const QString &name)
{
    SeatingPlan plan;
    plan.name = name;
    plan.categories
        = {{u"s"_qs, u"Stalls"_qs, {}, 4500, true}, {u"b"_qs, u"Balcony"_qs, {}, 4500, true}};
    PlanEditor editor(plan);
    SeatRows rows;
    rows.rows = 3;
    rows.seats = 8;
    rows.curve = 400;
    rows.category = 0;
    if (!editor.apply(AddSection{u"Stalls"_qs, rows}))
        qFatal("no stalls");
    rows.category = 1;
    rows.front = {0, 300};
    if (!editor.apply(AddSection{u"Balcony"_qs, rows}))
        qFatal("no balcony");
    editor.select(PlanSelection::ofRow(editor.plan(), 1, u"C"_qs));
    if (!editor.apply(SetSeatKind{SeatKind::Wheelchair}))
        qFatal("no wheelchair row");
    return editor.plan();
}

} // namespace

/// Plans at the desk, by its store, against the real server.
class tst_PlanDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsAPlanAsItWasDrawn();
    void tellsTheSecondManagerWhoWasFirst();
    void refusesWhatCannotBeSold();
    void givesAnEventItsSeatsOnce();
    void changesNothingThatDoesNotDiffer();
    void addsMovesAndRenamesWhileSeatsAreHeld();
    void refusesByNameToRemoveSoldAndHeldSeats();
    void answersARepeatedSaveAsBefore();

private:
    template <class T, class Ask>
    T waitFor(Ask ask)
    {
        auto result = m_house->manager().wait<T>(ask);
        if (!result)
            qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
        return *result;
    }
    [[nodiscard]] QString token() const { return m_house->manager().session().token; }
    [[nodiscard]] QObject *context() { return m_house->manager().context(); }
    Result<DeskAnswer> save(const PlanToSave &what);
    DeskAnswer saved(const SeatingPlan &plan, PlanId id = {}, int version = 0);
    OpenPlan opened(PlanId id);
    std::shared_ptr<const EventSeating> seating(EventId event);
    [[nodiscard]] SeatingPlan planOf(const EventSeating &seating) const;
    DeskAnswer edited(const std::shared_ptr<const EventSeating> &before, const SeatingPlan &plan);
    EventId newEvent();

    std::unique_ptr<SaleHouse> m_house;
    std::unique_ptr<PlanDesk> m_desk;
};

void tst_PlanDesk::init()
{
    m_house = std::make_unique<SaleHouse>();
    m_desk = std::make_unique<PlanDesk>(m_house->manager().executor);
}

void tst_PlanDesk::cleanup()
{
    QCOMPARE(m_house->house().violations(), 0);
    m_desk.reset();
    m_house.reset();
}

Result<DeskAnswer> tst_PlanDesk::save(const PlanToSave &what)
{
    return m_house->manager().wait<DeskAnswer>([&](auto done) {
        m_desk->save(
            token(), what, context(), [](PlanStep, int) {}, done);
    });
}

DeskAnswer tst_PlanDesk::saved(const SeatingPlan &plan, PlanId id, int version)
{
    const auto answer = save({QUuid::createUuid(), id, version, plan});
    if (!answer)
        qFatal("%s %s", qPrintable(answer.error().text), qPrintable(answer.error().detail));
    return *answer;
}

OpenPlan tst_PlanDesk::opened(PlanId id)
{
    return waitFor<std::optional<OpenPlan>>(
               [&](auto done) { m_desk->plan(token(), id, context(), done); })
        .value();
}

std::shared_ptr<const EventSeating> tst_PlanDesk::seating(EventId event)
{
    return waitFor<std::shared_ptr<const EventSeating>>(
        [&](auto done) { m_desk->eventSeating(token(), event, context(), done); });
}

SeatingPlan tst_PlanDesk::planOf(const EventSeating &seating) const
{
    return planOfStoredSeats(seating.name, seating.seats, seating.areas);
}

DeskAnswer tst_PlanDesk::edited(const std::shared_ptr<const EventSeating> &before,
                                const SeatingPlan &plan)
{
    return waitFor<DeskAnswer>([&](auto done) {
        m_desk->edit(
            token(), {QUuid::createUuid(), before, plan}, context(), [](PlanStep, int) {}, done);
    });
}

EventId tst_PlanDesk::newEvent()
{
    return {m_house->house()
                .value(u"insert into parterre.events (name, venue, city, country, start_time)"
                       " values ('Lear', 'Hall', 'Town', 'Land', now() + interval '1 day')"
                       " returning id"_qs)
                .toLongLong()};
}

void tst_PlanDesk::keepsAPlanAsItWasDrawn()
{
    const SeatingPlan plan = smallPlan(u"Studio"_qs);
    const DeskAnswer answer = saved(plan);
    QVERIFY(answer.isOk());
    const OpenPlan again = opened(PlanId{answer.id});
    QCOMPARE(again.version, 1);
    QCOMPARE(again.plan.name, u"Studio"_qs);
    QCOMPARE(again.plan.seatCount(), plan.seatCount());
    QVERIFY(again.plan.areas == plan.areas);
    QCOMPARE(again.plan.sections.size(), plan.sections.size());
    for (size_t section = 0; section < plan.sections.size(); ++section) {
        QCOMPARE(again.plan.sections[section].name, plan.sections[section].name);
        QCOMPARE(again.plan.sections[section].rows.size(), plan.sections[section].rows.size());
        QVERIFY(seatCategories(again.plan) == seatCategories(plan)); // of one price, but two
    }
    const auto list = waitFor<std::vector<KeptPlan>>(
        [&](auto done) { m_desk->plans(token(), context(), done); });
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].seats, 48);
    QCOMPARE(list[0].savedBy, u"Max Ortega"_qs);
}

void tst_PlanDesk::tellsTheSecondManagerWhoWasFirst()
{
    const SeatingPlan plan = smallPlan(u"Studio"_qs);
    const PlanId id{saved(plan).id};
    QVERIFY(saved(plan, id, 1).isOk());
    const DeskAnswer late = saved(plan, id, 1);
    QCOMPARE(late.outcome, DeskAnswer::Outcome::Changed);
    QVERIFY(planAnswerText(late).text.startsWith(u"Max Ortega saved this at "));
    const DeskAnswer sameName = saved(smallPlan(u"STUDIO"_qs));
    QCOMPARE(sameName.outcome, DeskAnswer::Outcome::Refused);
    QVERIFY(planAnswerText(sameName).text.contains(u"STUDIO"));
}

void tst_PlanDesk::refusesWhatCannotBeSold()
{
    SeatingPlan plan = smallPlan(u"Studio"_qs);
    plan.sections[0].rows[0].seats[1].number = plan.sections[0].rows[0].seats[0].number;
    auto answer = save({QUuid::createUuid(), {}, 0, plan});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadInput);
    QVERIFY2(answer.error().text.contains(u"Stalls"), qPrintable(answer.error().text));
    plan = smallPlan(u"Studio"_qs);
    plan.categories[1].priceMinor.reset();
    answer = save({QUuid::createUuid(), {}, 0, plan});
    QVERIFY(!answer && answer.error().text.contains(u"Balcony"));
    answer = save({QUuid::createUuid(), {}, 0, SeatingPlan{u"Empty"_qs, {}, {}, {}, {}, {}}});
    QVERIFY(!answer && !answer.error().text.isEmpty());
}

void tst_PlanDesk::givesAnEventItsSeatsOnce()
{
    const SeatingPlan plan = smallPlan(u"Studio"_qs);
    const PlanId id{saved(plan).id};
    const EventId event = newEvent();
    const auto apply = [&](QUuid request) {
        return waitFor<DeskAnswer>([&](auto done) {
            m_desk->apply(
                token(), {request, event, id, plan}, context(), [](PlanStep, int) {}, done);
        });
    };
    const QUuid request = QUuid::createUuid();
    QVERIFY(apply(request).isOk());
    QVERIFY(apply(request).isOk()); // the answer was lost: it is told again
    const DeskAnswer twice = apply(QUuid::createUuid());
    QCOMPARE(twice.outcome, DeskAnswer::Outcome::Refused);
    QVERIFY(!planAnswerText(twice).text.isEmpty());
    QCOMPARE(seating(event)->seats.size(), size_t(48));
    QCOMPARE(seating(event)->plan.value, id.value);
}

void tst_PlanDesk::changesNothingThatDoesNotDiffer()
{
    const EventId event = newEvent();
    const SeatingPlan plan = smallPlan(u"Studio"_qs);
    QVERIFY(waitFor<DeskAnswer>([&](auto done) {
                m_desk->apply(
                    token(), {QUuid::createUuid(), event, {}, plan}, context(),
                    [](PlanStep, int) {}, done);
            }).isOk());
    const auto before = seating(event);
    QVERIFY(edited(before, planOf(*before)).isOk());
    QCOMPARE(
        m_house->house().value(u"select count(*) from parterre.event_seats where version > 0"_qs),
        u"0"_qs);
}

void tst_PlanDesk::addsMovesAndRenamesWhileSeatsAreHeld()
{
    const SeatId sold = m_house->seat(u"A"_qs, 1);
    QCOMPARE(m_house->clerk().sell(m_house->event(), {sold}).outcome, SaleOutcome::Done);
    const BookingAnswer hold = m_house->clerk().hold(m_house->event(), {m_house->seat(u"A"_qs, 5)});
    const auto before = seating(m_house->event());
    QCOMPARE(before->seats.size(), size_t(30));
    PlanEditor editor(planOf(*before));
    editor.select(PlanSelection::ofRow(editor.plan(), 0, u"A"_qs));
    QVERIFY(editor.apply(MoveSelection{{0, -10}}));
    QVERIFY(editor.apply(RenameRow{0, u"A"_qs, u"AA"_qs}));
    SeatRows rows;
    rows.rows = 1;
    rows.seats = 6;
    rows.front = {150, 400};
    rows.category = 0;
    QVERIFY(editor.apply(AddSection{u"Balcony"_qs, rows}));
    QVERIFY(edited(before, editor.plan()).isOk());
    QCOMPARE(m_house->house().value(
                 u"select count(*) from parterre.event_seats where row_number = 'AA'"_qs),
             u"10"_qs);
    QCOMPARE(seating(m_house->event())->seats.size(), size_t(36));
    QCOMPARE(m_house->clerk().pay(m_house->event(), hold, inCash(hold.total.minor())).outcome,
             SaleOutcome::Done);
}

void tst_PlanDesk::refusesByNameToRemoveSoldAndHeldSeats()
{
    QCOMPARE(m_house->clerk().sell(m_house->event(), {m_house->seat(u"A"_qs, 1)}).outcome,
             SaleOutcome::Done);
    const auto before = seating(m_house->event());
    PlanEditor editor(planOf(*before));
    editor.select(PlanSelection::ofRow(editor.plan(), 0, u"A"_qs));
    QVERIFY(editor.apply(DeleteSelection{}));
    (void)m_house->clerk().hold(m_house->event(), {m_house->seat(u"A"_qs, 2)}); // just now
    const DeskAnswer answer = edited(before, editor.plan());
    QCOMPARE(answer.outcome, DeskAnswer::Outcome::Refused);
    const QString text = planAnswerText(answer).text;
    QVERIFY2(text.contains(u"Stalls, row A, seat 1 (sold"), qPrintable(text));
    QVERIFY2(text.contains(u"Stalls, row A, seat 2 (held by Till 1)"), qPrintable(text));
    QCOMPARE(seating(m_house->event())->seats.size(), size_t(30));

    editor.undo();
    editor.select(PlanSelection::ofRow(editor.plan(), 0, u"B"_qs));
    QVERIFY(editor.apply(DeleteSelection{}));
    QVERIFY(edited(before, editor.plan()).isOk());
    QCOMPARE(seating(m_house->event())->seats.size(), size_t(20));
    QCOMPARE(edited(before, editor.plan()).outcome, DeskAnswer::Outcome::Changed);
}

void tst_PlanDesk::answersARepeatedSaveAsBefore()
{
    const PlanToSave what{QUuid::createUuid(), {}, 0, smallPlan(u"Studio"_qs)};
    const auto first = save(what);
    const auto second = save(what);
    QVERIFY(first && second);
    QVERIFY(*first == *second);
}

QTEST_GUILESS_MAIN(tst_PlanDesk)
#include "tst_plandesk.moc"
