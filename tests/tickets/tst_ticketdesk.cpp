// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketdesk.h"
#include "tests/support/manualclock.h"
#include "tests/tickets/ticketcodes.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// The server's side of it, told by the test when to sign, and when to answer not at all.
class SlowServer final : public TicketRequests
{
public:
    void tickets(const QString &, EventId, BookingId, QObject *, Found done) override
    {
        ++reads;
        if (holdsReads)
            held = std::move(done);
        else
            done(readAnswer());
    }
    void markPrinted(const QString &, QUuid request, TicketLines, QObject *, Done done) override
    {
        requests.append(request);
        done(answer);
    }
    void reprint(const QString &, QUuid request, TicketLines, const QString &, QObject *,
                 Done done) override
    {
        requests.append(request);
        done(answer);
    }

    [[nodiscard]] Result<std::vector<Ticket>> readAnswer() const
    {
        if (isGone)
            return Error{ErrorKind::ConnectionLost, u"The server is gone."_qs, {}, {}};
        Ticket ticket;
        ticket.code = isSigned ? someSigner().sign(someTicket(1), 1) : someTicket(1);
        if (isAnotherTills)
            ticket.code.secret.clear();
        return std::vector{ticket};
    }

    bool isSigned = false;
    bool isGone = false;
    bool isAnotherTills = false;
    bool holdsReads = false;
    int reads = 0;
    Found held;
    Result<SaleOutcome> answer = SaleOutcome::Done;
    QList<QUuid> requests;
};

const EventId hamlet{7};
const BookingId booking{12};

} // namespace

/// What a window does about tickets while the server is slow, silent or gone.
class TicketDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesSignedTicketsAtOnce();
    void waitsForTheSignature_data();
    void waitsForTheSignature();
    void printsUnsignedWhenPatienceIsOver();
    void printsWhatItHasWhenTheServerFallsSilent();
    void saysThatTicketsCannotBeRead();
    void asksNothingForAContextThatIsGone();
    void ignoresOtherAnnouncements_data();
    void ignoresOtherAnnouncements();
    void tellsOfPrintedTicketsUntilHeard_data();
    void tellsOfPrintedTicketsUntilHeard();
    void tellsOfPrintedTicketsOnceSomebodyIsSignedIn();
    void repeatsAReprintOfUnknownOutcome();
    void saysThatAReprintWasRefused();
    void hasNoTicketsOfAnotherTill();

private:
    void fetch();

    ManualClock m_clock;
    std::unique_ptr<SlowServer> m_server;
    std::unique_ptr<TicketDesk> m_desk;
    std::optional<Result<std::vector<Ticket>>> m_found;
};

void TicketDeskTest::init()
{
    m_server = std::make_unique<SlowServer>();
    m_desk = std::make_unique<TicketDesk>(*m_server, m_clock);
    m_desk->setSession(u"token"_qs);
    m_found.reset();
}

void TicketDeskTest::fetch()
{
    m_desk->fetch(hamlet, booking, this,
                  [this](const Result<std::vector<Ticket>> &tickets) { m_found = tickets; });
}

void TicketDeskTest::givesSignedTicketsAtOnce()
{
    m_server->isSigned = true;
    fetch();
    QVERIFY(m_found && *m_found);
    QVERIFY((*m_found)->front().code.isSigned());
    QCOMPARE(m_server->reads, 1);
}

void TicketDeskTest::waitsForTheSignature_data()
{
    QTest::addColumn<bool>("isAnnounced");
    QTest::newRow("announced") << true;
    QTest::newRow("announcement lost") << false;
}

void TicketDeskTest::waitsForTheSignature()
{
    QFETCH(bool, isAnnounced);
    fetch();
    QVERIFY(!m_found);
    m_server->isSigned = true;
    if (isAnnounced) {
        m_desk->hear(u"7 12"_qs);
        QVERIFY(m_found);
    }
    QTRY_VERIFY(m_found);
    QVERIFY((*m_found)->front().code.isSigned());
}

void TicketDeskTest::printsUnsignedWhenPatienceIsOver()
{
    fetch();
    m_clock.advance(TicketDesk::patience - 1ms);
    QTRY_VERIFY(m_server->reads >= 3);
    QVERIFY(!m_found);
    m_clock.advance(1ms);
    QTRY_VERIFY(m_found);
    QVERIFY(!(*m_found)->front().code.isSigned());
}

void TicketDeskTest::printsWhatItHasWhenTheServerFallsSilent()
{
    fetch();
    m_server->holdsReads = true;
    QTRY_VERIFY(m_server->held);
    m_clock.advance(TicketDesk::patience);
    QTRY_VERIFY(m_found && *m_found);
    m_server->held(m_server->readAnswer()); // too late: nobody listens any more
    QCOMPARE((*m_found)->size(), size_t(1));
}

