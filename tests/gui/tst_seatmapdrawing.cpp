// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/rownames.h"
#include "ui/seatmap/seatpainter.h"
#include "ui/seatmap/seatstamps.h"
#include "ui/seatmap/tilecache.h"

#include <QPainter>
#include <QTest>

#include <set>

using namespace parterre;
using Mark = SeatLook::Mark;

namespace {

constexpr QSize screen(640, 480);

void drawAll(TileCache &tiles, const QRect &rect, const MapTransform &transform)
{
    for (const TileKey &tile : tiles.missing(rect, transform)) {
        tiles.draw(tile, transform);
    }
}

QImage drawn(const Theme &theme, const SeatLook &look, qreal size)
{
    const int side = static_cast<int>(size) + 8;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.background);
    QPainter painter(&image);
    painter.translate(side / 2.0, side / 2.0);
    SeatPainter(theme).paint(painter, look, size);
    return image;
}

/// Which pixels stand out from the ground in grey: the seat's shape, whatever its colours.
std::vector<bool> shapeOf(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const int ground = grey.pixelColor(0, 0).lightness();
    std::vector<int> tones;
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x) {
            tones.push_back(std::abs(grey.pixelColor(x, y).lightness() - ground));
        }
    }
    const int strongest = std::max(*std::max_element(tones.begin(), tones.end()), 1);
    std::vector<bool> shape;
    for (const int tone : tones) {
        shape.push_back(2 * tone > strongest);
    }
    return shape;
}

size_t difference(const std::vector<bool> &a, const std::vector<bool> &b)
{
    size_t count = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        count += a[i] != b[i] ? 1 : 0;
    }
    return count;
}

} // namespace

class TestSeatMapDrawing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsOwnShape_data();
    void everyStateHasItsOwnShape();
    void everyKindHasItsOwnShape();
    void soldSeatsRecede();
    void endingHoldHasARing();
    void stampsAreKeptAndSharedBetweenQuarterTurns();
    void seatsAreSharpAtEveryScaling_data();
    void seatsAreSharpAtEveryScaling();
    void labelsAreDrawnAtTheScreensDensity();
    void repairedTileEqualsAFreshOne();
    void repairTouchesOneTileOnly();
    void zoomLevelsAreKept();
    void fittingShowsAllOfThePlan_data();
    void fittingShowsAllOfThePlan();
    void rowNamesStayOffSeatsAndEachOther();
};

void TestSeatMapDrawing::everyStateHasItsOwnShape_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<qreal>("size");
    for (const bool dark : {false, true}) {
        for (const qreal size : {14.0, 18.0, 28.0, 44.0}) {
            QTest::addRow("%s %d px", dark ? "dark" : "light", static_cast<int>(size))
                << dark << size;
        }
    }
}

void TestSeatMapDrawing::everyStateHasItsOwnShape()
{
    QFETCH(bool, dark);
    QFETCH(qreal, size);
    const Theme theme = dark ? darkTheme() : lightTheme();
    const Mark marks[] = {Mark::Available, Mark::Mine, Mark::Held, Mark::HouseHold, Mark::Booked};
    std::vector<std::vector<bool>> shapes;
    for (const Mark mark : marks) {
        shapes.push_back(shapeOf(drawn(theme, {.mark = mark}, size)));
    }
    const auto clearly = static_cast<size_t>(size * size * 0.03);
    for (size_t i = 0; i < shapes.size(); ++i) {
        for (size_t j = i + 1; j < shapes.size(); ++j) {
            const size_t differing = difference(shapes[i], shapes[j]);
            QVERIFY2(differing > clearly,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(i).arg(j).arg(differing)));
        }
    }
}

void TestSeatMapDrawing::everyKindHasItsOwnShape()
{
    const Theme theme = lightTheme();
    std::vector<QImage> images;
    for (const SeatKind kind : {SeatKind::Seat, SeatKind::Wheelchair, SeatKind::Companion,
                                SeatKind::RestrictedView, SeatKind::Standing}) {
        const QImage image = drawn(theme, {.kind = kind}, 18);
        for (const QImage &other : images) {
            QVERIFY(shapeOf(image) != shapeOf(other));
        }
        images.push_back(image);
    }
}

