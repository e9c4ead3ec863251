// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/addcommands.h"
#include "models/seating/editing/markcommands.h"
#include "models/seating/editing/movecommands.h"
#include "models/seating/editing/namecommands.h"
#include "models/seating/editing/plandifference.h"
#include "tests/unit/planfixtures.h"

#include <QTest>

using namespace parterre;

namespace {

/// An event with the seats of smallPlan(2, 3), the first two sold, the last of row B held.
std::vector<StoredSeat> sellingEvent()
{
    const SeatingPlan plan = smallPlan(2, 3);
    std::vector<StoredSeat> seats;
    for (const PlanRow &row : plan.sections[0].rows) {
        for (const PlanSeat &seat : row.seats) {
            StoredSeat stored;
            stored.id = SeatId{qint64(seats.size()) + 101};
            stored.section = QStringLiteral("Stalls");
            stored.row = row.name;
            stored.number = seat.number;
            stored.center = seat.center;
            stored.priceMinor = 4500;
            seats.push_back(stored);
        }
    }
    seats[0].status = seats[1].status = SeatStatus::Booked;
    seats[5].status = SeatStatus::Held;
    return seats;
}

PlanEditor editorOf(const std::vector<StoredSeat> &seats)
{
    return PlanEditor(planOfStoredSeats(QStringLiteral("Evening"), seats, {}));
}

/// The same plan as a file would tell it: without the seats' keys.
SeatingPlan withoutKeys(SeatingPlan plan)
{
    for (const PlanSpot &spot : planSpots(plan))
        seatAt(plan, spot).key.clear();
    return plan;
}

} // namespace

class PlanDifferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAnUntouchedPlan();
    void tellsAddedMovedRenamedAndRepricedSeats();
    void knowsASeatByNameBeforePlace();
    void knowsARenamedSeatOfAFileByItsPlace();
    void knowsARenumberedRowByItsKeys();
    void refusesToRemoveSoldAndHeldSeats();
    void letsFreeSeatsGo();
    void namesAFewOfManySoldSeats();
};

void PlanDifferenceTest::findsNothingInAnUntouchedPlan()
{
    const auto stored = sellingEvent();
    const PlanEditor editor = editorOf(stored);
    for (const SeatingPlan &plan : {editor.plan(), withoutKeys(editor.plan())}) {
        const PlanDifference difference = planDifference(plan, stored);
        QVERIFY(difference.isEmpty());
        QCOMPARE(difference.seatIds.size(), stored.size());
        QCOMPARE(difference.seatIds[3], stored[3].id);
        QCOMPARE(summaryOf(difference, plan), QStringList{"Nothing changes."});
    }
}

void PlanDifferenceTest::tellsAddedMovedRenamedAndRepricedSeats()
{
    const auto stored = sellingEvent();
    PlanEditor editor = editorOf(stored);
    SeatRows rows;
    rows.rows = 1;
    rows.seats = 12;
    rows.front = {0, 500};
    rows.category = 0;
    QVERIFY(editor.apply(AddSection{QStringLiteral("Balcony"), rows}));
    editor.select(PlanSelection::ofRow(editor.plan(), 0, QStringLiteral("B")));
    QVERIFY(editor.apply(MoveSelection{{0, 30}}));
    editor.select(PlanSelection::make({{0, 0, 2}}));
    QVERIFY(editor.apply(SetSeatKind{SeatKind::Wheelchair}));
    QVERIFY(editor.apply(AddCategory{{{}, QStringLiteral("Less"), {}, 1000, true}}));
    QVERIFY(editor.apply(SetCategory{1}));
    QVERIFY(editor.apply(RenameSeat{{0, 0, 0}, QStringLiteral("1a")}));
    const PlanDifference difference = planDifference(editor.plan(), stored);
    QCOMPARE(difference.added.size(), size_t(12));
    QCOMPARE(difference.seatIds.back(), SeatId{});
    QCOMPARE(difference.changed.size(), size_t(5));
    QCOMPARE(difference.changed[0].formerName, QStringLiteral("Stalls, row A, seat 1"));
    QVERIFY(difference.changed[0].renamed && !difference.changed[0].moved);
    QVERIFY(difference.removed.empty());
    QVERIFY(mayBeApplied(difference));
    QCOMPARE(summaryOf(difference, editor.plan()),
             (QStringList{"Balcony: added row A.", "Stalls: moved row B.",
                          "Stalls: renamed to 1 seat of row A.",
                          "Stalls: another price for 1 seat of row A.",
                          "Stalls: another kind for 1 seat of row A.",
                          "Sold with another name: 1 seat. Tickets printed before show the former "
                          "name."}));
}

