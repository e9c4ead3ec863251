// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/addcommands.h"
#include "models/seating/editing/decorationcommands.h"
#include "models/seating/editing/markcommands.h"
#include "models/seating/editing/movecommands.h"
#include "models/seating/editing/namecommands.h"
#include "models/seating/editing/planlayout.h"
#include "models/seating/planseats.h"
#include "models/seating/planvalidation.h"
#include "tests/unit/planfixtures.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace parterre;

Q_DECLARE_METATYPE(PlanCommand)

namespace {

SeatRows block(int rows, int seats, QPointF front = {})
{
    SeatRows made;
    made.rows = rows;
    made.seats = seats;
    made.front = front;
    made.category = 0;
    return made;
}

/// Stalls of 3 rows × 4 seats, 24 × 28 apart, and a balcony of 2 × 2 far below.
PlanEditor smallEditor()
{
    PlanEditor editor(smallPlan(3, 4));
    const auto added = editor.apply(AddSection{QStringLiteral("Balcony"), block(2, 2, {0, 500})});
    Q_ASSERT(added);
    return editor;
}

Area stageArea(const QRectF &box)
{
    Area stage;
    stage.shape = Area::Shape::Rectangle;
    stage.position = box.topLeft();
    stage.size = box.size();
    stage.text = QStringLiteral("Stage");
    return stage;
}

QStringList numbersOf(const PlanRow &row)
{
    QStringList numbers;
    for (const PlanSeat &seat : row.seats)
        numbers += seat.number;
    return numbers;
}

QStringList rowNamesOf(const PlanSection &section)
{
    QStringList names;
    for (const PlanRow &row : section.rows)
        names += row.name;
    return names;
}

const PlanSection &stalls(const PlanEditor &editor)
{
    return editor.plan().sections.front();
}

qreal apart(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class PlanEditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsASectionOfRowsAndSeats();
    void curvesRowsAboutACentre();
    void addsStandingPlacesInsideTheirOutline();
    void refusesInOneSentence_data();
    void refusesInOneSentence();
    void takesStepsBackAndForth();
    void knowsWhetherThePlanIsSaved();
    void forgetsWhatWasUndone();
    void rotatesSeatsAndAreas();
    void bendsAndStraightensRows();
    void alignsRows_data();
    void alignsRows();
    void distributesRowsEvenly();
    void aSeatMayLeaveAnotherThatItLayOn();
    void snapsToRowsBeforeTheGrid();
    void snapsAngles();
    void duplicatesUnderAnotherName();
    void deletesSeatsRowsAndSections();
    void renumbersBothSidesOfAnAisleAsOneRow();
    void numbersARowFromLeftToRightHoweverItIsListed();
    void namesRowsFromTheStageBackwards();
    void marksAWheelchairRow();
    void changesPriceCategories();
    void showsThePlanAsTheMapDoes();
    void anyStepsLeadToASoundPlanAndBack();
    void makes80000SeatsQuickly();
};

void PlanEditorTest::addsASectionOfRowsAndSeats()
{
    PlanEditor editor(smallPlan(1, 1));
    SeatRows rows = block(3, 4, {100, 100});
    rows.rowNaming.first = QStringLiteral("H");
    rows.rowNaming.skipped = {QStringLiteral("I")};
    rows.numbering = {1, 1, SeatNumbering::Parity::Odd, SeatNumbering::Direction::RightToLeft, {}};
    QVERIFY(editor.apply(AddSection{QStringLiteral("Box"), rows}));
    const PlanSection &made = editor.plan().sections.back();
    QCOMPARE(made.name, QStringLiteral("Box"));
    QCOMPARE(rowNamesOf(made), (QStringList{"H", "J", "K"}));
    QCOMPARE(numbersOf(made.rows[0]), (QStringList{"7", "5", "3", "1"}));
    QCOMPARE(made.rows[0].seats[0].center, QPointF(67, 100));
    QCOMPARE(made.rows[2].seats[3].center, QPointF(133, 154));
    QCOMPARE(editor.selection(), PlanSelection::ofSection(editor.plan(), 1));
    QCOMPARE(editor.undoName(), QStringLiteral("Add section “Box”"));
}

void PlanEditorTest::curvesRowsAboutACentre()
{
    PlanEditor editor;
    SeatRows rows = block(2, 21);
    rows.category = -1;
    rows.curve = 200;
    QVERIFY(editor.apply(AddSection{QStringLiteral("Curved"), rows}));
    const QPointF centre(0, -200);
    for (size_t row = 0; row < 2; ++row) {
        const std::vector<PlanSeat> &seats = editor.plan().sections[0].rows[row].seats;
        for (const PlanSeat &seat : seats)
            QCOMPARE(apart(seat.center, centre), 200 + 27.0 * qreal(row));
        QCOMPARE(seats[10].rotation, 0.0);
        QVERIFY(seats[0].rotation > 0 && seats[20].rotation < 0);
        QVERIFY(seats[0].center.y() < seats[10].center.y());
    }
}

void PlanEditorTest::addsStandingPlacesInsideTheirOutline()
{
    PlanEditor editor(smallPlan(1, 1));
    const QRectF ground(200, 200, 300, 200);
    AddStandingArea field{
        QStringLiteral("Field"),
        {ground.topLeft(), ground.topRight(), ground.bottomRight(), ground.bottomLeft()},
        250,
        0};
    QVERIFY(editor.apply(field));
    QCOMPARE(editor.selection().seats.size(), size_t(250));
    for (const PlanSpot &spot : editor.selection().seats) {
        QVERIFY(ground.contains(seatAt(editor.plan(), spot).center));
        QCOMPARE(seatAt(editor.plan(), spot).kind, SeatKind::Standing);
    }
    QCOMPARE(editor.plan().areas.size(), size_t(1));
    QVERIFY(canBeSold(validatePlan(editor.plan())));
}

void PlanEditorTest::refusesInOneSentence_data()
{
    QTest::addColumn<PlanCommand>("command");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const PlanCommand &command, const QString &words) {
        QTest::newRow(name) << command << words;
    };
    const auto section = [](const QString &name, auto change) {
        SeatRows rows = block(2, 2, {0, 900});
        change(rows);
        return AddSection{name, rows};
    };
    const QString box = QStringLiteral("Box");
    const auto with = [&](auto change) { return section(box, change); };
    row("0 rows", with([](auto &r) { r.rows = 0; }), "1 to 1,000 rows, not 0");
    row("1,000,000 rows", with([](auto &r) { r.rows = 1'000'000; }), "not 1,000,000");
    row("1,000,000 seats", with([](auto &r) { r.rows = r.seats = 1000; }), "200,000");
    row("no seats", with([](auto &r) { r.seats = 0; }), "1 to 1,000 seats");
    row("seats too near", with([](auto &r) { r.seatPitch = 5; }), "18 wide cannot stand 5 apart");
    row("rows too near", with([](auto &r) { r.rowPitch = 0; }), "18 deep cannot stand 0 apart");
    row("no size", with([](auto &r) { r.seatRadius = 0; }), "radius of 1 or more");
    row("tight arc", with([](auto &r) { r.seats = 60, r.curve = 20; }), "circle of radius 20");
    row("far out", with([](auto &r) { r.front = {2e6, 0}; }), "place or rotation");
    row("row name", with([](auto &r) { r.rowNaming.first = QStringLiteral("Ä"); }), "“Ä”");
    row("row step", with([](auto &r) { r.rowNaming.step = 0; }), "not by 0");
    row("skipped first", with([](auto &r) {
            r.rowNaming.first = QStringLiteral("I");
            r.rowNaming.skipped = QStringList{"I"};
        }),
        "the letter I is to be left out");
    row("number step", with([](auto &r) { r.numbering.step = -2; }), "not by -2");
    row("no odd numbers", with([](auto &r) {
            r.numbering.first = 2;
            r.numbering.step = 2;
            r.numbering.parity = SeatNumbering::Parity::Odd;
        }),
        "gives no number");
    row("category", with([](auto &r) { r.category = 7; }), "price category");
    row("on the stalls", with([](auto &r) { r.front = {36, 28}; }), "on top of Stalls, row B");
    const auto plain = [](SeatRows &) {};
    row("name taken", section(QStringLiteral("Stalls"), plain), "“Stalls” already");
    row("name by case", section(QStringLiteral("STALLS"), plain), "upper and lower case only");
    row("blank name", section(QStringLiteral(" "), plain), "blank");
    row("long name", section(QString(51, u'x'), plain), "longer than 50");
    row("control", section(QStringLiteral("a\nb"), plain), "cannot be printed");
    row("rows of a name", AddRows{0, block(1, 2, {0, 900})}, "two seats Stalls, row A, seat 1");
    row("no section", AddRows{9, block(1, 2, {0, 900})}, "no such section");
    row("no capacity", AddStandingArea{box, {{0, 0}, {9, 0}, {9, 9}}, 0, 0}, "capacity of 1");
    row("no outline", AddStandingArea{box, {}, 10, 0}, "three corners");
    row("onto itself", DuplicateSelection{box, {0, 0}}, "on top of Stalls");
    row("onto the balcony", MoveSelection{{11, 500}}, "would lie on top of Balcony");
    row("off the plan", MoveSelection{{2e6, 0}}, "1,000,000 units away");
    row("by nothing", MoveSelection{{qQNaN(), 0}}, "1,000,000 units away");
    row("angle", RotateSelection{qInf(), {}}, "not a number");
    row("radius", CurveRows{-3}, "radius");
    row("narrow circle", CurveRows{5}, "too long for a circle");
    row("other row", RenameRow{0, QStringLiteral("A"), QStringLiteral("B")}, "two seats Stalls");
    row("no row", RenameRow{0, QStringLiteral("Z"), QStringLiteral("B")}, "no row “Z”");
    row("long row", RenameRow{0, QStringLiteral("A"), QString(11, u'x')}, "longer than 10");
    row("seat twin", RenameSeat{{0, 0, 0}, QStringLiteral("2")}, "two seats Stalls, row A, seat 2");
    row("blank seat", RenameSeat{{0, 0, 0}, QString()}, "blank");
    row("no seat", RenameSeat{{0, 0, 99}, QStringLiteral("2")}, "no such seat");
    row("section twin", RenameSection{0, QStringLiteral("balcony")}, "upper and lower case");
    row("plan name", RenamePlan{QString()}, "1 to 200 characters");
    row("unknown price", SetCategory{3}, "price category");
    row("price", AddCategory{{{}, box, {}, -1, true}}, "must be 0 to");
    row("price 1e12", ChangeCategory{0, {{}, box, {}, 1'000'000'000'000, true}}, "must be 0 to");
    row("price name", AddCategory{{{}, QStringLiteral("best"), {}, 1, true}}, "“Best” already");
    row("price in use", DeleteCategory{0}, "Stalls, row A, seat 1");
    row("two corners", AddArea{Area{}}, "three corners");
    row("no area", ChangeArea{3, Area{}}, "no such area");
}

