// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrator.h"
#include "models/venue/privatehouse.h"
#include "tests/support/plainconnection.h"

#include <QDir>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace parterre;

/// The first start on a machine that is not as it should be: one sentence, nothing half-done, and
/// the next start is fine once the fault is mended.
class PrivateHouseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qunsetenv("PARTERRE_PG_BIN"); }

    void saysThatPostgresqlIsNotInstalled();
    void refusesAClusterOfAnotherMajorVersion();
    void refusesANewerDatabase();
    void saysWhenTheDiskFillsUp();

private:
    [[nodiscard]] Result<PrivateAccess> prepare() const;
    [[nodiscard]] QStringList content() const;

    std::optional<QTemporaryDir> m_folder;
};

namespace {

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

QString wordsOf(const Result<PrivateAccess> &access)
{
    return access ? QString() : access.error().text + u' ' + access.error().detail;
}

} // namespace

void PrivateHouseTest::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
    // The server may run as another user, who has to get through.
    QFile::setPermissions(m_folder->path(),
                          QFile::permissions(m_folder->path()) | QFile::ExeGroup | QFile::ExeOther);
}

Result<PrivateAccess> PrivateHouseTest::prepare() const
{
    return PrivateHouse(m_folder->path()).prepare([](qint64, qint64, const QString &) {
        return true;
    });
}

QStringList PrivateHouseTest::content() const
{
    return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

void PrivateHouseTest::saysThatPostgresqlIsNotInstalled()
{
    qputenv("PARTERRE_PG_BIN", "/no/such/folder");
    const auto refused = prepare();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY2(refused.error().text.contains(u"Install the package postgresql"),
             qPrintable(wordsOf(refused)));
    QVERIFY(!content().contains(u"access.json"));
}

void PrivateHouseTest::refusesAClusterOfAnotherMajorVersion()
{
    const QString data = m_folder->filePath(QStringLiteral("postgres/9"));
    QVERIFY(QDir().mkpath(data));
    QFile version(data + QStringLiteral("/PG_VERSION"));
    QVERIFY(version.open(QIODevice::WriteOnly) && version.write("9\n") > 0);
    version.close();
    const auto refused = prepare();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Incompatible);
    QVERIFY2(refused.error().text.contains(u"pg_upgrade"), qPrintable(wordsOf(refused)));
    QCOMPARE(QDir(data).entryList(QDir::Files), QStringList{QStringLiteral("PG_VERSION")});
}

void PrivateHouseTest::refusesANewerDatabase()
{
    PrivateCluster cluster(m_folder->path());
    auto owner = cluster.start();
    QVERIFY(owner);
    QVERIFY(Migrator(*owner).createDatabase(QStringLiteral("parterre")));
    owner->database = QStringLiteral("parterre");
    QVERIFY(Migrator(*owner).installRoles());
    QVERIFY(Migrator(*owner).migrate());
    PlainConnection sql(*owner);
    sql.run(QStringLiteral("insert into parterre.migrations (version, name, sha256) "
                           "values (9999, 'migrations/9999_future.sql', '')"));
    const auto refused = prepare();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Incompatible);
    QVERIFY2(refused.error().text.contains(u"of a newer Parterre"), qPrintable(wordsOf(refused)));
    QCOMPARE(sql.value(QStringLiteral("select count(*) from parterre.staff")), QStringLiteral("0"));
    QVERIFY(!content().contains(u"access.json"));
}

void PrivateHouseTest::saysWhenTheDiskFillsUp()
{
    const QString folder = m_folder->path();
    if (::geteuid() != 0
        || !run(QStringLiteral("mount"),
                {"-t", "tmpfs", "-o", "size=110m,mode=755", "tmpfs", folder}))
        QSKIP("only root may mount a small disk");
    const auto unmount = qScopeGuard([&] { run(QStringLiteral("umount"), {folder}); });
    const auto refused = prepare();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY2(refused.error().text.contains(u"disk"), qPrintable(wordsOf(refused)));
    QVERIFY(run(QStringLiteral("mount"), {"-o", "remount,size=2g", folder}));
    const auto access = prepare();
    QVERIFY2(access, qPrintable(wordsOf(access)));
}

QTEST_GUILESS_MAIN(PrivateHouseTest)
#include "tst_privatehouse.moc"
