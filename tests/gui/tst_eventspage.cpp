// SPDX-License-Identifier: GPL-3.0-or-later
// The managers' events, by keys: made, found, changed, copied, repeated, switched off; and what two
// managers at the same event meet.
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/manager/desktable.h"
#include "ui/manager/picturefield.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

class TestEventsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void makesAnEvent();
    void saysWhatIsWrongUnderEachField_data();
    void saysWhatIsWrongUnderEachField();
    void findsAsOneTypes();
    void asksWhoseChangesStay_data();
    void asksWhoseChangesStay();
    void saysWhatIsSoldBeforeItSwitchesOff();
    void repeatsOverTheDatesItLists();
    void keepsWhatIsNotSaved();
    void editsPriceTypes();
    void showsThePictureThatWasChosen();
    void refusesAFileThatIsNoPicture_data();
    void refusesAFileThatIsNoPicture();
    void copiesAndExportsTheTable();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void put(const QString &field, const QString &text);
    [[nodiscard]] QString text(const QString &field);
    [[nodiscard]] QString errorOf(const QString &field);
    [[nodiscard]] QString message();
    [[nodiscard]] QString question();
    void answer(const QString &way);
    [[nodiscard]] QStringList names();
    [[nodiscard]] QString column(const QString &name);

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestEventsPage::init()
{
    m_window.reset(); // of a test that could not begin
    m_house = std::make_unique<SmallHouse>();
    m_house->database().addStaff(u"manager@example.org"_qs, u"Max Ortega"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(u"manager@example.org"_qs, SmallHouse::password));
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE(names(), QStringList{u"Hamlet"_qs});
    QTRY_COMPARE(text(u"eventName"_qs), u"Hamlet"_qs);
}

void TestEventsPage::cleanup()
{
    QCOMPARE(m_house->violations(), 0);
    m_window.reset();
    m_house.reset();
}

void TestEventsPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window->window().activateWindow();
    QWidget *focus = m_window->window().focusWidget();
    QTest::keyClick(focus ? focus : &m_window->window(), key, modifiers);
}

/// As a person does who comes to the field by Tab: what stands there is replaced.
void TestEventsPage::put(const QString &field, const QString &words)
{
    auto *line = m_window->find<QLineEdit>(field);
    line->setFocus(Qt::TabFocusReason);
    line->selectAll();
    if (words.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    else
        QTest::keyClicks(line, words);
}

QString TestEventsPage::text(const QString &field)
{
    return m_window->find<QLineEdit>(field)->text();
}

QString TestEventsPage::errorOf(const QString &field)
{
    const auto *error = m_window->find<QLabel>(field + u"Error"_qs);
    return error->isHidden() ? QString() : error->text();
}

QString TestEventsPage::message()
{
    const auto *bar = m_window->find<MessageBar>(u"deskMessage"_qs);
    return bar->isVisible() ? bar->text() : QString();
}

QString TestEventsPage::question()
{
    auto *strip = m_window->find<QWidget>(u"eventQuestion"_qs);
    return strip->isVisible() ? strip->findChild<QLabel *>(u"question"_qs)->text() : QString();
}

void TestEventsPage::answer(const QString &way)
{
    auto *button = m_window->find<QWidget>(u"eventQuestion"_qs)->findChild<QPushButton *>(way);
    button->setFocus();
    press(Qt::Key_Return);
}

QStringList TestEventsPage::names()
{
    const QAbstractItemModel *table = m_window->find<QTableView>(u"events"_qs)->model();
    QStringList found;
    for (int row = 0; row < table->rowCount(); ++row)
        found << table->index(row, 0).data().toString();
    return found;
}

QString TestEventsPage::column(const QString &name)
{
    return m_house->value(
        u"select string_agg((%1)::text, ';' order by start_time, id) from parterre.events"_qs.arg(
            name));
}

void TestEventsPage::makesAnEvent()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(text(u"eventVenue"_qs), u"Great Hall"_qs); // the house stays
    QCOMPARE(m_window->window().focusWidget()->objectName(), u"eventName"_qs);
    m_window->type(u"Tosca"_qs);
    press(Qt::Key_Tab);
    m_window->type(u"2030-05-04 19:30"_qs);
    press(Qt::Key_Tab);
    m_window->type(u"4.5.2030 22.15"_qs);
    put(u"eventCategory"_qs, u"Opera"_qs);
    put(u"eventOnSale"_qs, u"1 Nov 2029 10:00"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(names(), (QStringList{u"Hamlet"_qs, u"Tosca"_qs}));
    QCOMPARE(message(), u"Tosca is saved."_qs);
    QCOMPARE(text(u"eventStart"_qs), u"4 May 2030 19:30"_qs);
    QCOMPARE(column(u"end_time at time zone time_zone"_qs).section(u';', 1),
             u"2030-05-04 22:15:00"_qs);
    QCOMPARE(column(u"category"_qs), u"Theatre;Opera"_qs);
}

void TestEventsPage::saysWhatIsWrongUnderEachField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no name") << u"eventName"_qs << QString() << u"Name is missing. Type it."_qs;
    QTest::newRow("a long name") << u"eventName"_qs << QString(501, u'x')
                                 << u"Name has 501 characters; 500 are the most. Shorten it."_qs;
    QTest::newRow("no date")
        << u"eventStart"_qs << u"31 Feb 2030 19:30"_qs
        << u"This is no date with a time. Type it such as 4 May 2030 19:30."_qs;
    QTest::newRow("no currency") << u"eventCurrency"_qs << u"euros"_qs
                                 << u"A currency is a code of three letters, such as EUR."_qs;
    QTest::newRow("end before start")
        << u"eventEnd"_qs << u"1 Jan 2020 20:00"_qs << u"The event ends before it starts."_qs;
    QTest::newRow("a file as address")
        << u"eventPictureAddress"_qs << u"file:///etc/passwd"_qs
        << u"Choose a picture, or type an address that begins with https."_qs;
}

