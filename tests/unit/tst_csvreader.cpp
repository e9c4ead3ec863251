// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planprice.h"
#include "models/seating/planreader.h"
#include "models/seating/planrepair.h"
#include "models/seating/planvalidation.h"
#include "tests/unit/planfixtures.h"

#include <QTest>

using namespace parterre;

namespace {

Result<ReadPlan> readTable(const QByteArray &content)
{
    return readPlan(content, QStringLiteral("hall.csv"));
}

const PlanSeat &firstSeat(const SeatingPlan &plan)
{
    return plan.sections.front().rows.front().seats.front();
}

} // namespace

class CsvReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsColumnsInAnyOrder_data();
    void readsColumnsInAnyOrder();
    void keepsWhatQuotesHold();
    void gathersRowsAndPrices();
    void laysOutSeatsWithoutPlaces();
    void refusesTheFileWithItsPlace_data();
    void refusesTheFileWithItsPlace();
    void notesWrongCellsWithTheirPlace_data();
    void notesWrongCellsWithTheirPlace();
    void warnsOfBlankNamesThatCanBeRepaired();
    void namesBothLinesOfADoubledSeat();
    void knowsATableWithoutItsEnding();
    void readsPrices_data();
    void readsPrices();
};

void CsvReaderTest::readsColumnsInAnyOrder_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("comma") << QByteArray("section,row,seat,price,x,y,kind\n"
                                         "Balkon,A,1,45.50,10,20.5,wheelchair\n");
    QTest::newRow("other order") << QByteArray(
        "Kind,Y,X,Price,Seat,Row,Section\nwheelchair,20.5,10,45.50,1,A,Balkon");
    QTest::newRow("semicolon, decimal comma")
        << QByteArray("section;row;seat;price;x;y;kind\nBalkon;A;1;45,50;10;20,5;Wheelchair\n");
    QTest::newRow("tab") << QByteArray(
        "section\trow\tseat\tprice\tx\ty\tkind\nBalkon\tA\t1\t45.5\t10\t20.5\twheelchair");
    QTest::newRow("BOM, CR LF, blank lines")
        << QByteArray("\xef\xbb\xbf\r\nsection, row, seat, price, x, y, kind\r\n\r\n"
                      "Balkon , A, 1, 45.50, 10, 20.5, wheelchair\r\n\r\n");
    QTest::newRow("quoted") << QByteArray(
        "\"section\",\"row\",\"seat\",price,x,y,kind\n"
        "\"Balkon\",\"A\",\"1\",\"45,50\",\"10\",\"20.5\",wheelchair");
}

void CsvReaderTest::readsColumnsInAnyOrder()
{
    QFETCH(QByteArray, content);
    const auto read = readTable(content);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().text));
    QCOMPARE(read->format, PlanFormat::Csv);
    QVERIFY2(canBeSold(read->notes), qPrintable(textOf(read->notes)));
    QCOMPARE(read->plan.name, QStringLiteral("hall"));
    QCOMPARE(read->plan.sections[0].name, QStringLiteral("Balkon"));
    QCOMPARE(read->plan.sections[0].rows[0].name, QStringLiteral("A"));
    QCOMPARE(firstSeat(read->plan).number, QStringLiteral("1"));
    QCOMPARE(firstSeat(read->plan).center, QPointF(10, 20.5));
    QCOMPARE(firstSeat(read->plan).kind, SeatKind::Wheelchair);
    QCOMPARE(read->plan.categories[0].priceMinor, std::optional<qint64>(4550));
    QVERIFY(canBeSold(validatePlan(read->plan)));
}

void CsvReaderTest::keepsWhatQuotesHold()
{
    const auto kept = readTable("section,row,seat\n\"Loge \"\"1\"\", links\",\" B\",7\n");
    QVERIFY(kept.ok());
    QCOMPARE(kept->plan.sections[0].name, QStringLiteral("Loge \"1\", links"));
    QCOMPARE(kept->plan.sections[0].rows[0].name, QStringLiteral(" B"));
}

void CsvReaderTest::gathersRowsAndPrices()
{
    const auto read = readTable("section,row,seat,price,x,y\n"
                                "S,A,1,10,0,0\nT,A,1,20,0,90\nS,B,1,10,0,30\nS,A,2,,25,0\n");
    QVERIFY(read.ok());
    QCOMPARE(read->plan.sections.size(), size_t(2));
    QCOMPARE(read->plan.sections[0].rows.size(), size_t(2));
    QCOMPARE(read->plan.sections[0].rows[0].seats.size(), size_t(2));
    QCOMPARE(read->plan.categories.size(), size_t(3));
    QCOMPARE(read->plan.categories[1].name, QStringLiteral("20.00"));
    QVERIFY(!read->plan.categories[2].priceMinor);
}

void CsvReaderTest::laysOutSeatsWithoutPlaces()
{
    QByteArray content = "section,row,seat\n";
    for (int i = 0; i < 60; ++i)
        content += "Stalls," + QByteArray::number(i / 20 + 1) + ',' + QByteArray::number(i % 20 + 1)
            + '\n';
    const auto read = readTable(content);
    QVERIFY(read.ok());
    QVERIFY2(textOf(read->notes).contains("60 seats have no place"),
             qPrintable(textOf(read->notes)));
    QVERIFY(!read->plan.areas.empty());
    const PlanFaults faults = validatePlan(read->plan);
    QVERIFY2(faults.empty(), qPrintable(textOf(faults)));
}

