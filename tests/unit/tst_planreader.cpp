// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planreader.h"
#include "models/seating/planvalidation.h"
#include "tests/unit/planfixtures.h"

#include <QTemporaryFile>
#include <QTest>

#include <set>

using namespace parterre;

namespace {

const PlanSeat &firstSeat(const SeatingPlan &plan)
{
    return plan.sections.front().rows.front().seats.front();
}

QByteArray pretix(const QByteArray &zones)
{
    return R"({"name": "House", "categories": [{"name": "A", "color": "#FF0000"}],
               "size": {"width": 100, "height": 100}, "zones": )"
        + zones + "}";
}

QByteArray seatsIo(const QByteArray &chart)
{
    return R"({"name": "House", "version": 19, "categories": {"list": [
               {"key": 1, "label": "A"}, {"key": "two", "label": "B"}]}, "subChart": )"
        + chart + "}";
}

QByteArray blueprint(const QByteArray &rest)
{
    return R"({"format": "parterre-blueprint", "name": "House",
               "categories": [{"key": "a", "name": "A", "price": 4500}], )"
        + rest + "}";
}

} // namespace

class PlanReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOrRefusesEverySharedFile_data();
    void readsOrRefusesEverySharedFile();
    void refusesWhatIsNoPlan_data();
    void refusesWhatIsNoPlan();
    void refusesFilesThatCannotBeOpened();
    void refusesFilesOver64MegabytesUnread();
    void namesThePlaceOfWrongStructure();
    void addsPretixPositions();
    void readsTheOlderPretixDialect();
    void addsSeatsIoPositions();
    void takesACategoryFromTheSection();
    void spreadsStandingPlacesInsideTheirArea();
    void putsFloorsBelowEachOther();
    void keepsUnknownCategoriesApart();
    void namesAPlanWithoutANameAfterItsFile();
    void expandsABlueprint();
    void numbersBothSidesOfACentre();
    void theBundledHousesAreClean_data();
    void theBundledHousesAreClean();
    void readingAStadiumIsQuick();
};

void PlanReaderTest::readsOrRefusesEverySharedFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("seats"); // 0: refused
    QTest::addColumn<int>("sections");
    QTest::addColumn<bool>("sellable");
    QTest::addColumn<QString>("words"); // of the refusal, or of its faults
    QTest::newRow("theatre") << "pretix/theatre-738-with-faults.json" << 738 << 2 << false
                             << "318 distinct keys for 738 seats";
    QTest::newRow("schema") << "pretix/seating-plan.schema.json" << 0 << 0 << false
                            << "JSON schema";
    QTest::newRow("chart") << "seatsio/sampleChart.json" << 232 << 3 << true << "";
    QTest::newRow("errors") << "seatsio/sampleChartWithErrors.json" << 232 << 3 << false
                            << "no category";
    QTest::newRow("floors") << "seatsio/sampleChartWithFloors.json" << 4 << 2 << true << "";
    QTest::newRow("sections") << "seatsio/sampleChartWithSections.json" << 71 << 2 << true << "";
    QTest::newRow("tables") << "seatsio/sampleChartWithTables.json" << 12 << 1 << true
                            << "on top of";
    QTest::newRow("zones") << "seatsio/sampleChartWithZones.json" << 8897 << 4 << true << "";
    QTest::newRow("hall") << "other/ticketland-hall-1115.json" << 0 << 0 << false << "Ticketland";
    QTest::newRow("drawing") << "other/amazing-venue.svg" << 0 << 0 << false << "SVG drawing";
}

void PlanReaderTest::readsOrRefusesEverySharedFile()
{
    QFETCH(QString, file);
    QFETCH(int, seats);
    QFETCH(QString, words);
    const QString path = sharedPlan(file);
    if (path.isEmpty())
        QSKIP("skipped: the folder with plans from outside is absent");
    const auto read = readPlanFile(path);
    QCOMPARE(read.ok(), seats > 0);
    if (!read) {
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY2(read.error().text.contains(words), qPrintable(read.error().text));
        return;
    }
    QCOMPARE(read->plan.seatCount(), seats);
    QTEST(int(read->plan.sections.size()), "sections");
    const PlanFaults faults = validatePlan(read->plan);
    QTEST(canBeSold(faults), "sellable");
    QVERIFY2(textOf(faults).contains(words), qPrintable(textOf(faults)));
    QVERIFY(canBeSold(read->notes));
}

