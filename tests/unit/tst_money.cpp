// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"

#include <QtTest>

using namespace parterre;

Q_DECLARE_METATYPE(QLocale)

namespace {

const QString euro = QStringLiteral("EUR");
const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale french(QLocale::French, QLocale::France);
const QLocale swiss(QLocale::German, QLocale::Switzerland);
const QLocale indian(QLocale::Hindi, QLocale::India);
const QLocale egyptian(QLocale::Arabic, QLocale::Egypt);

} // namespace

class MoneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonTypes_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("minor");
        const auto row
            = [](const char *name, const QLocale &locale, const char *typed, qint64 minor) {
                  QTest::newRow(name) << locale << QString::fromUtf8(typed) << minor;
              };
        row("whole", american, "45", 4500);
        row("one decimal", american, "45.5", 4550);
        row("two decimals", american, "45.05", 4505);
        row("point at the end", american, "45.", 4500);
        row("point first", american, ".5", 50);
        row("spaces around", american, "  45 ", 4500);
        row("groups", american, "1,234,567.89", 123456789);
        row("leading zeros", american, "007", 700);
        row("nothing to pay", american, "0", 0);
        row("the most there is", american, "99999999.99", 9'999'999'999);
        row("decimal comma", german, "1.234,50", 123450);
        row("narrow group space", french, "1\u202f234,50", 123450);
        row("typed group space", french, "1 234,50", 123450);
        row("apostrophe groups", swiss, "1\u2019234.50", 123450);
        row("decimal comma elsewhere", american, "12,50", 1250);
        row("decimal point elsewhere", german, "12.50", 1250);
        row("one decimal elsewhere", german, "45.5", 4550);
        row("no group before a comma", american, "1234,5", 123450);
        row("comma at the end", american, "45,", 4500);
        row("groups and point elsewhere", german, "1,250.00", 125000);
        row("groups and comma elsewhere", american, "1.250,00", 125000);
        row("two groups elsewhere", american, "1.250.000", 125000000);
        row("a group by the locale", american, "1,250", 125000);
        row("a group by the other locale", german, "1.250", 125000);
        row("a typed apostrophe", american, "1'250.5", 125050);
        row("groups of two", indian, "12,34,567.50", 123456750);
        row("own digits", egyptian, "\u0664\u0665\u066b\u0665", 4550);
    }
    void readsWhatAPersonTypes()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, typed);
        QFETCH(qint64, minor);
        const auto money = Money::parse(typed, euro, locale);
        QVERIFY(money);
        QCOMPARE(*money, Money(minor, euro));
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *name, const QLocale &locale, const char *typed) {
            QTest::newRow(name) << locale << QString::fromUtf8(typed);
        };
        row("empty", american, "");
        row("spaces", american, "   ");
        row("only a point", american, ".");
        row("words", american, "ten");
        row("negative", american, "-1");
        row("plus", american, "+1");
        row("exponent", american, "1e3");
        row("three decimals", american, "1.005");
        row("two points", american, "1.2.3");
        row("long first group", american, "1234,567");
        row("group first", american, ",123");
        row("three decimals elsewhere", german, "1,250");
        row("three digits after a strange point", french, "1.250");
        row("three decimals after groups", american, "1,234.567");
        row("two kinds of groups", german, "1 234.567,50");
        row("short last group", american, "1,250,00");
        row("a minus sign", american,
            "\xe2\x88\x92"
            "5");
        row("a point between groups", american, "1.2,345,678");
        row("group in the decimals", american, "1.2,3");
        row("too much", american, "100000000.00");
        row("far too much", american, "99999999999999999999");
        row("a currency sign", american, "$5");
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, typed);
        QVERIFY(!Money::parse(typed, euro, locale));
    }

    void writesAmounts_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QLocale &locale, qint64 minor,
                            const char *amount, const char *text) {
            QTest::newRow(name) << locale << minor << QString::fromUtf8(amount)
                                << QString::fromUtf8(text);
        };
        row("american", american, 123450, "1,234.50", "EUR\u00a01,234.50");
        row("german", german, 123450, "1.234,50", "1.234,50\u00a0€");
        row("cents only", german, 5, "0,05", "0,05\u00a0€");
        row("negative", american, -4505, "-45.05", "EUR\u00a0-45.05");
    }
    void writesAmounts()
    {
        QFETCH(QLocale, locale);
        QFETCH(qint64, minor);
        QFETCH(QString, amount);
        QFETCH(QString, text);
        const Money money(minor, euro);
        QCOMPARE(money.amountText(locale), amount);
        QCOMPARE(money.text(locale), text);
    }

    void readsBackWhatItWrites()
    {
        for (const QLocale &locale : {american, german, french, swiss, egyptian}) {
            for (const qint64 minor : {0, 1, 99, 100, 99'999, 100'000, 123'456'789}) {
                const Money money(minor, euro);
                QCOMPARE(Money::parse(money.amountText(locale), euro, locale), money);
            }
        }
    }

    void sumsExactly()
    {
        Money total;
        for (int i = 0; i < 1000; ++i)
            total += Money(10, euro);
        QCOMPARE(total, Money(10'000, euro));
        QCOMPARE(total - Money(10'001, euro), Money(-1, euro));
        QVERIFY((total - total).isZero());
    }

    void takesTheCurrencyOfWhatIsAdded()
    {
        QCOMPARE((Money() + Money(5, euro)).currency(), euro);
        QCOMPARE((Money(5, euro) + Money()).currency(), euro);
    }
};

QTEST_GUILESS_MAIN(MoneyTest)
#include "tst_money.moc"
