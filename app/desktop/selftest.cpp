// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/selftest.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFontInfo>
#include <QIcon>
#include <QPluginLoader>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SelfTest)
};

bool report(QTextStream &out, bool good, const QString &what, const QString &remedy)
{
    out << (good ? Words::tr("good    ") : Words::tr("MISSING ")) << what;
    if (!good)
        out << u": "_qs << remedy;
    out << Qt::endl;
    return good;
}

/// Whether Qt's plugin is there and all that it links to can be loaded.
bool driverLoads()
{
    for (const QString &path : QCoreApplication::libraryPaths()) {
        QDirIterator plugins(path + u"/sqldrivers"_qs, {u"*qsqlpsql*"_qs}, QDir::Files);
        while (plugins.hasNext()) {
            if (QPluginLoader(plugins.next()).load())
                return true;
        }
    }
    return false;
}

int readableTexts(const QString &folder)
{
    int count = 0;
    QDirIterator files(folder, {u"*.sql"_qs}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().trimmed().isEmpty())
            return 0;
        ++count;
    }
    return count;
}

} // namespace

bool runSelfTest(QTextStream &out)
{
    const int texts = readableTexts(u":/sql"_qs);
    const Theme theme = lightTheme();
    const bool icon = !QIcon(u":/icons/parterre.svg"_qs).pixmap(64).isNull();
    bool good = report(out, driverLoads(), Words::tr("PostgreSQL driver of Qt"),
                       Words::tr("install the package libqt6sql6-psql"));
    good = report(out, texts > 0, Words::tr("%1 SQL texts").arg(texts),
                  Words::tr("the program is damaged; install it again"))
        && good;
    good = report(out, icon, Words::tr("pictures"), Words::tr("install the package libqt6svg6"))
        && good;
    good = report(out, QFontInfo(theme.font()).family() == theme.fontFamily,
                  Words::tr("font %1").arg(theme.fontFamily),
                  Words::tr("install the package fonts-inter"))
        && good;
    out << (good ? Words::tr("Parterre %1 is complete.").arg(QStringLiteral(PARTERRE_VERSION))
                 : Words::tr("Parterre %1 is not complete.").arg(QStringLiteral(PARTERRE_VERSION)))
        << Qt::endl;
    return good;
}

} // namespace parterre
