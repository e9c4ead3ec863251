// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planreader.h"
#include "models/seating/planrepair.h"
#include "models/seating/planvalidation.h"
#include "tests/unit/planfixtures.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace parterre;

namespace {

std::vector<PlanSeat> seatsOf(const SeatingPlan &plan)
{
    std::vector<PlanSeat> seats;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows)
            seats.insert(seats.end(), row.seats.begin(), row.seats.end());
    }
    return seats;
}

QString numbersOf(const PlanRow &row)
{
    QStringList numbers;
    for (const PlanSeat &seat : row.seats)
        numbers += seat.number;
    return numbers.join(u' ');
}

} // namespace

class PlanRepairTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFaults_data();
    void findsFaults();
    void aCleanPlanHasNoFaultsAndNoChanges();
    void namesTheSeatOfEachTwin();
    void numbersARepeatedRowOnFromTheHighest();
    void numbersOnlyTheSecondSeatWithinARow();
    void namesBlankAndEqualSections();
    void givesSeatsTheirNeighboursCategory();
    void leavesWhatItCannotMend();
    void separatesFloorsOnlyWhenAsked();
    void mendsTheTheatreWithFaults();
    void manySeatsInOnePlaceTakeNoTime();
};

void PlanRepairTest::findsFaults_data()
{
    using Severity = PlanFault::Severity;
    QTest::addColumn<SeatingPlan>("plan");
    QTest::addColumn<int>("severity");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, auto break_, Severity severity, const QString &place,
                        const QString &words) {
        SeatingPlan plan = smallPlan(2, 3);
        break_(plan);
        QTest::newRow(name) << plan << int(severity) << place << words;
    };
    const QString section = QStringLiteral("section 1 “Stalls”");
    const QString inRow = section + QStringLiteral(", row 2 “B”");
    const QString seat = inRow + QStringLiteral(", seat 3 “3”");
    const auto last
        = [](SeatingPlan &plan) -> PlanSeat & { return plan.sections[0].rows[1].seats[2]; };
    row(
        "no seats", [](auto &plan) { plan.sections.clear(); }, Severity::Error, "", "no seats");
    row(
        "no plan name", [](auto &plan) { plan.name = " "; }, Severity::Warning, "", "no name");
    row(
        "no section name", [](auto &plan) { plan.sections[0].name.clear(); }, Severity::Error,
        "section 1", "no name");
    row(
        "long section name", [](auto &plan) { plan.sections[0].name = QString(51, u'x'); },
        Severity::Error, QStringLiteral("section 1 “%1”").arg(QString(51, u'x')), "longer than 50");
    row(
        "blank row name", [](auto &plan) { plan.sections[0].rows[1].name = " "; }, Severity::Error,
        section + ", row 2", "no name");
    row(
        "long row name", [](auto &plan) { plan.sections[0].rows[1].name = "elevenchars"; },
        Severity::Error, section + ", row 2 “elevenchars”", "longer than 10");
    row(
        "no number", [=](auto &plan) { last(plan).number.clear(); }, Severity::Error,
        inRow + ", seat 3", "no number");
    row(
        "long number", [=](auto &plan) { last(plan).number = "12345678901"; }, Severity::Error,
        inRow + ", seat 3 “12345678901”", "longer than 10");
    row(
        "twin", [=](auto &plan) { last(plan).number = "1"; }, Severity::Error,
        inRow + ", seat 3 “1”", "same section, row and number");
    row(
        "no place",
        [=](auto &plan) { last(plan).center.setX(std::numeric_limits<qreal>::quiet_NaN()); },
        Severity::Error, seat, "has no place");
    row(
        "far out", [=](auto &plan) { last(plan).center.setY(1e308); }, Severity::Error, seat,
        "1,000,000 units");
    row(
        "no size", [=](auto &plan) { last(plan).radius = 0; }, Severity::Error, seat, "size");
    row(
        "no category", [=](auto &plan) { last(plan).category = -1; }, Severity::Error, seat,
        "no category");
    row(
        "on top",
        [=](auto &plan) {
            last(plan).center = {48, 1};
        },
        Severity::Warning, seat, "on top of");
    row(
        "equal keys",
        [=](auto &plan) {
            last(plan).key = "k";
            plan.sections[0].rows[0].seats[0].key = "k";
        },
        Severity::Warning, seat, "1 distinct keys for 2 seats");
    row(
        "control character", [](auto &plan) { plan.sections[0].rows[1].name = "B\n"; },
        Severity::Error, section + ", row 2 “B\n”", "cannot be printed");
    row(
        "case only",
        [](auto &plan) {
            plan.sections.push_back({QStringLiteral("STALLS"), {}});
        },
        Severity::Warning, "section 2 “STALLS”", "upper and lower case");
}

