// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatname.h"

#include <QTest>

using namespace parterre;

class TestSeatName final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeReadOut_data();
    void canBeReadOut();
};

void TestSeatName::canBeReadOut_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("several");
    const auto row = [](const char *section, const char *name, const char *number, const char *one,
                        const char *several) {
        QTest::addRow("%s/%s/%s", section, name, number)
            << QString::fromUtf8(section) << QString::fromUtf8(name) << QString::fromUtf8(number)
            << QString::fromUtf8(one) << QString::fromUtf8(several);
    };
    row("Stalls", "C", "12", "Stalls C 12", "Stalls C 12");
    row("109", "C", "12", "109 C 12", "109 C 12");
    row("109", "17", "1", "109 · row 17 · seat 1", "109 · row 17 · seats 1");
    row("Stalls", "17", "1", "Stalls · row 17 · seat 1",
        "Stalls · row 17 · seats 1");
    row("Block 5", "", "30", "Block 5 · seat 30", "Block 5 · seats 30");
    row("Floor", "", "30", "Floor 30", "Floor 30");
    row("", "3", "4", "row 3 · seat 4", "row 3 · seats 4");
    row("", "", "4", "4", "4");
}

void TestSeatName::canBeReadOut()
{
    QFETCH(QString, section);
    QFETCH(QString, row);
    QFETCH(QString, number);
    QTEST(seatName(section, row, number), "one");
    QTEST(seatRunName(section, row, number), "several");
}

QTEST_GUILESS_MAIN(TestSeatName)
#include "tst_seatname.moc"
