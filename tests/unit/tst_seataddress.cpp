// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seataddress.h"
#include "tests/unit/oddhouse.h"

#include <QElapsedTimer>
#include <QTest>

using namespace parterre;

namespace {

QString namesOf(const SeatLayout &layout, const std::vector<int> &seats)
{
    QStringList names;
    for (const int seat : seats)
        names << layout.shortName(seat);
    return names.join(u", "_qs);
}

} // namespace

class SeatAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSeats_data();
    void readsSeats();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void asksForMoreWhileItIsTyped_data();
    void asksForMoreWhileItIsTyped();
    void readsPlaces_data();
    void readsPlaces();
    void refusesPlaces_data();
    void refusesPlaces();
    void offersSectionsThatBeginSo();
    void writesSeatsShortly_data();
    void writesSeatsShortly();
    void foldsNames_data();
    void foldsNames();
    void survivesAnything_data();
    void survivesAnything();
    void isQuickInALargeHouse();
};

void SeatAddressTest::readsSeats_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("seats");
    const auto row = [](const char *typed, const char *seats) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(seats);
    };
    row("d3", "Stalls D 3");
    row("D 3", "Stalls D 3");
    row("  d  3  ", "Stalls D 3");
    row("stalls c2", "Stalls C 2");
    row("s c2", "Stalls C 2");
    row("STA c 2", "Stalls C 2");
    row("bal c2", "Balcony C 2");
    row("balcony c1-3", "Balcony C 1, Balcony C 2, Balcony C 3");
    row("balcony c3-1", "Balcony C 1, Balcony C 2, Balcony C 3");
    row("bal c 1 to 3", "Balcony C 1, Balcony C 2, Balcony C 3");
    row("bal c 1 - 3", "Balcony C 1, Balcony C 2, Balcony C 3");
    row("bal c1\u20133", "Balcony C 1, Balcony C 2, Balcony C 3");
    row("bal c1..3", "Balcony C 1, Balcony C 2, Balcony C 3");
    row("s c1,3", "Stalls C 1, Stalls C 3");
    row("s c1, 3", "Stalls C 1, Stalls C 3");
    row("s c 1 3", "Stalls C 1, Stalls C 3");
    row("s c1 and 3", "Stalls C 1, Stalls C 3");
    row("s c1+3", "Stalls C 1, Stalls C 3");
    row("s c1,3-5,8", "Stalls C 1, Stalls C 3, Stalls C 4, Stalls C 5, Stalls C 8");
    row("s c3,3", "Stalls C 3");
    row("s row c seat 3", "Stalls C 3");
    row("stalls, c 3", ""); // a comma ends no section
    row("s c/3", "Stalls C 3");
    row("s c:3", "Stalls C 3");
    row("s c03", "Stalls C 3");
    // An aisle between 5 and 6: a range walks across it.
    row("s d4-7", "Stalls D 4, Stalls D 5, Stalls D 6, Stalls D 7");
    // Even numbers left of the middle, odd ones right of it.
    row("grand e12-8", "Grand Circle E 12, Grand Circle E 10, Grand Circle E 8");
    row("grand e4-3", "Grand Circle E 4, Grand Circle E 2, Grand Circle E 1, Grand Circle E 3");
    row("circle e2", "Grand Circle E 2"); // the beginning of its second word
    // Letters for seats, digits for rows.
    row("logen 7a", "Logen 7 A");
    row("logen 7 a-c", "Logen 7 A, Logen 7 B, Logen 7 C");
    row("row 7 b", "Logen 7 B");
    // Accents and signs.
    row("galerie \u00e42", "Galerie \u00c4 2");
    row("galerie a2", "Galerie \u00c4 2");
    row("GALERIE A2", "Galerie \u00c4 2");
    row("gal \u0661\u0662", ""); // digits of another script, but no such row
    row("s c\u0663", "Stalls C 3");
    // Row A1 and row A: where only one can be meant, it is.
    row("studio a1 3", "");
    row("studio a1,3", "Studio A 1, Studio A 3");
    row("studio row a1 seat 3", "Studio \u00b7 row A1 \u00b7 seat 3");
    row("studio a1/3", "Studio \u00b7 row A1 \u00b7 seat 3");
    row("studio a2 2", "Studio A 2");
}

