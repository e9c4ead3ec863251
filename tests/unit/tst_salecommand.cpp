// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/salecommand.h"
#include "tests/unit/oddhouse.h"

#include <QTest>

using namespace parterre;

namespace {

const QLocale irish(u"en_IE"_qs);

/// One house for all: the index is what is costly.
const SeatAddresses &addresses()
{
    static const SeatAddresses house(oddHouse());
    return house;
}

CommandContext context()
{
    return {&addresses(), u"EUR"_qs, irish};
}

} // namespace

class TestSaleCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatEnterWillDo_data();
    void saysWhatEnterWillDo();
    void readsWishes_data();
    void readsWishes();
    void refuses_data();
    void refuses();
    void completes_data();
    void completes();
    void needsAnEventForSeats();
    void explainsEveryCommandThatItOffers();
    void survivesAnything_data();
    void survivesAnything();
};

void TestSaleCommand::saysWhatEnterWillDo_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *typed, const char *text) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(text);
    };
    row("", "");
    row("1", "Hold the best seat");
    row("2", "Hold the best 2 seats");
    row(" 2 ", "Hold the best 2 seats");
    row("3 balcony", "Hold the best 3 seats in Balcony");
    row("3 bal", "Hold the best 3 seats in Balcony");
    row("2 in balcony", "Hold the best 2 seats in Balcony");
    row("2 balcony c", "Hold the best 2 seats in Balcony, row C");
    row("2 grand circle row e", "Hold the best 2 seats in Grand Circle, row E");
    row("2 aisle", "Hold the best 2 seats, at an aisle");
    row("2 bal closer", "Hold the best 2 seats in Balcony, as close as can be");
    row("2 closer bal", "Hold the best 2 seats in Balcony, as close as can be");
    row("4 middle", "Hold the best 4 seats, nearest to the middle");
    row("6 apart", "Hold the best 6 seats, together or not");
    row("6 across", "Hold the best 6 seats, an aisle may be between");
    row("2 w", "Hold the best 2 seats, one for a wheelchair");
    row("4 w w", "Hold the best 4 seats, 2 for wheelchairs");
    row("2 wheelchair", "Hold the best 2 seats, one for a wheelchair");
    row("2 under 50", "Hold the best 2 seats, up to €50.00 each");
    row("2 bal c aisle under 49.50",
        "Hold the best 2 seats in Balcony, row C, at an aisle, up to €49.50 each");
    row("d3", "Hold Stalls D 3: €45.00");
    row("s c1-4", "Hold Stalls C 1–4: 4 seats, €180.00");
    row("/lee", "Find “lee”");
    row("/ lee smith ", "Find “lee smith”");
    row("/", "Show the last bookings of this window");
    row("?", "Show all commands");
}

void TestSaleCommand::saysWhatEnterWillDo()
{
    QFETCH(QString, typed);
    const SaleCommand command = readCommand(typed, context());
    QVERIFY(!std::holds_alternative<CommandFault>(command));
    QTEST(describeCommand(command, context()), "text");
}

void TestSaleCommand::readsWishes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<BestWish>("wish");
    BestWish wish;
    wish.count = 2;
    QTest::newRow("count") << u"2"_qs << wish;
    QTest::newRow("other digits") << u"\u0662"_qs << wish;
    wish.section = u"Balcony"_qs;
    wish.row = u"C"_qs;
    QTest::newRow("place") << u"2 bal c"_qs << wish;
    wish.prefer = BestWish::Prefer::Aisle;
    wish.together = false;
    wish.acrossAisle = true;
    wish.wheelchairs = 1;
    wish.maxPrice = Money(5000, u"EUR"_qs);
    QTest::newRow("everything") << u"2 bal c aisle apart across w under 50"_qs << wish;
    QTest::newRow("in another order") << u"2 w under 50 across apart aisle bal c"_qs << wish;
}

void TestSaleCommand::readsWishes()
{
    QFETCH(QString, typed);
    const SaleCommand command = readCommand(typed, context());
    QVERIFY(std::holds_alternative<BestCommand>(command));
    QTEST(std::get<BestCommand>(command).wish, "wish");
}

