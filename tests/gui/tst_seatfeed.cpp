// SPDX-License-Identifier: GPL-3.0-or-later
// The map stays fresh: against a real server, by way of a network that fails.
#include "models/db/executor.h"
#include "models/seating/seatfeed.h"
#include "models/seating/seatmapstore.h"
#include "tests/gui/smallhouse.h"
#include "tests/support/faultproxy.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

class TestSeatFeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void runsWhatWaitsAtOnceWhenNoSeatIsToBeRead();
    void runsWhatWaitsWhenNoMapIsWatched();
    void readsTheMapAgainAfterAFailedRead();
    void keepsAReconnectWhileNobodyIsSignedIn();
    void doesNotBlameTheNextPersonForTheLastOnesSession();
    void readsAnAnnouncedMapOnceASecondAtMost();
    void readsAllAnnouncementsOfAFrameAtOnce();
    void measuresFromTheChangeToTheMap();
    void readsEverythingEveryTwoSecondsWhileTheServerIsSilent();

private:
    void hold(int seat);
    void announce(const std::vector<int> &seats);

    ManualClock m_clock;
    QString m_token;
    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<FaultProxy> m_network;
    std::unique_ptr<Executor> m_reads;
    std::unique_ptr<SeatMapStore> m_maps;
    std::unique_ptr<SeatFeed> m_feed;
    std::unique_ptr<SeatStates> m_states;
};

void TestSeatFeed::init()
{
    m_house = std::make_unique<SmallHouse>();
    const ConnectionOptions till = m_house->database().till(1);
    m_token = PlainConnection(till).value(u"select token from api.sign_in($1, $2)"_qs,
                                          {SmallHouse::email, SmallHouse::password});
    m_network = std::make_unique<FaultProxy>(till);
    m_reads = std::make_unique<Executor>(m_network->options(), u"reads"_qs);
    m_maps = std::make_unique<SeatMapStore>(*m_reads, m_clock);
    m_feed = std::make_unique<SeatFeed>(*m_maps, m_clock);
    m_feed->setSession(m_token);

    const EventId event{m_house->value(u"select id from parterre.events"_qs).toLongLong()};
    SeatLayoutPtr layout;
    m_maps->layout(m_token, event, this, [&layout](const auto &answer) { layout = *answer; });
    QTRY_VERIFY(layout);
    m_states = std::make_unique<SeatStates>(layout, m_clock);
    m_feed->watch(m_states.get());
    bool read = false;
    m_feed->refresh({layout->id(0)}, [&read] { read = true; });
    QTRY_VERIFY(read);
}

void TestSeatFeed::cleanup()
{
    m_feed.reset();
    m_states.reset();
    m_maps.reset();
    m_reads.reset();
    m_network.reset();
    m_house.reset();
}

void TestSeatFeed::hold(int seat)
{
    PlainConnection other(m_house->database().till(2));
    const QString token = other.value(u"select token from api.sign_in($1, $2)"_qs,
                                      {SmallHouse::email, SmallHouse::password});
    other.run(u"select api.hold_seats($1, gen_random_uuid(), $2::int, array[$3::int], null)"_qs,
              {token, QString::number(m_states->layout().event().value),
               QString::number(m_states->layout().id(seat).value)});
}

/// In parterred's words: of a change 30 ms ago.
void TestSeatFeed::announce(const std::vector<int> &seats)
{
    QStringList ids;
    for (const int seat : seats)
        ids << QString::number(m_states->layout().id(seat).value);
    m_feed->hear(u"%1 30 %2"_qs.arg(m_states->layout().event().value).arg(ids.join(u',')));
}

void TestSeatFeed::runsWhatWaitsAtOnceWhenNoSeatIsToBeRead()
{
    bool ran = false;
    m_feed->refresh({}, [&ran] { ran = true; });
    QVERIFY(ran);
}

void TestSeatFeed::runsWhatWaitsWhenNoMapIsWatched()
{
    m_feed->watch(nullptr);
    bool ran = false;
    m_feed->refresh({m_states->layout().id(0)}, [&ran] { ran = true; });
    QVERIFY(ran);
}

void TestSeatFeed::readsTheMapAgainAfterAFailedRead()
{
    const QSignalSpy failed(m_feed.get(), &SeatFeed::failed);
    m_network->setClosed(true);
    m_network->cutAll();
    m_feed->refresh({m_states->layout().id(0)});
    QTRY_COMPARE(failed.count(), 1);
    hold(0);
    m_network->setClosed(false);
    m_feed->tick();
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 1);
}

void TestSeatFeed::keepsAReconnectWhileNobodyIsSignedIn()
{
    m_feed->setSession({});
    hold(0);
    m_feed->readAll();
    m_feed->setSession(m_token);
    m_feed->tick();
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 1);
}

void TestSeatFeed::doesNotBlameTheNextPersonForTheLastOnesSession()
{
    const QSignalSpy failed(m_feed.get(), &SeatFeed::failed);
    m_feed->setSession(u"a session that has ended"_qs);
    m_feed->readAll();
    m_feed->setSession(m_token);
    hold(0);
    m_feed->readAll();
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 1);
    QCOMPARE(failed.count(), 0);
}

void TestSeatFeed::readsAnAnnouncedMapOnceASecondAtMost()
{
    const QString forged = u"%1 0 *"_qs.arg(m_states->layout().event().value);
    hold(0);
    m_feed->hear(forged);
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 1);

    hold(1);
    for (int i = 0; i < 1000; ++i)
        m_feed->hear(forged);
    m_clock.advance(999ms);
    m_feed->tick();
    bool read = false;
    m_feed->refresh({m_states->layout().id(2)}, [&read] { read = true; });
    QTRY_VERIFY(read);
    QCOMPARE(m_states->count(SeatStatus::Held), 1); // that seat alone was read

    m_clock.advance(1ms);
    m_feed->tick();
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 2); // not forgotten
}

void TestSeatFeed::readsAllAnnouncementsOfAFrameAtOnce()
{
    for (const int seat : {3, 7, 8})
        hold(seat);
    const QSignalSpy changed(m_states.get(), &SeatStates::seatsChanged);
    announce({8});
    announce({3});
    announce({7, 8});
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<std::vector<int>>(), std::vector<int>({3, 7, 8}));
}

void TestSeatFeed::measuresFromTheChangeToTheMap()
{
    QVERIFY(!m_feed->latency());
    announce({3});
    m_clock.advance(25ms);
    QTRY_VERIFY(m_feed->latency());
    QCOMPARE(*m_feed->latency(), 55ms);
}

void TestSeatFeed::readsEverythingEveryTwoSecondsWhileTheServerIsSilent()
{
    hold(0);
    m_feed->hear(u"heartbeat"_qs);
    m_clock.advance(5s);
    m_feed->tick();
    QVERIFY(!m_feed->isPolling());
    m_clock.advance(1s);
    m_feed->tick();
    QVERIFY(m_feed->isPolling());
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 1);
    hold(1);
    m_clock.advance(2s);
    m_feed->tick();
    QTRY_COMPARE(m_states->count(SeatStatus::Held), 2);
    m_feed->hear(u"heartbeat"_qs);
    QVERIFY(!m_feed->isPolling());
}

QTEST_GUILESS_MAIN(TestSeatFeed)
#include "tst_seatfeed.moc"
