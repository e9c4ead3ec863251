// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/eventdesk.h"
#include "tests/stores/salehouse.h"

#include <QTimeZone>

using namespace parterre;

namespace {

const QByteArray tinyPng = QByteArray::fromHex("89504e470d0a1a0a00");

QDateTime wall(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_qs);
    time.setTimeSpec(Qt::UTC);
    return time;
}

EventDraft opera()
{
    EventDraft draft;
    draft.name = u"Così fan tutte"_qs;
    draft.description = u"In two acts.\nIn Italian."_qs;
    draft.venue = u"Old Mill"_qs;
    draft.city = u"Zürich"_qs;
    draft.country = u"Switzerland"_qs;
    draft.category = u"Opera"_qs;
    draft.series = u"Mozart 2030"_qs;
    draft.imageUrl = u"https://example.org/cosi.png"_qs;
    draft.currency = u"CHF"_qs;
    draft.timeZone = u"Europe/Zurich"_qs;
    draft.start = wall(u"2030-05-04 19:30"_qs);
    draft.end = wall(u"2030-05-04 22:45"_qs);
    draft.onSale = wall(u"2029-11-01 10:00"_qs);
    draft.offSale = wall(u"2030-05-04 20:00"_qs);
    return draft;
}

} // namespace

/// What managers do with events, against the real server.
class TestEventDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsEveryColumn();
    void listsWhatTheFilterAsksFor_data();
    void listsWhatTheFilterAsksFor();
    void countsSoldHeldAndHouse();
    void refusesAClerkInEveryFunction();
    void keepsTheFirstOfTwoSaves();
    void answersTheSameRequestTheSame();
    void keepsTheWallTimeInAnotherZone();
    void keepsTheCurrencyOnceSomethingIsSold();
    void refusesWhatNoEventIs_data();
    void refusesWhatNoEventIs();
    void refusesTheSameEventTwice();
    void keepsAPicture();
    void refusesWhatIsNoPicture();
    void stopsTheSaleWhenItIsSwitchedOff();
    void copiesSeatsPricesTypesAndHolds();
    void copiesNothingWhenOneDateIsTaken();
    void repeatsOverAllDatesOrNone();
    void replacesPriceTypesButKeepsWhatWasSold();
    void refusesACapBelowWhatIsSold();

private:
    [[nodiscard]] Result<EventSaved> save(const EventToSave &what);
    [[nodiscard]] EventSaved saved(const EventToSave &what);
    [[nodiscard]] EventToSave asNew(const EventDraft &draft);
    [[nodiscard]] ManagedEvent hamlet();
    [[nodiscard]] std::vector<ManagedEvent> list(const EventFilter &filter = {});
    [[nodiscard]] Result<std::vector<EventId>> copy(const EventCopies &what);
    [[nodiscard]] std::vector<PriceTypeDraft> types(EventId event);
    void holdForTheHouse(int seats);

    std::unique_ptr<SaleHouse> m_house;
    std::unique_ptr<EventDesk> m_desk;
    QString m_token;
};

void TestEventDesk::init()
{
    m_house = std::make_unique<SaleHouse>();
    Executor &executor = m_house->manager().executor;
    m_desk = std::make_unique<EventDesk>(executor, executor);
    m_token = m_house->manager().session().token;
}

void TestEventDesk::cleanup()
{
    m_house->house().announce();
    QCOMPARE(m_house->house().violations(), 0);
    m_desk.reset();
    m_house.reset();
}

Result<EventSaved> TestEventDesk::save(const EventToSave &what)
{
    SaleTill &till = m_house->manager();
    return till.wait<EventSaved>(
        [&](auto done) { m_desk->save(m_token, what, till.context(), done); });
}

EventSaved TestEventDesk::saved(const EventToSave &what)
{
    const auto answer = save(what);
    if (!answer)
        qFatal("not saved: %s %s", qPrintable(answer.error().text),
               qPrintable(answer.error().detail));
    return *answer;
}

EventToSave TestEventDesk::asNew(const EventDraft &draft)
{
    return {QUuid::createUuid(), {}, 0, draft, {}};
}

