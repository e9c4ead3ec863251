// SPDX-License-Identifier: GPL-3.0-or-later
// Prices by keys: seats chosen, given a price, undone, saved; and what two managers meet.
#include "tests/gui/smallhouse.h"
#include "tests/gui/ticketwindow.h"
#include "ui/manager/rail.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace parterre;

namespace {

QString euros(qint64 minor)
{
    return Money(minor, u"EUR"_qs).text(QLocale());
}

} // namespace

class TestPricesPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void savesNewPricesOfTypedRows();
    void undoesAStep();
    void refusesWhatIsNoPrice_data();
    void refusesWhatIsNoPrice();
    void keepsItsChangesWhenAnotherSavedFirst();

private:
    template <class T>
    T *part(const QString &name)
    {
        return m_window->find<QWidget>(u"pricesPage"_qs)->findChild<T *>(name);
    }
    void choose(const QString &typed);
    void give(const QString &price);
    [[nodiscard]] QString worth(const QString &figure);
    [[nodiscard]] QString priceOf(const QString &row);

    std::unique_ptr<SmallHouse> m_house;
    std::unique_ptr<TicketWindow> m_window;
};

void TestPricesPage::init()
{
    m_window.reset();
    m_house = std::make_unique<SmallHouse>();
    m_house->database().addStaff(u"manager@example.org"_qs, u"Max Ortega"_qs, SmallHouse::password,
                                 u"MANAGER"_qs);
    m_window = std::make_unique<TicketWindow>(m_house->database().till(1));
    QVERIFY(m_window->signIn(u"manager@example.org"_qs, SmallHouse::password));
    m_window->window().activateWindow();
    QTest::keyClick(m_window->window().focusWidget(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(m_window->find<QWidget>(u"managerDesk"_qs)->isVisible());
    for (auto *button : m_window->window().findChild<Rail *>()->findChildren<QToolButton *>()) {
        if (button->text() == u"Prices")
            button->click();
    }
    QTRY_VERIFY(part<SeatMapView>(u"pickMap"_qs)->seatLayout());
    QTRY_VERIFY(!worth(u"worthNow"_qs).isEmpty());
}

void TestPricesPage::cleanup()
{
    QCOMPARE(m_house->violations(), 0);
    m_window.reset();
    m_house.reset();
}

void TestPricesPage::choose(const QString &typed)
{
    auto *line = part<QLineEdit>(u"pickLine"_qs);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, typed);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestPricesPage::give(const QString &price)
{
    auto *field = part<QLineEdit>(u"newPrice"_qs);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, price);
    QTest::keyClick(field, Qt::Key_Return);
}

QString TestPricesPage::worth(const QString &figure)
{
    return part<FigureLabel>(figure)->text();
}

QString TestPricesPage::priceOf(const QString &row)
{
    return m_house->database().sql().value(
        u"select distinct price from parterre.event_seats where row_number = $1"_qs, {row});
}

void TestPricesPage::savesNewPricesOfTypedRows()
{
    QCOMPARE(worth(u"worthNow"_qs), euros(113000));
    choose(u"a-b"_qs);
    QCOMPARE(part<QLabel>(u"pickSummary"_qs)->text(), u"20 seats \u00b7 Stalls A\u2013B"_qs);
    give(u"50"_qs);
    QCOMPARE(worth(u"worthThen"_qs), euros(130000));
    QCOMPARE(worth(u"worthDifference"_qs), u'+' + euros(17000));
    QCOMPARE(priceOf(u"A"_qs), u"45.00"_qs);
    QTest::keyClick(m_window->window().focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(priceOf(u"A"_qs), u"50.00"_qs);
    QCOMPARE(priceOf(u"B"_qs), u"50.00"_qs);
    QCOMPARE(priceOf(u"C"_qs), u"30.00"_qs);
    QTRY_COMPARE(worth(u"worthNow"_qs), euros(130000));
    QCOMPARE(part<QTableView>(u"priceTable"_qs)->model()->rowCount(), 2);
}

void TestPricesPage::undoesAStep()
{
    choose(u"all"_qs);
    give(u"12.50"_qs);
    QVERIFY(part<QPushButton>(u"savePrices"_qs)->isEnabled());
    QTest::keyClick(part<QLineEdit>(u"pickLine"_qs), Qt::Key_Escape);
    part<QPushButton>(u"undoPrice"_qs)->click();
    QVERIFY(!part<QPushButton>(u"savePrices"_qs)->isEnabled());
    QCOMPARE(worth(u"worthThen"_qs), worth(u"worthNow"_qs));
}

void TestPricesPage::refusesWhatIsNoPrice_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("negative") << u"-1"_qs;
    QTest::newRow("huge") << u"1000000000000"_qs;
    QTest::newRow("words") << u"free"_qs;
}

void TestPricesPage::refusesWhatIsNoPrice()
{
    QFETCH(QString, typed);
    choose(u"a1"_qs);
    give(typed);
    QVERIFY(part<QLabel>(u"newPriceError"_qs)->text().startsWith(u"A price is between 0 and"_qs));
    QVERIFY(!part<QPushButton>(u"savePrices"_qs)->isEnabled());
}

void TestPricesPage::keepsItsChangesWhenAnotherSavedFirst()
{
    choose(u"a"_qs);
    give(u"50"_qs);
    const QString meanwhile
        = m_house->value(u"update parterre.events set prices_version = 1, prices_saved_at = now(),"
                         " prices_saved_by = (select max(user_id) from parterre.staff) "
                         "returning prices_version"_qs);
    QCOMPARE(meanwhile, u"1"_qs);
    part<QPushButton>(u"savePrices"_qs)->click();
    auto *message = m_window->find<MessageBar>(u"deskMessage"_qs);
    QTRY_VERIFY(message->text().startsWith(u"Max Ortega saved prices of this event at"_qs));
    QTRY_VERIFY(part<QPushButton>(u"savePrices"_qs)->isEnabled());
    part<QPushButton>(u"savePrices"_qs)->click();
    QTRY_COMPARE(priceOf(u"A"_qs), u"50.00"_qs);
}

QTEST_MAIN(TestPricesPage)
#include "tst_pricespage.moc"
