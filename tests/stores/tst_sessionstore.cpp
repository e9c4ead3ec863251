// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stores/salehouse.h"

using namespace parterre;

/// Locking, unlocking and switching at a window, against the real server.
class TestSessionStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void doesNothingWhileItIsLocked();
    void opensForItsOwnPersonOnly();
    void keepsTheHoldForWhoeverTakesOver();
    void staysWithItsPersonWhenTheOtherIsRefused();
    void needsAManagersOwnPassword();
    void saysThatTheSessionIsOver();

private:
    [[nodiscard]] PasswordAnswer unlock(const QString &password);
    void lock();

    std::unique_ptr<SaleHouse> m_house;
};

void TestSessionStore::init()
{
    m_house = std::make_unique<SaleHouse>();
}

PasswordAnswer TestSessionStore::unlock(const QString &password)
{
    SaleTill &clerk = m_house->clerk();
    const auto answer = clerk.wait<PasswordAnswer>([&](auto done) {
        clerk.sessions.unlock(clerk.session(), password, clerk.context(), done);
    });
    return answer ? *answer : PasswordAnswer();
}

void TestSessionStore::lock()
{
    SaleTill &clerk = m_house->clerk();
    bool locked = false;
    clerk.sessions.lock(clerk.session(), clerk.context(),
                        [&](const Result<void> &answer) { locked = answer.ok(); });
    QTRY_VERIFY(locked);
}

void TestSessionStore::doesNothingWhileItIsLocked()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 1)});
    lock();
    QCOMPARE(clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 2)}).outcome,
             SaleOutcome::Locked);
    QCOMPARE(unlock(SmallHouse::password).status, PasswordAnswer::Status::Accepted);
    QCOMPARE(clerk.pay(m_house->event(), held, inCash(4500)).outcome, SaleOutcome::Done);
}

void TestSessionStore::opensForItsOwnPersonOnly()
{
    lock();
    QCOMPARE(unlock(u"wrong"_qs).status, PasswordAnswer::Status::Refused);
    QCOMPARE(m_house->clerk().hold(m_house->event(), {m_house->seat(u"A"_qs, 2)}).outcome,
             SaleOutcome::Locked);
}

void TestSessionStore::keepsTheHoldForWhoeverTakesOver()
{
    SaleTill &clerk = m_house->clerk();
    const BookingAnswer held = clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 1)});
    const auto other = clerk.wait<SignInAnswer>([&](auto done) {
        clerk.sessions.switchPerson(clerk.session(), SaleHouse::managerEmail, SmallHouse::password,
                                    clerk.context(), done);
    });
    QVERIFY(other);
    QCOMPARE(other->status, SignInAnswer::Status::SignedIn);
    QCOMPARE(other->session.role, StaffRole::Manager);
    QCOMPARE(clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 2)}).outcome,
             SaleOutcome::SignedOut);
    const auto sold = clerk.wait<BookingAnswer>([&](auto done) {
        clerk.bookings.confirm(other->session.token, QUuid::createUuid(), m_house->event(),
                               held.booking, held.total, inCash(4500), clerk.context(), done);
    });
    QVERIFY(sold);
    QCOMPARE(sold->outcome, SaleOutcome::Done);
}

void TestSessionStore::staysWithItsPersonWhenTheOtherIsRefused()
{
    SaleTill &clerk = m_house->clerk();
    const auto other = clerk.wait<SignInAnswer>([&](auto done) {
        clerk.sessions.switchPerson(clerk.session(), SaleHouse::managerEmail, u"wrong"_qs,
                                    clerk.context(), done);
    });
    QVERIFY(other);
    QCOMPARE(other->status, SignInAnswer::Status::Refused);
    QCOMPARE(clerk.hold(m_house->event(), {m_house->seat(u"A"_qs, 2)}).outcome, SaleOutcome::Done);
}

void TestSessionStore::needsAManagersOwnPassword()
{
    const ApprovalAsk ask{QUuid::createUuid(), ApprovalAsk::Act::Refund, {4500, u"EUR"_qs}};
    SaleTill &clerk = m_house->clerk();
    QCOMPARE(clerk.approve(ask, SaleHouse::managerEmail, u"wrong"_qs).status,
             PasswordAnswer::Status::Refused);
    QCOMPARE(clerk.approve(ask, SmallHouse::email, SmallHouse::password).status,
             PasswordAnswer::Status::Refused);
    QCOMPARE(clerk.approve(ask, SaleHouse::managerEmail, SmallHouse::password).status,
             PasswordAnswer::Status::Accepted);
}

void TestSessionStore::saysThatTheSessionIsOver()
{
    SaleTill &clerk = m_house->clerk();
    bool over = false;
    clerk.sessions.signOut(clerk.session(), clerk.context(),
                           [&](const Result<void> &answer) { over = answer.ok(); });
    QTRY_VERIFY(over);
    QCOMPARE(unlock(SmallHouse::password).status, PasswordAnswer::Status::SignedOut);
}

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