void TicketDeskTest::saysThatTicketsCannotBeRead()
{
    m_server->isGone = true;
    fetch();
    QVERIFY(m_found && !*m_found);
    QCOMPARE(m_found->error().text, u"The server is gone."_qs);
}

void TicketDeskTest::asksNothingForAContextThatIsGone()
{
    auto context = std::make_unique<QObject>();
    bool isTold = false;
    m_desk->fetch(hamlet, booking, context.get(),
                  [&isTold](const Result<std::vector<Ticket>> &) { isTold = true; });
    context.reset();
    m_server->isSigned = true;
    m_desk->hear(u"7 12"_qs);
    QVERIFY(!isTold);
}

void TicketDeskTest::ignoresOtherAnnouncements_data()
{
    QTest::addColumn<QString>("payload");
    for (const char *payload : {"", "7", "7 13", "8 12", "7 12 1", "heartbeat", "x y", "7,12"})
        QTest::newRow(payload) << QString::fromLatin1(payload);
}

void TicketDeskTest::ignoresOtherAnnouncements()
{
    QFETCH(QString, payload);
    fetch();
    m_server->isSigned = true;
    m_desk->hear(payload);
    QCOMPARE(m_server->reads, 1);
    QVERIFY(!m_found);
}

void TicketDeskTest::tellsOfPrintedTicketsUntilHeard_data()
{
    QTest::addColumn<Result<SaleOutcome>>("answer");
    const auto failed = [](ErrorKind kind) { return Error{kind, {}, {}, {}}; };
    QTest::newRow("lost") << Result<SaleOutcome>(failed(ErrorKind::ConnectionLost));
    QTest::newRow("unknown") << Result<SaleOutcome>(failed(ErrorKind::OutcomeUnknown));
    QTest::newRow("locked") << Result<SaleOutcome>(SaleOutcome::Locked);
    QTest::newRow("busy") << Result<SaleOutcome>(SaleOutcome::Busy);
}

void TicketDeskTest::tellsOfPrintedTicketsUntilHeard()
{
    QFETCH(Result<SaleOutcome>, answer);
    m_server->answer = answer;
    m_desk->markPrinted({hamlet, booking, {LineId{1}}});
    QVERIFY(m_desk->isUntold());
    m_server->answer = SaleOutcome::Done;
    m_desk->tick();
    QVERIFY(!m_desk->isUntold());
    QCOMPARE(m_server->requests.size(), 2);
    QCOMPARE(m_server->requests.first(), m_server->requests.last());
}

void TicketDeskTest::tellsOfPrintedTicketsOnceSomebodyIsSignedIn()
{
    m_desk->setSession({});
    m_desk->markPrinted({hamlet, booking, {LineId{1}}});
    QCOMPARE(m_server->requests.size(), 0);
    m_desk->setSession(u"next"_qs);
    QCOMPARE(m_server->requests.size(), 1);
    QVERIFY(!m_desk->isUntold());
}

void TicketDeskTest::repeatsAReprintOfUnknownOutcome()
{
    m_server->answer = Error{ErrorKind::OutcomeUnknown, {}, {}, {}};
    std::optional<Result<SaleOutcome>> done;
    m_desk->reprint({hamlet, booking, {LineId{1}}}, u"lost"_qs, QUuid::createUuid(), this,
                    [&done](const Result<SaleOutcome> &answer) { done = answer; });
    QVERIFY(!done);
    m_server->answer = SaleOutcome::Done;
    m_desk->tick();
    QVERIFY(done && *done);
    QCOMPARE(m_server->requests.first(), m_server->requests.last());
}

void TicketDeskTest::saysThatAReprintWasRefused()
{
    m_server->answer = SaleOutcome::Changed;
    std::optional<Result<SaleOutcome>> done;
    m_desk->reprint({hamlet, booking, {LineId{1}}}, u"lost"_qs, QUuid::createUuid(), this,
                    [&done](const Result<SaleOutcome> &answer) { done = answer; });
    QVERIFY(done && *done);
    QCOMPARE(**done, SaleOutcome::Changed);
    QVERIFY(!m_desk->isUntold());
}

void TicketDeskTest::hasNoTicketsOfAnotherTill()
{
    m_server->isAnotherTills = true;
    std::optional<Result<std::vector<Ticket>>> found;
    m_desk->fetch(hamlet, booking, this,
                  [&found](const Result<std::vector<Ticket>> &tickets) { found = tickets; });
    m_clock.advance(TicketDesk::patience);
    QTRY_VERIFY(found);
    QVERIFY(!*found);
    QCOMPARE(found->error().kind, ErrorKind::Forbidden);
}

QTEST_GUILESS_MAIN(TicketDeskTest)
#include "tst_ticketdesk.moc"
