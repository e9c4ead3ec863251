// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatlayout.h"

#include <QLineF>
#include <QTest>

#include <limits>
#include <random>
#include <set>

using namespace parterre;

namespace {

constexpr float nowhere = std::numeric_limits<float>::quiet_NaN();

SeatPlace seatAtPlace(qint64 id, float x, float y)
{
    SeatPlace seat;
    seat.id = SeatId{id};
    seat.number = QString::number(id);
    seat.x = x;
    seat.y = y;
    seat.priceMinor = 4500;
    return seat;
}

/// rows × columns seats of one block, 24 apart, ids from 1 row by row.
std::vector<SeatPlace> rectangle(int rows, int columns)
{
    std::vector<SeatPlace> seats;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            SeatPlace seat
                = seatAtPlace(qint64(seats.size()) + 1, float(column * 24), float(row * 24));
            seat.row = row;
            seat.rowOrder = row;
            seat.seatOrder = column;
            seats.push_back(seat);
        }
    }
    return seats;
}

QStringList names(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list += QString::number(i + 1);
    return list;
}

SeatLayout layoutOf(std::vector<SeatPlace> seats, int rows)
{
    return SeatLayout(EventId{1}, 1, QStringLiteral("EUR"), {QStringLiteral("Stalls")}, names(rows),
                      std::move(seats), {});
}

} // namespace

class SeatLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyEventHasNoSeats();
    void seatsOfARowAreConsecutiveWhateverTheirOrder();
    void findsTheSeatUnderAPoint_data();
    void findsTheSeatUnderAPoint();
    void aTurnedSeatIsHitByItsCorner();
    void findsTheSeatsThatMeetARectangle();
    void findsSeatsLikeAPlainSearch();
    void neighboursSitSideBySide();
    void rowLabelsStandBeyondTheEnds();
    void aRowCutByAnAisleIsLabelledAtItsOuterEnds();
    void labelsWithoutRoomAreLeftOut();
    void classifiesPricesHighestFirst();
    void findsSeatsByTheirId();
    void saysSeatsByName();
    void laysOutSeatsWithoutPositions();
    void laysOutSectionsFromTheStageBackwards();
    void putsUnplacedSeatsBelowPlacedOnes();
    void survivesPositionsFarApart();
    void hitTestOfAStadium();
    void buildsAStadium();
};

void SeatLayoutTest::anEmptyEventHasNoSeats()
{
    const SeatLayout layout = layoutOf({}, 0);
    QCOMPARE(layout.size(), 0);
    QCOMPARE(layout.seatAt({0, 0}), -1);
    QCOMPARE(layout.indexOf(SeatId{1}), -1);
    QVERIFY(layout.rows().empty());
}

void SeatLayoutTest::seatsOfARowAreConsecutiveWhateverTheirOrder()
{
    std::vector<SeatPlace> seats = rectangle(5, 7);
    std::shuffle(seats.begin(), seats.end(), std::mt19937(7));
    const SeatLayout layout = layoutOf(std::move(seats), 5);
    QCOMPARE(layout.rows().size(), size_t(5));
    for (const RowShape &row : layout.rows()) {
        QCOMPARE(row.seatCount, 7);
        for (int i = 1; i < row.seatCount; ++i)
            QCOMPARE(layout.id(row.firstSeat + i).value, layout.id(row.firstSeat).value + i);
    }
    QCOMPARE(layout.sections().front().seatCount, 35);
    QCOMPARE(layout.sections().front().rowCount, 5);
}

void SeatLayoutTest::findsTheSeatUnderAPoint_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<qreal>("slack");
    QTest::addColumn<qint64>("id"); // 0: none
    QTest::newRow("centre of the first") << QPointF(0, 0) << 0.0 << qint64(1);
    QTest::newRow("inside its corner") << QPointF(9.9, 9.9) << 0.0 << qint64(1);
    QTest::newRow("in the gap") << QPointF(12, 0) << 0.0 << qint64(0);
    QTest::newRow("in the gap, nearer to the second") << QPointF(12.5, 0) << 3.0 << qint64(2);
    QTest::newRow("last of the grid") << QPointF(72, 48) << 0.0 << qint64(12);
    QTest::newRow("outside") << QPointF(500, 500) << 0.0 << qint64(0);
    QTest::newRow("outside, within slack") << QPointF(-14, 0) << 5.0 << qint64(1);
}

void SeatLayoutTest::findsTheSeatUnderAPoint()
{
    QFETCH(QPointF, point);
    QFETCH(qreal, slack);
    QFETCH(qint64, id);
    const SeatLayout layout = layoutOf(rectangle(3, 4), 3);
    const int seat = layout.seatAt(point, slack);
    QCOMPARE(seat < 0 ? 0 : layout.id(seat).value, id);
}

void SeatLayoutTest::aTurnedSeatIsHitByItsCorner()
{
    std::vector<SeatPlace> seats{seatAtPlace(1, 0, 0)};
    const QPointF corner(13, 0);
    QCOMPARE(layoutOf(seats, 1).seatAt(corner), -1);
    seats.front().rotation = 45;
    QCOMPARE(layoutOf(seats, 1).seatAt(corner), 0);
    QCOMPARE(layoutOf(seats, 1).seatAt({9, 9}), -1);
}

