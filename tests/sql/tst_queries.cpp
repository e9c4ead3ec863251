// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sqltext.h"
#include "tests/support/testdatabase.h"

#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace parterre;

/// Every query file is one that the driver can prepare and that this database understands.
class tst_Queries final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void prepares_data();
    void prepares();
    void cleanupTestCase();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void tst_Queries::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    const ConnectionOptions options = m_database->superuser();
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_qs);
    connection.setHostName(options.host);
    connection.setPort(options.port);
    connection.setDatabaseName(options.database);
    connection.setUserName(options.user);
    connection.setPassword(options.password);
    QVERIFY2(connection.open(), qPrintable(connection.lastError().text()));
}

void tst_Queries::prepares_data()
{
    QTest::addColumn<QString>("name");
    const QString folder = u":/sql/queries/"_qs;
    QDirIterator files(folder, {u"*.sql"_qs}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next().mid(folder.size()).chopped(4);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_Queries::prepares()
{
    QFETCH(QString, name);
    const auto text = queryText(name);
    QVERIFY2(text, qPrintable(text ? QString() : text.error().detail));
    QSqlQuery query;
    QVERIFY2(query.prepare(*text), qPrintable(query.lastError().text()));
}

void tst_Queries::cleanupTestCase()
{
    QSqlDatabase::database().close();
    QSqlDatabase::removeDatabase(QString::fromLatin1(QSqlDatabase::defaultConnection));
    m_database.reset();
}

QTEST_GUILESS_MAIN(tst_Queries)
#include "tst_queries.moc"
