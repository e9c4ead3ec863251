// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/configurationfile.h"

#include "app/commandline/exitcode.h"

#include <QCoreApplication>
#include <QFile>

namespace parterre {

namespace {

constexpr qint64 largestFile = 64 * 1024;

QString translated(const char *text)
{
    return QCoreApplication::translate("ConfigurationFile", text);
}

/// What is wrong with a line that says something; empty when nothing is.
QString faultOf(const QString &name, const QString &line, const QStringList &names)
{
    if (!names.contains(name))
        return translated("there is no setting \"%1\"; these can be set: %2")
            .arg(name, names.join(QStringLiteral(", ")));
    if (line.endsWith(u'='))
        return translated("\"%1\" has no value").arg(name);
    return {};
}

} // namespace

Result<QStringList> argumentsOfFile(const QString &path, const QStringList &names)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return badArgument(translated("%1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > largestFile)
        return badArgument(translated("%1 is too large for a file of settings.").arg(path));
    QStringList arguments;
    int number = 0;
    for (const QString &whole : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        const QString line = whole.section(u'#', 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        const QString name = line.section(u'=', 0, 0).trimmed();
        if (const QString fault = faultOf(name, line, names); !fault.isEmpty())
            return badArgument(translated("%1, line %2: %3.").arg(path).arg(number).arg(fault));
        arguments += line.contains(u'=')
            ? QStringLiteral("--%1=%2").arg(name, line.section(u'=', 1).trimmed())
            : QStringLiteral("--") + name;
    }
    return arguments;
}

} // namespace parterre
