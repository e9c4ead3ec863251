// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/planjourney.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

using namespace parterre;

Q_DECLARE_METATYPE(PlanFormat)

namespace {

constexpr int mutationsOfAFormat = 1000;
constexpr quint32 seed = 20'261'122;

struct Corpus
{
    const char *folder;
    PlanFormat format;
};
constexpr std::array corpora{Corpus{"pretix", PlanFormat::Pretix},
                             Corpus{"seatsio", PlanFormat::SeatsIo}, Corpus{"csv", PlanFormat::Csv},
                             Corpus{"blueprint", PlanFormat::Blueprint}};

QByteArrayList filesOf(const char *folder)
{
    QStringList paths;
    QDirIterator files(QStringLiteral(PARTERRE_FUZZ_CORPUS "/") + QString::fromLatin1(folder),
                       QDir::Files);
    while (files.hasNext())
        paths += files.next();
    paths.sort(); // the same mutations on every machine
    QByteArrayList contents;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            contents += file.readAll();
    }
    return contents;
}

class Mutator final
{
public:
    explicit Mutator(QByteArrayList files)
        : m_files(std::move(files))
    {
    }

    QByteArray next()
    {
        QByteArray content = m_files.at(below(m_files.size()));
        for (qsizetype change = below(4); change >= 0; --change)
            mutate(content);
        return content;
    }

private:
    qsizetype below(qsizetype end) { return qsizetype(m_random() % quint32(end)); }

    void mutate(QByteArray &content)
    {
        const qsizetype at = below(content.size() + 1);
        const QByteArray &other = m_files.at(below(m_files.size()));
        const qsizetype from = below(other.size() + 1);
        switch (below(5)) {
        case 0:
            content.insert(at, char(m_random() & 0xff));
            break;
        case 1:
            content.remove(at, 1 + below(30));
            break;
        case 2:
            content.insert(at, other.mid(from, below(60)));
            break;
        case 3:
            content.replace(at, 1, QByteArray::number(qint64(m_random()) - 2'000'000'000));
            break;
        default:
            content.truncate(at);
            break;
        }
    }

    QByteArrayList m_files;
    std::mt19937 m_random{seed};
};

} // namespace

class FuzzCorpusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeptFileIsReadOrRefused_data() { formats(); }
    void everyKeptFileIsReadOrRefused();
    void mutationsAreReadOrRefused_data() { formats(); }
    void mutationsAreReadOrRefused();

private:
    static void formats();
};

void FuzzCorpusTest::formats()
{
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<PlanFormat>("format");
    for (const Corpus &corpus : corpora)
        QTest::newRow(corpus.folder) << QByteArray(corpus.folder) << corpus.format;
}

void FuzzCorpusTest::everyKeptFileIsReadOrRefused()
{
    QFETCH(QByteArray, folder);
    QFETCH(PlanFormat, format);
    const QByteArrayList files = filesOf(folder.constData());
    QVERIFY(!files.isEmpty());
    for (const QByteArray &content : files)
        takeJourney(format, content);
}

void FuzzCorpusTest::mutationsAreReadOrRefused()
{
    QFETCH(QByteArray, folder);
    QFETCH(PlanFormat, format);
    Mutator mutator(filesOf(folder.constData()));
    for (int i = 0; i < mutationsOfAFormat; ++i)
        takeJourney(format, mutator.next());
}

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
