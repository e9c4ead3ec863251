// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/tilecache.h"
#include "ui/seatmap/tilelayer.h"
#include "ui/seatmap/tilework.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace parterre;
using std::chrono::milliseconds;

namespace {

std::vector<TileKey> tilesOf(int columns, int rows)
{
    std::vector<TileKey> tiles;
    forEachTile(0, QRect(0, 0, columns * TileKey::side, rows * TileKey::side),
                [&](const TileKey &tile) { tiles.push_back(tile); });
    return tiles;
}

int distance(const TileKey &tile, QPoint middle)
{
    const QPoint away = tile.rect().center() - middle;
    return QPoint::dotProduct(away, away);
}

/// A tile cache of the small house in a viewport of that size, all of it drawn.
struct DrawnHouse
{
    SmallHouse house;
    MapRenderer renderer{house.themes.theme(), house.clock};
    MapTransform transform;
    TileCache tiles{renderer};
    QSize screen;

    explicit DrawnHouse(QSize size)
        : screen(size)
    {
        renderer.setLayout(house.layout);
        renderer.setStates(&house.states);
        transform.setViewport(size, 1);
        transform.setPlan(house.layout->bounds(), 20);
        drawAll();
    }

    [[nodiscard]] QRect seen() const { return {transform.offset(), screen}; }

    void drawAll()
    {
        for (const TileKey &tile : tiles.missing(seen(), transform)) {
            tiles.draw(tile, transform);
        }
    }

    [[nodiscard]] QImage painted()
    {
        QImage image(screen, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.translate(-transform.offset());
        tiles.paint(painter, seen(), transform);
        return image;
    }

    [[nodiscard]] QColor colorAt(const QImage &image, int seat) const
    {
        return image.pixelColor(transform.toView(house.layout->center(seat)).toPoint());
    }
};

} // namespace

class TestTileWork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standInsGoWhoeverDrawsTheirTiles();
    void drawsTheMiddleFirst();
    void keepsItsShareOfTheFrame_data();
    void keepsItsShareOfTheFrame();
    void forgetsWhatIsNotWantedAnyMore();
    void standsInForATileNotYetDrawn();
    void standInsShowNoStaleState();
    void repairEqualsDrawingAnew_data();
    void repairEqualsDrawingAnew();
};

void TestTileWork::drawsTheMiddleFirst()
{
    const ManualClock clock;
    TileWork work(clock);
    const QPoint middle(3 * TileKey::side, 2 * TileKey::side);
    work.want(tilesOf(7, 5), middle);
    std::vector<int> distances;
    work.drawSome([&](const TileKey &tile) { distances.push_back(distance(tile, middle)); });
    QVERIFY(work.isDone());
    QCOMPARE(distances.size(), tilesOf(7, 5).size());
    QVERIFY(std::is_sorted(distances.begin(), distances.end()));
}

void TestTileWork::keepsItsShareOfTheFrame_data()
{
    QTest::addColumn<int>("msPerTile");
    QTest::addColumn<int>("drawn");
    QTest::newRow("all at once") << 0 << 35;
    QTest::newRow("quick tiles") << 1 << 8;
    QTest::newRow("slow tiles") << 3 << 3;
    QTest::newRow("one tile is always drawn") << 50 << 1;
}

void TestTileWork::keepsItsShareOfTheFrame()
{
    QFETCH(int, msPerTile);
    QFETCH(int, drawn);
    ManualClock clock;
    TileWork work(clock);
    work.want(tilesOf(7, 5), {});
    int count = 0;
    work.drawSome([&](const TileKey &) {
        ++count;
        clock.advance(milliseconds(msPerTile));
    });
    QCOMPARE(count, drawn);
    QCOMPARE(work.left().size(), tilesOf(7, 5).size() - static_cast<size_t>(drawn));
}