void PlanRepairTest::findsFaults()
{
    QFETCH(SeatingPlan, plan);
    QFETCH(int, severity);
    QFETCH(QString, place);
    QFETCH(QString, words);
    const PlanFaults faults = validatePlan(plan);
    QCOMPARE(faults.size(), size_t(1));
    QCOMPARE(faults[0].place, place);
    QCOMPARE(int(faults[0].severity), severity);
    QVERIFY2(faults[0].sentence.contains(words), qPrintable(faults[0].sentence));
}

void PlanRepairTest::aCleanPlanHasNoFaultsAndNoChanges()
{
    const SeatingPlan plan = smallPlan(5, 9);
    QVERIFY(validatePlan(plan).empty());
    const RepairedPlan repaired = repairPlan(plan, FloorRepair::Separate);
    QVERIFY(repaired.changes.empty());
    QVERIFY(repaired.plan == plan);
}

void PlanRepairTest::namesTheSeatOfEachTwin()
{
    SeatingPlan plan = smallPlan(2, 3);
    plan.sections[0].rows[1].name = QStringLiteral("A");
    const PlanFaults faults = validatePlan(plan);
    QCOMPARE(faults.size(), size_t(3));
    QCOMPARE(faults[2].place, QStringLiteral("section 1 “Stalls”, row 2 “A”, seat 3 “3”"));
    QVERIFY(faults[2].sentence.contains(u"section 1 “Stalls”, row 1 “A”, seat 3 “3”"));
}

void PlanRepairTest::numbersARepeatedRowOnFromTheHighest()
{
    SeatingPlan plan = smallPlan(3, 3);
    for (PlanRow &row : plan.sections[0].rows)
        row.name = QStringLiteral("A");
    const RepairedPlan repaired = repairPlan(plan);
    QCOMPARE(repaired.changes.size(), size_t(6));
    QCOMPARE(numbersOf(repaired.plan.sections[0].rows[0]), QStringLiteral("1 2 3"));
    QCOMPARE(numbersOf(repaired.plan.sections[0].rows[1]), QStringLiteral("4 5 6"));
    QCOMPARE(numbersOf(repaired.plan.sections[0].rows[2]), QStringLiteral("7 8 9"));
    QCOMPARE(repaired.changes[0].place,
             QStringLiteral("section 1 “Stalls”, row 2 “A”, seat 1 “1”"));
    QCOMPARE(repaired.changes[0].sentence, QStringLiteral("Number 1 becomes 4."));
}

void PlanRepairTest::numbersOnlyTheSecondSeatWithinARow()
{
    SeatingPlan plan = smallPlan(1, 5);
    plan.sections[0].rows[0].seats[1].number = QStringLiteral("1");
    plan.sections[0].rows[0].seats[3].number.clear();
    const RepairedPlan repaired = repairPlan(plan);
    QCOMPARE(numbersOf(repaired.plan.sections[0].rows[0]), QStringLiteral("1 6 3 7 5"));
    QVERIFY(validatePlan(repaired.plan).empty());
}

void PlanRepairTest::namesBlankAndEqualSections()
{
    SeatingPlan plan = smallPlan(1, 2);
    PlanSection again = plan.sections[0];
    for (PlanSeat &seat : again.rows[0].seats)
        seat.center.ry() += 500;
    plan.sections.push_back(again);
    again.name = QStringLiteral(" ");
    again.rows[0].name.clear();
    for (PlanSeat &seat : again.rows[0].seats)
        seat.center.ry() += 500;
    plan.sections.push_back(again);
    const RepairedPlan repaired = repairPlan(plan);
    QCOMPARE(repaired.plan.sections[1].name, QStringLiteral("Stalls 2"));
    QCOMPARE(repaired.plan.sections[2].name, QStringLiteral("Section 3"));
    QCOMPARE(repaired.plan.sections[2].rows[0].name, QStringLiteral("1"));
    QCOMPARE(repaired.changes.size(), size_t(3));
    QVERIFY(validatePlan(repaired.plan).empty());
}