void CsvReaderTest::refusesTheFileWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &content, const QString &words) {
        QTest::newRow(name) << content << words;
    };
    row("wrong column", "section,row,chair\nS,A,1\n", "line 1, column 3: “chair” is no column");
    row("missing column", "section,seat\nS,1\n", "line 1: the column “row” is missing");
    row("column twice", "section,row,seat,row\nS,A,1,A\n", "column 4: the column “row” is there");
    row("no header", "S,A,1\nS,A,2\n", "line 1, column 1: “S” is no column");
    row("Latin-1", "section,row,seat\nBalkon,A,1\nParkett Ger\xe4t,A,2\n",
        "line 3, column 12 holds the byte E4");
    row("UTF-16", QByteArray("\xff\xfes\0e\0", 6), "UTF-16");
    row("open quote", "section,row,seat\nS,A,1\n\"S,A,2\nS,A,3\n", "line 3: a quote is opened");
    row("text behind a quote", "section,row,seat\n\"S\"x,A,2\n", "line 2: text follows");
    row("empty", "", "is empty");
    row("only a mark", "\xef\xbb\xbf\n", "is empty");
    row("zip", QByteArray("PK\x03\x04rest"), "ZIP archive");
}

void CsvReaderTest::refusesTheFileWithItsPlace()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const auto read = readTable(content);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QVERIFY2(read.error().text.contains(words), qPrintable(read.error().text));
    QVERIFY(read.error().text.contains("hall.csv"));
}

void CsvReaderTest::notesWrongCellsWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &line, const QString &words) {
        QTest::newRow(name) << line << words;
    };
    row("price -1", "S,A,1,-1,0,0,seat", "line 2, column 4 “price”: “-1” is no price");
    row("price 1e12", "S,A,1,1e12,0,0,seat", "“1e12” is no price");
    row("price 3 decimals", "S,A,1,12.345,0,0,seat", "“12.345” is no price");
    row("x", "S,A,1,1,left,0,seat", "line 2, column 5 “x”: “left” is no number");
    row("kind", "S,A,1,1,0,0,sofa", "column 7 “kind”: “sofa” is no kind of seat");
    row("too few cells", "S,A,1", "line 2: It has 3 cells where the header has 7");
    row("too many cells", "S,A,1,45,50,0,0,seat", "line 2: It has 8 cells");
}

void CsvReaderTest::notesWrongCellsWithTheirPlace()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, words);
    const auto read = readTable("section,row,seat,price,x,y,kind\n" + line + "\n");
    QVERIFY(read.ok());
    QVERIFY(!canBeSold(read->notes));
    QVERIFY2(textOf(read->notes).contains(words), qPrintable(textOf(read->notes)));
}

void CsvReaderTest::warnsOfBlankNamesThatCanBeRepaired()
{
    const auto read = readTable("section,row,seat,x,y\nS,A,,0,0\n,A,2,30,0\n");
    QVERIFY(read.ok() && canBeSold(read->notes));
    const QString notes = textOf(read->notes);
    QVERIFY2(notes.contains("line 2, column 3 “seat”: It is blank"), qPrintable(notes));
    QVERIFY2(notes.contains("line 3, column 1 “section”: It is blank"), qPrintable(notes));
    QVERIFY(!canBeSold(validatePlan(read->plan)));
    QVERIFY(canBeSold(validatePlan(repairPlan(read->plan).plan)));
}

void CsvReaderTest::namesBothLinesOfADoubledSeat()
{
    const auto read = readTable("section,row,seat,x,y\nS,A,1,0,0\nS,A,2,30,0\nS,A,1,60,0\n");
    QVERIFY(read.ok());
    QVERIFY2(textOf(read->notes).contains("line 4: The same section, row and seat as in line 2."),
             qPrintable(textOf(read->notes)));
    QVERIFY(!canBeSold(validatePlan(read->plan)));
}

void CsvReaderTest::knowsATableWithoutItsEnding()
{
    const auto read = readPlan("section,row,seat\nS,A,1\n", QStringLiteral("export.txt"));
    QVERIFY(read.ok());
    QCOMPARE(read->format, PlanFormat::Csv);
}

void CsvReaderTest::readsPrices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor"); // -1: no price
    QTest::newRow("whole") << "45" << qint64(4500);
    QTest::newRow("point") << "45.05" << qint64(4505);
    QTest::newRow("comma") << "45,5" << qint64(4550);
    QTest::newRow("free") << "0" << qint64(0);
    QTest::newRow("most") << "99999999.99" << qint64(9'999'999'999);
    for (const char *wrong :
         {"", "-1", "100000000", "1e3", "1.234", "1.", ".5", "1,000.00", "45 €"})
        QTest::newRow(wrong) << QString::fromUtf8(wrong) << qint64(-1);
}

void CsvReaderTest::readsPrices()
{
    QFETCH(QString, text);
    QFETCH(qint64, minor);
    QCOMPARE(priceFrom(text).value_or(-1), minor);
    if (minor >= 0)
        QCOMPARE(priceFrom(priceText(minor)), std::optional(minor));
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