std::vector<ManagedEvent> TestEventDesk::list(const EventFilter &filter)
{
    SaleTill &till = m_house->manager();
    const auto answer = till.wait<EventList>(
        [&](auto done) { m_desk->list(m_token, filter, till.context(), done); });
    if (!answer)
        qFatal("no list: %s", qPrintable(answer.error().detail));
    return answer->events;
}

ManagedEvent TestEventDesk::hamlet()
{
    EventFilter filter;
    filter.text = u"hamlet"_qs;
    return list(filter).front();
}

Result<std::vector<EventId>> TestEventDesk::copy(const EventCopies &what)
{
    SaleTill &till = m_house->manager();
    return till.wait<std::vector<EventId>>([&](auto done) {
        m_desk->copy(m_token, what, std::make_shared<CopyProgress>(), till.context(), done);
    });
}

std::vector<PriceTypeDraft> TestEventDesk::types(EventId event)
{
    SaleTill &till = m_house->manager();
    const auto answer = till.wait<std::vector<PriceTypeDraft>>(
        [&](auto done) { m_desk->priceTypes(m_token, event, till.context(), done); });
    return answer ? *answer : std::vector<PriceTypeDraft>();
}

void TestEventDesk::holdForTheHouse(int seats)
{
    m_house->house().database().sql().run(
        u"with b as (insert into parterre.bookings (user_id, event_id, status, total_amount)"
        "   select 1, %1, 'HOLD', sum(price) from parterre.event_seats"
        "   where row_number = 'C' and seat_number::int <= %2 returning id),"
        " s as (update parterre.event_seats set status = 'HOLD', current_booking_id = b.id"
        "   from b where row_number = 'C' and seat_number::int <= %2"
        "   returning event_seats.id, price, b.id as booking),"
        " l as (insert into parterre.booking_seats (booking_id, seat_id, event_id,"
        "   price_at_booking) select booking, id, %1, price from s)"
        " update parterre.events set available_seats = available_seats - %2"_qs
            .arg(m_house->event().value)
            .arg(seats));
}

void TestEventDesk::keepsEveryColumn()
{
    const EventSaved answer = saved(asNew(opera()));
    QVERIFY(answer.answer.isOk());
    QVERIFY(answer.event);
    QCOMPARE(answer.event->draft, opera());
    QCOMPARE(answer.event->start.timeZone().id(), QByteArray("Europe/Zurich"));
    QCOMPARE(answer.event->start.toUTC().time(), QTime(17, 30));
    QVERIFY(!answer.event->onSale);
    QCOMPARE(answer.event->savedBy, u"Max Ortega"_qs);

    EventDraft other = opera();
    other.name = u"Don Giovanni"_qs;
    other.description.clear();
    other.category.clear();
    other.series.clear();
    other.imageUrl.clear();
    other.currency = u"EUR"_qs;
    other.end = {};
    other.onSale = {};
    other.offSale = {};
    const EventSaved again = saved({QUuid::createUuid(), answer.event->id, 0, other, {}});
    QVERIFY(again.answer.isOk());
    QCOMPARE(again.event->draft, other);
    QCOMPARE(again.event->version, 1);
    QCOMPARE(m_house->house().value(
                 u"select count(*) from parterre.audit where action in ('create event',"
                 " 'save event') and details -> 'after' ->> 'name' is not null"_qs),
             u"2"_qs);
}

void TestEventDesk::listsWhatTheFilterAsksFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("active"); // -1: either
    QTest::addColumn<QString>("names");
    const QString all = u"Hamlet,Così fan tutte"_qs;
    const QString cosi = u"Così fan tutte"_qs;
    QTest::newRow("all") << QString() << QString() << QString() << QString() << -1 << all;
    QTest::newRow("words of several columns")
        << u"mozart  ZÜRICH"_qs << QString() << QString() << QString() << -1 << cosi;
    QTest::newRow("a word that is nowhere")
        << u"cosi %"_qs << QString() << QString() << QString() << -1 << QString();
    QTest::newRow("a quote") << u"'; drop table x --"_qs << QString() << QString() << QString()
                             << -1 << QString();
    QTest::newRow("city") << QString() << u"berlin"_qs << QString() << QString() << -1
                          << u"Hamlet"_qs;
    QTest::newRow("its own day") << QString() << QString() << u"2030-05-04"_qs << u"2030-05-04"_qs
                                 << -1 << cosi;
    QTest::newRow("from the day after")
        << QString() << QString() << u"2030-05-05"_qs << QString() << -1 << QString();
    QTest::newRow("switched off") << QString() << QString() << QString() << QString() << 0 << cosi;
    QTest::newRow("switched on") << QString() << QString() << QString() << QString() << 1
                                 << u"Hamlet"_qs;
}