void PlanRepairTest::givesSeatsTheirNeighboursCategory()
{
    SeatingPlan plan = smallPlan(1, 4);
    plan.categories.push_back({"b", "Other", {}, {}, false});
    plan.sections[0].rows[0].seats[2].category = -1;
    plan.sections[0].rows[0].seats[3].category = 1;
    const RepairedPlan repaired = repairPlan(plan);
    QCOMPARE(repaired.plan.sections[0].rows[0].seats[2].category, 0);
    QVERIFY(repaired.plan.categories[1].declared);
    QVERIFY(validatePlan(repaired.plan).empty());
}

void PlanRepairTest::leavesWhatItCannotMend()
{
    SeatingPlan plan = smallPlan(1, 2);
    plan.sections[0].rows[0].seats[0].center.setX(std::numeric_limits<qreal>::quiet_NaN());
    plan.sections[0].rows[0].seats[1].category = -1;
    plan.sections[0].rows[0].seats[0].category = -1;
    const RepairedPlan repaired = repairPlan(plan);
    QVERIFY(repaired.changes.empty());
    QVERIFY(!canBeSold(validatePlan(repaired.plan)));
}

void PlanRepairTest::separatesFloorsOnlyWhenAsked()
{
    SeatingPlan plan = smallPlan(2, 3);
    plan.sections.push_back(plan.sections[0]);
    plan.sections[1].name = QStringLiteral("Balcony");
    QVERIFY(repairPlan(plan).changes.empty());
    const RepairedPlan repaired = repairPlan(plan, FloorRepair::Separate);
    QCOMPARE(repaired.changes.size(), size_t(1));
    QVERIFY(validatePlan(repaired.plan).empty());
    const PlanSeat &moved = repaired.plan.sections[1].rows[1].seats[2];
    QCOMPARE(moved.center.x(), 48.0);
    QVERIFY(moved.center.y() > 100);
}

void PlanRepairTest::mendsTheTheatreWithFaults()
{
    const QString path = sharedPlan(QStringLiteral("pretix/theatre-738-with-faults.json"));
    if (path.isEmpty())
        QSKIP("skipped: the folder with plans from outside is absent");
    const auto read = readPlanFile(path);
    QVERIFY(read);
    const PlanFaults faults = validatePlan(read->plan);
    const auto isTwin = [](const PlanFault &fault) {
        return fault.sentence.contains(u"same section, row and number");
    };
    QCOMPARE(std::count_if(faults.begin(), faults.end(), isTwin), 420);

    const RepairedPlan repaired = repairPlan(read->plan);
    QVERIFY(canBeSold(validatePlan(repaired.plan)));
    QVERIFY(seatNamesAreUnique(repaired.plan));
    const std::vector<PlanSeat> before = seatsOf(read->plan);
    const std::vector<PlanSeat> after = seatsOf(repaired.plan);
    QCOMPARE(after.size(), size_t(738));
    size_t renumbered = 0;
    for (size_t i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].center, before[i].center);
        QCOMPARE(after[i].category, before[i].category);
        renumbered += size_t(after[i].number != before[i].number);
    }
    QCOMPARE(repaired.changes.size(), renumbered);
    QVERIFY(canBeSold(validatePlan(repairPlan(read->plan, FloorRepair::Separate).plan)));
}

void PlanRepairTest::manySeatsInOnePlaceTakeNoTime()
{
    SeatingPlan plan = smallPlan(1, 1);
    PlanRow &row = plan.sections[0].rows[0];
    for (int i = 1; i < 100'000; ++i) {
        row.seats.push_back(row.seats.front());
        row.seats.back().number = QString::number(i + 1);
    }
    QCOMPARE(validatePlan(plan).size(), size_t(1));
    QVERIFY(canBeSold(validatePlan(plan)));
}

QTEST_GUILESS_MAIN(PlanRepairTest)
#include "tst_planrepair.moc"
