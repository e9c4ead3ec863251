// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/addcommands.h"
#include "models/seating/planwriter.h"
#include "tests/unit/planfixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

namespace {

void eachSeatOf(const SeatingPlan &a, const SeatingPlan &b, auto visit)
{
    const std::vector<PlanSpot> spots = planSpots(a);
    QCOMPARE(spots.size(), size_t(b.seatCount()));
    const std::vector<PlanSpot> others = planSpots(b);
    for (size_t i = 0; i < spots.size() && !QTest::currentTestFailed(); ++i)
        visit(spots[i], others[i]);
}

QString nameOf(const SeatingPlan &plan, PlanSpot spot)
{
    const PlanSection &section = plan.sections[spot.section];
    return section.name + u'|' + section.rows[spot.row].name + u'|' + seatAt(plan, spot).number;
}

const PlanCategory *categoryOf(const SeatingPlan &plan, PlanSpot spot)
{
    const int category = seatAt(plan, spot).category;
    return category < 0 ? nullptr : &plan.categories[size_t(category)];
}

/// All that a pretix plan can hold. Its schema wants whole numbers for sizes.
void compareAsPretix(const SeatingPlan &before, const SeatingPlan &after)
{
    QCOMPARE(after.name, before.name);
    QCOMPARE(after.sections.size(), before.sections.size());
    eachSeatOf(before, after, [&](PlanSpot spot, PlanSpot same) {
        QCOMPARE(same, spot);
        QCOMPARE(nameOf(after, same), nameOf(before, spot));
        const PlanSeat &own = seatAt(before, spot);
        const PlanSeat &read = seatAt(after, same);
        QVERIFY(read.center.x() == own.center.x() && read.center.y() == own.center.y());
        QVERIFY(qAbs(read.radius - own.radius) <= 0.5);
        QCOMPARE(categoryOf(after, same) != nullptr, categoryOf(before, spot) != nullptr);
        if (const PlanCategory *category = categoryOf(before, spot)) {
            QCOMPARE(categoryOf(after, same)->name, category->name);
            QCOMPARE(categoryOf(after, same)->color, category->color);
            QCOMPARE(categoryOf(after, same)->declared, category->declared);
        }
    });
    QCOMPARE(after.areas.size(), before.areas.size());
    for (size_t i = 0; i < before.areas.size(); ++i) {
        Area rounded = after.areas[i];
        const QSizeF apart = rounded.size - before.areas[i].size;
        QVERIFY(qAbs(apart.width()) <= 1 && qAbs(apart.height()) <= 1);
        rounded.size = before.areas[i].size;
        QVERIFY(qAbs(rounded.textSize - before.areas[i].textSize) <= 0.5);
        rounded.textSize = before.areas[i].textSize;
        QCOMPARE(rounded, before.areas[i]);
    }
}

/// By section, row and number: the table holds no order of rows that bear one name.
void compareAsCsv(const SeatingPlan &before, const SeatingPlan &after)
{
    QMultiHash<QString, PlanSpot> byName;
    for (const PlanSpot &spot : planSpots(after))
        byName.insert(nameOf(after, spot), spot);
    QCOMPARE(after.seatCount(), before.seatCount());
    for (const PlanSpot &spot : planSpots(before)) {
        const PlanSeat &own = seatAt(before, spot);
        const auto [from, to] = byName.equal_range(nameOf(before, spot));
        const bool found = std::any_of(from, to, [&](PlanSpot same) {
            const PlanSeat &read = seatAt(after, same);
            const PlanCategory *category = categoryOf(before, spot);
            return read.center.x() == own.center.x() && read.center.y() == own.center.y()
                && read.kind == own.kind
                && categoryOf(after, same)->priceMinor
                == (category ? category->priceMinor : std::nullopt);
        });
        QVERIFY2(found, qPrintable(nameOf(before, spot)));
    }
}

} // namespace

class PlanWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPlanThatItReads_data();
    void keepsEveryPlanThatItReads();
    void givesEverySeatAKeyOfItsOwn();
    void tellsCategoriesOfOneNameApart();
    void quotesWhatATableWouldDivide();
    void leavesUnknownPlacesBlank();
    void saysWhatAFormatCannotHold();
    void writesFilesOrSaysWhyNot();
};

void PlanWriterTest::keepsEveryPlanThatItReads_data()
{
    QTest::addColumn<SeatingPlan>("plan");
    QStringList paths = bundledPlans();
    for (const char *folder : {"pretix", "seatsio", "other"}) {
        const QDir plans(sharedPlan(QString::fromLatin1(folder)));
        if (sharedPlan(QString::fromLatin1(folder)).isEmpty())
            continue;
        for (const QFileInfo &file : plans.entryInfoList(QDir::Files))
            paths += file.filePath();
    }
    for (const QString &path : std::as_const(paths)) {
        const auto read = readPlanFile(path);
        if (read) // the others are refused, see tst_planreader
            QTest::newRow(qPrintable(path.section(u'/', -2))) << read->plan;
    }
    PlanEditor editor(smallPlan(2, 3));
    SeatRows rows;
    rows.curve = 333;
    rows.rotation = 17;
    rows.front = {0, 700};
    rows.kind = SeatKind::Wheelchair;
    rows.category = 0;
    QVERIFY(editor.apply(AddSection{QStringLiteral("Curved, “\"turned\"”"), rows}));
    QTest::newRow("edited") << editor.plan();
}