void TestSeatMapDrawing::soldSeatsRecede()
{
    for (const Theme &theme : {lightTheme(), darkTheme()}) {
        const qreal sold = contrast(theme.sold, theme.background);
        for (int band = 0; band < Theme::priceColorCount; ++band) {
            QVERIFY(sold < contrast(theme.priceColor(band), theme.background));
        }
    }
}

void TestSeatMapDrawing::endingHoldHasARing()
{
    const Theme theme = lightTheme();
    QVERIFY(drawn(theme, {.mark = Mark::Mine}, 18) != drawn(theme, {.mark = Mark::MineEnding}, 18));
}

void TestSeatMapDrawing::stampsAreKeptAndSharedBetweenQuarterTurns()
{
    const Theme theme = lightTheme();
    SeatStamps stamps(theme);
    const auto key = [&](qreal angle, QPointF centre) {
        return stamps.stamp({}, 20, angle, centre).pixmap.cacheKey();
    };
    QCOMPARE(key(10, {50, 50}), key(10, {170, 90}));
    QCOMPARE(key(10, {50, 50}), key(100, {50, 50}));
    QCOMPARE(key(-80, {50, 50}), key(10, {50, 50}));
    QVERIFY(key(10, {50, 50}) != key(20, {50, 50}));
}

void TestSeatMapDrawing::seatsAreSharpAtEveryScaling_data()
{
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.25, 1.5, 1.75, 2.0, 3.0}) {
        QTest::addRow("%d %%", static_cast<int>(ratio * 100)) << ratio;
    }
}

// A picture that is drawn small and enlarged has wide soft edges; one drawn for the screen has at
// most one pixel between seat and ground.
void TestSeatMapDrawing::seatsAreSharpAtEveryScaling()
{
    QFETCH(qreal, ratio);
    const Theme theme = lightTheme();
    SeatStamps stamps(theme);
    stamps.clear(ratio);
    const qreal width = 20 * ratio;
    const QImage seat = stamps.stamp({}, width, 0, {100, 100}).pixmap.toImage();
    int solid = 0;
    int soft = 0;
    for (int x = 0; x < seat.width(); ++x) {
        const int alpha = seat.pixelColor(x, seat.height() / 2).alpha();
        solid += alpha == 255 ? 1 : 0;
        soft += alpha > 0 && alpha < 255 ? 1 : 0;
    }
    QVERIFY2(soft <= 2, qPrintable(QString::number(soft)));
    QVERIFY(std::abs(solid + soft / 2.0 - width) <= 1);
    QCOMPARE(stamps.stamp({}, width, 0, {100, 100}).pixmap.devicePixelRatio(), 1.0);
}

void TestSeatMapDrawing::labelsAreDrawnAtTheScreensDensity()
{
    const auto inkedHeight = [](int pixelSize) {
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        LabelStamps labels(lightTheme().fontFamily);
        labels.draw(painter, {100, 50}, QStringLiteral("H"), pixelSize, QFont::DemiBold, Qt::black);
        painter.end();
        int rows = 0;
        for (int y = 0; y < image.height(); ++y) {
            bool dark = false;
            for (int x = 0; x < image.width(); ++x) {
                dark = dark || image.pixelColor(x, y).lightness() < 100;
            }
            rows += dark ? 1 : 0;
        }
        return rows;
    };
    const int single = inkedHeight(12);
    for (const qreal ratio : {1.5, 2.0, 3.0}) {
        QVERIFY(std::abs(inkedHeight(static_cast<int>(12 * ratio)) - single * ratio) <= ratio);
    }
}