void TestEventDesk::listsWhatTheFilterAsksFor()
{
    QFETCH(QString, text);
    QFETCH(QString, city);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, active);
    QFETCH(QString, names);
    EventDraft draft = opera();
    draft.active = false;
    QVERIFY(saved(asNew(draft)).answer.isOk());
    EventFilter filter;
    filter.text = text;
    filter.city = city;
    filter.from = QDate::fromString(from, Qt::ISODate);
    filter.to = QDate::fromString(to, Qt::ISODate);
    if (active >= 0)
        filter.active = active == 1;
    QStringList found;
    for (const ManagedEvent &event : list(filter))
        found << event.draft.name;
    QCOMPARE(found.join(u','), names);
}

void TestEventDesk::countsSoldHeldAndHouse()
{
    SaleTill &clerk = m_house->clerk();
    QVERIFY(
        clerk.sell(m_house->event(), {m_house->seat(u"A"_qs, 1), m_house->seat(u"A"_qs, 2)}).outcome
        == SaleOutcome::Done);
    QVERIFY(clerk.hold(m_house->event(), {m_house->seat(u"B"_qs, 1)}).outcome == SaleOutcome::Done);
    holdForTheHouse(3);
    const ManagedEvent event = hamlet();
    QCOMPARE(event.totalSeats, 30);
    QCOMPARE(event.available, 24);
    QCOMPARE(event.sold, 2);
    QCOMPARE(event.held, 1);
    QCOMPARE(event.house, 3);
    QVERIFY(event.currencyFixed);
}

void TestEventDesk::refusesAClerkInEveryFunction()
{
    SaleTill &clerk = m_house->clerk();
    EventDesk desk(clerk.executor, clerk.executor);
    const QString token = clerk.session().token;
    const EventId event = m_house->event();
    QObject *here = clerk.context();
    const auto list = clerk.wait<EventList>([&](auto done) { desk.list(token, {}, here, done); });
    QCOMPARE(list.error().code, u"PT403"_qs);
    const auto words = clerk.wait<EventWords>([&](auto done) { desk.words(token, here, done); });
    QCOMPARE(words.error().code, u"PT403"_qs);
    const auto types = clerk.wait<std::vector<PriceTypeDraft>>(
        [&](auto done) { desk.priceTypes(token, event, here, done); });
    QCOMPARE(types.error().code, u"PT403"_qs);
    const auto save
        = clerk.wait<EventSaved>([&](auto done) { desk.save(token, asNew(opera()), here, done); });
    QCOMPARE(save.error().kind, ErrorKind::Forbidden);
    const auto off = clerk.wait<EventSaved>(
        [&](auto done) { desk.switchActive(token, event, 0, false, here, done); });
    QCOMPARE(off.error().kind, ErrorKind::Forbidden);
    const auto pricing = clerk.wait<EventSaved>(
        [&](auto done) { desk.savePriceTypes(token, event, 0, {}, here, done); });
    QCOMPARE(pricing.error().kind, ErrorKind::Forbidden);
    const auto copies = clerk.wait<std::vector<EventId>>([&](auto done) {
        desk.copy(token, {QUuid::createUuid(), event, u"X"_qs, {wall(u"2030-01-01 20:00"_qs)}},
                  std::make_shared<CopyProgress>(), here, done);
    });
    QCOMPARE(copies.error().kind, ErrorKind::Forbidden);
    QCOMPARE(this->list().size(), size_t(1));
}