void SeatLayoutTest::findsTheSeatsThatMeetARectangle()
{
    const SeatLayout layout = layoutOf(rectangle(3, 4), 3);
    std::vector<int> found;
    layout.seatsIn(QRectF(-5, -5, 30, 5), found);
    std::sort(found.begin(), found.end());
    QCOMPARE(found, (std::vector<int>{0, 1}));
}

void SeatLayoutTest::findsSeatsLikeAPlainSearch()
{
    std::mt19937 random(11);
    std::uniform_real_distribution<float> place(0, 900);
    std::vector<SeatPlace> seats;
    for (int i = 0; i < 400; ++i) {
        seats.push_back(seatAtPlace(i + 1, place(random), place(random)));
        seats.back().seatOrder = i;
        seats.back().rotation = place(random);
    }
    const SeatLayout layout = layoutOf(seats, 1);
    for (int i = 0; i < 200; ++i) {
        const QRectF rect(qreal(place(random)), qreal(place(random)), 60, 40);
        std::vector<int> found;
        layout.seatsIn(rect, found);
        const std::set<int> unique(found.begin(), found.end());
        QCOMPARE(unique.size(), found.size());
        for (int seat = 0; seat < layout.size(); ++seat) {
            const bool inside = rect.contains(layout.center(seat));
            const bool near = rect.adjusted(-14.2, -14.2, 14.2, 14.2).contains(layout.center(seat));
            QVERIFY(!inside || unique.count(seat) == 1);
            QVERIFY(near || unique.count(seat) == 0);
        }
    }
}

void SeatLayoutTest::neighboursSitSideBySide()
{
    std::vector<SeatPlace> seats = rectangle(2, 4);
    seats.at(3).seatOrder = 5; // an empty place before the last of the first row
    const SeatLayout layout = layoutOf(std::move(seats), 2);
    QCOMPARE(layout.neighbour(0, -1), -1);
    QCOMPARE(layout.neighbour(0, 1), 1);
    QCOMPARE(layout.neighbour(2, 1), -1);
    QCOMPARE(layout.neighbour(4, -1), -1);
    QCOMPARE(layout.neighbour(7, -1), 6);
}

void SeatLayoutTest::rowLabelsStandBeyondTheEnds()
{
    const SeatLayout layout = layoutOf(rectangle(2, 3), 2);
    QCOMPARE(layout.rows().at(1).startLabel, QPointF(-30, 24));
    QCOMPARE(layout.rows().at(1).endLabel, QPointF(78, 24));
}

void SeatLayoutTest::aRowCutByAnAisleIsLabelledAtItsOuterEnds()
{
    std::vector<SeatPlace> seats = rectangle(1, 6);
    for (size_t i = 3; i < seats.size(); ++i) {
        seats[i].x += 40;
        seats[i].block = 1;
    }
    const SeatLayout layout = layoutOf(std::move(seats), 1);
    QCOMPARE(layout.rows().size(), size_t(2));
    QVERIFY(layout.rows()[0].startLabelled && !layout.rows()[0].endLabelled);
    QVERIFY(!layout.rows()[1].startLabelled && layout.rows()[1].endLabelled);
}

void SeatLayoutTest::labelsWithoutRoomAreLeftOut()
{
    std::vector<SeatPlace> seats = rectangle(1, 6);
    for (size_t i = 3; i < seats.size(); ++i) {
        seats[i].x += 30; // both names would stand in one narrow aisle
        seats[i].row = 1;
        seats[i].block = 1;
    }
    const SeatLayout layout = layoutOf(std::move(seats), 2);
    QVERIFY(layout.rows()[0].startLabelled && layout.rows()[0].endLabelled);
    QVERIFY(!layout.rows()[1].startLabelled && layout.rows()[1].endLabelled);
}

void SeatLayoutTest::classifiesPricesHighestFirst()
{
    std::vector<SeatPlace> seats = rectangle(1, 3);
    seats[0].priceMinor = 2000;
    seats[2].priceMinor = 9000;
    const SeatLayout layout = layoutOf(std::move(seats), 1);
    QCOMPARE(layout.prices(), (std::vector<qint64>{9000, 4500, 2000}));
    QCOMPARE(layout.priceClass(0), 2);
    QCOMPARE(layout.price(2), Money(9000, QStringLiteral("EUR")));
}

void SeatLayoutTest::findsSeatsByTheirId()
{
    const SeatLayout layout = layoutOf(rectangle(3, 4), 3);
    for (int seat = 0; seat < layout.size(); ++seat)
        QCOMPARE(layout.indexOf(layout.id(seat)), seat);
    QCOMPARE(layout.indexOf(SeatId{0}), -1);
    QCOMPARE(layout.indexOf(SeatId{99}), -1);
}

void SeatLayoutTest::saysSeatsByName()
{
    const SeatLayout layout = layoutOf(rectangle(2, 2), 2);
    QCOMPARE(layout.spokenName(2), QStringLiteral("Stalls, row 2, seat 3"));
    QCOMPARE(layout.shortName(2), QStringLiteral("Stalls \u00b7 row 2 \u00b7 seat 3"));
}

