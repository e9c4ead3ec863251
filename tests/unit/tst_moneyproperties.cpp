// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every amount and every way to pay it, tried with thousands of made-up ones.
#include "models/base/money.h"
#include "models/sales/paymentjson.h"
#include "models/sales/paymentplan.h"

#include <QTest>

#include <rapidcheck.h>

using namespace parterre;

namespace {

constexpr qint64 most = 9'999'999'999; // what the database can hold

Money euros(qint64 minor)
{
    return {minor, QStringLiteral("EUR")};
}

rc::Gen<qint64> amounts()
{
    return rc::gen::weightedOneOf<qint64>(
        {{3, rc::gen::inRange<qint64>(0, 20'000)}, {1, rc::gen::inRange<qint64>(0, most + 1)}});
}

QLocale anyLocale()
{
    return *rc::gen::element(QLocale(QStringLiteral("en_IE")), QLocale(QStringLiteral("de_DE")),
                             QLocale(QStringLiteral("fr_FR")), QLocale(QStringLiteral("de_CH")),
                             QLocale(QStringLiteral("ar_EG")), QLocale(QStringLiteral("hi_IN")));
}

/// One thing that a clerk does while taking money; what makes no sense must be refused.
void doAnything(PaymentPlan &plan)
{
    const qint64 minor = *rc::gen::weightedOneOf<qint64>(
        {{8, amounts()}, {1, rc::gen::inRange<qint64>(-most, 1)}});
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
    case 1:
        (void)plan.addCash(euros(minor));
        return;
    case 2:
        (void)plan.addCard(euros(minor));
        return;
    case 3:
        plan.cardBegun(PaymentId{7});
        return;
    case 4:
        plan.setCardReference(QStringLiteral("T"));
        plan.cardCharged();
        return;
    case 5:
        plan.remove(*rc::gen::inRange(-1, 4));
        return;
    default:
        (void)plan.addComplimentary();
        return;
    }
}

} // namespace

class MoneyPropertiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOwnText();
    void addsLikeWholeNumbers();
    void neverPlansMoreThanIsDue();
    void completePaymentsSumToTheTotal();
    void aPaymentComesBackFromItsJson();
};

void MoneyPropertiesTest::readsItsOwnText()
{
    QVERIFY(rc::check("what is written is read back, in every locale", [] {
        const Money money = euros(*amounts());
        const QLocale locale = anyLocale();
        const QString text = money.amountText(locale);
        RC_LOG() << text.toStdString() << " in " << locale.name().toStdString();
        RC_ASSERT(Money::parse(text, money.currency(), locale) == money);
    }));
}

void MoneyPropertiesTest::addsLikeWholeNumbers()
{
    QVERIFY(rc::check("sums and differences are those of the minor units", [] {
        const qint64 a = *amounts();
        const qint64 b = *amounts();
        RC_ASSERT((euros(a) + euros(b)).minor() == a + b);
        RC_ASSERT((euros(a) - euros(b)).minor() == a - b);
        RC_ASSERT((euros(a) + euros(b) - euros(b)) == euros(a));
        RC_ASSERT((euros(a) + euros(b)) == (euros(b) + euros(a)));
    }));
}

void MoneyPropertiesTest::neverPlansMoreThanIsDue()
{
    QVERIFY(rc::check("whatever is done, the plan's amounts agree and none is negative", [] {
        PaymentPlan plan(euros(*amounts()));
        const int acts = *rc::gen::inRange(0, 12);
        for (int i = 0; i < acts; ++i) {
            doAnything(plan);
            RC_ASSERT(plan.remaining().minor() >= 0);
            RC_ASSERT(plan.change().minor() >= 0);
            RC_ASSERT(plan.paid().minor() >= 0);
            RC_ASSERT(plan.paid().minor() <= plan.planned().minor());
            RC_ASSERT(plan.planned() + plan.remaining() == plan.due());
            qint64 tendered = 0;
            qint64 cash = 0;
            for (const PaymentPart &part : plan.parts()) {
                RC_ASSERT(part.payment.amount.minor() > 0);
                if (part.payment.tender == Tender::Cash) {
                    tendered += part.payment.tendered.minor();
                    cash += part.payment.amount.minor();
                }
            }
            RC_ASSERT(tendered - cash == plan.change().minor());
        }
    }));
}

void MoneyPropertiesTest::completePaymentsSumToTheTotal()
{
    QVERIFY(rc::check("a complete plan is paid to the cent", [] {
        PaymentPlan plan(euros(*amounts()));
        const int acts = *rc::gen::inRange(0, 12);
        for (int i = 0; i < acts; ++i)
            doAnything(plan);
        plan.cardBegun(PaymentId{7});
        plan.cardCharged();
        if (!plan.remaining().isZero())
            RC_ASSERT(plan.addCash(plan.remaining() + euros(*amounts())));
        RC_ASSERT(plan.isComplete());
        qint64 sum = 0;
        for (const Payment &payment : plan.payments())
            sum += payment.amount.minor();
        RC_ASSERT(sum == plan.due().minor());
        RC_ASSERT(plan.paid() == plan.due());
    }));
}

void MoneyPropertiesTest::aPaymentComesBackFromItsJson()
{
    QVERIFY(rc::check("the journal gives back what was written, so that a repeat is equal", [] {
        std::vector<Payment> payments;
        const int count = *rc::gen::inRange(0, 5);
        for (int i = 0; i < count; ++i) {
            const Money amount = euros(*amounts());
            const Tender tender = *rc::gen::element(Tender::Cash, Tender::Card,
                                                    Tender::Complimentary, Tender::Exchange);
            Payment payment{tender, amount, euros(0), {}};
            if (tender == Tender::Cash)
                payment.tendered = amount + euros(*amounts());
            if (tender == Tender::Card) {
                payment.card = PaymentId{*rc::gen::inRange<qint64>(0, 1'000'000)};
                payment.reference
                    = QString::fromStdString(*rc::gen::string<std::string>()).remove(QChar(0));
            }
            payments.push_back(payment);
        }
        RC_ASSERT(paymentsFromJson(paymentsToJson(payments), QStringLiteral("EUR")) == payments);
    }));
}

QTEST_APPLESS_MAIN(MoneyPropertiesTest)
#include "tst_moneyproperties.moc"