void PlanReaderTest::refusesWhatIsNoPlan_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &content, const QString &words) {
        QTest::newRow(name) << content << words;
    };
    row("empty", "", "is empty");
    row("blank", " \n\n", "is empty");
    row("cut off", "{\"zones\": [\n  {\"name\": \"A\"", "line 2, column");
    row("text", "hello", "line 1, column 1");
    row("list", "[1, 2]", "JSON list");
    row("other object", "{\"a\": 1}", "no seating plan that Parterre knows");
    row("svg", "<?xml version='1.0'?><svg/>", "an SVG drawing");
    row("xml", "<plan/>", "an XML");
    row("zip", QByteArray("PK\x03\x04rest"), "ZIP archive");
    row("pdf", "%PDF-1.7", "a PDF document");
    row("geojson", "{\"type\": \"FeatureCollection\"}", "GeoJSON");
    row("a million standing places",
        seatsIo(R"({"generalAdmissionAreas": [{"label": "Field", "capacity": 1000000}]})"),
        "more than 200,000 seats");
    row("1e308 standing places",
        seatsIo(R"({"generalAdmissionAreas": [{"label": "Field", "capacity": 1e308}]})"),
        "more than 200,000 seats");
    row("a million seats in a blueprint",
        blueprint(R"("sections": [{"name": "S", "blocks": [{"rows": {"count": 1000, "first": "1"},
                     "parts": [{"line": {"at": [0, 0]}, "seats": 1000}]}]}])"),
        "more than 200,000 seats");
    QByteArray seats = R"({"seat_number": "1", "position": {"x": 0, "y": 0}},)";
    seats = seats.repeated(200'001);
    seats.chop(1);
    row("200,001 seats",
        pretix(R"([{"name": "A", "rows": [{"row_number": "1", "seats": [)" + seats + "]}]}]"),
        "more than 200,000 seats");
}

void PlanReaderTest::refusesWhatIsNoPlan()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const auto read = readPlan(content, QStringLiteral("house.json"));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QVERIFY2(read.error().text.contains(words), qPrintable(read.error().text));
    QVERIFY(read.error().text.startsWith(u"house.json"));
}

void PlanReaderTest::refusesFilesThatCannotBeOpened()
{
    const auto missing = readPlanFile(QStringLiteral("/nowhere/house.json"));
    QVERIFY(!missing && missing.error().text.contains(u"There is no file"));
    const auto folder = readPlanFile(QStringLiteral("/"));
    QVERIFY(!folder && folder.error().text.contains(u"is not a file"));
}

void PlanReaderTest::refusesFilesOver64MegabytesUnread()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(file.resize(100LL * 1024 * 1024));
    const auto read = readPlanFile(file.fileName());
    QVERIFY(!read && read.error().text.contains(u"larger than 64 MB"));
}

void PlanReaderTest::namesThePlaceOfWrongStructure()
{
    const auto read
        = readPlan(pretix(R"([{"name": "A", "rows": [{"row_number": "1", "seats": "none"}, 7]}])"),
                   QStringLiteral("house.json"));
    QVERIFY(read);
    QVERIFY(!canBeSold(read->notes));
    const QString notes = textOf(read->notes);
    QVERIFY2(notes.contains(u"zones[0].rows[0].seats: This is not a list."), qPrintable(notes));
    QVERIFY2(notes.contains(u"zones[0].rows[1]: This is not an object."), qPrintable(notes));
}

void PlanReaderTest::addsPretixPositions()
{
    const auto read = readPlan(pretix(R"([{"name": "Stalls", "position": {"x": 100, "y": 10},
        "areas": [{"shape": "circle", "circle": {"radius": 5}, "position": {"x": 1, "y": 2},
                   "color": "#00FF00", "text": {"text": "Bar", "position": {"x": 0, "y": 0}}}],
        "rows": [{"row_number": "C", "position": {"x": 20, "y": 2}, "seats": [
            {"seat_number": "7", "seat_guid": "k", "category": "A", "radius": 8,
             "position": {"x": 3.5, "y": 0.25}},
            {"seat_number": "8", "category": "A", "position": {"x": 13.5, "y": 10.25}}]}]}])"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QCOMPARE(read->format, PlanFormat::Pretix);
    const PlanSeat &seat = firstSeat(read->plan);
    QCOMPARE(seat.center, QPointF(123.5, 12.25));
    QCOMPARE(seat.radius, 8.0);
    QCOMPARE(seat.rotation, 45.0);
    QCOMPARE(seat.category, 0);
    QCOMPARE(read->plan.sections.front().rows.front().seats.back().radius, 10.0);
    const Area &bar = read->plan.areas.front();
    QCOMPARE(bar.position, QPointF(101, 12));
    QCOMPARE(bar.size, QSizeF(10, 10));
    QCOMPARE(bar.fill, QStringLiteral("#00ff00"));
    QCOMPARE(bar.text, QStringLiteral("Bar"));
    QVERIFY(canBeSold(validatePlan(read->plan)));
}

