// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/eventdraft.h"
#include "models/events/pricetypedraft.h"
#include "models/events/walltimes.h"

#include <QTest>

using namespace parterre;

namespace {

QDateTime wall(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_qs);
    time.setTimeSpec(Qt::UTC);
    return time;
}

EventDraft good()
{
    EventDraft draft;
    draft.name = u"Tosca"_qs;
    draft.venue = u"Great Hall"_qs;
    draft.city = u"Berlin"_qs;
    draft.country = u"Germany"_qs;
    draft.currency = u"EUR"_qs;
    draft.timeZone = u"Europe/Berlin"_qs;
    draft.start = wall(u"2030-05-04 19:30"_qs);
    return draft;
}

} // namespace

/// What a manager may say of an event, and how it is read.
class TestEventDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrongWithAGoodOne();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
    void putsOnesOwnChangesOnTop();
    void repeatsOverDates_data();
    void repeatsOverDates();
    void readsTimesAsTheyAreTyped_data();
    void readsTimesAsTheyAreTyped();
    void readsPrices_data();
    void readsPrices();
    void refusesPriceTypesThatCannotBe_data();
    void refusesPriceTypesThatCannotBe();
};

void TestEventDraft::findsNothingWrongWithAGoodOne()
{
    EventDraft draft = good();
    QVERIFY(faultsOf(draft).isEmpty());
    draft.description = u"Two acts.\n\tIn Italian."_qs;
    draft.imageUrl = u"https://example.org/a.png"_qs;
    draft.end = wall(u"2030-05-05 00:10"_qs);
    draft.onSale = wall(u"2029-01-01 10:00"_qs);
    QVERIFY(faultsOf(draft).isEmpty());
    draft.name = u"  Tosca "_qs;
    draft.currency = u"eur"_qs;
    QCOMPARE(trimmed(draft).name, u"Tosca"_qs);
    QVERIFY(faultsOf(trimmed(draft)).isEmpty());
}

void TestEventDraft::namesTheFieldThatIsWrong_data()
{
    QTest::addColumn<EventDraft>("draft");
    QTest::addColumn<int>("field");
    const auto row = [](const char *name, EventField field, auto change) {
        EventDraft draft = good();
        change(draft);
        QTest::newRow(name) << draft << int(field);
    };
    using Draft = EventDraft;
    row("no name", EventField::Name, [](Draft &d) { d.name.clear(); });
    row("501 signs", EventField::Name, [](Draft &d) { d.name = QString(501, u'x'); });
    row("nul", EventField::Venue, [](Draft &d) { d.venue = u"a"_qs + QChar(u'\0'); });
    row("no city", EventField::City, [](Draft &d) { d.city.clear(); });
    row("101 signs", EventField::Category, [](Draft &d) { d.category = QString(101, u'\u00fc'); });
    row("no start", EventField::Start, [](Draft &d) { d.start = {}; });
    row("a far year", EventField::Start, [](Draft &d) { d.start = d.start.addYears(7000); });
    row("end at start", EventField::End, [](Draft &d) { d.end = d.start; });
    row("currency", EventField::Currency, [](Draft &d) { d.currency = u"\u20ac"_qs; });
    row("zone", EventField::TimeZone, [](Draft &d) { d.timeZone = u"Berlin"_qs; });
    row("picture", EventField::Image, [](Draft &d) { d.imageUrl = u"poster.png"_qs; });
    row("sale ends first", EventField::OffSale, [](Draft &d) {
        d.onSale = wall(u"2030-01-02 10:00"_qs);
        d.offSale = wall(u"2030-01-02 10:00"_qs);
    });
    row("sale after all is over", EventField::OnSale,
        [](Draft &d) { d.onSale = d.start.addDays(1); });
}

void TestEventDraft::namesTheFieldThatIsWrong()
{
    QFETCH(EventDraft, draft);
    QFETCH(int, field);
    const QList<FieldFault> faults = faultsOf(draft);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(int(faults.front().field), field);
    QVERIFY(faults.front().sentence.endsWith(u'.'));
}

void TestEventDraft::putsOnesOwnChangesOnTop()
{
    const EventDraft base = good();
    EventDraft theirs = base;
    theirs.name = u"Aida"_qs;
    theirs.city = u"Bonn"_qs;
    EventDraft mine = base;
    mine.city = u"Köln"_qs;
    mine.end = wall(u"2030-05-04 22:00"_qs);
    const EventDraft merged = mergedOver(theirs, base, mine);
    QCOMPARE(merged.name, u"Aida"_qs);
    QCOMPARE(merged.city, u"Köln"_qs);
    QCOMPARE(merged.end, mine.end);
    QCOMPARE(differences(base, theirs), (QList{EventField::Name, EventField::City}));
}

