// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/programrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

/// parterred's file of settings, beside environment and options.
class ServerSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesABadFile_data();
    void refusesABadFile();
    void namesAFileThatIsNotThere();
    void readsTheFile();
    void theEnvironmentWeighsMoreThanTheFile();
    void anOptionWeighsMost();

private:
    ProgramRun run(const QByteArray &file, const QStringList &arguments = {});

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

ProgramRun ServerSettingsTest::run(const QByteArray &file, const QStringList &arguments)
{
    const QString path = m_folder.filePath(QStringLiteral("parterred.conf"));
    QFile written(path);
    if (!written.open(QIODevice::WriteOnly) || written.write(file) != file.size())
        qFatal("no file");
    written.close();
    return runProgram(QStringLiteral("parterred"),
                      QStringList{QStringLiteral("--config"), path} + arguments, m_environment);
}

void ServerSettingsTest::refusesABadFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown name") << QByteArray("# ours\n\nhots = db\n")
                                  << QStringLiteral("line 3: there is no setting \"hots\"");
    QTest::newRow("no value") << QByteArray("host =\n")
                              << QStringLiteral("line 1: \"host\" has no value.");
    QTest::newRow("a password") << QByteArray("password = secret\n")
                                << QStringLiteral("line 1: there is no setting \"password\"");
    QTest::newRow("no time") << QByteArray("nightly-at = noon\n")
                             << QStringLiteral("--nightly-at noon is not a time: give hours and "
                                               "minutes, as 04:30.");
    QTest::newRow("no port") << QByteArray("port = many\n")
                             << QStringLiteral("\"many\" is not a port");
    QTest::newRow("too large") << QByteArray(100'000, '#')
                               << QStringLiteral("is too large for a file of settings.");
}

void ServerSettingsTest::refusesABadFile()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, sentence);
    const ProgramRun ended = run(file);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(sentence), qPrintable(ended.err));
    QCOMPARE(ended.err.count(u'\n'), 1);
}

void ServerSettingsTest::namesAFileThatIsNotThere()
{
    const ProgramRun ended = runProgram(
        QStringLiteral("parterred"),
        {QStringLiteral("--config"), QStringLiteral("/nowhere/parterred.conf")}, m_environment);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(QStringLiteral("/nowhere/parterred.conf cannot be read")),
             qPrintable(ended.err));
}

void ServerSettingsTest::readsTheFile()
{
    const ProgramRun ended = run("longest-transaction = 0 # far too short\n");
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(QStringLiteral("--longest-transaction 0 is not possible")),
             qPrintable(ended.err));
}

void ServerSettingsTest::theEnvironmentWeighsMoreThanTheFile()
{
    m_environment.insert(QStringLiteral("PARTERRE_LONGEST_TRANSACTION"), QStringLiteral("9999"));
    const ProgramRun ended = run("longest-transaction = 0\n");
    m_environment.remove(QStringLiteral("PARTERRE_LONGEST_TRANSACTION"));
    QVERIFY2(ended.err.contains(QStringLiteral("--longest-transaction 9999 is not possible")),
             qPrintable(ended.err));
}

void ServerSettingsTest::anOptionWeighsMost()
{
    const ProgramRun ended = run("longest-transaction = 0\n",
                                 {QStringLiteral("--longest-transaction"), QStringLiteral("5000")});
    QVERIFY2(ended.err.contains(QStringLiteral("--longest-transaction 5000 is not possible")),
             qPrintable(ended.err));
}

QTEST_GUILESS_MAIN(ServerSettingsTest)
#include "tst_serversettings.moc"
