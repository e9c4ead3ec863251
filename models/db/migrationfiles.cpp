// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrationfiles.h"

#include "models/db/errors.h"
#include "models/db/sqltext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace parterre {

namespace {

QString hashOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex());
}

QStringList sqlFilesBelow(const QString &folder, const QString &below)
{
    QStringList names;
    const QDir top(folder);
    for (QDirIterator files(top.filePath(below), {QStringLiteral("*.sql")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();)
        names.append(top.relativeFilePath(files.next()));
    names.sort();
    return names;
}

Result<std::vector<SqlFile>> readAll(const QString &folder, const QStringList &names)
{
    std::vector<SqlFile> files;
    for (const QString &name : names) {
        const auto text = readSql(folder + u'/' + name);
        if (!text)
            return text.error();
        files.push_back({name, *text, hashOf(*text), 0});
    }
    return files;
}

Result<void> number(std::vector<SqlFile> &migrations)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^migrations/(\d{4})_\w+\.sql$)"));
    for (int expected = 1; SqlFile & file : migrations) {
        file.version = pattern.match(file.name).captured(1).toInt();
        if (file.version != expected++)
            return bug(QStringLiteral("%1 is out of the migrations' order").arg(file.name));
    }
    return {};
}

} // namespace

Result<MigrationFiles> MigrationFiles::read(const QString &folder)
{
    auto migrations = readAll(folder, sqlFilesBelow(folder, QStringLiteral("migrations")));
    if (!migrations)
        return migrations.error();
    if (auto numbered = number(*migrations); !numbered)
        return numbered.error();

    QStringList names = sqlFilesBelow(folder, QStringLiteral("functions"));
    const QString grants = QStringLiteral("grants.sql");
    if (QFile::exists(folder + u'/' + grants))
        names.append(grants);
    auto functions = readAll(folder, names);
    if (!functions)
        return functions.error();

    QString fingerprint;
    for (const SqlFile &file : *functions)
        fingerprint += file.name + u' ' + file.hash + u'\n';
    return MigrationFiles{std::move(*migrations), std::move(*functions), hashOf(fingerprint)};
}

} // namespace parterre
