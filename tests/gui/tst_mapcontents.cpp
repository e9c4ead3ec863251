// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/planhouse.h"
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/edgenames.h"
#include "ui/seatmap/hovercard.h"
#include "ui/seatmap/legend.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/seatnavigator.h"
#include "ui/seatmap/sectionoverview.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace parterre;

namespace {

QString sharedPlan(const char *file)
{
    return qEnvironmentVariable("PARTERRE_SHARED") + QStringLiteral("/plans/")
        + QLatin1String(file);
}

MapTransform fitted(const SeatLayout &layout, QSize size, qreal ratio = 1)
{
    MapTransform transform;
    transform.setViewport(size, ratio);
    transform.setPlan(layout.bounds(), 2 * static_cast<qreal>(layout.radius(layout.size() / 2)));
    return transform;
}

/// Seats so wide, the point of the plan in the viewport's middle.
MapTransform closeTo(const SeatLayout &layout, QSize size, qreal seatWidth, QPointF plan)
{
    MapTransform transform = fitted(layout, size);
    transform.zoomTo(transform.levelForSeatSize(seatWidth), QPointF());
    transform.centreOn(plan);
    return transform;
}

template <class Rects>
bool noneIntersect(const Rects &rects)
{
    for (size_t i = 0; i < rects.size(); ++i) {
        for (size_t j = i + 1; j < rects.size(); ++j) {
            if (rects[i].rect.intersects(rects[j].rect)) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

class TestMapContents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overviewNamesSectionsWithoutOverlap_data();
    void overviewNamesSectionsWithoutOverlap();
    void sectionsOfARingSayEquallyMuch();
    void fullSectionsStepBack();
    void diagonalStandsAreWalkedAlongTheirRows();
    void arrowsNeverCrossThePitch();
    void groundTellsTheSection();
    void rowNamesStandAtTheEdge();
    void rowsBetweenAislesAreNamed();
    void rowsInSightNeedNoNameAtTheEdge();
    void sectionNameStaysInSight();
    void edgeNamesNeverOverlap_data();
    void edgeNamesNeverOverlap();
    void cardStaysInTheMapAndOffTheSeat_data();
    void cardStaysInTheMapAndOffTheSeat();
    void narrowLegendLeavesOutNothings();
};

void TestMapContents::overviewNamesSectionsWithoutOverlap_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("named");    ///< percent of the sections that must have a label
    QTest::addColumn<int>("withFree"); ///< percent of the sections whose free seats must be told
    const std::pair<const char *, QString> plans[]
        = {{"stadium", QStringLiteral(":/plans/stadium.json")},
           {"theatre", QStringLiteral(":/plans/theatre.json")},
           {"zones", sharedPlan("seatsio/sampleChartWithZones.json")}};
    for (const auto &[name, plan] : plans) {
        QTest::addRow("%s 1366 with panels", name) << plan << QSize(1046, 575) << 1.0 << 95 << 20;
        QTest::addRow("%s 1366 at 150 %%", name) << plan << QSize(640, 370) << 1.5 << 20 << 0;
        QTest::addRow("%s 1366", name) << plan << QSize(1366, 680) << 1.0 << 100 << 40;
        QTest::addRow("%s 1920", name) << plan << QSize(1500, 980) << 1.0 << 100 << 70;
        QTest::addRow("%s 2560", name) << plan << QSize(2560, 1340) << 1.0 << 100 << 95;
    }
}

void TestMapContents::overviewNamesSectionsWithoutOverlap()
{
    QFETCH(QString, plan);
    QFETCH(QSize, size);
    QFETCH(qreal, ratio);
    QFETCH(int, named);
    QFETCH(int, withFree);
    if (!QFile::exists(plan)) {
        QSKIP("The folder with the plans of others is not here.");
    }
    const SeatLayoutPtr layout = layoutOfPlan(plan);
    QVERIFY(layout);
    const Theme theme = lightTheme();
    SectionOverview overview(theme);
    overview.setLayout(layout);
    const MapTransform transform = fitted(*layout, size, ratio);
    const auto placed = overview.place(transform);
    QVERIFY(noneIntersect(placed));
    QVERIFY(100 * placed.size() >= static_cast<size_t>(named) * layout->sections().size());
    int told = 0;
    for (const SectionOverview::Placed &label : placed) {
        QVERIFY(QRectF(QPointF(), size).contains(label.rect));
        told += label.detail > SectionOverview::Name ? 1 : 0;
        QVERIFY(label.rect.intersects(transform.toView(layout->sections()[label.section].bounds)));
    }
    QVERIFY2(100 * told >= withFree * static_cast<int>(placed.size()),
             qPrintable(QStringLiteral("%1 of %2").arg(told).arg(placed.size())));
}

void TestMapContents::sectionsOfARingSayEquallyMuch()
{
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/stadium.json"));
    const Theme theme = lightTheme();
    for (const QSize size : {QSize(1366, 680), QSize(1500, 980), QSize(1046, 575)}) {
        SectionOverview overview(theme);
        overview.setLayout(layout);
        QHash<QString, size_t> detail; // of 101 to 108, and of 301 to 308
        for (const SectionOverview::Placed &label : overview.place(fitted(*layout, size))) {
            const QString name = layout->sections()[label.section].name;
            if (name.at(1) == u'0' && name.at(2) <= u'8') {
                QCOMPARE(detail.value(name.left(1), label.detail), size_t(label.detail));
                detail.insert(name.left(1), label.detail);
            }
        }
    }
}

void TestMapContents::fullSectionsStepBack()
{
    SmallHouse house;
    const Theme &theme = house.themes.theme();
    SectionOverview overview(theme);
    overview.setLayout(house.layout);
    overview.setStates(&house.states);
    QCOMPARE(overview.freeText(1), QStringLiteral("20 free"));
    for (int seat = 50; seat < 70; ++seat) {
        house.tell(seat, SeatStatus::Booked);
        overview.seatsChanged({seat});
    }
    QCOMPARE(overview.freeText(1), QStringLiteral("none free"));
    for (const SectionOverview::Placed &label : overview.place(fitted(*house.layout, {800, 600}))) {
        QCOMPARE(label.detail,
                 label.section == 1 ? SectionOverview::NameAndFree : SectionOverview::All);
    }
}

int seatOf(const SeatLayout &layout, const QString &name)
{
    for (int seat = 0; seat < layout.size(); ++seat) {
        if (layout.shortName(seat) == name) {
            return seat;
        }
    }
    return -1;
}

void TestMapContents::diagonalStandsAreWalkedAlongTheirRows()
{
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/stadium.json"));
    const SeatNavigator navigator(*layout);
    const auto &sections = layout->sections();
    for (const SectionShape &section : sections) {
        if (section.name != u"137" && section.name != u"118" && section.name != u"110") {
            continue;
        }
        const RowShape &row = layout->rows()[static_cast<size_t>(section.firstRow) + 20];
        for (int seat = row.firstSeat + 1; seat + 1 < row.firstSeat + row.seatCount; ++seat) {
            for (const Direction direction : {Direction::Left, Direction::Right}) {
                QCOMPARE(layout->row(navigator.next(seat, direction)), layout->row(seat));
            }
            for (const Direction direction : {Direction::Up, Direction::Down}) {
                QVERIFY(layout->row(navigator.next(seat, direction)) != layout->row(seat));
            }
        }
    }
}

void TestMapContents::arrowsNeverCrossThePitch()
{
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/stadium.json"));
    const SeatNavigator navigator(*layout);
    const int seat = seatOf(*layout, QStringLiteral("105 \u00b7 row 1 \u00b7 seat 9"));
    QVERIFY(seat >= 0);
    QCOMPARE(navigator.next(seat, Direction::Down), -1);
    const auto any = [](int) { return true; };
    QCOMPARE(navigator.next(seat, Direction::Down, any), -1);
    const int up = navigator.next(seat, Direction::Up);
    QCOMPARE(layout->section(up), layout->section(seat));
}

void TestMapContents::groundTellsTheSection()
{
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/theatre.json"));
    for (int seat = 0; seat < layout->size(); ++seat) {
        QCOMPARE(layout->sectionAt(layout->center(seat)), layout->section(seat));
    }
    QCOMPARE(layout->sectionAt(layout->bounds().topLeft()), -1);
}

void TestMapContents::rowNamesStandAtTheEdge()
{
    const SeatLayoutPtr layout = smallHouse();
    const Theme theme = lightTheme();
    EdgeNames names(theme);
    names.setLayout(layout);
    const QSize size(300, 300);
    QSet<QString> left;
    QSet<QString> right;
    for (const EdgeNames::Tag &tag : names.tags(closeTo(*layout, size, 40, {108, 48}))) {
        if (!tag.isSection()) {
            (tag.rect.center().x() < size.width() / 2.0 ? left : right) << tag.text;
            QVERIFY(QRectF(QPointF(), size).contains(tag.rect));
        }
    }
    const QSet<QString> stalls{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                               QStringLiteral("D"), QStringLiteral("E")};
    QCOMPARE(left, stalls);
    QCOMPARE(right, stalls);
}

void TestMapContents::rowsBetweenAislesAreNamed()
{
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/theatre.json"));
    const Theme theme = lightTheme();
    EdgeNames names(theme);
    names.setLayout(layout);
    const QRectF view(0, 0, 1300, 880);
    for (const RowShape &row : layout->rows()) {
        const int middle = row.firstSeat + row.seatCount / 2;
        if (row.startLabelled || row.endLabelled) {
            continue;
        }
        const auto transform = closeTo(*layout, view.size().toSize(), 54, layout->center(middle));
        const auto tags = names.tags(transform);
        const bool said = std::any_of(tags.begin(), tags.end(), [&](const EdgeNames::Tag &tag) {
            return !tag.isSection() && tag.text == row.name && view.contains(tag.rect);
        });
        QVERIFY2(said, qPrintable(layout->shortName(middle)));
    }
}

void TestMapContents::rowsInSightNeedNoNameAtTheEdge()
{
    const SeatLayoutPtr layout = smallHouse();
    const Theme theme = lightTheme();
    EdgeNames names(theme);
    names.setLayout(layout);
    for (const EdgeNames::Tag &tag : names.tags(fitted(*layout, {900, 700}))) {
        QVERIFY(tag.isSection());
    }
}

void TestMapContents::sectionNameStaysInSight()
{
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/theatre.json"));
    const Theme theme = lightTheme();
    EdgeNames names(theme);
    names.setLayout(layout);
    const QSize size(900, 600);
    for (int seat = 0; seat < layout->size(); seat += 7) {
        const auto tags = names.tags(closeTo(*layout, size, 46, layout->center(seat)));
        const QString &name = layout->sections()[static_cast<size_t>(layout->section(seat))].name;
        const bool said = std::any_of(tags.begin(), tags.end(), [&](const EdgeNames::Tag &tag) {
            return tag.isSection() && tag.text == name
                && QRectF(QPointF(), size).intersects(tag.rect);
        });
        QVERIFY2(said, qPrintable(layout->shortName(seat)));
    }
}

void TestMapContents::edgeNamesNeverOverlap_data()
{
    QTest::addColumn<QString>("plan");
    for (const char *name : {"studio", "theatre", "stadium"}) {
        QTest::newRow(name) << QStringLiteral(":/plans/%1.json").arg(QLatin1String(name));
    }
}

void TestMapContents::edgeNamesNeverOverlap()
{
    QFETCH(QString, plan);
    const SeatLayoutPtr layout = layoutOfPlan(plan);
    const Theme theme = lightTheme();
    EdgeNames names(theme);
    names.setLayout(layout);
    for (const qreal width : {6.0, 10.0, 18.0, 30.0, 60.0}) {
        for (int part = 0; part < 9; ++part) {
            const QPointF middle = layout->center(layout->size() * part / 9);
            const auto tags = names.tags(closeTo(*layout, {1000, 700}, width, middle));
            QVERIFY(noneIntersect(tags));
            QVERIFY(!tags.empty());
        }
    }
}

void TestMapContents::cardStaysInTheMapAndOffTheSeat_data()
{
    QTest::addColumn<QSize>("map");
    QTest::newRow("large") << QSize(1400, 900);
    QTest::newRow("1366 with panels") << QSize(880, 560);
    QTest::newRow("narrow") << QSize(260, 600);
    QTest::newRow("low") << QSize(800, 180);
}

void TestMapContents::cardStaysInTheMapAndOffTheSeat()
{
    QFETCH(QSize, map);
    const QSize card(240, 84);
    const QRect whole(QPoint(), map);
    for (int y = 0; y <= map.height() - 30; y += 15) {
        for (int x = 0; x <= map.width() - 30; x += 15) {
            const QRectF seat(x, y, 30, 30);
            const QRect place(HoverCard::placeBeside(seat, card, map), card);
            QVERIFY(whole.contains(place));
            QVERIFY2(!place.intersects(seat.toRect()),
                     qPrintable(QStringLiteral("seat at %1, %2").arg(x).arg(y)));
        }
    }
}

void TestMapContents::narrowLegendLeavesOutNothings()
{
    SmallHouse house;
    QWidget window;
    Legend legend(house.themes, &window);
    legend.setStates(&house.states);
    house.tell(0, SeatStatus::Booked);
    window.show();
    const auto shown = [&](const char *name) {
        return legend.findChild<LegendItem *>(QLatin1String(name))->isVisible();
    };
    legend.resize(900, 20);
    QVERIFY(shown("legendMine") && shown("legendHeld") && shown("legendSold"));
    legend.resize(200, 60);
    QVERIFY(!shown("legendMine") && !shown("legendHeld") && !shown("legendHouse"));
    QVERIFY(shown("legendSold") && shown("legendPrice0"));
    house.tell(1, SeatStatus::Held, QStringLiteral("Window 4"), std::chrono::seconds(100));
    QVERIFY(shown("legendHeld"));
}

QTEST_MAIN(TestMapContents)
#include "tst_mapcontents.moc"