void PlanEditorTest::refusesInOneSentence()
{
    QFETCH(PlanCommand, command);
    QFETCH(QString, words);
    PlanEditor editor = smallEditor();
    editor.select(PlanSelection::ofSection(editor.plan(), 0));
    const SeatingPlan before = editor.plan();
    const auto refused = editor.apply(command);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QVERIFY2(refused.error().text.contains(words), qPrintable(refused.error().text));
    QCOMPARE(editor.plan(), before);
    QCOMPARE(editor.undoName(), QStringLiteral("Add section “Balcony”"));
}

void PlanEditorTest::takesStepsBackAndForth()
{
    PlanEditor editor = smallEditor();
    std::vector<SeatingPlan> plans{editor.plan()};
    std::vector<PlanSelection> selections;
    const auto step = [&](const PlanSelection &selection, const PlanCommand &command) {
        editor.select(selection);
        selections.push_back(selection);
        const auto done = editor.apply(command);
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text));
        plans.push_back(editor.plan());
    };
    step(PlanSelection::ofSection(editor.plan(), 0), RotateSelection{12, {}});
    QCOMPARE(editor.undoName(), QStringLiteral("Rotate 12°"));
    step(PlanSelection::ofRow(editor.plan(), 1, QStringLiteral("A")), DeleteSelection{});
    step(PlanSelection::ofSection(editor.plan(), 0), DeleteSelection{});
    step({}, AddSection{QStringLiteral("New"), block(2, 2)});
    step({}, RenameSection{0, QStringLiteral("Gallery")});
    step({}, RenamePlan{QStringLiteral("Other house")});
    for (size_t i = selections.size(); i-- > 0;) {
        editor.undo();
        QCOMPARE(editor.plan(), plans[i]);
        QCOMPARE(editor.selection(), selections[i]);
    }
    for (size_t i = 1; i < plans.size(); ++i) {
        editor.redo();
        QCOMPARE(editor.plan(), plans[i]);
    }
    QVERIFY(!editor.canRedo());
    editor.redo();
    QCOMPARE(editor.plan(), plans.back());
}