void PlanDifferenceTest::knowsASeatByNameBeforePlace()
{
    const auto stored = sellingEvent();
    SeatingPlan plan = withoutKeys(editorOf(stored).plan());
    std::vector<PlanSeat> &row = plan.sections[0].rows[0].seats;
    std::swap(row[0].number, row[2].number);
    const PlanDifference difference = planDifference(plan, stored);
    QCOMPARE(difference.seatIds[0], stored[2].id);
    QCOMPARE(difference.changed.size(), size_t(2));
    QVERIFY(difference.changed[0].moved && !difference.changed[0].renamed);
}

void PlanDifferenceTest::knowsARenamedSeatOfAFileByItsPlace()
{
    const auto stored = sellingEvent();
    SeatingPlan plan = withoutKeys(editorOf(stored).plan());
    plan.sections[0].name = QStringLiteral("Parquet");
    const PlanDifference difference = planDifference(plan, stored);
    QCOMPARE(difference.changed.size(), stored.size());
    for (const SeatChange &change : difference.changed)
        QVERIFY(change.renamed && !change.moved);
    QVERIFY(difference.removed.empty() && difference.added.empty());
}

void PlanDifferenceTest::knowsARenumberedRowByItsKeys()
{
    const auto stored = sellingEvent();
    PlanEditor editor = editorOf(stored);
    editor.select(PlanSelection::ofRow(editor.plan(), 0, QStringLiteral("A")));
    RenumberRows renumber;
    renumber.numbering.first = 2;
    QVERIFY(editor.apply(renumber));
    QVERIFY(editor.apply(MoveSelection{{5, -40}}));
    const PlanDifference difference = planDifference(editor.plan(), stored);
    QCOMPARE(difference.changed.size(), size_t(3));
    for (const SeatChange &change : difference.changed)
        QVERIFY(change.renamed && change.moved);
    QCOMPARE(difference.seatIds[0], stored[0].id);
}

void PlanDifferenceTest::refusesToRemoveSoldAndHeldSeats()
{
    const auto stored = sellingEvent();
    PlanEditor editor = editorOf(stored);
    editor.select(PlanSelection::make({{0, 0, 1}, {0, 0, 2}, {0, 1, 2}}));
    QVERIFY(editor.apply(DeleteSelection{}));
    const PlanDifference difference = planDifference(editor.plan(), stored);
    QCOMPARE(difference.removed.size(), size_t(3));
    const auto refused = mayBeApplied(difference);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().text.contains("Sold seats cannot go: Stalls, row A, seat 2."));
    QVERIFY(refused.error().text.contains("Held seats cannot go: Stalls, row B, seat 3."));
    QVERIFY(!refused.error().text.contains("seat 3;"));
}

void PlanDifferenceTest::letsFreeSeatsGo()
{
    const auto stored = sellingEvent();
    PlanEditor editor = editorOf(stored);
    editor.select(PlanSelection::make({{0, 0, 2}, {0, 1, 0}}));
    QVERIFY(editor.apply(DeleteSelection{}));
    const PlanDifference difference = planDifference(editor.plan(), stored);
    QVERIFY(mayBeApplied(difference));
    QCOMPARE(summaryOf(difference, editor.plan()),
             QStringList{"Stalls: removed 1 seat of row A, 1 seat of row B."});
}

void PlanDifferenceTest::namesAFewOfManySoldSeats()
{
    auto stored = sellingEvent();
    for (int i = 0; i < 20; ++i) {
        StoredSeat seat = stored[0];
        seat.id = SeatId{1000 + i};
        seat.row = QStringLiteral("Z");
        seat.number = QString::number(i + 1);
        stored.push_back(seat);
    }
    const auto refused = mayBeApplied(planDifference(editorOf(sellingEvent()).plan(), stored));
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains("Stalls, row Z, seat 8; and 12 more."),
             qPrintable(refused.error().text));
}

QTEST_GUILESS_MAIN(PlanDifferenceTest)
#include "tst_plandifference.moc"
