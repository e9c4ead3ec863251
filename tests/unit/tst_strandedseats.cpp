// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatstates.h"
#include "models/seating/strandedseats.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace parterre;

namespace {

/// A row drawn with a sign a seat: `.` free, `x` sold, `C` chosen and free, `M` chosen and ours,
/// `m` ours and not chosen, `d` free at another price, `s` standing, `w` a wheelchair place;
/// `|` is an aisle, `/` the end of the row.
struct DrawnRow
{
    explicit DrawnRow(const QString &drawing);

    /// The drawing with these seats marked.
    [[nodiscard]] QString marked(const std::vector<int> &seats, QChar sign) const;

    ManualClock clock;
    QString text;
    std::vector<qsizetype> places; ///< of the seats in the text
    std::unique_ptr<SeatStates> states;
    std::vector<int> chosen;
};

SeatKind kindOf(QChar sign)
{
    if (sign == u's')
        return SeatKind::Standing;
    return sign == u'w' ? SeatKind::Wheelchair : SeatKind::Seat;
}

DrawnRow::DrawnRow(const QString &drawing)
    : text(drawing)
{
    std::vector<SeatPlace> seats;
    SeatStatesAnswer answer;
    int row = 0;
    int order = 0;
    for (qsizetype i = 0; i < drawing.size(); ++i) {
        const QChar sign = drawing.at(i);
        ++order;
        row += int(sign == u'/');
        if (sign == u'/' || sign == u'|')
            continue;
        SeatPlace seat;
        seat.id = SeatId{int(seats.size()) + 1};
        seat.row = row;
        seat.rowOrder = row;
        seat.seatOrder = order;
        seat.number = QString::number(order);
        seat.priceMinor = sign == u'd' ? 900 : 1900;
        seat.kind = kindOf(sign);
        seat.x = float(24 * order);
        seat.y = float(30 * row);
        if (QStringLiteral("xMm").contains(sign)) {
            SeatState taken;
            taken.status = sign == u'x' ? SeatStatus::Booked : SeatStatus::Held;
            taken.booking = BookingId{sign == u'x' ? 5 : 9};
            answer.taken.push_back({seat.id, taken});
        }
        if (sign == u'C' || sign == u'M')
            chosen.push_back(int(seats.size()));
        places.push_back(i);
        seats.push_back(seat);
    }
    const auto layout = std::make_shared<SeatLayout>(
        EventId{1}, 1, QStringLiteral("EUR"), QStringList{QStringLiteral("Stalls")},
        QStringList{QStringLiteral("A"), QStringLiteral("B")}, seats, std::vector<Area>{});
    states = std::make_unique<SeatStates>(layout, clock);
    states->setOwnBooking(BookingId{9});
    states->apply(answer);
}

QString DrawnRow::marked(const std::vector<int> &seats, QChar sign) const
{
    QString drawing = text;
    for (const int seat : seats)
        drawing[places[size_t(seat)]] = sign;
    return drawing;
}

} // namespace

class TestStrandedSeats final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheSeatsThatAChoiceStrands_data();
    void namesTheSeatsThatAChoiceStrands();
    void offersTheNearestChoiceThatStrandsNone_data();
    void offersTheNearestChoiceThatStrandsNone();
};

void TestStrandedSeats::namesTheSeatsThatAChoiceStrands_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("stranded"); // marked !
    const auto add = [](const char *name, const QString &row, const QString &stranded) {
        QTest::newRow(name) << row << stranded;
    };
    add("nothing chosen", u"....."_qs, u"....."_qs);
    add("the end of an empty row", u"CC......"_qs, u"CC......"_qs);
    add("one seat from the end", u".CC....."_qs, u"!CC....."_qs);
    add("two seats from the end", u"..CC...."_qs, u"..CC...."_qs);
    add("one seat from a sold one", u"xx.CC..."_qs, u"xx!CC..."_qs);
    add("between two choices", u"..CC.CC."_qs, u"..CC!CC!"_qs);
    add("a hole in the middle of a choice", u"..C.C..."_qs, u"..C!C..."_qs);
    add("single before: not of this choice's making", u"x.x.CC"_qs, u"x.x.CC"_qs);
    add("all that is left", u"xxCCxx"_qs, u"xxCCxx"_qs);
    add("two of three: it cannot be helped", u"xCC.x"_qs, u"xCC.x"_qs);
    add("one of two: it cannot be helped", u"xC.x"_qs, u"xC.x"_qs);
    add("two of four in the middle", u"x.CC.x"_qs, u"x!CC!x"_qs);
    add("an aisle ends a stretch", u"....C.|CC..."_qs, u"....C!|CC..."_qs);
    add("nobody sits together across an aisle", u"x.|.CC.."_qs, u"x.|!CC.."_qs);
    add("rows are apart", u"....C./.C..."_qs, u"....C!/!C..."_qs);
    add("held here already", u".MM....."_qs, u"!MM....."_qs);
    add("given back here", u"..CCm..."_qs, u"..CCm..."_qs);
    add("given back in the middle", u"..MmM..."_qs, u"..M!M..."_qs);
    add("another price is company too", u"..CCdd.."_qs, u"..CCdd.."_qs);
    add("standing places have no sides", u"sCCss"_qs, u"sCCss"_qs);
    add("a companion between two wheelchair places", u"xwCwx"_qs, u"xwCwx"_qs);
}

void TestStrandedSeats::namesTheSeatsThatAChoiceStrands()
{
    QFETCH(QString, row);
    const DrawnRow drawn(row);
    QTEST(drawn.marked(strandedSeats(*drawn.states, drawn.chosen), u'!'), "stranded");
}

void TestStrandedSeats::offersTheNearestChoiceThatStrandsNone_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("to"); // marked T; like the row when there is none
    const auto add = [](const char *name, const QString &row, const QString &to) {
        QTest::newRow(name) << row << to;
    };
    add("towards the end", u".CC....."_qs, u"TTC....."_qs);
    add("away when the other side has room", u"x..CC.x"_qs, u"x..CTTx"_qs);
    add("past a pair", u"x.CC.x"_qs, u"xTTC.x"_qs);
    add("not to another price", u"dCC....."_qs, u"dCTT...."_qs);
    add("nowhere at this price", u"dCCdd"_qs, u"dCCdd"_qs);
}

void TestStrandedSeats::offersTheNearestChoiceThatStrandsNone()
{
    QFETCH(QString, row);
    const DrawnRow drawn(row);
    const std::vector<int> stranded = strandedSeats(*drawn.states, drawn.chosen);
    QVERIFY(!stranded.empty());
    const ShiftedChoice shift = shiftedChoice(*drawn.states, drawn.chosen, stranded.front());
    QCOMPARE(shift.from, drawn.chosen);
    QTEST(drawn.marked(shift.to, u'T'), "to");
}

QTEST_GUILESS_MAIN(TestStrandedSeats)
#include "tst_strandedseats.moc"