void PlanReaderTest::readsTheOlderPretixDialect()
{
    const auto read = readPlan(pretix(R"([{"name": "Stalls", "displayed": true,
        "position": {"x": 0, "y": 0},
        "areas": [{"width": 40, "height": 20, "rotation": 0, "text": "Stage",
                   "position": {"x": 5, "y": 5}}],
        "rows": [{"row_number": 3, "number_of_seats": 1, "seats_spacing": 25, "seats": [
            {"seat_number": 7, "category": "A", "position": {"x": 1, "y": 1}}]}]}])"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QCOMPARE(read->plan.sections.front().rows.front().name, QStringLiteral("3"));
    QCOMPARE(firstSeat(read->plan).number, QStringLiteral("7"));
    const Area &stage = read->plan.areas.front();
    QCOMPARE(stage.shape, Area::Shape::Rectangle);
    QCOMPARE(stage.size, QSizeF(40, 20));
    QCOMPARE(stage.text, QStringLiteral("Stage"));
}

void PlanReaderTest::addsSeatsIoPositions()
{
    const auto read = readPlan(seatsIo(R"({"sections": [{"label": "Outer",
        "topLeft": {"x": 100, "y": 0}, "subChart": {"sections": [{"label": "Inner",
            "topLeft": {"x": 10, "y": 20}, "subChart": {"rows": [{"label": "A", "seats": [
                {"x": 1, "y": 2, "label": "1", "categoryKey": "two", "accessible": true},
                {"x": 21, "y": 2, "label": "2", "categoryKey": 1, "companionSeat": true},
                {"x": 41, "y": 2, "label": "3", "categoryKey": 1, "restrictedView": true}
            ]}]}}]}}]})"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QCOMPARE(read->format, PlanFormat::SeatsIo);
    QCOMPARE(read->plan.sections.front().name, QStringLiteral("Outer Inner"));
    const std::vector<PlanSeat> &seats = read->plan.sections.front().rows.front().seats;
    QCOMPARE(seats[0].center, QPointF(111, 22));
    QCOMPARE(seats[0].kind, SeatKind::Wheelchair);
    QCOMPARE(seats[1].kind, SeatKind::Companion);
    QCOMPARE(seats[2].kind, SeatKind::RestrictedView);
    QCOMPARE(read->plan.categories[size_t(seats[0].category)].name, QStringLiteral("B"));
}

void PlanReaderTest::takesACategoryFromTheSection()
{
    const auto read = readPlan(seatsIo(R"({"sections": [{"label": "S", "categoryKey": "two",
        "subChart": {"rows": [{"label": "A", "seats": [
            {"x": 1, "y": 2, "label": "1", "categoryKey": null}]}]}}]})"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QCOMPARE(firstSeat(read->plan).category, 1);
}

void PlanReaderTest::spreadsStandingPlacesInsideTheirArea()
{
    const auto read = readPlan(seatsIo(R"({"generalAdmissionAreas": [{"label": "Field",
        "categoryKey": 1, "capacity": 500, "type": "circle", "center": {"x": 200, "y": 100},
        "radius1": 120, "radius2": 80, "rotationAngle": 0}]})"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QCOMPARE(read->plan.seatCount(), 500);
    QVERIFY(seatNamesAreUnique(read->plan));
    QVERIFY(textOf(validatePlan(read->plan)).isEmpty());
    for (const PlanRow &row : read->plan.sections.front().rows) {
        for (const PlanSeat &seat : row.seats) {
            const QPointF from = seat.center - QPointF(200, 100);
            QVERIFY(from.x() * from.x() / (120 * 120) + from.y() * from.y() / (80 * 80) <= 1);
            QCOMPARE(seat.kind, SeatKind::Standing);
        }
    }
}

void PlanReaderTest::putsFloorsBelowEachOther()
{
    const QByteArray floor = R"({"floorName": "1", "floorDisplayName": "%1", "width": 100,
        "height": 50, "sections": [{"label": "S", "categoryKey": 1, "topLeft": {"x": 0, "y": 0},
        "subChart": {"rows": [{"label": "A", "seats": [{"x": 5, "y": 5, "label": "1"}]}]}}]})";
    const QByteArray content
        = R"({"name": "House", "categories": {"list": [{"key": 1, "label": "A"}]},
        "subChartFloors": [)"
        + QByteArray(floor).replace("%1", "Ground") + "," + QByteArray(floor).replace("%1", "Upper")
        + "]}";
    const auto read = readPlan(content, QStringLiteral("house.json"));
    QVERIFY(read);
    QCOMPARE(read->plan.sections.size(), size_t(2));
    QCOMPARE(read->plan.sections[0].name, QStringLiteral("S"));
    QCOMPARE(read->plan.sections[1].name, QStringLiteral("Upper S"));
    QCOMPARE(read->notes.size(), size_t(1));
    QVERIFY(read->plan.sections[1].rows[0].seats[0].center.y() > 55);
}