void PlanWriterTest::keepsEveryPlanThatItReads()
{
    QFETCH(SeatingPlan, plan);
    const QByteArray pretix = writePretix(plan);
    const auto fromPretix = readPlan(pretix, QStringLiteral("plan.json"));
    QVERIFY(fromPretix.ok());
    QCOMPARE(fromPretix->format, PlanFormat::Pretix);
    compareAsPretix(plan, fromPretix->plan);
    QCOMPARE(writePretix(fromPretix->plan), pretix);

    const QByteArray table = writeCsv(plan);
    const auto fromTable = readPlan(table, QStringLiteral("plan.csv"));
    QVERIFY2(fromTable.ok(), fromTable ? "" : qPrintable(fromTable.error().text));
    QCOMPARE(fromTable->format, PlanFormat::Csv);
    QVERIFY2(canBeSold(fromTable->notes), qPrintable(textOf(fromTable->notes)));
    compareAsCsv(plan, fromTable->plan);
    const auto again = readPlan(writeCsv(fromTable->plan), QStringLiteral("plan.csv"));
    QCOMPARE(again->plan, fromTable->plan);
}

void PlanWriterTest::givesEverySeatAKeyOfItsOwn()
{
    SeatingPlan plan = smallPlan(2, 3);
    plan.sections[0].rows[0].seats[0].key = QStringLiteral("k");
    plan.sections[0].rows[0].seats[1].key = QStringLiteral("k");
    const auto read = readPlan(writePretix(plan), QStringLiteral("plan.json"));
    QSet<QString> keys;
    for (const PlanSpot &spot : planSpots(read->plan))
        keys.insert(seatAt(read->plan, spot).key);
    QCOMPARE(keys.size(), 6);
    QVERIFY(keys.contains(QStringLiteral("k")) && keys.contains(QStringLiteral("Stalls-B-3")));
}

void PlanWriterTest::tellsCategoriesOfOneNameApart()
{
    SeatingPlan plan = smallPlan(1, 2);
    plan.categories.push_back({QStringLiteral("b"), QStringLiteral("Best"), {}, {}, true});
    plan.sections[0].rows[0].seats[1].category = 1;
    const auto read = readPlan(writePretix(plan), QStringLiteral("plan.json"));
    QCOMPARE(read->plan.sections[0].rows[0].seats[1].category, 1);
    QCOMPARE(read->plan.categories[1].name, QStringLiteral("Best-2"));
}

void PlanWriterTest::quotesWhatATableWouldDivide()
{
    SeatingPlan plan = smallPlan(1, 1);
    plan.sections[0].name = QStringLiteral("Left; \"low\", ");
    plan.sections[0].rows[0].name = QStringLiteral("a\r\nb");
    const auto read = readPlan(writeCsv(plan), QStringLiteral("plan.csv"));
    QCOMPARE(read->plan.sections[0].name, plan.sections[0].name);
    QCOMPARE(read->plan.sections[0].rows[0].name, plan.sections[0].rows[0].name);
}

void PlanWriterTest::leavesUnknownPlacesBlank()
{
    SeatingPlan plan = smallPlan(1, 1);
    plan.sections[0].rows[0].seats[0].center = {qQNaN(), qQNaN()};
    QVERIFY(writeCsv(plan).contains("Stalls,A,1,,,,seat\r\n"));
    const auto read = readPlan(writePretix(plan), QStringLiteral("plan.json"));
    QVERIFY(qIsNaN(read->plan.sections[0].rows[0].seats[0].center.x()));
}

void PlanWriterTest::saysWhatAFormatCannotHold()
{
    SeatingPlan plan = smallPlan(1, 2);
    QVERIFY(lostInFormat(plan, PlanFormat::Pretix).empty());
    plan.sections[0].rows[0].seats[1].kind = SeatKind::Companion;
    plan.categories[0].priceMinor = 100;
    QCOMPARE(lostInFormat(plan, PlanFormat::Pretix).size(), size_t(2));
    QCOMPARE(lostInFormat(plan, PlanFormat::Csv).size(), size_t(1));
}

void PlanWriterTest::writesFilesOrSaysWhyNot()
{
    const QTemporaryDir folder;
    const SeatingPlan plan = smallPlan(2, 2);
    const QString path = folder.filePath(QStringLiteral("hall.csv"));
    QVERIFY(writePlanFile(path, plan, PlanFormat::Csv));
    QCOMPARE(readPlanFile(path)->plan.seatCount(), 4);
    const auto drawing = writePlanFile(path, plan, PlanFormat::SeatsIo);
    QCOMPARE(drawing.error().kind, ErrorKind::BadInput);
    const auto nowhere
        = writePlanFile(folder.filePath(QStringLiteral("no/hall.csv")), plan, PlanFormat::Pretix);
    QCOMPARE(nowhere.error().kind, ErrorKind::Unavailable);
    QVERIFY(nowhere.error().text.contains("cannot be written"));
}

QTEST_GUILESS_MAIN(PlanWriterTest)
#include "tst_planwriter.moc"