void TestEventDesk::keepsTheFirstOfTwoSaves()
{
    const ManagedEvent read = hamlet();
    EventDraft theirs = read.draft;
    theirs.name = u"Macbeth"_qs;
    QVERIFY(saved({QUuid::createUuid(), read.id, read.version, theirs, {}}).answer.isOk());
    EventDraft mine = read.draft;
    mine.city = u"Bonn"_qs;
    const EventSaved late = saved({QUuid::createUuid(), read.id, read.version, mine, {}});
    QCOMPARE(late.answer.outcome, DeskAnswer::Outcome::Changed);
    QCOMPARE(late.answer.args.value(0), u"Max Ortega"_qs);
    QVERIFY(QDateTime::fromString(late.answer.args.value(1), Qt::ISODate).isValid());
    QCOMPARE(late.event->draft, theirs);
    const EventDraft both = mergedOver(theirs, read.draft, mine);
    QVERIFY(saved({QUuid::createUuid(), read.id, late.event->version, both, {}}).answer.isOk());
    const auto found = list();
    QCOMPARE(found.front().draft.name, u"Macbeth"_qs);
    QCOMPARE(found.front().draft.city, u"Bonn"_qs);
}

void TestEventDesk::answersTheSameRequestTheSame()
{
    const EventToSave request = asNew(opera());
    const EventSaved first = saved(request);
    const EventSaved again = saved(request);
    QCOMPARE(again.answer, first.answer);
    QCOMPARE(list().size(), size_t(2));
    EventToSave other = request;
    other.draft.name = u"Other"_qs;
    QCOMPARE(save(other).error().code, u"PT409"_qs);
}

void TestEventDesk::keepsTheWallTimeInAnotherZone()
{
    const EventSaved there = saved(asNew(opera()));
    EventDraft moved = opera();
    moved.timeZone = u"America/New_York"_qs;
    const EventSaved after = saved({QUuid::createUuid(), there.event->id, 0, moved, {}});
    QCOMPARE(after.event->draft.start, opera().start);
    QCOMPARE(after.event->start.toUTC().time(), QTime(23, 30));
}

void TestEventDesk::keepsTheCurrencyOnceSomethingIsSold()
{
    ManagedEvent event = hamlet();
    event.draft.currency = u"CHF"_qs;
    const EventSaved changed
        = saved({QUuid::createUuid(), event.id, event.version, event.draft, {}});
    QVERIFY(changed.answer.isOk());
    QCOMPARE(changed.event->layoutVersion, event.layoutVersion + 1);
    QVERIFY(m_house->clerk().sell(event.id, {m_house->seat(u"A"_qs, 1)}).outcome
            == SaleOutcome::Done);
    event.draft.currency = u"EUR"_qs;
    const EventSaved refused
        = saved({QUuid::createUuid(), event.id, changed.event->version, event.draft, {}});
    QCOMPARE(refused.answer.outcome, DeskAnswer::Outcome::Refused);
    QCOMPARE(refused.answer.args, (QStringList{u"currency"_qs, u"CHF"_qs}));
    QCOMPARE(refused.event->draft.currency, u"CHF"_qs);
}

void TestEventDesk::refusesWhatNoEventIs_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no name") << u"name"_qs << u" \t "_qs << u"The name is missing."_qs;
    QTest::newRow("a long name") << u"name"_qs << QString(501, u'x')
                                 << u"The name has 501 characters; 500 are the most."_qs;
    QTest::newRow("a long city") << u"city"_qs << QString(101, u'ü')
                                 << u"The city has 101 characters; 100 are the most."_qs;
    QTest::newRow("a bell") << u"venue"_qs << u"a\u0007b"_qs
                            << u"The venue has signs that cannot be printed."_qs;
    QTest::newRow("end before start")
        << u"end"_qs << u"2030-05-04T19:00:00"_qs << u"The event ends before it starts."_qs;
    QTest::newRow("no start") << u"start"_qs << QString() << u"The start is missing."_qs;
    QTest::newRow("no time") << u"start"_qs << u"soon"_qs << u"The start is not a time."_qs;
    QTest::newRow("a year far away") << u"start"_qs << u"9999-01-01T00:00:00"_qs
                                     << u"The start is not between the years 2000 and 2099."_qs;
    QTest::newRow("infinity") << u"start"_qs << u"infinity"_qs
                              << u"The start is not between the years 2000 and 2099."_qs;
    QTest::newRow("an hour that the clocks skip")
        << u"on_sale"_qs << u"2029-03-25T02:30:00"_qs
        << u"The start of the sale does not exist: the clocks of Europe/Zurich skip that hour. "
           "Choose another."_qs;
    QTest::newRow("sale ends before it begins")
        << u"off_sale"_qs << u"2029-10-01T00:00:00"_qs << u"The sale ends before it begins."_qs;
    QTest::newRow("no currency") << u"currency"_qs << u"euro"_qs
                                 << u"The currency has 4 characters; 3 are the most."_qs;
    QTest::newRow("a small currency")
        << u"currency"_qs << u"eur"_qs
        << u"The currency is not a code of three capitals, such as EUR."_qs;
    QTest::newRow("no zone") << u"time_zone"_qs << u"Mars/Olympus"_qs
                             << u"The time zone is not known. Choose one such as Europe/Berlin."_qs;
    QTest::newRow("a picture elsewhere")
        << u"image_url"_qs << u"file:///etc/passwd"_qs
        << u"The picture is neither a file nor an address that begins with https."_qs;
    QTest::newRow("the picture of another event")
        << u"image_url"_qs << u"parterre:event/1"_qs
        << u"The picture is neither a file nor an address that begins with https."_qs;
}