void TestEventDraft::repeatsOverDates_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("everyDays");
    QTest::addColumn<QList<int>>("weekdays");
    QTest::addColumn<QString>("days");
    const QList<int> none;
    QTest::newRow("daily") << u"2030-05-06"_qs << 1 << none << u"4 5 6"_qs;
    QTest::newRow("weekly") << u"2030-05-20"_qs << 7 << QList<int>{6} << u"4 11 18"_qs;
    QTest::newRow("two days of a week")
        << u"2030-05-12"_qs << 7 << QList<int>{6, 3} << u"4 8 11"_qs;
    QTest::newRow("every second week") << u"2030-05-31"_qs << 14 << QList<int>{6} << u"4 18"_qs;
    QTest::newRow("no day of the week") << u"2030-05-05"_qs << 7 << none << u"4"_qs;
    QTest::newRow("last before first") << u"2030-05-03"_qs << 1 << none << QString();
    QTest::newRow("no step") << u"2030-05-31"_qs << 0 << none << QString();
}

void TestEventDraft::repeatsOverDates()
{
    QFETCH(QString, last);
    QFETCH(int, everyDays);
    QFETCH(QList<int>, weekdays);
    QFETCH(QString, days);
    const Repetition repetition{QDate(2030, 5, 4), QDate::fromString(last, Qt::ISODate), everyDays,
                                weekdays, QTime(19, 30)};
    QStringList found;
    for (const QDateTime &start : startsOf(repetition)) {
        QCOMPARE(start.time(), QTime(19, 30));
        found << QString::number(start.date().day());
    }
    QCOMPARE(found.join(u' '), days);
    Repetition endless = repetition;
    endless.everyDays = 1;
    endless.weekdays.clear();
    endless.last = QDate(9999, 1, 1);
    QCOMPARE(startsOf(endless).size(), Repetition::most);
}

void TestEventDraft::readsTimesAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTime");
    for (const char *typed : {"4 May 2030 19:30", "2030-05-04 19:30", "4.5.2030 19.30",
                              "4 May 2030, 19:30", "  4  may  2030   19:30 "})
        QTest::newRow(typed) << QString::fromLatin1(typed) << true;
    for (const char *typed : {"", "4 May 2030", "19:30", "31 Feb 2030 19:30", "4 May 2030 24:30",
                              "tomorrow 19:30", "4 May 2030 19:30:15 x"})
        QTest::newRow(typed) << QString::fromLatin1(typed) << false;
}

void TestEventDraft::readsTimesAsTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, isTime);
    const auto time = readWallTime(typed, QLocale::c());
    QCOMPARE(time.has_value(), isTime);
    if (!time)
        return;
    QCOMPARE(*time, wall(u"2030-05-04 19:30"_qs));
    QCOMPARE(wallTimeText(*time, QLocale::c()), u"4 May 2030 19:30"_qs);
}

void TestEventDraft::readsPrices_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("thousandths"); // -1: none
    QTest::addColumn<int>("minor");       // -1: none
    QTest::newRow("share") << u"50 %"_qs << 50'000 << -1;
    QTest::newRow("odd share") << u"33.333%"_qs << 33'333 << -1;
    QTest::newRow("free") << u"Free"_qs << 0 << -1;
    QTest::newRow("amount") << u"12.50"_qs << -1 << 1250;
    QTest::newRow("minus one") << u"-1"_qs << -1 << -1;
    QTest::newRow("a trillion") << u"1000000000000"_qs << -1 << -1;
    QTest::newRow("1e12") << u"1e12"_qs << -1 << -1;
    QTest::newRow("words") << u"cheap"_qs << -1 << -1;
}

void TestEventDraft::readsPrices()
{
    QFETCH(QString, typed);
    QFETCH(int, thousandths);
    QFETCH(int, minor);
    PriceTypeDraft type;
    readPrice(typed, QLocale::c(), type);
    QCOMPARE(type.percentThousandths.value_or(-1), thousandths);
    QCOMPARE(int(type.fixedMinor.value_or(-1)), minor);
}

void TestEventDraft::refusesPriceTypesThatCannotBe_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("thousandths");
    QTest::addColumn<int>("line"); // -1: nothing is wrong
    QTest::newRow("two") << QStringList{u"Child"_qs, u"Senior"_qs} << 50'000 << -1;
    QTest::newRow("no name") << QStringList{u"Child"_qs, u" "_qs} << 50'000 << 1;
    QTest::newRow("another case") << QStringList{u"Child"_qs, u"CHILD"_qs} << 50'000 << 1;
    QTest::newRow("a long name") << QStringList{QString(51, u'x')} << 50'000 << 0;
    QTest::newRow("above the price") << QStringList{u"Child"_qs} << 100'001 << 0;
    QTest::newRow("below nothing") << QStringList{u"Child"_qs} << -1 << 0;
}

void TestEventDraft::refusesPriceTypesThatCannotBe()
{
    QFETCH(QStringList, names);
    QFETCH(int, thousandths);
    QFETCH(int, line);
    std::vector<PriceTypeDraft> types;
    for (const QString &name : names) {
        PriceTypeDraft type;
        type.name = name;
        type.percentThousandths = thousandths;
        types.push_back(type);
    }
    const auto fault = faultOf(types);
    QCOMPARE(fault ? fault->line : -1, line);
    if (!types.empty()) {
        types.front().fixedMinor = 100; // a share and an amount
        QVERIFY(faultOf(types));
    }
}

QTEST_GUILESS_MAIN(TestEventDraft)
#include "tst_eventdraft.moc"