void TestSeatMapDrawing::repairedTileEqualsAFreshOne()
{
    SmallHouse house;
    MapRenderer renderer(house.themes.theme(), house.clock);
    renderer.setLayout(house.layout);
    renderer.setStates(&house.states);
    MapTransform transform;
    transform.setViewport(screen, 1);
    transform.setPlan(house.layout->bounds(), 20);
    const QRect rect(transform.offset(), screen);
    const auto painted = [&](TileCache &tiles) {
        QImage image(screen, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.translate(-rect.topLeft());
        drawAll(tiles, rect, transform);
        tiles.paint(painter, rect, transform);
        return image;
    };
    TileCache tiles(renderer);
    const QImage before = painted(tiles);
    const std::vector<int> changed{3, 14, 15, 40};
    for (const int seat : changed) {
        house.tell(seat, SeatStatus::Booked);
    }
    tiles.repair(changed, transform);
    TileCache fresh(renderer);
    QVERIFY(painted(tiles) != before);
    QCOMPARE(painted(tiles), painted(fresh));
}

void TestSeatMapDrawing::repairTouchesOneTileOnly()
{
    SmallHouse house;
    MapRenderer renderer(house.themes.theme(), house.clock);
    renderer.setLayout(house.layout);
    MapTransform transform;
    transform.setViewport(screen, 1);
    transform.setPlan(house.layout->bounds(), 20);
    TileCache tiles(renderer);
    tiles.repair({0}, transform);
    QCOMPARE(tiles.count(), 0);
}

void TestSeatMapDrawing::zoomLevelsAreKept()
{
    SmallHouse house;
    MapRenderer renderer(house.themes.theme(), house.clock);
    renderer.setLayout(house.layout);
    MapTransform transform;
    transform.setViewport(screen, 1);
    transform.setPlan(house.layout->bounds(), 20);
    TileCache tiles(renderer);
    const auto draw = [&] { drawAll(tiles, QRect(transform.offset(), screen), transform); };
    draw();
    const auto atFirst = tiles.count();
    transform.zoomTo(transform.level() + MapTransform::levelsPerStep, QPointF(320, 240));
    draw();
    QVERIFY(tiles.count() > atFirst);
    const auto both = tiles.count();
    transform.fit();
    draw();
    QCOMPARE(tiles.count(), both);
    tiles.repair({0}, transform);
    QVERIFY(tiles.count() < both);
    QVERIFY(tiles.missing(QRect(transform.offset(), screen), transform).empty());
}

void TestSeatMapDrawing::fittingShowsAllOfThePlan_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qreal>("ratio");
    QTest::newRow("wide") << QSize(1600, 400) << 1.0;
    QTest::newRow("tall") << QSize(300, 900) << 1.5;
    QTest::newRow("tiny") << QSize(60, 40) << 2.0;
}

void TestSeatMapDrawing::fittingShowsAllOfThePlan()
{
    QFETCH(QSize, size);
    QFETCH(qreal, ratio);
    const SeatLayoutPtr layout = smallHouse();
    MapTransform transform;
    transform.setViewport(size, ratio);
    transform.setPlan(layout->bounds(), 20);
    const QRectF seen = transform.toView(layout->bounds());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(seen));
    QVERIFY(std::abs(seen.center().x() - size.width() / 2.0) <= 1);
    QVERIFY(std::abs(seen.center().y() - size.height() / 2.0) <= 1);
}

void TestSeatMapDrawing::rowNamesStayOffSeatsAndEachOther()
{
    const SeatLayoutPtr layout = smallHouse();
    RowNames names(layout);
    QCOMPARE(names.labels().size(), 14U);
    std::set<std::pair<qreal, qreal>> places;
    for (const RowNames::Label &label : names.labels()) {
        QCOMPARE(layout->seatAt(label.centre), -1);
        places.insert({label.centre.x(), label.centre.y()});
    }
    QCOMPARE(places.size(), names.labels().size());
}

QTEST_MAIN(TestSeatMapDrawing)
#include "tst_seatmapdrawing.moc"
