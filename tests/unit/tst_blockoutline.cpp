// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/blockoutline.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace parterre;

namespace {

constexpr qreal radius = 10;
using Rows = std::vector<std::vector<QPointF>>;

std::vector<QPointF> straight(qreal left, qreal y, int seats)
{
    std::vector<QPointF> row;
    for (int i = 0; i < seats; ++i)
        row.emplace_back(left + 24 * i, y);
    return row;
}

std::vector<QPointF> arc(qreal distance, qreal from, qreal to, int seats)
{
    std::vector<QPointF> row;
    for (int i = 0; i < seats; ++i) {
        const qreal angle = (from + (to - from) * i / (seats - 1)) * std::numbers::pi / 180;
        row.emplace_back(distance * std::cos(angle), distance * std::sin(angle));
    }
    return row;
}

} // namespace

class BlockOutlineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeatStandsOnTheGround_data();
    void everySeatStandsOnTheGround();
    void theGroundFollowsACurve();
    void unevenEndsBecomeOneLine();
    void aDeepCornerStaysOut();
};

void BlockOutlineTest::everySeatStandsOnTheGround_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::newRow("one seat") << Rows{{{5, 5}}};
    QTest::newRow("one row") << Rows{straight(0, 0, 8)};
    QTest::newRow("rows") << Rows{straight(0, 0, 8), straight(0, 24, 8), straight(0, 48, 8)};
    QTest::newRow("staggered") << Rows{straight(0, 0, 8), straight(12, 24, 7), straight(0, 48, 8)};
    QTest::newRow("wedge") << Rows{straight(40, 0, 3), straight(20, 24, 5), straight(0, 48, 7)};
    QTest::newRow("from right to left")
        << Rows{{{48, 0}, {24, 0}, {0, 0}}, {{48, 24}, {24, 24}, {0, 24}}};
    QTest::newRow("curved") << Rows{arc(200, 40, 140, 16), arc(224, 40, 140, 18)};
    QTest::newRow("upright") << Rows{{{0, 0}, {0, 24}, {0, 48}}, {{24, 0}, {24, 24}, {24, 48}}};
    QTest::newRow("around a table") << Rows{arc(40, 0, 300, 6)};
    QTest::newRow("upon each other") << Rows{straight(0, 0, 4), straight(0, 0, 4)};
}

void BlockOutlineTest::everySeatStandsOnTheGround()
{
    QFETCH(Rows, rows);
    const std::vector<QPointF> outline = blockOutline(rows, radius);
    QVERIFY(outline.size() > 2);
    for (const auto &row : rows) {
        for (const QPointF &seat : row) {
            for (const QPointF &side :
                 {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
                QVERIFY(encloses(outline, seat + side * radius));
        }
    }
}

void BlockOutlineTest::theGroundFollowsACurve()
{
    const Rows rows{arc(200, 30, 150, 20), arc(224, 30, 150, 22)};
    const std::vector<QPointF> outline = blockOutline(rows, radius);
    QVERIFY(!encloses(outline, {0, 150}));
    QVERIFY(encloses(outline, {0, 212}));
    QVERIFY(!encloses(outline, {0, 260}));
}

void BlockOutlineTest::unevenEndsBecomeOneLine()
{
    const Rows rows{straight(0, 0, 9), straight(0, 24, 8), straight(0, 48, 9)};
    QVERIFY(encloses(blockOutline(rows, radius), {24 * 8, 24}));
}

void BlockOutlineTest::aDeepCornerStaysOut()
{
    const Rows rows{straight(0, 0, 12), straight(0, 24, 4), straight(0, 48, 4),
                    straight(0, 72, 12)};
    QVERIFY(!encloses(blockOutline(rows, radius), {24 * 10, 36}));
}

QTEST_APPLESS_MAIN(BlockOutlineTest)
#include "tst_blockoutline.moc"
