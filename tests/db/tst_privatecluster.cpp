// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "models/db/privatecluster.h"
#include "tests/support/plainconnection.h"

#include <QtTest>

#include <csignal>
#include <unistd.h>

using namespace parterre;

namespace {

constexpr auto throwaway = PrivateCluster::Durability::Throwaway;

} // namespace

class PrivateClusterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// initdb takes seconds: most tests begin with a copy of this one.
    void initTestCase()
    {
        QVERIFY(m_made.isValid());
        letEveryoneEnter(m_made.path());
        const auto made = PrivateCluster(m_made.path(), throwaway).start();
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    }
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->isValid());
        letEveryoneEnter(m_folder->path());
    }
    void cleanup()
    {
        qunsetenv("PARTERRE_PG_BIN");
        qputenv("PATH", m_path);
    }

    void makesAServerAsItShouldBe()
    {
        PrivateCluster cluster(m_folder->path());
        const auto options = cluster.start();
        QVERIFY2(options, qPrintable(options ? QString() : options.error().detail));
        PlainConnection sql(*options);
        const auto setting = [&sql](const char *name) {
            return sql.value(QLatin1String("select current_setting($1)"), {QLatin1String(name)});
        };
        QCOMPARE(setting("data_checksums"), QStringLiteral("on"));
        QCOMPARE(setting("server_encoding"), QStringLiteral("UTF8"));
        QCOMPARE(setting("listen_addresses"), QString());
        QCOMPARE(setting("password_encryption"), QStringLiteral("scram-sha-256"));
        QCOMPARE(setting("fsync"), QStringLiteral("on"));
        QCOMPARE(setting("log_timezone"), QStringLiteral("UTC"));
        const QFile::Permissions secret = QFile::permissions(inCluster("password"));
        QVERIFY(!(secret & (QFile::ReadGroup | QFile::ReadOther)));
        ConnectionOptions stranger = *options;
        stranger.password = QStringLiteral("guess");
        QVERIFY(!Connection(stranger).ensureOpen());
    }

    void keepsItsDataAndStopsWithItsLastUser()
    {
        copyMadeCluster();
        QString socketFolder;
        {
            PrivateCluster first(m_folder->path(), throwaway);
            const auto options = first.start();
            QVERIFY(options);
            socketFolder = options->host;
            PlainConnection(*options).run(QStringLiteral("create table kept ()"));
            PrivateCluster second(m_folder->path(), throwaway);
            QCOMPARE(second.start().value(), *options);
            QVERIFY(first.stop());
            PlainConnection(*options).run(QStringLiteral("select from kept"));
        }
        QVERIFY(!QFile::exists(inData("postmaster.pid")) && !QFile::exists(socketFolder));
        PrivateCluster again(m_folder->path(), throwaway);
        const auto options = again.start();
        QVERIFY(options);
        PlainConnection(*options).run(QStringLiteral("select from kept"));
    }

    void joinsAServerThatWasLeftRunning()
    {
        copyMadeCluster();
        ConnectionOptions left;
        {
            PrivateCluster cluster(m_folder->path(), throwaway);
            left = cluster.start().value();
            cluster.leaveRunning();
        }
        PrivateCluster cluster(m_folder->path(), throwaway);
        QCOMPARE(cluster.start().value(), left);
    }

    void recoversFromACrash()
    {
        copyMadeCluster();
        PrivateCluster crashed(m_folder->path(), throwaway);
        const auto before = crashed.start();
        QVERIFY(before);
        PlainConnection(*before).run(QStringLiteral("create table kept ()"));
        const pid_t server = serverProcess();
        QVERIFY(server > 1 && ::kill(server, SIGKILL) == 0);
        QTRY_VERIFY(::kill(server, 0) != 0);
        QVERIFY(QFile::exists(inData("postmaster.pid")));
        PrivateCluster cluster(m_folder->path(), throwaway);
        const auto after = cluster.start();
        QVERIFY2(after, qPrintable(after ? QString() : after.error().detail));
        PlainConnection(*after).run(QStringLiteral("select from kept"));
        QVERIFY(!QFile::exists(before->host));
        QVERIFY(crashed.stop());
        PlainConnection(*after).run(QStringLiteral("select from kept"));
    }

    void passesOverAStalePidFile_data()
    {
        QTest::addColumn<qint64>("process");
        QTest::newRow("of another program") << QCoreApplication::applicationPid();
        QTest::newRow("of nobody") << qint64(4'000'000);
        QTest::newRow("of the first process") << qint64(1);
    }
    void passesOverAStalePidFile()
    {
        QFETCH(qint64, process);
        copyMadeCluster();
        QFile pidFile(inData("postmaster.pid"));
        QVERIFY(pidFile.open(QIODevice::WriteOnly));
        pidFile.write(QByteArray::number(process) + "\n" + inData({}).toLocal8Bit()
                      + "\n1700000000\n5432\n/tmp/parterre-gone\n\n  1234567  7\nready   \n");
        pidFile.close();
        PrivateCluster cluster(m_folder->path(), throwaway);
        const auto options = cluster.start();
        QVERIFY2(options, qPrintable(options ? QString() : options.error().detail));
        PlainConnection(*options).run(QStringLiteral("select 1"));
    }

    void startsAfreshWhenItsSocketWasCleared()
    {
        copyMadeCluster();
        PrivateCluster cluster(m_folder->path(), throwaway);
        const auto before = cluster.start();
        QVERIFY(before);
        QVERIFY(QDir(before->host).removeRecursively());
        PrivateCluster other(m_folder->path(), throwaway);
        const auto after = other.start();
        QVERIFY2(after, qPrintable(after ? QString() : after.error().detail));
        PlainConnection(*after).run(QStringLiteral("select 1"));
    }

    void refusesDataOfAnotherMajorVersion_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("older") << QStringLiteral("9");
        QTest::newRow("newer") << QStringLiteral("99");
        QTest::newRow("in our folder") << m_major;
    }
    void refusesDataOfAnotherMajorVersion()
    {
        QFETCH(QString, folder);
        const QString data = inCluster(folder);
        QVERIFY(QDir().mkpath(data));
        QFile version(data + QLatin1String("/PG_VERSION"));
        QVERIFY(version.open(QIODevice::WriteOnly));
        version.write(folder == m_major ? "8\n" : folder.toLatin1() + '\n');
        version.close();
        PrivateCluster cluster(m_folder->path(), throwaway);
        const auto refused = cluster.start();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Incompatible);
        QVERIFY(refused.error().text.contains(QLatin1String("pg_upgrade")));
        QVERIFY(QFile::exists(version.fileName()));
        QCOMPARE(QDir(inCluster({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList{folder});
    }

    void saysWhenPostgresqlIsMissing()
    {
        qputenv("PARTERRE_PG_BIN", m_folder->path().toLocal8Bit());
        PrivateCluster cluster(m_folder->path(), throwaway);
        const auto refused = cluster.start();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY(refused.error().text.contains(QLatin1String("postgresql")));
    }

    void takesTheHighestVersionByNumber()
    {
        for (const char *version : {"9", "123", "45"})
            pretendVersion(version);
        const auto programs = ClusterPrograms::find();
        QVERIFY(programs);
        QCOMPARE(programs->major, 123);
        QCOMPARE(ClusterPrograms::find(45)->major, 45);
        QCOMPARE(ClusterPrograms::find(9)->major, 9);
    }

    void saysWhenTheDiskIsFull()
    {
        if (::geteuid() != 0)
            QSKIP("only root may mount a small disk");
        QProcess mount;
        mount.start(QStringLiteral("mount"),
                    {"-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", m_folder->path()});
        if (!mount.waitForFinished() || mount.exitCode() != 0)
            QSKIP("a small disk cannot be mounted here");
        const auto refused = PrivateCluster(m_folder->path(), throwaway).start();
        QProcess::execute(QStringLiteral("umount"), {m_folder->path()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY2(refused.error().text.contains(QLatin1String("disk space")),
                 qPrintable(refused.error().text));
    }

    // The disk fills up between two runs of the program.
    void saysWhenTheDiskIsFullAtTheNextStart()
    {
        if (::geteuid() != 0)
            QSKIP("only root may mount a small disk");
        QProcess mount;
        mount.start(QStringLiteral("mount"),
                    {"-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", m_folder->path()});
        if (!mount.waitForFinished() || mount.exitCode() != 0)
            QSKIP("a small disk cannot be mounted here");
        const auto unmount = qScopeGuard(
            [this] { QProcess::execute(QStringLiteral("umount"), {m_folder->path()}); });
        copyMadeCluster();
        QFile filler(m_folder->filePath(QStringLiteral("filler")));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) { }
        const auto refused = PrivateCluster(m_folder->path(), throwaway).start();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY2(refused.error().text.contains(QLatin1String("disk space")),
                 qPrintable(refused.error().text + refused.error().detail));
        filler.resize(0);
        QVERIFY(PrivateCluster(m_folder->path(), throwaway).start());
    }

    void saysWhenTheServersUserCannotEnter()
    {
        if (::geteuid() != 0)
            QSKIP("the server runs as this user");
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto refused = PrivateCluster(m_folder->path(), throwaway).start();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY(refused.error().text.contains(m_folder->path()));
    }

    void saysWhenTheFolderCannotBeMade()
    {
        const auto refused = PrivateCluster(QStringLiteral("/proc/parterre"), throwaway).start();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    }

    void finishesAHalfMadeCluster()
    {
        QVERIFY(QDir().mkpath(inCluster(m_major + QLatin1String(".new/base"))));
        PrivateCluster cluster(m_folder->path(), throwaway);
        QVERIFY(cluster.start());
        QVERIFY(!QFile::exists(inCluster(m_major + QLatin1String(".new"))));
    }

private:
    [[nodiscard]] QString inCluster(const QString &name) const
    {
        return m_folder->filePath(QLatin1String("postgres/") + name);
    }

    void copyMadeCluster()
    {
        QCOMPARE(QProcess::execute(QStringLiteral("cp"),
                                   {"-a", m_made.filePath("postgres"), m_folder->path()}),
                 0);
    }

    [[nodiscard]] QString inData(const QString &name) const
    {
        return inCluster(m_major + u'/' + name);
    }

    static void letEveryoneEnter(const QString &folder)
    {
        QFile::setPermissions(folder,
                              QFile::permissions(folder) | QFile::ExeGroup | QFile::ExeOther);
    }

    pid_t serverProcess()
    {
        QFile pidFile(inData("postmaster.pid"));
        return pidFile.open(QIODevice::ReadOnly) ? pidFile.readLine().trimmed().toInt() : 0;
    }

    /// Programs of this version, as far as finding them goes, in front of PATH.
    void pretendVersion(const char *version)
    {
        const QString bin = m_folder->filePath(QLatin1String(version));
        QVERIFY(QDir().mkpath(bin));
        for (const char *program : {"initdb", "pg_ctl", "postgres"}) {
            QFile script(bin + u'/' + QLatin1String(program));
            QVERIFY(script.open(QIODevice::WriteOnly));
            script.write(QByteArray("#!/bin/sh\necho 'postgres (PostgreSQL) ") + version + ".1'\n");
            script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        qputenv("PATH", bin.toLocal8Bit() + ':' + qgetenv("PATH"));
    }

    const QByteArray m_path = qgetenv("PATH");
    const QString m_major = QString::number(ClusterPrograms::find()->major);
    const QTemporaryDir m_made;
    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PrivateClusterTest)
#include "tst_privatecluster.moc"