void TestEventsPage::saysWhatIsWrongUnderEachField()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    put(field, typed);
    press(Qt::Key_S, Qt::ControlModifier);
    const QString error = field == u"eventPictureAddress" ? u"eventPicture"_qs : field;
    QVERIFY2(errorOf(error).startsWith(sentence), qPrintable(errorOf(error)));
    QVERIFY2(message().startsWith(u"Not saved: "_qs + sentence), qPrintable(message()));
    QCOMPARE(column(u"version"_qs), u"0"_qs);
}

void TestEventsPage::findsAsOneTypes()
{
    put(u"filterText"_qs, u"berlin ham"_qs);
    QTRY_COMPARE(names(), QStringList{u"Hamlet"_qs});
    put(u"filterText"_qs, u"zzz"_qs);
    QTRY_COMPARE(names(), QStringList());
    QVERIFY(m_window->find<QLabel>(u"eventsSentence"_qs)->text().startsWith(u"No event is like"));
    put(u"filterText"_qs, {});
    QTRY_COMPARE(names(), QStringList{u"Hamlet"_qs});
    put(u"filterFrom"_qs, u"2031-01-01"_qs);
    QTRY_COMPARE(names(), QStringList());
}

void TestEventsPage::asksWhoseChangesStay_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("city");
    QTest::newRow("mine") << u"firstWay"_qs << u"Bonn"_qs;
    QTest::newRow("theirs") << u"secondWay"_qs << u"Berlin"_qs;
}

