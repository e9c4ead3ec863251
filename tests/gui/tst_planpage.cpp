// SPDX-License-Identifier: GPL-3.0-or-later
// A house drawn by keys alone: sections of curved rows, a row of wheelchair places, a stage; kept,
// given to an event, changed while it sells.
#include "models/seating/editing/planeditor.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/manager/plans/plancanvas.h"
#include "ui/manager/plans/planeditorview.h"
#include "ui/manager/plans/planpage.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace parterre;

class TestPlanPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void drawsAHouseByKeysAndGivesItToAnEvent();
    void takesStepsBackAndForth();
    void saysWhatIsWrongBesideTheField();
    void showsWhatChangesForAnEventBeforeItIsSaved();
    void refusesToRemoveASoldSeatByName();
    void mendsAFileOrRefusesIt();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// The one of that name that can be seen.
    template <class T>
    [[nodiscard]] T *seen(const QString &name)
    {
        for (T *child : m_window->window().findChildren<T *>(name)) {
            if (child->isVisible())
                return child;
        }
        return nullptr;
    }
    void put(const QString &field, const QString &text);
    void addSection(const QString &name, int rows, int seats, int curve);
    [[nodiscard]] const SeatingPlan &plan();
    [[nodiscard]] PlanCanvas &canvas();
    [[nodiscard]] QString message();
    void startPlan();

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestPlanPage::init()
{
    m_house = std::make_unique<SmallHouse>();
    m_house->database().addStaff(u"manager@example.org"_qs, u"Max Ortega"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(u"manager@example.org"_qs, SmallHouse::password));
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE(m_window->find<QLineEdit>(u"eventName"_qs)->text(), u"Hamlet"_qs);
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_window->find<PlanPage>(u"planPage"_qs)->isVisible());
    QTRY_VERIFY(m_window->find<QPushButton>(u"planEditEvent"_qs)->isEnabled());
}

void TestPlanPage::cleanup()
{
    QCOMPARE(m_house->violations(), 0);
    m_window.reset();
    m_house.reset();
}

void TestPlanPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window->window().activateWindow();
    QWidget *focus = m_window->window().focusWidget();
    QTest::keyClick(focus ? focus : &m_window->window(), key, modifiers);
}

void TestPlanPage::put(const QString &field, const QString &text)
{
    QWidget *widget = seen<QWidget>(field);
    QVERIFY2(widget, qPrintable(field));
    widget->setFocus(Qt::TabFocusReason);
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(widget, text);
}

void TestPlanPage::addSection(const QString &name, int rows, int seats, int curve)
{
    press(Qt::Key_S);
    put(u"sectionName"_qs, name);
    put(u"rows"_qs, QString::number(rows));
    put(u"seats"_qs, QString::number(seats));
    put(u"curve"_qs, QString::number(curve));
    press(Qt::Key_Return);
    QVERIFY(canvas().hasFocus());
}

const SeatingPlan &TestPlanPage::plan()
{
    return m_window->find<PlanEditorView>(u"planEditor"_qs)->plan();
}

PlanCanvas &TestPlanPage::canvas()
{
    return *m_window->find<PlanCanvas>(u"planCanvas"_qs);
}

QString TestPlanPage::message()
{
    return m_window->find<MessageBar>(u"deskMessage"_qs)->text();
}

void TestPlanPage::startPlan()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(canvas().hasFocus());
}

void TestPlanPage::drawsAHouseByKeysAndGivesItToAnEvent()
{
    const QString event
        = m_house->value(u"insert into parterre.events (name, venue, city, country, start_time)"
                         " values ('Lear', 'Hall', 'Town', 'Land', now() + interval '1 hour')"
                         " returning id"_qs);
    startPlan();
    press(Qt::Key_D);
    press(Qt::Key_Return);
    QCOMPARE(plan().areas.size(), size_t(1));
    addSection(u"Stalls"_qs, 4, 12, 600);
    addSection(u"Circle"_qs, 2, 10, 900);
    addSection(u"Gallery"_qs, 2, 8, 1200);
    QCOMPARE(plan().sections.size(), size_t(3));
    QCOMPARE(plan().seatCount(), 48 + 20 + 16);

    // Down to the last row of the gallery, which is for wheelchairs.
    press(Qt::Key_Escape);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    QCOMPARE(canvas().selection().seats.size(), size_t(8));
    auto *kind = seen<QWidget>(u"selectedKind"_qs);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(plan().sections[2].rows[1].seats[0].kind, SeatKind::Wheelchair);
    press(Qt::Key_F6);
    press(Qt::Key_Return);
    QVERIFY(seen<QLineEdit>(u"selectedRow"_qs)->hasFocus());
    put(u"selectedRow"_qs, u"W"_qs);
    press(Qt::Key_Return);
    QCOMPARE(plan().sections[2].rows[1].name, u"W"_qs);

    press(Qt::Key_Escape);
    press(Qt::Key_Return);
    put(u"planName"_qs, u"Playhouse"_qs);
    put(u"categoryPrice0"_qs, u"45.00"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(message(), u"Saved."_qs);
    QCOMPARE(
        m_house->value(u"select seats from parterre.seating_plans where name = 'Playhouse'"_qs),
        u"84"_qs);

    m_window->find<QPushButton>(u"planLeave"_qs)->click();
    QTRY_VERIFY(m_window->find<QTableView>(u"planTable"_qs)->isVisible());
    auto *choice = seen<QWidget>(u"eventChoice"_qs);
    auto *give = m_window->find<QPushButton>(u"planApply"_qs);
    QTRY_VERIFY(m_window->find<QPushButton>(u"planEdit"_qs)->isEnabled());
    for (int step = 0; step < 3 && !give->isEnabled(); ++step)
        QTest::keyClick(choice, step == 0 ? Qt::Key_Home : Qt::Key_Down);
    QTRY_VERIFY(give->isEnabled());
    QTest::keyClick(give, Qt::Key_Space);
    QTRY_COMPARE(m_house->value(u"select total_seats from parterre.events where id = "_qs + event),
                 u"84"_qs);
    QTRY_VERIFY(message().startsWith(u"Lear"_qs));
    QCOMPARE(m_house->value(u"select count(*) from parterre.event_seats where kind = 1"_qs),
             u"8"_qs);
}

void TestPlanPage::takesStepsBackAndForth()
{
    startPlan();
    addSection(u"Stalls"_qs, 3, 5, 0);
    const QPointF before = plan().sections[0].rows[0].seats[0].center;
    press(Qt::Key_Right);
    QCOMPARE(plan().sections[0].rows[0].seats[0].center, before + QPointF(10, 0));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan().sections[0].rows[0].seats[0].center, before);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(plan().sections[0].rows[0].seats[0].center, before + QPointF(10, 0));
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(plan().sections.size(), size_t(2));
    press(Qt::Key_Delete);
    QCOMPARE(plan().sections.size(), size_t(1));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan().seatCount(), 0);
}