void PlanReaderTest::keepsUnknownCategoriesApart()
{
    const auto read = readPlan(pretix(R"([{"name": "S", "rows": [{"row_number": "1", "seats": [
        {"seat_number": "1", "category": "Gold", "position": {"x": 0, "y": 0}}]}]}])"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QVERIFY(!read->plan.categories.back().declared);
    const QString faults = textOf(validatePlan(read->plan));
    QVERIFY2(faults.contains(u"The category “Gold” is not in the plan's list"), qPrintable(faults));
}

void PlanReaderTest::namesAPlanWithoutANameAfterItsFile()
{
    const auto read = readPlan(R"({"zones": [], "categories": []})", QStringLiteral("house.json"));
    QVERIFY(read);
    QCOMPARE(read->plan.name, QStringLiteral("house"));
    QCOMPARE(read->notes.size(), size_t(1));
}

void PlanReaderTest::expandsABlueprint()
{
    const auto read = readPlan(blueprint(R"("sections": [{"name": "Stalls", "blocks": [
        {"category": "a", "rows": {"count": 3, "first": "H", "skip": ["I", "O"]},
         "pitch": 20, "rowPitch": 30, "parts": [
            {"line": {"at": [-50, 100]}, "seats": [3, 4]},
            {"arc": {"centre": [0, 0], "radius": 100, "from": 30, "to": 60}}],
         "marks": [{"rows": "H", "seats": [1], "kind": "wheelchair"},
                   {"rows": "J", "ends": 1, "kind": "none"}]}]}])"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QVERIFY(read->notes.empty());
    const std::vector<PlanRow> &rows = read->plan.sections.front().rows;
    QCOMPARE(rows.size(), size_t(6));
    QCOMPARE(rows[0].name, QStringLiteral("H"));
    QCOMPARE(rows[2].name, QStringLiteral("J"));
    QCOMPARE(rows[0].seats.size(), size_t(3));
    QCOMPARE(rows[0].seats[0].center, QPointF(-70, 100));
    QCOMPARE(rows[0].seats[0].kind, SeatKind::Wheelchair);
    QCOMPARE(rows[1].seats.size(), size_t(2)); // an arc of 52 units
    QCOMPARE(rows[1].seats[0].number, QStringLiteral("4"));
    QCOMPARE(rows[2].seats.size(), size_t(3)); // four, the first one left out
    QCOMPARE(rows[2].seats[0].number, QStringLiteral("2"));
    QCOMPARE(read->plan.categories.front().priceMinor, std::optional<qint64>(4500));
    QVERIFY(canBeSold(validatePlan(read->plan)));
}

void PlanReaderTest::numbersBothSidesOfACentre()
{
    const auto read = readPlan(blueprint(R"("sections": [{"name": "Stalls", "blocks": [
        {"category": "a", "rows": {"count": 1, "first": "A"},
         "numbers": {"start": 1, "step": 2, "reverse": true},
         "parts": [{"line": {"at": [-100, 0]}, "seats": 3}]},
        {"category": "a", "rows": {"count": 1, "first": "A"}, "numbers": {"start": 2, "step": 2},
         "parts": [{"line": {"at": [100, 0]}, "seats": 3}]}]}])"),
                               QStringLiteral("house.json"));
    QVERIFY(read);
    QStringList numbers;
    for (const PlanRow &row : read->plan.sections.front().rows) {
        for (const PlanSeat &seat : row.seats)
            numbers += seat.number;
    }
    QCOMPARE(numbers.join(u' '), QStringLiteral("5 3 1 2 4 6"));
}

void PlanReaderTest::theBundledHousesAreClean_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("seats");
    QTest::newRow("studio") << 0 << 300;
    QTest::newRow("theatre") << 1 << 1582;
    QTest::newRow("stadium") << 2 << 80'000;
}

void PlanReaderTest::theBundledHousesAreClean()
{
    QFETCH(int, index);
    const auto read = readPlanFile(bundledPlans().at(index));
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QTEST(read->plan.seatCount(), "seats");
    QVERIFY(read->notes.empty());
    const QString faults = textOf(validatePlan(read->plan));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.left(500)));
    std::set<SeatKind> kinds;
    for (const PlanSection &section : read->plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats)
                kinds.insert(seat.kind);
        }
    }
    QVERIFY(kinds.count(SeatKind::Wheelchair) == 1 && kinds.count(SeatKind::Companion) == 1);
}

void PlanReaderTest::readingAStadiumIsQuick()
{
    QBENCHMARK_ONCE
    {
        QVERIFY(readPlanFile(bundledPlans().back()));
    }
}

QTEST_GUILESS_MAIN(PlanReaderTest)
#include "tst_planreader.moc"