void SeatAddressTest::readsSeats()
{
    QFETCH(QString, typed);
    QFETCH(QString, seats);
    const SeatAddresses addresses(oddHouse());
    const auto answer = addresses.seats(typed);
    const auto *found = std::get_if<SeatAddresses::Seats>(&answer);
    const QString said = found ? QString() : std::get<AddressFault>(answer).text;
    QVERIFY2(found || seats.isEmpty(), qPrintable(said));
    QCOMPARE(found ? namesOf(*addresses.layout(), *found) : QString(), seats);
}

void SeatAddressTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::newRow("no such row") << u"stalls zz4"_qs << u"There is no row ZZ4 in Stalls."_qs << 7;
    QTest::newRow("no such section")
        << u"loge4 7"_qs << u"There is no section or row LOGE4."_qs << 0;
    QTest::newRow("no such seat") << u"s c4-99"_qs << u"There is no seat 99 in row C of Stalls."_qs
                                  << 5;
    QTest::newRow("two sections")
        << u"c2"_qs << u"These seats are in Stalls and in Balcony. Type the section first."_qs << 0;
    QTest::newRow("two readings")
        << u"studio a1 3"_qs
        << u"This can be Studio A 1, 3, or Studio · row A1 · seat 3. Put commas between seats, or write “seat” "
           "before them."_qs
        << 0;
    QTest::newRow("a number is missing")
        << u"s c,3"_qs << u"A seat's number is missing here."_qs << 3;
    QTest::newRow("a number of no seat in between")
        << u"grand e12-13"_qs << u"There is no seat 13 in row E of Grand Circle."_qs << 10;
    QTest::newRow("twice the same number")
        << u"standing a5"_qs
        << u"Seat 5 is more than once in row A of Standing. Choose it on the map."_qs << 10;
}

void SeatAddressTest::saysWhatIsWrong()
{
    QFETCH(QString, typed);
    const auto answer = SeatAddresses(oddHouse()).seats(typed);
    const auto *fault = std::get_if<AddressFault>(&answer);
    QVERIFY(fault);
    QTEST(fault->text, "text");
    QTEST(fault->position, "position");
    QVERIFY(!fault->isUnfinished);
}

void SeatAddressTest::asksForMoreWhileItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", " ", "s", "sta", "stalls", "stalls ", "s c", "s c ", "s c1-",
                              "s c1,", "bal c1 to", "grand e1", "studio a", "g", "l"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void SeatAddressTest::asksForMoreWhileItIsTyped()
{
    QFETCH(QString, typed);
    const auto answer = SeatAddresses(oddHouse()).seats(typed);
    if (std::holds_alternative<SeatAddresses::Seats>(answer))
        return; // already a seat, such as E 1
    const auto &fault = std::get<AddressFault>(answer);
    QVERIFY2(fault.isUnfinished, qPrintable(fault.text));
    QVERIFY(!fault.text.isEmpty());
}

void SeatAddressTest::readsPlaces_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("row");
    QTest::newRow("section") << u"balcony"_qs << u"Balcony"_qs << QString();
    QTest::newRow("shortened") << u"bal"_qs << u"Balcony"_qs << QString();
    QTest::newRow("two words") << u"grand circle"_qs << u"Grand Circle"_qs << QString();
    QTest::newRow("second word") << u"circle"_qs << u"Grand Circle"_qs << QString();
    QTest::newRow("with a row") << u"bal c"_qs << u"Balcony"_qs << u"C"_qs;
    QTest::newRow("two words and a row") << u"grand circle e"_qs << u"Grand Circle"_qs << u"E"_qs;
    QTest::newRow("the word row") << u"bal row c"_qs << u"Balcony"_qs << u"C"_qs;
    QTest::newRow("a row anywhere") << u"c"_qs << QString() << u"C"_qs;
    QTest::newRow("the word row alone") << u"row d"_qs << QString() << u"D"_qs;
    QTest::newRow("accents") << u"galerie a"_qs << u"Galerie"_qs << u"\u00c4"_qs;
}

void SeatAddressTest::readsPlaces()
{
    QFETCH(QString, typed);
    const auto answer = SeatAddresses(oddHouse()).place(typed);
    const auto *place = std::get_if<PlaceName>(&answer);
    QVERIFY2(place, place ? "" : qPrintable(std::get<AddressFault>(answer).text));
    QTEST(place->section, "section");
    QTEST(place->row, "row");
}

void SeatAddressTest::refusesPlaces_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << u"zoo"_qs << u"There is no section or row ZOO."_qs;
    QTest::newRow("unknown row") << u"bal z"_qs << u"There is no row Z in Balcony."_qs;
    QTest::newRow("two sections") << u"st"_qs
                                  << u"This can be Stalls or Studio. Type more of the name."_qs;
}

