// SPDX-License-Identifier: GPL-3.0-or-later
// A house that other software filled with plain SQL, without a single position: it is drawn, and
// sold at a window like any other.
#include "models/seating/seatstates.h"
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/seatmap/seatmapview.h"

#include <QLineF>
#include <QTest>

using namespace parterre;

namespace {

const QString addBareEvent = QStringLiteral(
    "insert into parterre.events (name, venue, city, country, category, start_time, end_time,"
    "                             time_zone, currency, total_seats, available_seats)"
    " values ('Faust', 'Great Hall', 'Berlin', 'Germany', 'Opera', now() + interval '1 hour',"
    "         now() + interval '3 hours', 'Europe/Berlin', 'EUR', 128, 128)");

/// In no order that a person would choose.
const QString addBareSeats = QStringLiteral(
    "insert into parterre.event_seats (event_id, section, row_number, seat_number, price)"
    " select e.id, s.name, r.name, n.name, s.price from parterre.events e"
    " cross join (values ('General', 15.00), ('B', 35.00), ('VIP', 95.00), ('A', 55.00))"
    "   s (name, price)"
    " cross join unnest(array['AA', '15', 'A', '1']) r (name)"
    " cross join unnest(array['101', '2', '1', '12', '11', '3', '10', '102']) n (name)"
    " where e.name = 'Faust'");

} // namespace

class TestBareSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sectionsLieAboutTheStageInTheOrderOfTheirNames();
    void rowsAreCurvedAndInNaturalOrder();
    void everySeatHasAPlaceOfItsOwn();
    void isSoldAtTheWindow();

private:
    [[nodiscard]] const SeatLayout &layout() { return *m_window->map().seatLayout(); }

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestBareSchema::init()
{
    m_house = std::make_unique<SmallHouse>();
    PlainConnection owner(m_house->database().superuser());
    owner.run(u"set role parterre_owner"_qs);
    owner.run(addBareEvent);
    owner.run(addBareSeats);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(SmallHouse::email, SmallHouse::password));
    QCOMPARE(layout().size(), 4 * 4 * 8);
}

void TestBareSchema::cleanup()
{
    m_window.reset();
    if (m_house)
        QCOMPARE(m_house->violations(), 0);
    m_house.reset();
}

void TestBareSchema::sectionsLieAboutTheStageInTheOrderOfTheirNames()
{
    QStringList names;
    for (const SectionShape &section : layout().sections())
        names << section.name;
    QCOMPARE(names, (QStringList{u"VIP"_qs, u"A"_qs, u"B"_qs, u"General"_qs}));
    // Two by two about the stage: so they fill the screen best.
    const auto middle
        = [this](size_t section) { return layout().sections()[section].bounds.center(); };
    QVERIFY(middle(0).x() < middle(1).x());
    QVERIFY(qAbs(middle(0).y() - middle(1).y()) < 1);
    QVERIFY(middle(2).y() > middle(1).y());
    QVERIFY(middle(2).x() < middle(3).x());
    const auto &areas = layout().areas();
    QCOMPARE(areas.size(), size_t(5));
    QVERIFY(areas[0].position.y() < middle(0).y());
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(areas[size_t(i) + 1].text, names[i]);
        QCOMPARE(layout().seatAt(areas[size_t(i) + 1].position, 20), -1); // the name has room
    }
}

void TestBareSchema::rowsAreCurvedAndInNaturalOrder()
{
    const auto &rows = layout().rows();
    const QStringList numbers{u"1"_qs,  u"2"_qs,  u"3"_qs,   u"10"_qs,
                              u"11"_qs, u"12"_qs, u"101"_qs, u"102"_qs};
    const QStringList names{u"1"_qs, u"15"_qs, u"A"_qs, u"AA"_qs};
    QCOMPARE(rows.size(), size_t(16));
    for (size_t i = 0; i < rows.size(); ++i) {
        const RowShape &row = rows[i];
        QCOMPARE(row.name, names[qsizetype(i % 4)]);
        QCOMPARE(row.seatCount, 8);
        for (int seat = 0; seat < 8; ++seat)
            QCOMPARE(layout().number(row.firstSeat + seat), numbers[seat]);
        // An arc about the stage: the middle seat lies off the line from end to end.
        const QLineF ends(layout().center(row.firstSeat), layout().center(row.firstSeat + 7));
        QVERIFY(layout().center(row.firstSeat + 3).y() > ends.pointAt(3.0 / 7).y() + 1);
        QCOMPARE(layout().neighbour(row.firstSeat + 2, 1), row.firstSeat + 3); // 3 and 10
    }
}

void TestBareSchema::everySeatHasAPlaceOfItsOwn()
{
    for (int seat = 0; seat < layout().size(); ++seat)
        QCOMPARE(layout().seatAt(layout().center(seat)), seat);
}

void TestBareSchema::isSoldAtTheWindow()
{
    m_window->clickSeat(u"VIP AA 12"_qs);
    m_window->clickSeat(u"VIP AA 101"_qs);
    QTRY_COMPARE(m_window->status(u"VIP AA 12"_qs), SeatStatus::Mine);
    QTRY_COMPARE(m_window->status(u"VIP AA 101"_qs), SeatStatus::Mine);
    QTRY_COMPARE(m_window->message(), u"VIP AA 102 would be left alone."_qs);
    m_window->press(Qt::Key_Escape);
    m_window->press(Qt::Key_F8);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Paying);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->basket().phase(), Basket::Phase::Sold);
    QCOMPARE(m_house->value(u"select string_agg(section || ' ' || row_number || ' ' || seat_number,"
                            " ',' order by seat_number) from parterre.event_seats"
                            " where status = 'BOOKED'"_qs),
             u"VIP AA 101,VIP AA 12"_qs);
    QCOMPARE(m_house->value(u"select total_amount from parterre.bookings"_qs), u"190.00"_qs);
}

QTEST_MAIN(TestBareSchema)
#include "tst_bareschema.moc"