void TestEventsPage::asksWhoseChangesStay()
{
    QFETCH(QString, way);
    QFETCH(QString, city);
    put(u"eventCity"_qs, u"Bonn"_qs);
    m_house->database().sql().run(
        u"update parterre.events set name = 'Macbeth', version = version + 1,"
        " saved_at = now(), saved_by = (select max(user_id) from parterre.staff)"
        ""_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(question().contains(u"Name: Macbeth (was Hamlet)"), qPrintable(question()));
    QVERIFY(question().startsWith(u"Max Ortega saved this event at"));
    answer(way);
    QTRY_COMPARE(column(u"city"_qs), city);
    QTRY_COMPARE(names(), QStringList{u"Macbeth"_qs});
    QTRY_COMPARE(text(u"eventName"_qs), u"Macbeth"_qs);
    QCOMPARE(text(u"eventCity"_qs), city);
}

void TestEventsPage::saysWhatIsSoldBeforeItSwitchesOff()
{
    m_window->find<QPushButton>(u"switchEvent"_qs)->setFocus();
    press(Qt::Key_Return);
    QVERIFY2(question().startsWith(u"Nothing is sold or held."), qPrintable(question()));
    press(Qt::Key_Escape);
    QVERIFY(question().isEmpty());
    m_window->find<QPushButton>(u"switchEvent"_qs)->setFocus();
    press(Qt::Key_Return);
    answer(u"firstWay"_qs);
    QTRY_COMPARE(column(u"is_active"_qs), u"false"_qs);
    QTRY_COMPARE(m_window->find<QPushButton>(u"switchEvent"_qs)->text(), u"Switch on"_qs);
    QCOMPARE(message(), u"Hamlet is switched off: no window sells it any more."_qs);
    m_window->find<QPushButton>(u"switchEvent"_qs)->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(column(u"is_active"_qs), u"true"_qs);
}

void TestEventsPage::repeatsOverTheDatesItLists()
{
    m_window->find<QPushButton>(u"repeatEvent"_qs)->setFocus();
    press(Qt::Key_Return);
    put(u"copyFirst"_qs, u"2030-01-04 19:30"_qs);
    put(u"copyLast"_qs, u"2030-02-01"_qs);
    for (int day = 1; day <= 7; ++day)
        m_window->find<QCheckBox>(u"copyDay%1"_qs.arg(day))->setChecked(day == 5);
    const auto *dates = m_window->find<QListWidget>(u"copyDates"_qs);
    QCOMPARE(dates->count(), 5);
    QCOMPARE(dates->item(4)->text(), u"Fri 1 Feb 2030 19:30"_qs);
    QCOMPARE(m_window->find<QPushButton>(u"makeCopies"_qs)->text(), u"Make 5 events"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(names().size(), 6);
    QCOMPARE(message(), u"5 events are made."_qs);
    QCOMPARE(column(u"total_seats"_qs), u"30;30;30;30;30;30"_qs);
    QTRY_COMPARE(text(u"eventStart"_qs), u"4 Jan 2030 19:30"_qs);

    press(Qt::Key_D, Qt::ControlModifier); // onto a date that is taken: nothing is made
    put(u"copyFirst"_qs, u"2030-02-01 19:30"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(message().startsWith(u"There is already an event Hamlet at Great Hall"),
                 qPrintable(message()));
    press(Qt::Key_Escape);
    QVERIFY(m_window->find<QWidget>(u"eventEditor"_qs)->isVisible());
    QCOMPARE(names().size(), 6);
}

void TestEventsPage::keepsWhatIsNotSaved()
{
    put(u"eventCity"_qs, u"Bonn"_qs);
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY2(message().startsWith(u"The changes to Hamlet are not saved."), qPrintable(message()));
    QCOMPARE(text(u"eventCity"_qs), u"Bonn"_qs);
    press(Qt::Key_Escape);
    QCOMPARE(question(), u"The changes to Hamlet are not saved."_qs);
    answer(u"secondWay"_qs);
    QCOMPARE(text(u"eventCity"_qs), u"Bonn"_qs);
    press(Qt::Key_Escape);
    answer(u"firstWay"_qs);
    QCOMPARE(text(u"eventCity"_qs), u"Berlin"_qs);
}

void TestEventsPage::editsPriceTypes()
{
    m_window->find<QPushButton>(u"eventPriceTypes"_qs)->setFocus();
    press(Qt::Key_Return);
    m_window->find<QPushButton>(u"addType"_qs)->setFocus();
    press(Qt::Key_Return);
    m_window->type(u"Child"_qs);
    put(u"typePrice"_qs, u"abc"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(errorOf(u"typePrice"_qs).startsWith(u"Child needs a price"),
             qPrintable(errorOf(u"typePrice"_qs)));
    put(u"typePrice"_qs, u"50 %"_qs);
    m_window->find<QPushButton>(u"addType"_qs)->setFocus();
    press(Qt::Key_Return);
    m_window->type(u"Club"_qs);
    put(u"typePrice"_qs, u"12.50"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(message(), u"The price types are saved."_qs);
    QCOMPARE(m_house->value(u"select string_agg(name || ' ' || coalesce(percent, fixed_price), ','"
                            " order by position) from parterre.price_types"_qs),
             u"Child 50.000,Club 12.50"_qs);
    const auto *types = m_window->find<QListWidget>(u"priceTypes"_qs);
    QTRY_COMPARE(types->count(), 2); // read back
    QCOMPARE(types->item(1)->text(), u"Club \u00b7 12.50"_qs);
    press(Qt::Key_Escape);
    QVERIFY(m_window->find<QWidget>(u"eventEditor"_qs)->isVisible());
}

void TestEventsPage::showsThePictureThatWasChosen()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"poster.png"_qs);
    QImage poster(3200, 1000, QImage::Format_RGB32);
    poster.fill(Qt::darkGreen);
    QVERIFY(poster.save(path));
    m_window->find<PictureField>(u"eventPicture"_qs)->choose(path);
    const auto *preview = m_window->find<QLabel>(u"eventPicturePreview"_qs);
    QTRY_VERIFY(preview->isVisibleTo(preview->parentWidget()));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_house->value(u"select count(*) from parterre.event_images"_qs), u"1"_qs);
    QTRY_COMPARE(message(), u"Hamlet is saved."_qs);
    QTRY_VERIFY(preview->isVisibleTo(preview->parentWidget())); // read back from the database
    QVERIFY(column(u"image_url"_qs).startsWith(u"parterre:event/"));
    m_window->find<QPushButton>(u"removePicture"_qs)->setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_house->value(u"select count(*) from parterre.event_images"_qs), u"0"_qs);
}

void TestEventsPage::refusesAFileThatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("200 MB") << QByteArray("\x89PNG") << qint64(200) * 1024 * 1024
                            << u"poster.png has 200 MiB; 10 MB are the most for a picture. Make it "
                               "smaller, then choose it again."_qs;
    QTest::newRow("a text") << QByteArray("not a picture") << qint64(13)
                            << u"poster.png is not a picture that this computer can read. Choose a "
                               "PNG, JPEG, WebP or SVG file."_qs;
    QTest::newRow("empty") << QByteArray() << qint64(0)
                           << u"poster.png is not a picture that this computer can read. Choose a "
                              "PNG, JPEG, WebP or SVG file."_qs;
}

