// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/paymentplan.h"

#include <QTest>

using namespace parterre;

namespace {

Money euros(qint64 minor)
{
    return {minor, u"EUR"_qs};
}

/// "c5000" tenders cash, "k3000" charges a card, "x3000" gives seats in exchange, "f" gives the
/// rest away. What is not taken is skipped.
PaymentPlan planOf(qint64 due, const QString &tenders)
{
    PaymentPlan plan(euros(due));
    for (const QString &tender : tenders.split(u' ', Qt::SkipEmptyParts)) {
        const Money amount = euros(tender.sliced(1).toLongLong());
        if (tender.startsWith(u'c')) {
            (void)plan.addCash(amount);
        } else if (tender.startsWith(u'x')) {
            (void)plan.addExchange({amount, u"A1B2"_qs});
        } else if (tender.startsWith(u'f')) {
            (void)plan.addComplimentary();
        } else if (plan.addCard(amount)) {
            plan.cardBegun(PaymentId{7});
            plan.setCardReference(u"T1"_qs);
            plan.cardCharged();
        }
    }
    return plan;
}

} // namespace

class TestPaymentPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatRemains_data();
    void countsWhatRemains();
    void takesNoTenderThatMeansNothing_data();
    void takesNoTenderThatMeansNothing();
    void waitsForTheCard();
    void givesThePartBack();
    void needsNoTenderForNothing();
    void takesExchangedValueForNoTender();
    void saysWhatToGiveBack_data();
    void saysWhatToGiveBack();
};

void TestPaymentPlan::countsWhatRemains_data()
{
    QTest::addColumn<qint64>("due");
    QTest::addColumn<QString>("tenders");
    QTest::addColumn<qint64>("paid");
    QTest::addColumn<qint64>("remaining");
    QTest::addColumn<qint64>("change");
    QTest::addColumn<bool>("complete");
    const auto row = [](const char *name, qint64 due, const char *tenders, qint64 paid,
                        qint64 remaining, qint64 change) {
        QTest::newRow(name) << due << QString::fromUtf8(tenders) << paid << remaining << change
                            << (remaining == 0);
    };
    row("nothing yet", 9000, "", 0, 9000, 0);
    row("exact cash", 9000, "c9000", 9000, 0, 0);
    row("cash with change", 9000, "c10000", 9000, 0, 1000);
    row("part in cash", 9000, "c2000", 2000, 7000, 0);
    row("cash and card", 9000, "c2000 k7000", 9000, 0, 0);
    row("card and cash with change", 9000, "k7000 c5000", 9000, 0, 3000);
    row("two cards", 9000, "k4000 k5000", 9000, 0, 0);
    row("a card for too much", 9000, "k9001", 0, 9000, 0);
    row("a card for more than the rest", 9000, "c8000 k1001", 8000, 1000, 0);
    row("cash in two hands", 9000, "c4000 c6000", 9000, 0, 1000);
    row("given away", 9000, "f", 9000, 0, 0);
    row("rest given away", 9000, "c1000 f", 9000, 0, 0);
    row("more than is due", 9000, "c9000 c100 k100 f", 9000, 0, 0);
    row("one cent", 1, "c100", 1, 0, 99);
    row("the most there is", 9'999'999'999, "c9999999999", 9'999'999'999, 0, 0);
}

void TestPaymentPlan::countsWhatRemains()
{
    QFETCH(qint64, due);
    QFETCH(QString, tenders);
    const PaymentPlan plan = planOf(due, tenders);
    QTEST(plan.paid().minor(), "paid");
    QTEST(plan.remaining().minor(), "remaining");
    QTEST(plan.change().minor(), "change");
    QTEST(plan.isComplete(), "complete");
    qint64 sum = 0;
    for (const Payment &payment : plan.payments()) {
        QVERIFY(payment.amount.minor() > 0);
        QVERIFY(payment.tender != Tender::Cash
                || payment.tendered.minor() >= payment.amount.minor());
        sum += payment.amount.minor();
    }
    QCOMPARE(sum, plan.planned().minor());
}