void PlanEditorTest::knowsWhetherThePlanIsSaved()
{
    PlanEditor editor(smallPlan(1, 2));
    QVERIFY(!editor.isModified());
    QVERIFY(editor.apply(RenamePlan{QStringLiteral("Other")}));
    QVERIFY(editor.isModified());
    editor.markSaved();
    QVERIFY(!editor.isModified());
    editor.undo();
    QVERIFY(editor.isModified());
    QVERIFY(editor.apply(RenamePlan{QStringLiteral("Third")}));
    editor.undo();
    editor.redo();
    QVERIFY(editor.isModified());
}

void PlanEditorTest::forgetsWhatWasUndone()
{
    PlanEditor editor(smallPlan(1, 2));
    QVERIFY(editor.apply(RenamePlan{QStringLiteral("First")}));
    editor.undo();
    QVERIFY(!editor.canUndo());
    QCOMPARE(editor.redoName(), QStringLiteral("Rename plan"));
    QVERIFY(editor.apply(RenamePlan{QStringLiteral("Second")}));
    QVERIFY(!editor.canRedo());
    QCOMPARE(editor.plan().name, QStringLiteral("Second"));
}

void PlanEditorTest::rotatesSeatsAndAreas()
{
    PlanEditor editor(smallPlan(1, 3));
    QVERIFY(editor.apply(AddArea{stageArea(QRectF(0, -60, 48, 20))}));
    editor.select(PlanSelection::ofAll(editor.plan()));
    QVERIFY(editor.apply(RotateSelection{90, QPointF(0, 0)}));
    const std::vector<PlanSeat> &seats = stalls(editor).rows[0].seats;
    QCOMPARE(seats[2].center, QPointF(0, 48));
    QCOMPARE(seats[2].rotation, 90.0);
    QCOMPARE(editor.plan().areas[0].position, QPointF(60, 0));
    QCOMPARE(editor.plan().areas[0].rotation, 90.0);
}

