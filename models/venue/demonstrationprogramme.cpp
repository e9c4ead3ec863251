// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/demonstrationprogramme.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace parterre {

namespace {

constexpr int leadSeconds = 15 * 60;
constexpr int halfHour = 30 * 60;

/// An event as it is planned, before "tonight" is known.
struct Plan
{
    DemonstrationHouse house;
    const char *name;
    const char *description;
    const char *category;
    int daysFromNow;
    QTime usualStart;
    int minutes;
    int soldPercent;
    int priceFactor;
};

constexpr auto studio = DemonstrationHouse::Studio;
constexpr auto theatre = DemonstrationHouse::Theatre;
constexpr auto stadium = DemonstrationHouse::Stadium;

const char *const keepers = QT_TRANSLATE_NOOP("Demonstration", "The Lighthouse Keepers");
const char *const keepersText
    = QT_TRANSLATE_NOOP("Demonstration", "Two brothers, one lamp and a winter without a ship.");
const char *const jazz = QT_TRANSLATE_NOOP("Demonstration", "Late Jazz: The Marlow Quartet");
const char *const jazzText
    = QT_TRANSLATE_NOOP("Demonstration", "Standards and new pieces, with the bar open.");
const char *const zenda = QT_TRANSLATE_NOOP("Demonstration", "The Prisoner of Zenda");
const char *const zendaText
    = QT_TRANSLATE_NOOP("Demonstration", "A coronation, a double and a duel, in two acts.");
const char *const strauss = QT_TRANSLATE_NOOP("Demonstration", "An Evening of Waltzes");
const char *const straussText
    = QT_TRANSLATE_NOOP("Demonstration", "The town's philharmonic plays the Strauss family.");
const char *const match = QT_TRANSLATE_NOOP("Demonstration", "Strelsau United v. Port Hentzau");
const char *const matchText
    = QT_TRANSLATE_NOOP("Demonstration", "The derby, in the last round of the season.");
const char *const tour = QT_TRANSLATE_NOOP("Demonstration", "Northern Lights: The Tour");
const char *const tourText
    = QT_TRANSLATE_NOOP("Demonstration", "Three bands and one stage, under the open roof.");

std::vector<Plan> plans()
{
    return {
        {studio, keepers, keepersText, "theater", 0, {20, 0}, 90, 62, 100},
        {studio, keepers, keepersText, "theater", 1, {20, 0}, 90, 35, 100},
        {studio, jazz, jazzText, "concert", 4, {21, 0}, 120, 18, 80},
        {theatre, zenda, zendaText, "theater", 0, {19, 30}, 150, 78, 100},
        {theatre, zenda, zendaText, "theater", 1, {19, 30}, 150, 54, 100},
        {theatre, zenda, zendaText, "theater", 3, {14, 30}, 150, 41, 80},
        {theatre, strauss, straussText, "concert", 9, {19, 30}, 120, 26, 130},
        {stadium, match, matchText, "sports", 0, {18, 45}, 110, 45, 100},
        {stadium, tour, tourText, "concert", 12, {19, 0}, 210, 30, 200},
    };
}

QDateTime startOf(const Plan &plan, const QDateTime &now)
{
    const QDateTime usual(now.date().addDays(plan.daysFromNow), plan.usualStart, now.timeZone());
    if (plan.daysFromNow > 0 || now.secsTo(usual) >= leadSeconds)
        return usual;
    const qint64 earliest = now.toSecsSinceEpoch() + halfHour;
    const qint64 fullHalfHour = (earliest + halfHour - 1) / halfHour * halfHour;
    return QDateTime::fromSecsSinceEpoch(fullHalfHour, now.timeZone());
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Demonstration", text);
}

} // namespace

QString houseName(DemonstrationHouse house)
{
    switch (house) {
    case DemonstrationHouse::Studio:
        return translated("The Studio");
    case DemonstrationHouse::Theatre:
        return translated("Theatre Royal");
    case DemonstrationHouse::Stadium:
        return translated("Strelsau Stadium");
    }
    Q_UNREACHABLE();
}

std::vector<DemonstrationEvent> demonstrationProgramme(const QDateTime &now)
{
    std::vector<DemonstrationEvent> programme;
    for (const Plan &plan : plans()) {
        const QDateTime start = startOf(plan, now);
        programme.push_back({plan.house, translated(plan.name), translated(plan.description),
                             QString::fromLatin1(plan.category), start,
                             start.addSecs(plan.minutes * 60), plan.soldPercent, plan.priceFactor});
    }
    return programme;
}

} // namespace parterre
