// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/areabounds.h"
#include "models/seating/areajson.h"
#include "models/seating/blockoutline.h"
#include "models/seating/neighbourhood.h"
#include "models/seating/planreader.h"
#include "models/seating/planseats.h"
#include "tests/unit/planfixtures.h"

#include <QJsonObject>
#include <QLineF>
#include <QTest>

#include <algorithm>
#include <set>
#include <tuple>

using namespace parterre;

namespace {

bool crossesItself(const std::vector<QPointF> &polygon)
{
    const auto side
        = [&](size_t i) { return QLineF(polygon[i], polygon[(i + 1) % polygon.size()]); };
    for (size_t i = 0; i < polygon.size(); ++i) {
        for (size_t j = i + 2; j < polygon.size() - (i == 0 ? 1 : 0); ++j) {
            if (side(i).intersects(side(j)) == QLineF::BoundedIntersection)
                return true;
        }
    }
    return false;
}

} // namespace

class PlanSeatsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assignsPrices_data();
    void assignsPrices();
    void flattensThePlanInItsOrder();
    void anAisleCutsARowIntoBlocks();
    void aCrossAisleCutsBlocks();
    void seatsRunFromLeftToRightWhateverTheirNumbers();
    void diagonalRowsBeginAtOneSide_data();
    void diagonalRowsBeginAtOneSide();
    void oddAndEvenHalvesAreOneRow();
    void theStageDecidesWhoSitsBest();
    void wheelchairPlacesComeLast();
    void placesAreUniqueInEveryBundledHouse_data();
    void placesAreUniqueInEveryBundledHouse();
    void findsTheStage_data();
    void findsTheStage();
    void areasSurviveStoring();
    void brokenAreasAreLeftOut();
    void boundsFollowRotation();
};

void PlanSeatsTest::assignsPrices_data()
{
    using Prices = QHash<QString, qint64>;
    QTest::addColumn<Prices>("prices");
    QTest::addColumn<qint64>("byDefault"); // -1: none
    QTest::addColumn<qint64>("best");      // -1: refused
    QTest::addColumn<QString>("words");
    QTest::newRow("by name") << Prices{{"Best", 4500}} << qint64(-1) << qint64(4500) << "";
    QTest::newRow("by key") << Prices{{"a", 4500}} << qint64(-1) << qint64(4500) << "";
    QTest::newRow("default") << Prices{} << qint64(2000) << qint64(2000) << "";
    QTest::newRow("name over default") << Prices{{"Best", 1}} << qint64(2000) << qint64(1) << "";
    QTest::newRow("none") << Prices{} << qint64(-1) << qint64(-1) << "No price is given for “Best”";
    QTest::newRow("unknown") << Prices{{"Bets", 1}} << qint64(5) << qint64(-1)
                             << "no category “Bets”";
}

void PlanSeatsTest::assignsPrices()
{
    using Prices = QHash<QString, qint64>;
    QFETCH(Prices, prices);
    QFETCH(qint64, byDefault);
    QFETCH(qint64, best);
    QFETCH(QString, words);
    SeatingPlan plan = smallPlan(1, 1);
    const auto assigned = assignPrices(
        plan, prices, byDefault < 0 ? std::nullopt : std::optional<qint64>(byDefault));
    QCOMPARE(assigned.ok(), best >= 0);
    if (assigned)
        QCOMPARE(plan.categories[0].priceMinor, std::optional<qint64>(best));
    else
        QVERIFY2(assigned.error().text.contains(words), qPrintable(assigned.error().text));
}

void PlanSeatsTest::flattensThePlanInItsOrder()
{
    SeatingPlan plan = smallPlan(2, 3);
    QVERIFY(assignPrices(plan, {}, 4500));
    const PlanSeats seats = planSeats(plan);
    QCOMPARE(seats.size(), 6);
    QCOMPARE(seats.sections.at(5), QStringLiteral("Stalls"));
    QCOMPARE(seats.rows.join(u' '), QStringLiteral("A A A B B B"));
    QCOMPARE(seats.numbers.join(u' '), QStringLiteral("1 2 3 1 2 3"));
    QCOMPARE(seats.pricesMinor, std::vector<qint64>(6, 4500));
    QCOMPARE(seats.x[4], 24.0F);
    QCOMPARE(seats.block, std::vector<int>(6, 0));
    QCOMPARE(seats.rowOrder, (std::vector<int>{0, 0, 0, 1, 1, 1}));
    QCOMPARE(seats.seatOrder, (std::vector<int>{0, 1, 2, 0, 1, 2}));
}