void TestPlanPage::saysWhatIsWrongBesideTheField()
{
    startPlan();
    addSection(u"Stalls"_qs, 2, 5, 0);
    press(Qt::Key_S);
    put(u"sectionName"_qs, u"STALLS"_qs);
    press(Qt::Key_Return);
    QVERIFY(!seen<QLabel>(u"planAddError"_qs)->text().isEmpty());
    QCOMPARE(plan().sections.size(), size_t(1));
    press(Qt::Key_Escape);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(message().contains(u"Standard"_qs)); // it has no price yet
    QCOMPARE(m_house->value(u"select count(*) from parterre.seating_plans"_qs), u"0"_qs);
}

void TestPlanPage::showsWhatChangesForAnEventBeforeItIsSaved()
{
    m_window->find<QPushButton>(u"planEditEvent"_qs)->click();
    QTRY_VERIFY(canvas().hasFocus());
    QCOMPARE(plan().seatCount(), 30);
    addSection(u"Balcony"_qs, 1, 6, 0);
    press(Qt::Key_S, Qt::ControlModifier);
    auto *confirm = m_window->find<QPushButton>(u"planConfirm"_qs);
    QTRY_VERIFY(confirm->isEnabled());
    const QString changes = m_window->find<QLabel>(u"planChanges"_qs)->text();
    QVERIFY2(changes.contains(u"Balcony: added row A."_qs), qPrintable(changes));
    QCOMPARE(m_house->value(u"select count(*) from parterre.event_seats"_qs), u"30"_qs);
    QTest::keyClick(confirm, Qt::Key_Return);
    QTRY_COMPARE(m_house->value(u"select count(*) from parterre.event_seats"_qs), u"36"_qs);
    QTRY_COMPARE(message(), u"Saved."_qs);
}

void TestPlanPage::refusesToRemoveASoldSeatByName()
{
    m_house->database().sql().run(
        u"with b as (insert into parterre.bookings (user_id, event_id, status, total_amount)"
        "  values (1, 1, 'HOLD', 45) returning id),"
        " l as (insert into parterre.booking_seats (booking_id, seat_id, event_id,"
        "  price_at_booking) select id, 1, 1, 45 from b)"
        " update parterre.event_seats set status = 'HOLD', current_booking_id = b.id from b"
        " where event_seats.id = 1"_qs);
    m_house->database().sql().run(
        u"update parterre.events set available_seats = available_seats - 1"_qs);
    m_window->find<QPushButton>(u"planEditEvent"_qs)->click();
    QTRY_VERIFY(canvas().hasFocus());
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    QCOMPARE(plan().seatCount(), 20);
    press(Qt::Key_S, Qt::ControlModifier);
    auto *refusal = m_window->find<QLabel>(u"planRefusal"_qs);
    QTRY_VERIFY(refusal->text().contains(u"Stalls, row A, seat 1"_qs));
    QVERIFY(!m_window->find<QPushButton>(u"planConfirm"_qs)->isEnabled());
}

void TestPlanPage::mendsAFileOrRefusesIt()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"twice.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("section,row,seat,price\nStalls,A,1,10\nStalls,A,1,10\nStalls,A,2,10\n");
    file.close();
    auto *page = m_window->find<PlanPage>(u"planPage"_qs);
    page->importFile(file.fileName());
    auto *take = m_window->find<QPushButton>(u"importTake"_qs);
    QTRY_VERIFY(take->isEnabled()); // it is mended
    QVERIFY(m_window->find<QListWidget>(u"importFaults"_qs)->count() > 0);
    QTest::keyClick(take, Qt::Key_Space);
    QTRY_COMPARE(plan().seatCount(), 3);
    QVERIFY(!page->unsaved().isEmpty());

    page->importFile(folder.filePath(u"nowhere.json"_qs));
    QTRY_VERIFY(m_window->find<QLabel>(u"importVerdict"_qs)->text().contains(u"nowhere"_qs));
    QVERIFY(!take->isEnabled());
}

QTEST_MAIN(TestPlanPage)
#include "tst_planpage.moc"
