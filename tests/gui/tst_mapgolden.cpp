// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/seatpainter.h"

#include <QDir>
#include <QPainter>
#include <QTest>

#include <array>

using namespace parterre;
using Mark = SeatLook::Mark;

namespace {

constexpr int visible = 40;        // of 255: a channel differs by more
constexpr qreal textWeight = 0.1;  // of a differing pixel where a font draws
constexpr qreal tolerated = 0.002; // of all pixels
constexpr std::array sizes{4, 6, 10, 14, 18, 28, 44};
constexpr std::array marks{Mark::Available, Mark::Mine,      Mark::MineEnding,
                           Mark::Held,      Mark::HouseHold, Mark::Booked};
constexpr std::array kinds{SeatKind::Seat, SeatKind::Wheelchair, SeatKind::Companion,
                           SeatKind::RestrictedView, SeatKind::Standing};

/// A picture, and where fonts have a hand in it.
struct Drawing
{
    QImage image;
    QRegion text;
};

Theme themeOf(bool dark)
{
    return dark ? darkTheme() : lightTheme();
}

/// Every state with every kind in every size; then the price colours.
Drawing allStamps(bool dark)
{
    const Theme theme = themeOf(dark);
    std::vector<SeatLook> looks;
    for (const Mark mark : marks) {
        for (const SeatKind kind : kinds) {
            looks.push_back({.mark = mark, .kind = kind});
        }
    }
    for (quint8 band = 1; band < Theme::priceColorCount; ++band) {
        looks.push_back({.band = band});
    }
    int height = 0;
    for (const int size : sizes) {
        height += size + Grid::unit;
    }
    const int widest = sizes.back() + Grid::unit;
    Drawing drawing{QImage(widest * static_cast<int>(looks.size()), height, QImage::Format_RGB32),
                    {}};
    drawing.image.fill(theme.canvas);
    QPainter painter(&drawing.image);
    int y = 0;
    for (const int size : sizes) {
        const int cell = size + Grid::unit;
        for (size_t i = 0; i < looks.size(); ++i) {
            const QPointF centre((static_cast<qreal>(i) + 0.5) * cell, y + cell / 2.0);
            painter.save();
            painter.translate(centre);
            SeatPainter(theme).paint(painter, looks[i], size);
            painter.restore();
            if (looks[i].mark == Mark::HouseHold) {
                QRectF letter(0, 0, size * 0.7, size * 0.7);
                letter.moveCenter(centre);
                drawing.text += letter.toAlignedRect();
            }
        }
        y += cell;
    }
    return drawing;
}

/// A house of two sections with a stage, a seat of every state among them.
Drawing smallPlan(bool dark)
{
    SmallHouse house;
    house.tell(3, SeatStatus::Booked);
    house.tell(14, SeatStatus::Mine, {}, std::chrono::minutes(5));
    house.tell(15, SeatStatus::Mine, {}, std::chrono::seconds(30));
    house.tell(22, SeatStatus::Held, QStringLiteral("Window 4"), std::chrono::minutes(5));
    house.tell(33, SeatStatus::HouseHold);
    house.tell(60, SeatStatus::Booked);
    const Theme theme = themeOf(dark);
    MapRenderer renderer(theme, house.clock);
    renderer.setLayout(house.layout);
    renderer.setStates(&house.states);
    const QSize size(420, 400);
    MapTransform transform;
    transform.setViewport(size, 1);
    transform.setPlan(house.layout->bounds(), 20);
    Drawing drawing{QImage(size, QImage::Format_RGB32), {}};
    QPainter painter(&drawing.image);
    painter.translate(-transform.offset());
    renderer.render(painter, QRect(transform.offset(), size), transform.mapScale());
    const auto addText = [&](QPointF plan, qreal units) {
        QRectF rect(0, 0, units, units);
        rect.moveCenter(plan);
        drawing.text += transform.toView(rect).toAlignedRect();
    };
    for (int seat = 0; seat < house.layout->size(); ++seat) {
        addText(house.layout->center(seat), 14);
    }
    for (const RowShape &row : house.layout->rows()) {
        addText(row.startLabel, 20);
        addText(row.endLabel, 20);
    }
    addText({110, -60}, 60);
    return drawing;
}

bool differs(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) > visible || std::abs(qGreen(a) - qGreen(b)) > visible
        || std::abs(qBlue(a) - qBlue(b)) > visible;
}

/// How much of the picture differs, 0 to 1; marks in red where.
qreal difference(const Drawing &actual, const QImage &expected, QImage &marked)
{
    marked = actual.image.convertToFormat(QImage::Format_Grayscale8)
                 .convertToFormat(QImage::Format_RGB32);
    qreal sum = 0;
    for (int y = 0; y < expected.height(); ++y) {
        for (int x = 0; x < expected.width(); ++x) {
            if (differs(actual.image.pixel(x, y), expected.pixel(x, y))) {
                marked.setPixel(x, y, qRgb(255, 0, 0));
                sum += actual.text.contains(QPoint(x, y)) ? textWeight : 1;
            }
        }
    }
    return sum / (expected.width() * expected.height());
}

} // namespace

/// Our own rendering against pictures of it that were looked at. How to make them anew, and when:
/// tests/gui/golden/README.md.
class TestMapGolden final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsBefore_data();
    void looksAsBefore();
};

void TestMapGolden::looksAsBefore_data()
{
    QTest::addColumn<bool>("plan");
    QTest::addColumn<bool>("dark");
    QTest::newRow("stamps-light") << false << false;
    QTest::newRow("stamps-dark") << false << true;
    QTest::newRow("plan-light") << true << false;
    QTest::newRow("plan-dark") << true << true;
}

void TestMapGolden::looksAsBefore()
{
    QFETCH(bool, plan);
    QFETCH(bool, dark);
    const Drawing drawing = plan ? smallPlan(dark) : allStamps(dark);
    const QString name = QLatin1String(QTest::currentDataTag());
    const QString path = QStringLiteral(PARTERRE_GOLDEN "/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("PARTERRE_GOLDEN_WRITE")) {
        QVERIFY(drawing.image.save(path, "PNG", 0));
    }
    const QImage expected = QImage(path).convertToFormat(QImage::Format_RGB32);
    QVERIFY2(expected.size() == drawing.image.size(), qPrintable(path));
    QImage marked;
    const qreal part = difference(drawing, expected, marked);
    if (part > tolerated) {
        const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/golden"));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        const QString actualPath = folder.filePath(name + QStringLiteral("-actual.png"));
        const QString markedPath = folder.filePath(name + QStringLiteral("-difference.png"));
        QVERIFY(drawing.image.save(actualPath) && marked.save(markedPath));
        QFAIL(qPrintable(QStringLiteral("%1 of the picture differs: see %2 and %3")
                             .arg(part, 0, 'f', 4)
                             .arg(actualPath, markedPath)));
    }
}

QTEST_MAIN(TestMapGolden)
#include "tst_mapgolden.moc"