void SeatLayoutTest::laysOutSeatsWithoutPositions()
{
    std::vector<SeatPlace> seats = rectangle(3, 12);
    for (SeatPlace &seat : seats) {
        seat.x = seat.y = nowhere;
        seat.rowOrder = seat.seatOrder = 0;
    }
    std::shuffle(seats.begin(), seats.end(), std::mt19937(3));
    const SeatLayout layout = layoutOf(std::move(seats), 3);
    QCOMPARE(layout.rows().size(), size_t(3));
    QCOMPARE(layout.areas().size(), size_t(2)); // the stage and the section's name
    for (int seat = 0; seat < layout.size(); ++seat) {
        QCOMPARE(layout.id(seat).value, seat + 1);
        QCOMPARE(layout.seatAt(layout.center(seat)), seat);
        QVERIFY(layout.bounds().contains(layout.center(seat)));
        if (const int next = layout.neighbour(seat, 1); next >= 0)
            QVERIFY(layout.center(next).x() > layout.center(seat).x());
    }
    QVERIFY(layout.center(24).y() > layout.center(0).y());
}

void SeatLayoutTest::laysOutSectionsFromTheStageBackwards()
{
    const QStringList sections{QStringLiteral("General"), QStringLiteral("B"),
                               QStringLiteral("VIP"), QStringLiteral("A")};
    const QStringList rows{QStringLiteral("AA"), QStringLiteral("15"), QStringLiteral("A"),
                           QStringLiteral("1")};
    const QStringList numbers{QStringLiteral("101"), QStringLiteral("12"), QStringLiteral("1")};
    std::vector<SeatPlace> seats;
    for (int section = 0; section < 4; ++section) {
        for (int row = 0; row < 4; ++row) {
            for (const QString &number : numbers) {
                SeatPlace seat = seatAtPlace(qint64(seats.size()) + 1, nowhere, nowhere);
                seat.section = section;
                seat.row = row;
                seat.number = number;
                seats.push_back(seat);
            }
        }
    }
    const SeatLayout layout(EventId{1}, 1, QStringLiteral("EUR"), sections, rows, seats, {});
    QStringList laidOut;
    for (const SectionShape &section : layout.sections())
        laidOut += section.name;
    QCOMPARE(laidOut.join(u' '), QStringLiteral("VIP A B General"));
    QStringList laidRows;
    for (int row = 0; row < 4; ++row)
        laidRows += layout.rows().at(size_t(row)).name;
    QCOMPARE(laidRows.join(u' '), QStringLiteral("1 15 A AA"));
    QCOMPARE(layout.number(0), QStringLiteral("1"));
    QCOMPARE(layout.number(2), QStringLiteral("101"));
    // All rings have one middle, above the stage: none begins nearer to it than the one before.
    qreal before = 0;
    for (const SectionShape &section : layout.sections()) {
        const int first = layout.rows().at(size_t(section.firstRow)).firstSeat;
        const qreal distance = QLineF(QPointF(), layout.center(first)).length();
        QVERIFY(distance > before - 1);
        before = distance;
    }
}

void SeatLayoutTest::putsUnplacedSeatsBelowPlacedOnes()
{
    std::vector<SeatPlace> seats = rectangle(2, 4);
    for (size_t i = 4; i < 8; ++i)
        seats[i].y = nowhere;
    const SeatLayout layout = layoutOf(std::move(seats), 2);
    QCOMPARE(layout.center(0), QPointF(0, 0));
    for (int seat = 4; seat < 8; ++seat)
        QVERIFY(layout.center(seat).y() > 20);
    QVERIFY(layout.areas().empty());
}

void SeatLayoutTest::survivesPositionsFarApart()
{
    const SeatLayout layout
        = layoutOf({seatAtPlace(1, -1e6F, -1e6F), seatAtPlace(2, 1e6F, 1e6F)}, 1);
    QCOMPARE(layout.seatAt(layout.center(0)), 0);
    QCOMPARE(layout.seatAt(layout.center(1)), 1);
    QCOMPARE(layout.seatAt({0, 0}), -1);
    // Farther than any plan: laid out anew.
    const SeatLayout farther = layoutOf({seatAtPlace(1, 3e38F, 0)}, 1);
    QVERIFY(farther.bounds().width() < 10'000);
}

void SeatLayoutTest::hitTestOfAStadium()
{
    const SeatLayout layout = layoutOf(rectangle(200, 400), 200);
    int hits = 0;
    qreal x = 0;
    QBENCHMARK
    {
        x = x > 9000 ? 0 : x + 7;
        hits += int(layout.seatAt({x, x / 2}) >= 0);
    }
    QVERIFY(hits > 0);
}

void SeatLayoutTest::buildsAStadium()
{
    const std::vector<SeatPlace> seats = rectangle(200, 400);
    QBENCHMARK
    {
        QCOMPARE(layoutOf(seats, 200).size(), 80000);
    }
}

QTEST_GUILESS_MAIN(SeatLayoutTest)
#include "tst_seatlayout.moc"
