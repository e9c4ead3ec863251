// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/logformat.h"

#include <QDateTime>

#include <cstdio>

namespace parterre {

Q_LOGGING_CATEGORY(serverLog, "parterre.server", QtInfoMsg)

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    Q_UNREACHABLE();
}

void writeLine(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const QString text = message.simplified(); // a line is one event
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
        + QLatin1String(levelName(type)) + u' ' + text + u'\n';
    // One write a line, so that lines of several threads do not mix.
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

QString quotedWhenNeeded(QString value)
{
    const bool plain = !value.contains(u' ') && !value.contains(u'"') && !value.contains(u'=');
    return plain ? value : u'"' + value.replace(u'"', u'\'') + u'"';
}

} // namespace

QString logLine(const QString &job, std::initializer_list<std::pair<const char *, QString>> fields)
{
    QString line = QStringLiteral("job=") + job;
    for (const auto &[key, value] : fields) {
        if (!value.isEmpty())
            line += u' ' + QLatin1String(key) + u'=' + quotedWhenNeeded(value);
    }
    return line;
}

void writeLogLines(bool verbose)
{
    qInstallMessageHandler(writeLine);
    // A job says what it did and, once, what failed; the database's own log would name every
    // statement of every run, and repeat a failure at every attempt.
    QLoggingCategory::setFilterRules(verbose ? QStringLiteral("parterre.server.debug=true")
                                             : QStringLiteral("parterre.db=false"));
}

} // namespace parterre