void TestEventDesk::refusesWhatNoEventIs()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, sentence);
    const QString event
        = u"jsonb_build_object('name', 'A', 'venue', 'B', 'city', 'C', 'country', 'D', 'currency',"
          " 'CHF', 'time_zone', 'Europe/Zurich', 'start', '2030-05-04T19:30:00',"
          " 'on_sale', '2029-11-01T10:00:00')"_qs;
    const QString message
        = m_house->house()
              .database()
              .sql()
              .tryRun(u"select parterre.event_of(%1 || jsonb_build_object($1::text, $2::text),"
                      " null)"_qs.arg(event),
                      {column, value})
              .message;
    QVERIFY2(message.contains(sentence), qPrintable(message));
}

void TestEventDesk::refusesTheSameEventTwice()
{
    const EventSaved first = saved(asNew(opera()));
    EventDraft twin = opera();
    twin.name = u"COSÌ FAN TUTTE"_qs;
    const EventSaved second = saved(asNew(twin));
    QCOMPARE(second.answer.outcome, DeskAnswer::Outcome::Refused);
    QCOMPARE(second.answer.args.value(0), u"start"_qs);
    QCOMPARE(second.event->id, first.event->id);
    QCOMPARE(list().size(), size_t(2));
}

void TestEventDesk::keepsAPicture()
{
    EventToSave what = asNew(opera());
    what.picture = EventPicture{u"image/png"_qs, tinyPng};
    const EventSaved made = saved(what);
    const EventId id = made.event->id;
    QCOMPARE(made.event->draft.imageUrl, u"parterre:event/%1"_qs.arg(id.value));
    const auto read = [&](SaleTill &till) {
        EventDesk desk(till.executor, till.executor);
        return till.wait<std::optional<EventPicture>>(
            [&](auto done) { desk.picture(till.session().token, id, till.context(), done); });
    };
    QCOMPARE((*read(m_house->clerk()))->content, tinyPng); // every window may show it

    EventDraft draft = made.event->draft;
    draft.name = u"Renamed"_qs;
    QVERIFY(saved({QUuid::createUuid(), id, 0, draft, {}}).answer.isOk());
    QVERIFY(*read(m_house->manager()));
    draft.imageUrl.clear();
    QVERIFY(saved({QUuid::createUuid(), id, 1, draft, {}}).answer.isOk());
    QVERIFY(!*read(m_house->manager()));
}

void TestEventDesk::refusesWhatIsNoPicture()
{
    EventToSave what = asNew(opera());
    what.picture = EventPicture{u"image/png"_qs, "<script>"};
    const auto answer = save(what);
    QCOMPARE(answer.error().text, u"The picture is not a PNG or JPEG of at most 10 MB."_qs);
    QCOMPARE(list().size(), size_t(1));
}