void PlanEditorTest::bendsAndStraightensRows()
{
    PlanEditor editor(smallPlan(3, 9));
    const SeatingPlan straight = editor.plan();
    editor.select(PlanSelection::ofAll(straight));
    QVERIFY(editor.apply(CurveRows{300}));
    const PlanSection &bent = stalls(editor);
    QCOMPARE(bent.rows[0].seats[4].center, straight.sections[0].rows[0].seats[4].center);
    QVERIFY(bent.rows[0].seats[0].center.y() < bent.rows[0].seats[4].center.y());
    const QPointF centre = bent.rows[0].seats[4].center - QPointF(0, 300);
    QVERIFY(qAbs(apart(bent.rows[2].seats[8].center, centre) - 356) < 1e-6);
    QVERIFY(editor.apply(CurveRows{0}));
    for (size_t i = 0; i < 9; ++i) {
        const qreal off = apart(stalls(editor).rows[1].seats[i].center,
                                straight.sections[0].rows[1].seats[i].center);
        QVERIFY2(off < 0.2, qPrintable(QString::number(off))); // arcs are measured by their chords
    }
}

void PlanEditorTest::alignsRows_data()
{
    using Edge = AlignSelection::Edge;
    QTest::addColumn<int>("edge");
    QTest::addColumn<qreal>("first"); // x of the first seat of the second row
    QTest::newRow("left") << int(Edge::Left) << 0.0;
    QTest::newRow("centre") << int(Edge::Centre) << 10.0;
    QTest::newRow("right") << int(Edge::Right) << 20.0;
}