void PlanSeatsTest::anAisleCutsARowIntoBlocks()
{
    SeatingPlan plan = smallPlan(4, 10);
    for (PlanRow &row : plan.sections[0].rows) {
        for (size_t i = 5; i < 10; ++i)
            row.seats[i].center.rx() += 48;
    }
    const Neighbourhood found = neighbourhoodOf(plan);
    for (size_t i = 0; i < 40; ++i) {
        QCOMPARE(found.block[i], int(i % 10 / 5));
        QCOMPARE(found.rowOrder[i], int(i / 10));
        QCOMPARE(found.seatOrder[i], int(i % 5));
    }
}

void PlanSeatsTest::aCrossAisleCutsBlocks()
{
    SeatingPlan plan = smallPlan(6, 8);
    for (size_t row = 3; row < 6; ++row) {
        for (PlanSeat &seat : plan.sections[0].rows[row].seats)
            seat.center.ry() += 60;
    }
    const Neighbourhood found = neighbourhoodOf(plan);
    QCOMPARE(found.block.front(), 0);
    QCOMPARE(found.block.back(), 1);
    QCOMPARE(found.rowOrder.back(), 2);
}

void PlanSeatsTest::seatsRunFromLeftToRightWhateverTheirNumbers()
{
    SeatingPlan plan = smallPlan(1, 5);
    std::vector<PlanSeat> &seats = plan.sections[0].rows[0].seats;
    std::reverse(seats.begin(), seats.end());
    QCOMPARE(neighbourhoodOf(plan).seatOrder, (std::vector<int>{4, 3, 2, 1, 0}));
}

void PlanSeatsTest::diagonalRowsBeginAtOneSide_data()
{
    QTest::addColumn<int>("degrees");
    for (const int degrees : {0, 45, 90, 135, 180, 225, 270, 315})
        QTest::addRow("%d degrees", degrees) << degrees;
}

void PlanSeatsTest::diagonalRowsBeginAtOneSide()
{
    QFETCH(int, degrees);
    constexpr int count = 10;
    SeatingPlan plan = smallPlan(6, count);
    std::vector<PlanRow> &rows = plan.sections[0].rows;
    const auto turned = [](QPointF point, qreal by) {
        QLineF fromMiddle(QPointF(4.5 * 24, 70), point);
        fromMiddle.setAngle(fromMiddle.angle() + by);
        return fromMiddle.p2();
    };
    plan.focus = turned({4.5 * 24, -300}, degrees);
    for (size_t row = 0; row < rows.size(); ++row) {
        for (PlanSeat &seat : rows[row].seats)
            seat.center = turned(seat.center, degrees + (row % 2 == 0 ? 1 : -1));
    }
    const Neighbourhood found = neighbourhoodOf(plan);
    const bool forward = found.seatOrder.front() == 0;
    std::vector<std::vector<QPointF>> block(rows.size(), std::vector<QPointF>(count));
    for (size_t i = 0; i < found.block.size(); ++i) {
        const int place = int(i % count);
        QCOMPARE(found.block[i], 0);
        QCOMPARE(found.seatOrder[i], forward ? place : count - 1 - place);
        block[size_t(found.rowOrder[i])][size_t(found.seatOrder[i])]
            = rows[i / count].seats[size_t(place)].center;
    }
    QVERIFY(!crossesItself(blockOutline(block, 10)));
}

void PlanSeatsTest::oddAndEvenHalvesAreOneRow()
{
    SeatingPlan plan = smallPlan(1, 6);
    std::vector<PlanSeat> &seats = plan.sections[0].rows[0].seats;
    const std::vector<int> column{2, 1, 0, 3, 4, 5}; // 1 3 5 to the left, 2 4 6 to the right
    for (size_t i = 0; i < seats.size(); ++i)
        seats[i].center.setX(24 * column[i]);
    const Neighbourhood found = neighbourhoodOf(plan);
    QCOMPARE(found.seatOrder, column);
    QCOMPARE(found.block, std::vector<int>(6, 0));
}

void PlanSeatsTest::theStageDecidesWhoSitsBest()
{
    SeatingPlan plan = smallPlan(3, 5);
    plan.focus = QPointF(48, 200); // below the last row
    const Neighbourhood found = neighbourhoodOf(plan);
    QCOMPARE(found.rank[12], 0);
    QVERIFY(found.rank[12] < found.rank[10]);
    QVERIFY(found.rank[10] < found.rank[0]);
    QCOMPARE(found.rowOrder[12], 0);
    QCOMPARE(std::set<int>(found.rank.begin(), found.rank.end()).size(), size_t(15));
}