void TestPaymentPlan::takesNoTenderThatMeansNothing_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::newRow("zero") << qint64(0) << u"EUR"_qs;
    QTest::newRow("negative") << qint64(-500) << u"EUR"_qs;
    QTest::newRow("another currency") << qint64(500) << u"USD"_qs;
    QTest::newRow("no currency") << qint64(500) << QString();
}

void TestPaymentPlan::takesNoTenderThatMeansNothing()
{
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    PaymentPlan plan(euros(9000));
    QVERIFY(!plan.addCash({minor, currency}));
    QVERIFY(!plan.addCard({minor, currency}));
    QVERIFY(plan.parts().empty());
    QVERIFY(!PaymentPlan().addCash(euros(100)));
    QVERIFY(!PaymentPlan().isComplete());
}

void TestPaymentPlan::waitsForTheCard()
{
    PaymentPlan plan(euros(9000));
    QVERIFY(plan.addCard(euros(4000)));
    QCOMPARE(plan.openCard(), 0);
    QCOMPARE(plan.parts()[0].card, CardStep::Asked);
    QVERIFY(!plan.addCash(euros(5000))); // one thing at a time
    QCOMPARE(plan.paid(), euros(0));
    QCOMPARE(plan.remaining(), euros(5000));
    plan.cardBegun(PaymentId{7});
    QCOMPARE(plan.parts()[0].card, CardStep::Ready);
    plan.setCardReference(u"T1"_qs);
    QVERIFY(!plan.isComplete());
    plan.cardCharged();
    QCOMPARE(plan.paid(), euros(4000));
    QVERIFY(plan.addCash(euros(5000)));
    QVERIFY(plan.isComplete());
    QCOMPARE(plan.payments()[0].card, PaymentId{7});
    QCOMPARE(plan.payments()[0].reference, u"T1"_qs);
}

void TestPaymentPlan::givesThePartBack()
{
    PaymentPlan plan = planOf(9000, u"c2000 k7000"_qs);
    plan.remove(0);
    QCOMPARE(plan.remaining(), euros(2000));
    plan.remove(5);
    plan.remove(-1);
    QCOMPARE(plan.parts().size(), size_t(1));
    QVERIFY(plan.hasCard());
}

void TestPaymentPlan::needsNoTenderForNothing()
{
    PaymentPlan plan(euros(0));
    QVERIFY(plan.isComplete());
    QVERIFY(!plan.addComplimentary());
    QVERIFY(plan.payments().empty());
}

void TestPaymentPlan::takesExchangedValueForNoTender()
{
    QVERIFY(planOf(4500, u"x3800"_qs).isUntouched());
    QCOMPARE(planOf(4500, u"x3800"_qs).remaining(), euros(700));
    QVERIFY(planOf(4500, u"x5000"_qs).isComplete());
    const PaymentPlan plan = planOf(4500, u"x3800 c1000"_qs);
    QVERIFY(!plan.isUntouched());
    QVERIFY(plan.isComplete());
    QCOMPARE(plan.change(), euros(300));
    const std::vector<Payment> sent = plan.payments();
    QCOMPARE(sent.size(), size_t(1));
    QCOMPARE(sent.front().amount, euros(700));
    QCOMPARE(giveBackText(planOf(4500, u"x3800"_qs), QLocale(u"en_IE"_qs)), QString());
}

void TestPaymentPlan::saysWhatToGiveBack_data()
{
    QTest::addColumn<QString>("tenders");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("cash") << u"c5000"_qs << u"Give €50.00 back in cash."_qs;
    QTest::newRow("all that was handed over") << u"c10000"_qs << u"Give €100.00 back in cash."_qs;
    QTest::newRow("cash and card")
        << u"c5000 k1000"_qs
        << u"Give €50.00 back in cash. The card charge of €10.00 (T1) is due back."_qs;
    QTest::newRow("given away") << u"f"_qs << QString();
}

void TestPaymentPlan::saysWhatToGiveBack()
{
    QFETCH(QString, tenders);
    QTEST(giveBackText(planOf(9000, tenders), QLocale(u"en_IE"_qs)), "text");
}

QTEST_APPLESS_MAIN(TestPaymentPlan)
#include "tst_paymentplan.moc"
