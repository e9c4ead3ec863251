// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/houseaccess.h"
#include "tests/programs/admintest.h"

#include <QFile>
#include <QTest>

using namespace parterre;

/// The passwords of a private house that parterre-admin has set up.
class HouseAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }

    void renewsPasswordsThatAreMissingOrWrong_data();
    void renewsPasswordsThatAreMissingOrWrong();
    void keepsGoodPasswords();
    void saysWhenTheFileCannotBeWritten();

private:
    [[nodiscard]] Result<VenueAccess> access(const QString &path) const;
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("access.json")); }
    [[nodiscard]] QByteArray fileText() const;

    QTemporaryDir m_folder;
    std::unique_ptr<OwnCluster> m_cluster;
    ConnectionOptions m_owner;
};

void HouseAccessTest::initTestCase()
{
    m_cluster = std::make_unique<OwnCluster>();
    const AdminTest admin(*m_cluster, QStringLiteral("parterre"));
    m_owner = admin.options();
    COMPARE_RUN(admin.run({QStringLiteral("demo"), QStringLiteral("--events"), QStringLiteral("1"),
                           QStringLiteral("--seats"), QStringLiteral("1")}),
                0, QStringLiteral("clerk@parterre.example"));
}

Result<VenueAccess> HouseAccessTest::access(const QString &path) const
{
    Installation installation(m_owner);
    return keptAccess(installation, m_owner, path);
}

QByteArray HouseAccessTest::fileText() const
{
    QFile text(file());
    return text.open(QIODevice::ReadOnly) ? text.readAll() : QByteArray();
}

void HouseAccessTest::renewsPasswordsThatAreMissingOrWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("damaged") << QByteArray(R"({"till": {)");
    QTest::newRow("no passwords") << QByteArray(
        R"({"till": {"role": "till_window_1"}, "server": {"role": "parterre_server"}})");
    QTest::newRow("wrong passwords")
        << QByteArray(R"({"till": {"role": "till_window_1", "password": "old"},)"
                      R"( "server": {"role": "parterre_server", "password": "old"}})");
}

void HouseAccessTest::renewsPasswordsThatAreMissingOrWrong()
{
    QFETCH(QByteArray, text);
    QFile::remove(file());
    if (!text.isEmpty()) {
        QFile old(file());
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write(text) == text.size());
    }
    const auto renewed = access(file());
    QVERIFY2(renewed, renewed ? "" : qPrintable(renewed.error().text + renewed.error().detail));
    for (const RoleAccess &role : {renewed->till, renewed->server})
        QVERIFY(Connection(optionsFor(m_owner, role)).ensureOpen());
    QCOMPARE(renewed->till.role, QStringLiteral("till_window_1"));
    QVERIFY(fileText().contains(renewed->server.password.toUtf8()));
    QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void HouseAccessTest::keepsGoodPasswords()
{
    QVERIFY(access(file()));
    const QByteArray before = fileText();
    const auto again = access(file());
    QVERIFY(again);
    QVERIFY(before.contains(again->till.password.toUtf8()));
    QCOMPARE(fileText(), before);
}

void HouseAccessTest::saysWhenTheFileCannotBeWritten()
{
    const auto refused = access(m_folder.filePath(QStringLiteral("no/such/folder")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY(access(file())); // the next start is fine again
}

QTEST_GUILESS_MAIN(HouseAccessTest)
#include "tst_houseaccess.moc"