void PlanEditorTest::alignsRows()
{
    QFETCH(int, edge);
    QFETCH(qreal, first);
    SeatingPlan plan = smallPlan(2, 3);
    for (PlanSeat &seat : plan.sections[0].rows[1].seats)
        seat.center.rx() += 20;
    PlanEditor editor(plan);
    editor.select(PlanSelection::ofAll(plan));
    QVERIFY(editor.apply(AlignSelection{AlignSelection::Edge(edge)}));
    QCOMPARE(stalls(editor).rows[1].seats[0].center, QPointF(first, 28));
}

void PlanEditorTest::distributesRowsEvenly()
{
    SeatingPlan plan = smallPlan(3, 3);
    for (PlanSeat &seat : plan.sections[0].rows[1].seats)
        seat.center.ry() = 20;
    PlanEditor editor(plan);
    editor.select(PlanSelection::ofAll(plan));
    QVERIFY(editor.apply(DistributeSelection{}));
    QCOMPARE(stalls(editor).rows[1].seats[0].center, QPointF(0, 28));
}

void PlanEditorTest::aSeatMayLeaveAnotherThatItLayOn()
{
    SeatingPlan plan = smallPlan(2, 3);
    for (PlanSeat &seat : plan.sections[0].rows[1].seats)
        seat.center.ry() = 0;
    PlanEditor editor(plan);
    editor.select(PlanSelection::ofRow(plan, 0, QStringLiteral("B")));
    QVERIFY(editor.apply(MoveSelection{{0, 2}}));
    QVERIFY(editor.apply(MoveSelection{{0, 26}}));
    QVERIFY(!editor.apply(MoveSelection{{0, -28}}));
}

void PlanEditorTest::snapsToRowsBeforeTheGrid()
{
    const PlanEditor editor = smallEditor(); // the balcony's rows: x -11 and 11, y 500 and 527
    const PlanSelection balcony = PlanSelection::ofSection(editor.plan(), 1);
    const PlanSnapping snapping{10, true, 5};
    const SnappedMove rows = snappedMove(editor.plan(), balcony, {14, -300}, snapping);
    QCOMPARE(rows.by, QPointF(11, -300)); // the left seats stand below the rows' first seats then
    QCOMPARE(rows.guideX, std::optional<qreal>(0));
    const SnappedMove grid = snappedMove(editor.plan(), balcony, {500, -303}, snapping);
    QCOMPARE(grid.by, QPointF(501, -300));
    const SnappedMove free = snappedMove(editor.plan(), balcony, {500, -303}, {0, false, 5});
    QCOMPARE(free.by, QPointF(500, -303));
    QVERIFY(!free.guideX && !free.guideY);
}

void PlanEditorTest::snapsAngles()
{
    QCOMPARE(snappedAngle(43), 45.0);
    QCOMPARE(snappedAngle(-88), -90.0);
    QCOMPARE(snappedAngle(38), 38.0);
}

void PlanEditorTest::duplicatesUnderAnotherName()
{
    PlanEditor editor = smallEditor();
    editor.select(PlanSelection::ofSection(editor.plan(), 0));
    QVERIFY(editor.apply(DuplicateSelection{QStringLiteral("Right"), {300, 0}}));
    const PlanSection &copy = editor.plan().sections[2];
    QCOMPARE(copy.name, QStringLiteral("Right"));
    QCOMPARE(copy.rows.size(), size_t(3));
    QCOMPARE(copy.rows[2].seats[3].center, QPointF(372, 56));
    editor.select(PlanSelection::ofAll(editor.plan()));
    QVERIFY(!editor.apply(DuplicateSelection{QStringLiteral("All"), {0, 3000}}));
}

void PlanEditorTest::deletesSeatsRowsAndSections()
{
    PlanEditor editor = smallEditor();
    PlanSelection gone = PlanSelection::ofSection(editor.plan(), 1);
    gone.seats.push_back({0, 0, 1});
    const PlanSelection row = PlanSelection::ofRow(editor.plan(), 0, QStringLiteral("B"));
    gone.seats.insert(gone.seats.end(), row.seats.begin(), row.seats.end());
    editor.select(PlanSelection::make(gone.seats));
    QVERIFY(editor.apply(DeleteSelection{}));
    QCOMPARE(editor.plan().sections.size(), size_t(1));
    QCOMPARE(rowNamesOf(stalls(editor)), (QStringList{"A", "C"}));
    QCOMPARE(numbersOf(stalls(editor).rows[0]), (QStringList{"1", "3", "4"}));
    QVERIFY(!editor.apply(DeleteSelection{}));
}

