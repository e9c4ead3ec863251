// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/programrun.h"

#include <QTest>

using namespace parterre;

/// parterre as it is started from a shell, up to the point where a window would open.
class DesktopProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThatItIsComplete();
    void explainsItself_data();
    void explainsItself();
    void refusesABadCommandLine_data();
    void refusesABadCommandLine();
    void saysThatThereIsNoDisplay();
};

namespace {

ProgramRun runDesktop(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    return runProgram(QStringLiteral("parterre"), arguments, environment);
}

} // namespace

void DesktopProgramTest::knowsThatItIsComplete()
{
    const ProgramRun run = runDesktop({QStringLiteral("--self-test")});
    QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
    QVERIFY2(run.out.contains(QStringLiteral("Parterre " PARTERRE_VERSION " is complete.")),
             qPrintable(run.out));
}

void DesktopProgramTest::explainsItself_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("help") << "--help"
                          << "The box office of a venue.";
    QTest::newRow("help lists options") << "--help"
                                        << "--self-test";
    QTest::newRow("version") << "--version"
                             << "Parterre " PARTERRE_VERSION;
}

void DesktopProgramTest::explainsItself()
{
    QFETCH(QString, option);
    QFETCH(QString, sentence);
    const ProgramRun run = runDesktop({option});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.contains(sentence), qPrintable(run.out));
    QCOMPARE(run.err, QString());
}

void DesktopProgramTest::refusesABadCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const QString server = QStringLiteral("--server");
    QTest::newRow("unknown option")
        << QStringList{QStringLiteral("--bogus")} << "Unknown option 'bogus'.";
    QTest::newRow("a word") << QStringList{QStringLiteral("sell")} << "sell is not understood.";
    QTest::newRow("unknown look") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")}
                                  << "--theme pink is not known";
    QTest::newRow("no role") << QStringList{server, QStringLiteral("hall")}
                             << "--server needs --user with it";
    QTest::newRow("port out of range")
        << QStringList{server, QStringLiteral("h:99999")}
        << "--server h:99999: the port \"99999\" is not a number from 1 to 65535.";
}

void DesktopProgramTest::refusesABadCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const ProgramRun run = runDesktop(arguments);
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
}

void DesktopProgramTest::saysThatThereIsNoDisplay()
{
    const ProgramRun run = runDesktop({});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(QLatin1String("there is no display"))
                 && run.err.contains(QLatin1String("Xvfb")),
             qPrintable(run.err));
}

QTEST_GUILESS_MAIN(DesktopProgramTest)
#include "tst_desktop.moc"
