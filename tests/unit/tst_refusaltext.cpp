// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/refusaltext.h"

#include <QTest>

using namespace parterre;

class TestRefusalText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheBusySeatAndItsTill_data();
    void namesTheBusySeatAndItsTill();
    void doesNotOfferASoldBookingAgain();
    void tellsHowManyOfAPriceAreLeft_data();
    void tellsHowManyOfAPriceAreLeft();
};

void TestRefusalText::namesTheBusySeatAndItsTill_data()
{
    QTest::addColumn<QString>("till");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("known") << u"Window 2"_qs << u"Stalls C 14 is being taken at Window 2. "_qs;
    QTest::newRow("unknown") << QString() << u"Stalls C 14 is being taken this instant. "_qs;
}

void TestRefusalText::namesTheBusySeatAndItsTill()
{
    QFETCH(QString, till);
    QFETCH(QString, sentence);
    const auto notice = refusalNotice(
        SaleOutcome::Busy, {{u"Stalls C 14"_qs, RefusedReason::Busy, till, std::nullopt}});
    QCOMPARE(notice.text, sentence + u"Nothing was changed. Try again."_qs);
}

void TestRefusalText::doesNotOfferASoldBookingAgain()
{
    const QString text = refusalNotice(SaleOutcome::SoldBefore, {}).text;
    QVERIFY(text.contains(u"sold before"));
    QVERIFY(!text.contains(u"on sale"));
}

void TestRefusalText::tellsHowManyOfAPriceAreLeft_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("begins");
    QTest::newRow("none") << 0 << u"No more seats can have the price Child."_qs;
    QTest::newRow("one") << 1 << u"Only 1 more seat can have the price Child."_qs;
    QTest::newRow("several") << 3 << u"Only 3 more seats can have the price Child."_qs;
}

void TestRefusalText::tellsHowManyOfAPriceAreLeft()
{
    QFETCH(int, left);
    QFETCH(QString, begins);
    const Notice notice = capNotice({u"Child"_qs, left});
    QCOMPARE(notice.level, Notice::Level::Warning);
    QCOMPARE(notice.text, begins + u" No price was changed. Choose another price."_qs);
}

QTEST_APPLESS_MAIN(TestRefusalText)
#include "tst_refusaltext.moc"
