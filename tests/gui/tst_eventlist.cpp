// SPDX-License-Identifier: GPL-3.0-or-later
// Finding an event: by name, by place and by date, while the list is read again and again.
#include "models/events/eventlistmodel.h"
#include "models/events/eventtimes.h"
#include "ui/sales/eventlistpanel.h"
#include "ui/theme/themesource.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace parterre;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

QDateTime at(int day, int hour)
{
    return {QDate(2026, 11, day), QTime(hour, 0), QTimeZone("Europe/Berlin")};
}

EventSummary summary(int id, const QString &name, const QDateTime &start)
{
    EventSummary event;
    event.id = EventId{id};
    event.name = name;
    event.venue = u"Great Hall"_qs;
    event.start = start;
    return event;
}

std::vector<EventSummary> threeNights()
{
    return {summary(1, u"Hamlet"_qs, at(23, 20)), summary(2, u"Macbeth"_qs, at(24, 20)),
            summary(3, u"Othello"_qs, at(25, 11))};
}

QStringList namesIn(const EventListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.eventAt(row).name;
    return names;
}

} // namespace

class TestEventList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(english); }

    void findsByWordsAndDates_data();
    void findsByWordsAndDates();
    void keepsTheLinesWhenOnlySeatsWereSold();
    void keepsWhatTheKeysHaveChosenWhenTheListIsReadAgain();
    void marksTheOpenEventWhenTheSearchIsLeft();
};

void TestEventList::findsByWordsAndDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("names");
    const QString hamlet = u"Hamlet"_qs;
    const QString macbeth = u"Macbeth"_qs;
    const QString othello = u"Othello"_qs;
    QTest::newRow("part of a name") << u"bet"_qs << QStringList{macbeth};
    QTest::newRow("day and month") << u"24 nov"_qs << QStringList{macbeth};
    QTest::newRow("month in full") << u"24 november"_qs << QStringList{macbeth};
    QTest::newRow("day with a point") << u"24."_qs << QStringList{macbeth};
    QTest::newRow("day and month in figures") << u"25.11."_qs << QStringList{othello};
    QTest::newRow("hour") << u"20"_qs << QStringList{hamlet, macbeth};
    QTest::newRow("a figure within a day") << u"4"_qs << QStringList{};
    QTest::newRow("tonight") << u"tonight"_qs << QStringList{hamlet};
    QTest::newRow("today") << u"today"_qs << QStringList{hamlet};
    QTest::newRow("tomorrow, begun") << u"tomo"_qs << QStringList{macbeth};
    QTest::newRow("weekday") << u"wed"_qs << QStringList{othello};
    QTest::newRow("time") << u"20:00"_qs << QStringList{hamlet, macbeth};
    QTest::newRow("name and time") << u"ham 20"_qs << QStringList{hamlet};
    QTest::newRow("place and day") << u"hall 25"_qs << QStringList{othello};
    QTest::newRow("nothing typed") << u" "_qs << QStringList{hamlet, macbeth, othello};
}

void TestEventList::findsByWordsAndDates()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, names);
    EventListModel model;
    model.setEvents(threeNights());
    model.setFilter(typed, at(23, 12));
    QCOMPARE(namesIn(model), names);
}

void TestEventList::keepsTheLinesWhenOnlySeatsWereSold()
{
    EventListModel model;
    model.setEvents(threeNights());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    auto events = threeNights();
    events[1].available = 7;
    model.setEvents(events);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.index(1).data(EventListModel::AvailableRole).toInt(), 7);
    events.pop_back();
    model.setEvents(events);
    QCOMPARE(resets.count(), 1);
}

void TestEventList::keepsWhatTheKeysHaveChosenWhenTheListIsReadAgain()
{
    const ThemeSource themes(false, ThemeChoice::Light);
    EventListModel model;
    model.setEvents(threeNights());
    EventListPanel panel(themes, model);
    const QSignalSpy chosen(&panel, &EventListPanel::chosen);
    panel.setCurrent(EventId{1});
    auto *search = panel.findChild<QLineEdit *>(u"eventSearch"_qs);
    auto *list = panel.findChild<QListView *>(u"eventList"_qs);
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);

    auto events = threeNights();
    events.insert(events.begin(), summary(9, u"Matinee"_qs, at(23, 11)));
    model.setEvents(events);
    QCOMPARE(list->currentIndex().data().toString(), u"Macbeth"_qs);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.value(0).value(0).toInt(), 2);
}

void TestEventList::marksTheOpenEventWhenTheSearchIsLeft()
{
    const ThemeSource themes(false, ThemeChoice::Light);
    EventListModel model;
    model.setEvents(threeNights());
    EventListPanel panel(themes, model);
    panel.setCurrent(EventId{1});
    auto *list = panel.findChild<QListView *>(u"eventList"_qs);
    QTest::keyClicks(panel.findChild<QLineEdit *>(u"eventSearch"_qs), u"oth"_qs);
    QCOMPARE(list->currentIndex().data().toString(), u"Othello"_qs);
    QVERIFY(panel.stepBack());
    QCOMPARE(list->currentIndex().data().toString(), u"Hamlet"_qs);
}

QTEST_MAIN(TestEventList)
#include "tst_eventlist.moc"
