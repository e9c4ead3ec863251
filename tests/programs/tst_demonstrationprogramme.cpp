// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/demonstrationprogramme.h"

#include <QTest>
#include <QTimeZone>

#include <set>

using namespace parterre;

/// What the demonstration venue plays, whatever the hour at which somebody tries it.
class DemonstrationProgrammeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHousePlaysTonight_data();
    void everyHousePlaysTonight();
    void tonightKeepsTheUsualHourWhenItIsAhead();
    void everyHousePlaysOnlyOnceADay();
};

namespace {

QDateTime at(const QString &time, const QByteArray &zone = "Europe/Vienna")
{
    return QDateTime(QDate(2026, 11, 22), QTime::fromString(time, QStringLiteral("HH:mm")),
                     QTimeZone(zone));
}

} // namespace

void DemonstrationProgrammeTest::everyHousePlaysTonight_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::newRow("in the morning") << at(QStringLiteral("09:00"));
    QTest::newRow("just before the usual hour") << at(QStringLiteral("19:20"));
    QTest::newRow("late") << at(QStringLiteral("22:45"));
    QTest::newRow("after midnight") << at(QStringLiteral("00:10"));
    QTest::newRow("before midnight, far west") << at(QStringLiteral("23:59"), "Pacific/Honolulu");
    QTest::newRow("zone of half hours") << at(QStringLiteral("18:40"), "Asia/Kolkata");
}

void DemonstrationProgrammeTest::everyHousePlaysTonight()
{
    QFETCH(QDateTime, now);
    std::set<DemonstrationHouse> playing;
    for (const auto &event : demonstrationProgramme(now)) {
        QVERIFY(event.start >= now.addSecs(15 * 60));
        QVERIFY(event.end > event.start);
        QCOMPARE(event.start.timeZone(), now.timeZone());
        QCOMPARE(event.start.time().minute() % 15, 0);
        const bool beforeTomorrowMorning = event.start < now.addSecs(24 * 3600)
            && (event.start.date() == now.date() || event.start.time().hour() < 6);
        if (beforeTomorrowMorning)
            playing.insert(event.house);
    }
    QCOMPARE(playing.size(), size_t(3));
}

void DemonstrationProgrammeTest::tonightKeepsTheUsualHourWhenItIsAhead()
{
    const auto programme = demonstrationProgramme(at(QStringLiteral("12:00")));
    QCOMPARE(programme.front().start, at(QStringLiteral("20:00")));
}

void DemonstrationProgrammeTest::everyHousePlaysOnlyOnceADay()
{
    std::set<std::pair<DemonstrationHouse, QDate>> days;
    const auto programme = demonstrationProgramme(at(QStringLiteral("12:00")));
    for (const auto &event : programme)
        days.insert({event.house, event.start.date()});
    QCOMPARE(days.size(), programme.size());
}

QTEST_GUILESS_MAIN(DemonstrationProgrammeTest)
#include "tst_demonstrationprogramme.moc"