void PlanSeatsTest::wheelchairPlacesComeLast()
{
    SeatingPlan plan = smallPlan(2, 3);
    plan.sections[0].rows[0].seats[1].kind = SeatKind::Wheelchair;
    plan.sections[0].rows[0].seats[0].kind = SeatKind::RestrictedView;
    const Neighbourhood found = neighbourhoodOf(plan);
    QCOMPARE(found.rank[1], 5);
    QCOMPARE(found.rank[0], 4);
}

void PlanSeatsTest::placesAreUniqueInEveryBundledHouse_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : bundledPlans())
        QTest::newRow(qPrintable(path)) << path;
}

void PlanSeatsTest::placesAreUniqueInEveryBundledHouse()
{
    QFETCH(QString, path);
    const auto read = readPlanFile(path);
    QVERIFY(read);
    const PlanSeats seats = planSeats(read->plan);
    std::set<std::tuple<int, int, int>> places;
    std::set<std::pair<int, QString>> sectionsOfBlocks;
    std::set<int> blocks;
    for (int i = 0; i < seats.size(); ++i) {
        places.emplace(seats.block[size_t(i)], seats.rowOrder[size_t(i)],
                       seats.seatOrder[size_t(i)]);
        blocks.insert(seats.block[size_t(i)]);
        sectionsOfBlocks.emplace(seats.block[size_t(i)], seats.sections.at(i));
    }
    QCOMPARE(places.size(), size_t(seats.size()));
    QCOMPARE(sectionsOfBlocks.size(), blocks.size()); // no block reaches into another section
    // Blocks are what lies between aisles, not single rows.
    QVERIFY(blocks.size() <= read->plan.sections.size() + 20);
}

void PlanSeatsTest::findsTheStage_data()
{
    QTest::addColumn<SeatingPlan>("plan");
    QTest::addColumn<QPointF>("stage");
    SeatingPlan plan = smallPlan(2, 5);
    QTest::newRow("above the seats") << plan << QPointF(48.5, 0);
    Area bar;
    bar.shape = Area::Shape::Rectangle;
    bar.position = {0, 500};
    bar.size = {100, 100};
    plan.areas.push_back(bar);
    QTest::newRow("largest area") << plan << QPointF(50, 550);
    Area stage;
    stage.shape = Area::Shape::Circle;
    stage.position = {7, 8};
    stage.size = {10, 10};
    stage.text = QStringLiteral("Main STAGE");
    plan.areas.push_back(stage);
    QTest::newRow("by name") << plan << QPointF(7, 8);
    plan.focus = QPointF(1, 2);
    QTest::newRow("focus") << plan << QPointF(1, 2);
}

void PlanSeatsTest::findsTheStage()
{
    QFETCH(SeatingPlan, plan);
    QTEST(stageOf(plan), "stage");
}

void PlanSeatsTest::areasSurviveStoring()
{
    const auto read = readPlanFile(bundledPlans().at(1));
    QVERIFY(read);
    std::vector<Area> areas = read->plan.areas;
    areas.push_back(
        {Area::Shape::Ellipse, {1, 2}, {3, 4}, {}, 45, "#112233", "#445566", "Bar", {5, 6}, 12});
    areas.push_back({Area::Shape::Text, {1, 2}, {}, {}, 0, {}, {}, "Doors", {}, 16});
    QVERIFY(areasFromJson(areasToJson(areas)) == areas);
}

void PlanSeatsTest::brokenAreasAreLeftOut()
{
    const QJsonArray json{QJsonObject{{"shape", "star"}}, 7, QJsonValue::Null,
                          QJsonObject{{"shape", "circle"}, {"at", QJsonArray{1e308, 0}}},
                          QJsonObject{{"shape", "circle"}, {"at", "here"}}};
    const std::vector<Area> areas = areasFromJson(json);
    QCOMPARE(areas.size(), size_t(1));
    QCOMPARE(areas.front().position, QPointF(0, 0));
}

void PlanSeatsTest::boundsFollowRotation()
{
    Area area;
    area.shape = Area::Shape::Rectangle;
    area.position = {10, 10};
    area.size = {20, 4};
    QCOMPARE(areaBounds(area), QRectF(10, 10, 20, 4));
    area.rotation = 90;
    QCOMPARE(areaBounds(area).toRect(), QRect(6, 10, 4, 20));
}

QTEST_GUILESS_MAIN(PlanSeatsTest)
#include "tst_planseats.moc"