void TestEventDesk::stopsTheSaleWhenItIsSwitchedOff()
{
    SaleTill &clerk = m_house->clerk();
    SaleTill &manager = m_house->manager();
    QVERIFY(clerk.sell(m_house->event(), {m_house->seat(u"A"_qs, 1)}).outcome == SaleOutcome::Done);
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 2)});
    const auto turn = [&](int version, bool on) {
        return *manager.wait<EventSaved>([&](auto done) {
            m_desk->switchActive(m_token, m_house->event(), version, on, manager.context(), done);
        });
    };
    const EventSaved off = turn(0, false);
    QVERIFY(off.answer.isOk());
    QCOMPARE(off.answer.args, (QStringList{u"1"_qs, u"1"_qs, u"0"_qs}));
    QVERIFY(!off.event->draft.active);
    QCOMPARE(clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 3)}).outcome,
             SaleOutcome::NotOnSale);
    QCOMPARE(clerk.pay(m_house->event(), held, inCash(4500)).outcome, SaleOutcome::Done);
    QCOMPARE(turn(0, true).answer.outcome, DeskAnswer::Outcome::Changed);
    QVERIFY(turn(1, true).answer.isOk());
    QCOMPARE(clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 3)}).outcome, SaleOutcome::Done);
}

void TestEventDesk::copiesSeatsPricesTypesAndHolds()
{
    QVERIFY(m_house->clerk().sell(m_house->event(), {m_house->seat(u"A"_qs, 1)}).outcome
            == SaleOutcome::Done);
    holdForTheHouse(2);
    m_house->house().database().sql().run(
        u"insert into parterre.house_holds (booking_id, event_id, reason, letter, colour,"
        " release_before) select id, event_id, 'press', 'P', 3, interval '1 hour'"
        " from parterre.bookings where status = 'HOLD' and hold_expires_at is null"_qs);
    EventCopies what{
        QUuid::createUuid(), m_house->event(), u"Hamlet again"_qs, {wall(u"2030-01-02 20:00"_qs)}};
    what.houseHolds = true;
    const auto made = copy(what);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    const EventId id = made->front();
    const auto same = [&](const QString &columns) {
        return m_house->house().value(
            u"select count(*) from (select %1 from parterre.event_seats where event_id = %2"
            " except select %1 from parterre.event_seats where event_id = %3) d"_qs.arg(columns)
                .arg(id.value)
                .arg(m_house->event().value));
    };
    QCOMPARE(same(u"section, row_number, seat_number, price, x, y, rotation, radius, kind, block,"
                  " row_order, seat_order, rank"_qs),
             u"0"_qs);
    EventFilter filter;
    filter.text = u"again"_qs;
    const ManagedEvent event = list(filter).front();
    QCOMPARE(event.totalSeats, 30);
    QCOMPARE(event.available, 28);
    QCOMPARE(event.house, 2);
    QCOMPARE(
        m_house->house().value(u"select concat_ws(' ', reason, letter, colour, release_before)"
                               " from parterre.house_holds where event_id = %1"_qs.arg(id.value)),
        u"press P 3 01:00:00"_qs);
    QCOMPARE(event.sold, 0);
    QCOMPARE(event.draft.start, wall(u"2030-01-02 20:00"_qs));
    QCOMPARE(event.draft.start.secsTo(event.draft.end), 3 * 60 * 60);
    QCOMPARE(event.layoutVersion, 1);
    const auto copied = types(id);
    QCOMPARE(copied.size(), size_t(3));
    QCOMPARE(copied.front().name, u"Child"_qs);
    QCOMPARE(copied.front().percentThousandths, 33'333);
    QCOMPARE(copied.at(1).fixedMinor, 4000);
    QVERIFY(copied.at(2).needsApproval);
    m_house->house().database().sql().run(u"update parterre.events set on_sale_at = null"_qs);
    const QString seat = m_house->house().value(
        u"select id from parterre.event_seats where event_id = %1 and row_number = 'A'"
        " and seat_number = '1'"_qs.arg(id.value));
    QCOMPARE(m_house->clerk().sell(id, {SeatId{seat.toLongLong()}}).outcome, SaleOutcome::Done);
}

void TestEventDesk::copiesNothingWhenOneDateIsTaken()
{
    const EventSaved first = saved(asNew(opera()));
    EventCopies what{QUuid::createUuid(),
                     first.event->id,
                     opera().name,
                     {wall(u"2030-05-05 19:30"_qs), opera().start}};
    const auto answer = copy(what);
    QVERIFY(!answer);
    QVERIFY2(answer.error().text.contains(u"4 May 2030"), qPrintable(answer.error().text));
    QCOMPARE(list().size(), size_t(2));
}

void TestEventDesk::repeatsOverAllDatesOrNone()
{
    Repetition weekly;
    weekly.first = QDate(2030, 1, 4);
    weekly.last = QDate(2030, 3, 1);
    weekly.time = QTime(19, 30);
    EventCopies what{QUuid::createUuid(), m_house->event(), u"Hamlet"_qs, startsOf(weekly)};
    QCOMPARE(what.starts.size(), 9);
    const auto made = copy(what);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    QCOMPARE(*copy(what), *made); // the same request makes them once
    const auto events = list();
    QCOMPARE(events.size(), size_t(10));
    QCOMPARE(events.back().draft.start, wall(u"2030-03-01 19:30"_qs));
    QCOMPARE(events.back().available, 30);

    SaleTill &till = m_house->manager();
    const auto progress = std::make_shared<CopyProgress>();
    progress->cancel();
    what.request = QUuid::createUuid();
    what.name = u"Hamlet for schools"_qs;
    const auto cancelled = till.wait<std::vector<EventId>>(
        [&](auto done) { m_desk->copy(m_token, what, progress, till.context(), done); });
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(list().size(), size_t(10));
}

void TestEventDesk::replacesPriceTypesButKeepsWhatWasSold()
{
    SaleTill &till = m_house->manager();
    const auto put = [&](int version, const std::vector<PriceTypeDraft> &wanted) {
        return *till.wait<EventSaved>([&](auto done) {
            m_desk->savePriceTypes(m_token, m_house->event(), version, wanted, till.context(),
                                   done);
        });
    };
    const BookingAnswer held = m_house->clerk().hold(m_house->event(), {m_house->seat(u"A"_qs, 1)});
    QCOMPARE(m_house->clerk()
                 .setPriceType(m_house->event(), held, m_house->priceType(u"Child"_qs))
                 .outcome,
             SaleOutcome::Done);
    auto wanted = types(m_house->event());
    QCOMPARE(wanted.front().used, 1);
    // Child and Guest are left out, Club gets the name Guest, Senior is new.
    PriceTypeDraft club = wanted.at(1);
    club.name = u"Guest"_qs;
    PriceTypeDraft senior;
    senior.name = u"Senior"_qs;
    senior.percentThousandths = 75'000;
    senior.mostInAll = 5;
    QVERIFY(put(0, {senior, club}).answer.isOk());
    wanted = types(m_house->event());
    QStringList names;
    for (const PriceTypeDraft &type : wanted)
        names << (type.active ? type.name : u"("_qs + type.name + u')');
    QCOMPARE(names, (QStringList{u"Senior"_qs, u"Guest"_qs, u"(Child)"_qs}));
    QCOMPARE(put(0, wanted).answer.outcome, DeskAnswer::Outcome::Changed);
}

void TestEventDesk::refusesACapBelowWhatIsSold()
{
    SaleTill &till = m_house->manager();
    const BookingAnswer held = m_house->clerk().hold(
        m_house->event(), {m_house->seat(u"A"_qs, 1), m_house->seat(u"A"_qs, 2)});
    QCOMPARE(m_house->clerk()
                 .setPriceType(m_house->event(), held, m_house->priceType(u"Child"_qs))
                 .outcome,
             SaleOutcome::Done);
    auto wanted = types(m_house->event());
    wanted.front().mostInAll = 1;
    const auto answer = till.wait<EventSaved>([&](auto done) {
        m_desk->savePriceTypes(m_token, m_house->event(), 0, wanted, till.context(), done);
    });
    QVERIFY(answer);
    QCOMPARE(answer->answer.outcome, DeskAnswer::Outcome::Refused);
    QCOMPARE(answer->answer.args, (QStringList{u"max_total"_qs, u"Child"_qs, u"2"_qs}));
}

QTEST_GUILESS_MAIN(TestEventDesk)
#include "tst_eventdesk.moc"
