// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "models/db/row.h"
#include "models/seating/seatmapdecoding.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

using Fields = QList<std::pair<QString, QVariant>>;

Row rowOf(const Fields &fields)
{
    auto columns = QSharedPointer<QStringList>::create();
    QVariantList values;
    for (const auto &[name, value] : fields) {
        columns->append(name);
        values.append(value);
    }
    return Row(columns, values);
}

Fields withField(Fields fields, const QString &name, const QVariant &value)
{
    for (auto &field : fields) {
        if (field.first == name)
            field.second = value;
    }
    return fields;
}

const Fields map{{"layout_version", 3},
                 {"currency", "EUR"},
                 {"areas", R"([{"shape": "circle", "at": [1, 2], "size": [4, 4]}])"},
                 {"section_names", R"({Balcony,"Main hall"})"},
                 {"row_names", "{A,B}"},
                 {"seat_ids", "{11,12,13}"},
                 {"section_of", "{2,2,1}"},
                 {"row_of", "{1,1,2}"},
                 {"seat_numbers", "{1,2,7}"},
                 {"prices_minor", "{4500,4500,2000}"},
                 {"x", "{0,24,NULL}"},
                 {"y", "{0,0,NULL}"},
                 {"rotation", "{0,0,NULL}"},
                 {"radius", "{10,10,NULL}"},
                 {"kind", "{0,1,99}"},
                 {"block", "{0,0,NULL}"},
                 {"row_order", "{0,0,NULL}"},
                 {"seat_order", "{0,1,NULL}"},
                 {"rank", "{0,1,NULL}"}};

const Fields states{{"seat_ids", "{11,13,14,12}"},  {"statuses", "HXHB"},
                    {"holders", R"({"Window 2"})"}, {"holder_of", "{1,1,1}"},
                    {"booking_ids", "{5,7,8,6}"},   {"ms_left", "{1000,-1,0}"},
                    {"versions", "{2,4,5,3}"}};

} // namespace

class SeatMapDecodingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAMap();
    void readsAnEmptyMap();
    void refusesArraysThatDoNotFit_data();
    void refusesArraysThatDoNotFit();
    void readsStates();
    void decodesAStadium();
};

void SeatMapDecodingTest::readsAMap()
{
    const auto layout = decodeSeatMap(EventId{9}, rowOf(map));
    QVERIFY(layout);
    const SeatLayout &seats = **layout;
    QCOMPARE(seats.size(), 3);
    QCOMPARE(seats.event(), EventId{9});
    QCOMPARE(seats.version(), 3);
    QCOMPARE(seats.areas().size(), size_t(1));
    const int wheelchair = seats.indexOf(SeatId{12});
    QCOMPARE(seats.kind(wheelchair), SeatKind::Wheelchair);
    QCOMPARE(seats.center(wheelchair), QPointF(24, 0));
    QCOMPARE(seats.spokenName(wheelchair), QStringLiteral("Main hall, row A, seat 2"));
    QCOMPARE(seats.price(wheelchair), Money(4500, QStringLiteral("EUR")));
    const int unplaced = seats.indexOf(SeatId{13});
    QCOMPARE(seats.kind(unplaced), SeatKind::Seat);
    QVERIFY(seats.bounds().contains(seats.center(unplaced)));
}

void SeatMapDecodingTest::readsAnEmptyMap()
{
    Fields empty;
    for (const auto &field : map)
        empty.append({field.first, field.first == u"areas" ? QVariant("[]") : QVariant("{}")});
    const auto layout = decodeSeatMap(EventId{9}, rowOf(empty));
    QVERIFY(layout);
    QCOMPARE((*layout)->size(), 0);
}

void SeatMapDecodingTest::refusesArraysThatDoNotFit_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::newRow("too few numbers") << "seat_numbers"
                                     << "{1}";
    QTest::newRow("section out of range") << "section_of"
                                          << "{1,2,3}";
    QTest::newRow("row zero") << "row_of"
                              << "{0,1,1}";
    QTest::newRow("no ranks") << "rank"
                              << "{}";
}

void SeatMapDecodingTest::refusesArraysThatDoNotFit()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    const auto layout = decodeSeatMap(EventId{9}, rowOf(withField(map, column, value)));
    QVERIFY(!layout);
    QCOMPARE(layout.error().kind, ErrorKind::Bug);
    for (const char *holders : {"{1,1,2}", "{1,1}", "{1,1,1,1,1}"}) {
        const auto answer = decodeSeatStates(
            {}, rowOf(withField(states, QStringLiteral("holder_of"), holders)), 0ms);
        QVERIFY(!answer);
    }
}

void SeatMapDecodingTest::readsStates()
{
    const auto answer = decodeSeatStates({SeatId{11}, SeatId{99}}, rowOf(states), 50s);
    QVERIFY(answer);
    QCOMPARE(answer->asked.size(), size_t(2));
    QCOMPARE(answer->taken.size(), size_t(4));
    const SeatState held{SeatStatus::Held, 2, QStringLiteral("Window 2"), 51s, BookingId{5}};
    QVERIFY(answer->taken[0].state == held);
    QCOMPARE(answer->taken[1].state.status, SeatStatus::HouseHold);
    QCOMPARE(answer->taken[1].state.endsAt, 0ms);
    QCOMPARE(answer->taken[2].state.endsAt, std::chrono::milliseconds(50s));
    const SeatState booked{SeatStatus::Booked, 3, {}, 0ms, BookingId{6}};
    QVERIFY(answer->taken[3].state == booked);
}

void SeatMapDecodingTest::decodesAStadium()
{
    constexpr int rows = 200;
    constexpr int seats = 400;
    QStringList rowNames;
    QStringList numbers;
    std::vector<int> ids, ones, rowOf, prices, zeros, rowOrder, seatOrder;
    std::vector<float> x, y, rotation, radius;
    for (int row = 0; row < rows; ++row) {
        rowNames += QString::number(row + 1);
        for (int seat = 0; seat < seats; ++seat) {
            ids.push_back(int(ids.size()) + 1);
            ones.push_back(1);
            rowOf.push_back(row + 1);
            prices.push_back(4500);
            zeros.push_back(0);
            rowOrder.push_back(row);
            seatOrder.push_back(seat);
            numbers += QString::number(seat + 1);
            x.push_back(float(seat) * 22.13F);
            y.push_back(float(row) * 27.7F);
            rotation.push_back(12.5F);
            radius.push_back(9.5F);
        }
    }
    const Row row = ::rowOf({{"layout_version", 1},
                             {"currency", "EUR"},
                             {"areas", "[]"},
                             {"section_names", "{Stalls}"},
                             {"row_names", pgArray(rowNames)},
                             {"seat_ids", pgArray(ids)},
                             {"section_of", pgArray(ones)},
                             {"row_of", pgArray(rowOf)},
                             {"seat_numbers", pgArray(numbers)},
                             {"prices_minor", pgArray(prices)},
                             {"x", pgArray(x)},
                             {"y", pgArray(y)},
                             {"rotation", pgArray(rotation)},
                             {"radius", pgArray(radius)},
                             {"kind", pgArray(zeros)},
                             {"block", pgArray(zeros)},
                             {"row_order", pgArray(rowOrder)},
                             {"seat_order", pgArray(seatOrder)},
                             {"rank", pgArray(ids)}});
    QBENCHMARK
    {
        const auto layout = decodeSeatMap(EventId{1}, row);
        QVERIFY(layout && (*layout)->size() == rows * seats);
    }
}

QTEST_GUILESS_MAIN(SeatMapDecodingTest)
#include "tst_seatmapdecoding.moc"