void PlanEditorTest::renumbersBothSidesOfAnAisleAsOneRow()
{
    PlanEditor editor(smallPlan(1, 2));
    SeatRows beyond = block(1, 2, {200, 0});
    beyond.numbering.first = 11;
    QVERIFY(editor.apply(AddRows{0, beyond}));
    RenumberRows renumber;
    renumber.numbering.first = 5;
    QVERIFY(editor.apply(renumber));
    QCOMPARE(numbersOf(stalls(editor).rows[0]), (QStringList{"5", "6"}));
    QCOMPARE(numbersOf(stalls(editor).rows[1]), (QStringList{"7", "8"}));
}

void PlanEditorTest::numbersARowFromLeftToRightHoweverItIsListed()
{
    SeatingPlan plan = smallPlan(1, 5);
    std::vector<PlanSeat> &seats = plan.sections[0].rows[0].seats;
    std::reverse(seats.begin(), seats.end());
    PlanEditor editor(plan);
    editor.select(PlanSelection::make({{0, 0, 2}}));
    RenumberRows renumber;
    renumber.numbering.direction = SeatNumbering::Direction::CentreOut;
    QVERIFY(editor.apply(renumber));
    QCOMPARE(numbersOf(stalls(editor).rows[0]), (QStringList{"4", "2", "1", "3", "5"}));
}

void PlanEditorTest::namesRowsFromTheStageBackwards()
{
    PlanEditor editor(smallPlan(3, 4));
    QVERIFY(editor.apply(AddArea{stageArea(QRectF(0, 200, 90, 20))}));
    editor.select(PlanSelection::ofAll(editor.plan()));
    QVERIFY(editor.apply(RenameRows{{QStringLiteral("10"), 2, {}, false}}));
    QCOMPARE(rowNamesOf(stalls(editor)), (QStringList{"14", "12", "10"}));
}

void PlanEditorTest::marksAWheelchairRow()
{
    PlanEditor editor(smallPlan(2, 3));
    editor.select(PlanSelection::ofRow(editor.plan(), 0, QStringLiteral("B")));
    QVERIFY(editor.apply(SetSeatKind{SeatKind::Wheelchair}));
    for (const PlanSeat &seat : stalls(editor).rows[1].seats)
        QCOMPARE(seat.kind, SeatKind::Wheelchair);
    QCOMPARE(stalls(editor).rows[0].seats[0].kind, SeatKind::Seat);
}

void PlanEditorTest::changesPriceCategories()
{
    PlanEditor editor(smallPlan(2, 3));
    QVERIFY(editor.apply(AddCategory{{{}, QStringLiteral("Cheap"), {}, 1500, true}}));
    editor.select(PlanSelection::ofRow(editor.plan(), 0, QStringLiteral("B")));
    QVERIFY(editor.apply(SetCategory{1}));
    QVERIFY(editor.apply(ChangeCategory{1, {{}, QStringLiteral("Cheaper"), {}, 900, true}}));
    QCOMPARE(editor.plan().categories[1].key, QStringLiteral("Cheap"));
    QCOMPARE(editor.plan().categories[1].priceMinor, std::optional<qint64>(900));
    editor.select(PlanSelection::ofAll(editor.plan()));
    QVERIFY(editor.apply(SetCategory{1}));
    QVERIFY(editor.apply(DeleteCategory{0}));
    QCOMPARE(stalls(editor).rows[0].seats[0].category, 0);
}

void PlanEditorTest::showsThePlanAsTheMapDoes()
{
    const PlanEditor editor = smallEditor();
    const SeatLayoutPtr layout = planLayout(editor.plan(), QStringLiteral("EUR"));
    const std::vector<PlanSpot> spots = planSpots(editor.plan());
    QCOMPARE(layout->size(), int(spots.size()));
    for (int seat = 0; seat < layout->size(); ++seat) {
        const PlanSpot spot = spots[size_t(layout->id(seat).value) - 1];
        QCOMPARE(layout->center(seat), seatAt(editor.plan(), spot).center);
        QCOMPARE(layout->number(seat), seatAt(editor.plan(), spot).number);
    }
}