void SeatAddressTest::refusesPlaces()
{
    QFETCH(QString, typed);
    const auto answer = SeatAddresses(oddHouse()).place(typed);
    QVERIFY(std::holds_alternative<AddressFault>(answer));
    QTEST(std::get<AddressFault>(answer).text, "text");
}

void SeatAddressTest::offersSectionsThatBeginSo()
{
    const SeatAddresses addresses(oddHouse());
    QCOMPARE(addresses.sectionsLike(u"st"_qs),
             (QStringList{u"Stalls"_qs, u"Standing"_qs, u"Studio"_qs}));
    QCOMPARE(addresses.sectionsLike(u"CIR"_qs), QStringList{u"Grand Circle"_qs});
    QCOMPARE(addresses.sectionsLike(QString()).size(), 7);
    QVERIFY(addresses.sectionsLike(u"zoo"_qs).isEmpty());
}

void SeatAddressTest::writesSeatsShortly_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << u"d3"_qs << u"Stalls D 3"_qs;
    QTest::newRow("two") << u"d3,4"_qs << u"Stalls D 3, 4"_qs;
    QTest::newRow("run") << u"d3-6,9"_qs << u"Stalls D 3\u20136, 9"_qs;
    QTest::newRow("even") << u"grand e12-8"_qs << u"Grand Circle E 12\u20138"_qs;
}

void SeatAddressTest::writesSeatsShortly()
{
    QFETCH(QString, typed);
    const SeatAddresses addresses(oddHouse());
    const auto answer = addresses.seats(typed);
    QTEST(addresses.text(std::get<SeatAddresses::Seats>(answer)), "text");
}

void SeatAddressTest::foldsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::newRow("case") << u"Grand  CIRCLE "_qs << u"grand circle"_qs;
    QTest::newRow("accents") << u"\u00c9toile \u00e7a"_qs << u"etoile ca"_qs;
    QTest::newRow("leading zeros") << u"A007"_qs << u"a7"_qs;
    QTest::newRow("zero") << u"0"_qs << u"0"_qs;
    QTest::newRow("inner zeros") << u"100"_qs << u"100"_qs;
    QTest::newRow("other digits") << u"\u0661\u0662"_qs << u"12"_qs;
    QTest::newRow("wide") << u"\uff21\uff11"_qs << u"a1"_qs;
}

void SeatAddressTest::foldsNames()
{
    QFETCH(QString, name);
    QTEST(nameKey(name), "key");
}

void SeatAddressTest::survivesAnything_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nul") << QString(u"c\0002"_qs);
    QTest::newRow("10,000 characters") << QString(10000, u'c');
    QTest::newRow("10,000 words") << u"c "_qs.repeated(10000);
    QTest::newRow("emoji") << u"\U0001F3AD 2"_qs;
    QTest::newRow("right to left") << u"\u05d0 12-15"_qs;
    QTest::newRow("signs only") << u"-,;/.:+&"_qs;
    QTest::newRow("half a pair") << QString(QChar(0xd83c));
    QTest::newRow("huge number") << u"s c99999999999999999999999999"_qs;
}

void SeatAddressTest::survivesAnything()
{
    QFETCH(QString, typed);
    const SeatAddresses addresses(oddHouse());
    const auto seats = addresses.seats(typed);
    QVERIFY(std::holds_alternative<AddressFault>(seats));
    QVERIFY(!std::get<AddressFault>(seats).text.isEmpty());
    (void)addresses.place(typed);
    (void)addresses.sectionsLike(typed);
}

void SeatAddressTest::isQuickInALargeHouse()
{
    const SeatAddresses addresses(stadium(80'000));
    constexpr int rounds = 100;
    for (const QString &typed :
         {u"section 7 r12 1-20"_qs, u"sec"_qs, u"section 7 r12"_qs, u"r12 4"_qs, u"zzz"_qs}) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i) {
            (void)addresses.seats(typed);
            (void)addresses.place(typed);
            (void)addresses.sectionsLike(typed);
        }
        const double each = double(timer.nsecsElapsed()) / rounds / 1e6;
        qInfo("%s: %.3f ms a keystroke", qPrintable(typed), each);
        QVERIFY(each < 20); // an order of magnitude for slow and busy machines
    }
}

QTEST_GUILESS_MAIN(SeatAddressTest)
#include "tst_seataddress.moc"