void TestTileWork::forgetsWhatIsNotWantedAnyMore()
{
    const ManualClock clock;
    TileWork work(clock);
    work.want(tilesOf(7, 5), {});
    work.want({TileKey{3, 1, 1}}, {});
    std::vector<TileKey> drawn;
    work.drawSome([&](const TileKey &tile) { drawn.push_back(tile); });
    QCOMPARE(drawn, (std::vector<TileKey>{TileKey{3, 1, 1}}));
}

void TestTileWork::standsInForATileNotYetDrawn()
{
    DrawnHouse drawn({640, 480});
    const QColor sharp = drawn.colorAt(drawn.painted(), 22);
    drawn.transform.zoomTo(drawn.transform.level() + MapTransform::levelsPerStep, {320, 240});
    QVERIFY(!drawn.tiles.missing(drawn.seen(), drawn.transform).empty());
    QCOMPARE(drawn.colorAt(drawn.painted(), 22), sharp);
}

void TestTileWork::standInsShowNoStaleState()
{
    constexpr int seat = 22;
    DrawnHouse drawn({640, 480});
    drawn.transform.zoomTo(drawn.transform.level() + MapTransform::levelsPerStep, {320, 240});
    const QColor before = drawn.colorAt(drawn.painted(), seat);
    drawn.house.tell(seat, SeatStatus::Booked);
    drawn.tiles.repair({seat}, drawn.transform);
    const QColor after = drawn.colorAt(drawn.painted(), seat);
    QVERIFY(after != before);
    QCOMPARE(after, drawn.renderer.ground());
    drawn.drawAll();
    QVERIFY(drawn.colorAt(drawn.painted(), seat) != after);
}

void TestTileWork::repairEqualsDrawingAnew_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::newRow("seats with numbers") << QSize(1600, 1200);
    QTest::newRow("seats") << QSize(400, 300);
    QTest::newRow("discs") << QSize(150, 120);
    QTest::newRow("dots") << QSize(80, 60);
}

void TestTileWork::repairEqualsDrawingAnew()
{
    QFETCH(QSize, screen);
    DrawnHouse drawn(screen);
    const std::vector<int> changed{3, 14, 15, 16, 25, 40, 63};
    for (const int seat : changed) {
        drawn.house.tell(seat, SeatStatus::Booked);
    }
    drawn.tiles.repair(changed, drawn.transform);
    const QImage repaired = drawn.painted();
    drawn.tiles.clear();
    drawn.drawAll();
    QCOMPARE(repaired, drawn.painted());
}

// A repaint of a corner draws tiles of the whole view; they must come onto the screen all the same.
void TestTileWork::standInsGoWhoeverDrawsTheirTiles()
{
    class HastyClock final : public Clock // every look at it costs a frame's share
    {
    public:
        [[nodiscard]] std::chrono::milliseconds monotonic() const override
        {
            return m_now += TileWork::share;
        }

    private:
        mutable std::chrono::milliseconds m_now{0};
    };
    const SmallHouse house;
    const HastyClock clock;
    MapRenderer renderer(house.themes.theme(), clock);
    renderer.setLayout(house.layout);
    MapTransform transform;
    const QSize size(800, 600);
    transform.setViewport(size, 1);
    transform.setPlan(house.layout->bounds(), 20);
    TileLayer layer(renderer, clock);
    layer.setViewport(size, 1);
    QRegion repainted;
    connect(&layer, &TileLayer::ready, this, [&](const QRegion &region) { repainted = region; });
    QImage image(size, QImage::Format_RGB32);
    const auto paint = [&](const QRegion &exposed) {
        QPainter painter(&image);
        painter.setClipRegion(exposed);
        layer.paint(painter, exposed, transform);
    };
    const QRect whole(QPoint(), size);
    paint(whole);
    QVERIFY(!layer.isDrawn());
    for (int i = 0; i < 40; ++i)
        paint(QRect(0, 0, 5, 5));
    QVERIFY(!layer.isDrawn());
    QTRY_VERIFY(!repainted.isEmpty());
    paint(repainted);
    QVERIFY(layer.isDrawn());
    const QImage screen = image;
    paint(whole);
    QCOMPARE(screen, image);
}

QTEST_MAIN(TestTileWork)
#include "tst_tilework.moc"
