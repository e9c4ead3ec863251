// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/staff/staffdesk.h"
#include "tests/stores/salehouse.h"

using namespace parterre;

/// Staff, windows and sessions at the managers' desk, against the real server.
class TestStaffDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void addsSomebodyWhoSignsIn();
    void saysWhatIsWrongWithAPassword();
    void keepsTheLastManager();
    void namesTheManagerWhoSavedFirst();
    void signsSomebodyOut();
    void switchesAWindowOff();
    void isClosedToClerks();

private:
    using Answer = Result<DeskAnswer>;
    [[nodiscard]] Answer add(const QString &email, const QString &password);
    [[nodiscard]] Answer save(const ManagedPerson &person, const StaffDraft &draft);
    [[nodiscard]] std::vector<ManagedPerson> staff();
    [[nodiscard]] ManagedPerson personOf(const QString &email);
    [[nodiscard]] SaleTill &till() { return m_house->manager(); }
    [[nodiscard]] QString token() { return till().session().token; }

    std::unique_ptr<SaleHouse> m_house;
    std::unique_ptr<StaffDesk> m_desk;
};

void TestStaffDesk::init()
{
    m_desk.reset();
    m_house = std::make_unique<SaleHouse>();
    m_desk = std::make_unique<StaffDesk>(till().executor, till().executor);
}

TestStaffDesk::Answer TestStaffDesk::add(const QString &email, const QString &password)
{
    StaffDraft draft;
    draft.fullName = u"Bea Holm"_qs;
    draft.rights.refund = true;
    return till().wait<DeskAnswer>([&](auto done) {
        m_desk->add(token(), {QUuid::createUuid(), email, password, draft}, till().context(), done);
    });
}

TestStaffDesk::Answer TestStaffDesk::save(const ManagedPerson &person, const StaffDraft &draft)
{
    return till().wait<DeskAnswer>([&](auto done) {
        m_desk->save(token(), QUuid::createUuid(), person.id, person.version, draft,
                     till().context(), done);
    });
}

std::vector<ManagedPerson> TestStaffDesk::staff()
{
    const auto people = till().wait<std::vector<ManagedPerson>>(
        [&](auto done) { m_desk->staff(token(), till().context(), done); });
    return people ? *people : std::vector<ManagedPerson>();
}

ManagedPerson TestStaffDesk::personOf(const QString &email)
{
    for (const ManagedPerson &person : staff()) {
        if (person.email == email)
            return person;
    }
    return {};
}

void TestStaffDesk::addsSomebodyWhoSignsIn()
{
    const Answer added = add(u"Bea@Example.org"_qs, u"river lamp seven"_qs);
    QVERIFY(added && added->isOk());
    const ManagedPerson bea = personOf(u"bea@example.org"_qs);
    QCOMPARE(bea.id.value, added->id);
    QVERIFY(bea.draft.rights.refund && !bea.draft.rights.comp && !bea.draft.disabled);
    const auto signedIn = till().wait<SignInAnswer>([&](auto done) {
        till().sessions.signIn(u"bea@example.org"_qs, u"river lamp seven"_qs, till().context(),
                               done);
    });
    QVERIFY(signedIn && signedIn->status == SignInAnswer::Status::SignedIn);
    QCOMPARE(personOf(u"bea@example.org"_qs).tills, QStringList{u"Till 2"_qs});
    QCOMPARE(staffRefusal(*add(u"bea@example.org"_qs, u"river lamp eight"_qs)).left(14),
             u"Another person"_qs);
}

void TestStaffDesk::saysWhatIsWrongWithAPassword()
{
    for (const QString &poor :
         {u"short"_qs, u"cara@example.org"_qs, u"password123"_qs, QString(73, u'x') + u"y"_qs}) {
        const Answer answer = add(u"cara@example.org"_qs, poor);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"PT400"_qs);
        QVERIFY2(answer.error().text.startsWith(u"Password: "), qPrintable(answer.error().text));
        QVERIFY(!answer.error().text.contains(poor));
    }
}