void TestEventsPage::refusesAFileThatIsNoPicture()
{
    QFETCH(QByteArray, content);
    QFETCH(qint64, size);
    QFETCH(QString, sentence);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"poster.png"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    QVERIFY(file.resize(size));
    file.close();
    m_window->find<PictureField>(u"eventPicture"_qs)->choose(file.fileName());
    QTRY_COMPARE(errorOf(u"eventPicture"_qs), sentence);
}

void TestEventsPage::copiesAndExportsTheTable()
{
    auto *view = m_window->find<QTableView>(u"events"_qs);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"Hamlet\t"), qPrintable(copied));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"events.csv"_qs);
    m_house->database().sql().run(u"update parterre.events set name = '=1+1, \"x\"'"_qs);
    put(u"filterText"_qs, u"1+1"_qs);
    QTRY_COMPARE(names().value(0), u"=1+1, \"x\""_qs);
    auto *table = qobject_cast<DeskTable *>(view->parentWidget()->parentWidget());
    QVERIFY(table && table->exportTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString csv = QString::fromUtf8(file.readAll().mid(3));
    QVERIFY2(csv.section(u"\r\n"_qs, 1, 1).startsWith(u"\"'=1+1, \"\"x\"\"\","), qPrintable(csv));
}

QTEST_MAIN(TestEventsPage)
#include "tst_eventspage.moc"
