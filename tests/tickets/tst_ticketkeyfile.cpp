// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketkeyfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace parterre;

/// The file of the house's secret key.
class TicketKeyFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void makesAKeyForItsOwnerOnly();
    void keepsTheKey();
    void givesAllWhoStartAtOnceTheSameKey();
    void refusesAKeyThatOthersCanRead_data();
    void refusesAKeyThatOthersCanRead();
    void refusesADamagedKey_data();
    void refusesADamagedKey();
    void saysThatTheFolderCannotBeWritten();

private:
    [[nodiscard]] QString pathOfKey() const { return m_folder->filePath(u"state/ticket.key"_qs); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TicketKeyFileTest::makesAKeyForItsOwnerOnly()
{
    const auto made = keptTicketKey(pathOfKey());
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(pathOfKey()), owner);
    // Nothing else is left beside it.
    QCOMPARE(QDir(m_folder->filePath(u"state"_qs)).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"ticket.key"_qs});
}

void TicketKeyFileTest::keepsTheKey()
{
    const auto first = keptTicketKey(pathOfKey());
    const auto second = keptTicketKey(pathOfKey());
    QVERIFY(first && second);
    QCOMPARE(second->publicKey(), first->publicKey());
}

void TicketKeyFileTest::givesAllWhoStartAtOnceTheSameKey()
{
    std::vector<QByteArray> keys(8);
    {
        std::vector<std::jthread> programs;
        for (QByteArray &key : keys) {
            programs.emplace_back([this, &key] {
                if (const auto made = keptTicketKey(pathOfKey()))
                    key = made->publicKey();
            });
        }
    }
    QVERIFY(!keys.front().isEmpty());
    for (const QByteArray &key : keys)
        QCOMPARE(key, keys.front());
}

void TicketKeyFileTest::refusesAKeyThatOthersCanRead_data()
{
    QTest::addColumn<int>("others");
    QTest::newRow("group reads") << int(QFile::ReadGroup);
    QTest::newRow("group writes") << int(QFile::WriteGroup);
    QTest::newRow("all read") << int(QFile::ReadOther);
    QTest::newRow("all write") << int(QFile::WriteOther);
}

void TicketKeyFileTest::refusesAKeyThatOthersCanRead()
{
    QFETCH(int, others);
    QVERIFY(keptTicketKey(pathOfKey()));
    QVERIFY(QFile::setPermissions(
        pathOfKey(), QFile::ReadOwner | QFile::WriteOwner | QFile::Permissions::fromInt(others)));
    const auto refused = keptTicketKey(pathOfKey());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().text.startsWith(u"Others can read the ticket key"));
}

void TicketKeyFileTest::refusesADamagedKey_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(63, 'a') + '\n';
    QTest::newRow("long") << QByteArray(65, 'a') + '\n';
    QTest::newRow("no line end") << QByteArray(64, 'a');
    QTest::newRow("two lines") << QByteArray(64, 'a') + "\n\n";
    QTest::newRow("not hexadecimal") << QByteArray(64, 'z') + '\n';
}

void TicketKeyFileTest::refusesADamagedKey()
{
    QFETCH(QByteArray, content);
    QVERIFY(keptTicketKey(pathOfKey()));
    QFile file(pathOfKey());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto refused = keptTicketKey(pathOfKey());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
}

void TicketKeyFileTest::saysThatTheFolderCannotBeWritten()
{
    QFile obstacle(m_folder->filePath(u"state"_qs));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    const auto refused = keptTicketKey(pathOfKey());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY(refused.error().text.contains(u"--ticket-key"));
}

QTEST_GUILESS_MAIN(TicketKeyFileTest)
#include "tst_ticketkeyfile.moc"