/// Commands drawn by lot: some are refused, and none may break the plan.
void PlanEditorTest::anyStepsLeadToASoundPlanAndBack()
{
    std::mt19937 random(20221122);
    const auto below = [&](size_t end) { return random() % std::max<size_t>(1, end); };
    const auto lengths = [&] { return qreal(below(2000)) - 1000; };
    PlanEditor editor(smallPlan(3, 4));
    const SeatingPlan first = editor.plan();
    int taken = 0;
    for (int i = 0; i < 2000; ++i) {
        const size_t section = below(editor.plan().sections.size());
        const QRectF box(lengths(), lengths(), qreal(below(1500)), qreal(below(1500)));
        editor.select(below(2) == 0 ? PlanSelection::within(editor.plan(), box)
                                    : PlanSelection::ofSection(editor.plan(), section));
        SeatRows rows = block(int(below(5)), int(below(12)), {lengths(), lengths()});
        rows.curve = below(2) == 0 ? 0 : qreal(below(400));
        rows.rotation = qreal(below(360));
        const QString name = QString(QChar(char16_t(u'A' + below(26))));
        const SeatNumbering numbering{int(below(9)),
                                      int(below(4)),
                                      SeatNumbering::Parity(below(3)),
                                      SeatNumbering::Direction(below(3)),
                                      {}};
        const std::vector<PlanCommand> commands{
            AddSection{name, rows},
            AddRows{section, rows},
            AddStandingArea{name, {{lengths(), lengths()}, {lengths(), 0}, {0, 9}}, 9, 0},
            DuplicateSelection{name, {lengths(), lengths()}},
            below(4) == 0 ? PlanCommand(DeleteSelection{}) : PlanCommand(SetCategory{0}),
            MoveSelection{{lengths() / 20, lengths() / 20}},
            RotateSelection{qreal(below(360)), {}},
            CurveRows{qreal(below(500))},
            AlignSelection{AlignSelection::Edge(below(3))},
            DistributeSelection{},
            RenameSection{section, name},
            RenameRow{section, QStringLiteral("A"), name},
            RenameRows{{name, 1, {}, below(2) == 0}},
            RenumberRows{numbering},
            SetSeatKind{SeatKind(below(5))},
        };
        taken += editor.apply(commands[below(commands.size())]).ok() ? 1 : 0;
    }
    QVERIFY2(taken > 500, qPrintable(QString::number(taken)));
    const SeatingPlan last = editor.plan();
    const PlanFaults faults = validatePlan(last);
    QVERIFY2(faults.empty(), qPrintable(textOf(faults)));
    while (editor.canUndo())
        editor.undo();
    QCOMPARE(editor.plan(), first);
    while (editor.canRedo())
        editor.redo();
    QCOMPARE(editor.plan(), last);
}

void PlanEditorTest::makes80000SeatsQuickly()
{
    PlanEditor editor(smallPlan(1, 1));
    QElapsedTimer watch;
    watch.start();
    for (int i = 0; i < 8; ++i) {
        SeatRows rows = block(100, 100, {i % 4 * 2500.0, 500 + i / 4 * 3000.0});
        QVERIFY(editor.apply(AddSection{QStringLiteral("Block %1").arg(i + 1), rows}));
    }
    const qint64 made = watch.restart();
    QCOMPARE(editor.plan().seatCount(), 80'001);
    editor.select(PlanSelection::ofAll(editor.plan()));
    QVERIFY(editor.apply(MoveSelection{{10, 10}}));
    const qint64 moved = watch.restart();
    QVERIFY(canBeSold(validatePlan(editor.plan())));
    const qint64 checked = watch.restart();
    SeatingPlan priced = editor.plan();
    QVERIFY(assignPrices(priced, {}, 1000));
    QCOMPARE(planSeats(priced).size(), 80'001);
    qInfo("80,000 seats: made in %lld ms, moved in %lld, checked in %lld, as arrays in %lld", made,
          moved, checked, watch.elapsed());
    // Quadratic work would take minutes; a slow machine with sanitizers stays far below this.
    QVERIFY(made + moved + checked + watch.elapsed() < 60'000);
}

QTEST_GUILESS_MAIN(PlanEditorTest)
#include "tst_planeditor.moc"