void TestStaffDesk::keepsTheLastManager()
{
    const ManagedPerson manager = personOf(SaleHouse::managerEmail);
    StaffDraft clerk = manager.draft;
    clerk.role = StaffRole::Clerk;
    QVERIFY(staffRefusal(*save(manager, clerk)).startsWith(u"This is the last manager"));
    StaffDraft disabled = manager.draft;
    disabled.disabled = true;
    QCOMPARE(save(manager, disabled)->outcome, DeskAnswer::Outcome::Refused);
    QCOMPARE(personOf(SaleHouse::managerEmail), manager);
}

void TestStaffDesk::namesTheManagerWhoSavedFirst()
{
    const ManagedPerson ada = personOf(SmallHouse::email);
    StaffDraft draft = ada.draft;
    draft.rights.comp = true;
    QVERIFY(save(ada, draft)->isOk());
    const Answer late = save(ada, ada.draft);
    QCOMPARE(late->outcome, DeskAnswer::Outcome::Changed);
    QVERIFY(staffRefusal(*late).startsWith(u"Max Ortega saved this at "));
    QVERIFY(personOf(SmallHouse::email).draft.rights.comp);
}

void TestStaffDesk::signsSomebodyOut()
{
    const EventId event = m_house->event();
    (void)m_house->clerk().hold(event, {m_house->seat(u"A"_qs, 1)});
    const auto sessions = till().wait<std::vector<ManagedSession>>(
        [&](auto done) { m_desk->sessions(token(), till().context(), done); });
    QCOMPARE(sessions->size(), size_t(2));
    QVERIFY(!sessions->front().own && sessions->back().own);
    const Answer ended = till().wait<DeskAnswer>([&](auto done) {
        m_desk->endSession(token(), QUuid::createUuid(), sessions->front().id, till().context(),
                           done);
    });
    QVERIFY(ended && ended->isOk());
    QCOMPARE(m_house->clerk().hold(event, {m_house->seat(u"A"_qs, 2)}).outcome,
             SaleOutcome::SignedOut);
    QCOMPARE(till().hold(event, {m_house->seat(u"A"_qs, 1)}).outcome, SaleOutcome::Taken);
}

void TestStaffDesk::switchesAWindowOff()
{
    const auto tills = till().wait<std::vector<ManagedTill>>(
        [&](auto done) { m_desk->tills(token(), till().context(), done); });
    const ManagedTill first = tills->front();
    QCOMPARE(first.people, QStringList{u"Ada Lindqvist"_qs});
    QVERIFY(first.connections >= 1);
    const Answer off = till().wait<DeskAnswer>([&](auto done) {
        m_desk->saveTill(token(), QUuid::createUuid(), first.id, first.version, u"Foyer"_qs, true,
                         till().context(), done);
    });
    QVERIFY(off && off->isOk());
    QCOMPARE(m_house->clerk().hold(m_house->event(), {m_house->seat(u"A"_qs, 2)}).outcome,
             SaleOutcome::SignedOut);
}

void TestStaffDesk::isClosedToClerks()
{
    SaleTill &clerk = m_house->clerk();
    StaffDesk desk(clerk.executor, clerk.executor);
    const QString token = clerk.session().token;
    const auto people = clerk.wait<std::vector<ManagedPerson>>(
        [&](auto done) { desk.staff(token, clerk.context(), done); });
    QVERIFY(!people);
    QCOMPARE(people.error().code, u"PT403"_qs);
    const Answer password = clerk.wait<DeskAnswer>([&](auto done) {
        desk.setPassword(token, UserId{2}, u"river lamp seven"_qs, clerk.context(), done);
    });
    QVERIFY(!password);
    QCOMPARE(password.error().kind, ErrorKind::Forbidden);
}

QTEST_GUILESS_MAIN(TestStaffDesk)
#include "tst_staffdesk.moc"