void TestSaleCommand::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<bool>("unfinished");
    QTest::newRow("none") << u"0"_qs << u"How many seats? Type a number from 1."_qs << 0 << true;
    QTest::newRow("too many") << u"501"_qs << u"These are too many seats for one sale."_qs << 0
                              << false;
    QTest::newRow("far too many") << u"99999999999"_qs
                                  << u"These are too many seats for one sale."_qs << 0 << false;
    QTest::newRow("unknown place")
        << u"2 zoo"_qs << u"There is no section or row ZOO."_qs << 2 << false;
    QTest::newRow("unknown row") << u"2 bal z"_qs << u"There is no row Z in Balcony."_qs << 6
                                 << false;
    QTest::newRow("an option begun")
        << u"2 ais"_qs << u"There is no section or row AIS."_qs << 2 << true;
    QTest::newRow("two places") << u"2 bal aisle c"_qs
                                << u"Type the section and its row together."_qs << 12 << false;
    QTest::newRow("no price yet") << u"2 under"_qs << u"Under which price? Type it, such as 50."_qs
                                  << 2 << true;
    QTest::newRow("no price") << u"2 under fifty"_qs << u"fifty is not a price."_qs << 8 << false;
    QTest::newRow("negative price") << u"2 under -5"_qs << u"-5 is not a price."_qs << 8 << false;
    QTest::newRow("too many wheelchairs")
        << u"1 w w"_qs << u"These are more wheelchairs than seats."_qs << 4 << false;
    QTest::newRow("no such seat") << u"s c99"_qs << u"There is no seat 99 in row C of Stalls."_qs
                                  << 3 << false;
}

void TestSaleCommand::refuses()
{
    QFETCH(QString, typed);
    const SaleCommand command = readCommand(typed, context());
    const auto *fault = std::get_if<CommandFault>(&command);
    QVERIFY(fault);
    QTEST(fault->text, "text");
    QTEST(fault->position, "position");
    QTEST(fault->isUnfinished, "unfinished");
    QCOMPARE(describeCommand(command, context()), fault->text);
}

void TestSaleCommand::completes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("a count") << u"2"_qs << QStringList();
    QTest::newRow("section") << u"bal"_qs << QStringList{u"Balcony"_qs};
    QTest::newRow("section after a count") << u"2 bal"_qs << QStringList{u"2 Balcony"_qs};
    QTest::newRow("two words") << u"2 grand ci"_qs << QStringList{u"2 Grand Circle"_qs};
    QTest::newRow("several") << u"2 st"_qs
                             << QStringList{u"2 Stalls"_qs, u"2 Standing"_qs, u"2 Studio"_qs};
    QTest::newRow("options") << u"2 a"_qs
                             << QStringList{u"2 aisle"_qs, u"2 apart"_qs, u"2 across"_qs};
    QTest::newRow("an option after a section") << u"2 bal un"_qs << QStringList{u"2 bal under"_qs};
    QTest::newRow("complete already") << u"2 balcony"_qs << QStringList();
    QTest::newRow("find") << u"/lee"_qs << QStringList();
}

void TestSaleCommand::completes()
{
    QFETCH(QString, typed);
    QStringList lines;
    for (const CommandCompletion &completion : commandCompletions(typed, context())) {
        lines << completion.line;
        QVERIFY(!completion.description.isEmpty());
        if (!completion.rest.isEmpty())
            QCOMPARE((typed + completion.rest).toLower(), completion.line.toLower());
    }
    QTEST(lines, "lines");
}

void TestSaleCommand::needsAnEventForSeats()
{
    const CommandContext none{nullptr, u"EUR"_qs, irish};
    QVERIFY(std::holds_alternative<CommandFault>(readCommand(u"2"_qs, none)));
    QVERIFY(std::holds_alternative<CommandFault>(readCommand(u"c12"_qs, none)));
    QVERIFY(std::holds_alternative<FindCommand>(readCommand(u"/lee"_qs, none)));
    QVERIFY(std::holds_alternative<HelpCommand>(readCommand(u"?"_qs, none)));
    QVERIFY(commandCompletions(u"2 b"_qs, none).empty());
}

void TestSaleCommand::explainsEveryCommandThatItOffers()
{
    QVERIFY(commandHelp().size() > 8);
    for (const auto &[typed, text] : commandHelp()) {
        QVERIFY(!typed.isEmpty());
        QVERIFY(!text.isEmpty());
    }
}

void TestSaleCommand::survivesAnything_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nul") << QString(u"2 \0"_qs + QChar(0));
    QTest::newRow("10,000 characters") << QString(10000, u'2');
    QTest::newRow("10,000 words") << u"2 "_qs.repeated(10000);
    QTest::newRow("emoji") << u"2 \U0001F3AD"_qs;
    QTest::newRow("right to left") << u"2 \u05d0\u05d1"_qs;
}

void TestSaleCommand::survivesAnything()
{
    QFETCH(QString, typed);
    const SaleCommand command = readCommand(typed, context());
    QVERIFY(std::holds_alternative<CommandFault>(command));
    (void)commandCompletions(typed, context());
}

QTEST_GUILESS_MAIN(TestSaleCommand)
#include "tst_salecommand.moc"
