// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include "models/db/clusterprograms.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

namespace parterre {

namespace {

/// The value of the first line of a file of "key: value" lines that begins with key.
QString valueIn(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("unknown");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
    }
    return QStringLiteral("unknown");
}

QString memory()
{
    const QString kibibytes = valueIn(QStringLiteral("/proc/meminfo"), "MemTotal");
    return QString::number(kibibytes.section(u' ', 0, 0).toDouble() / (1 << 20), 'f', 1)
        + QStringLiteral(" GB");
}

QString postgresVersion()
{
    const auto programs = ClusterPrograms::find();
    return programs ? QString::number(programs->major) : QStringLiteral("none");
}

QString machine()
{
    return QStringLiteral("%1, %2 cores, %3; Qt %4, PostgreSQL %5; %6")
        .arg(valueIn(QStringLiteral("/proc/cpuinfo"), "model name"))
        .arg(QThread::idealThreadCount())
        .arg(memory(), QString::fromLatin1(qVersion()), postgresVersion(),
             QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

QString figure(double value)
{
    return QString::number(value, 'g', 4);
}

} // namespace

Report::Report(Form form, QTextStream &out)
    : m_form(form)
    , m_out(out)
{
    if (m_form == Form::Json)
        return;
    m_out << machine() << "\n\n"
          << QStringLiteral("%1 %2 %3 %4 %5 %6 %7\n")
                 .arg(QStringLiteral("measure"), -18)
                 .arg(QStringLiteral("ours"), 10)
                 .arg(QStringLiteral("other"), 10)
                 .arg(QStringLiteral("unit"), -5)
                 .arg(QStringLiteral("ratio"), 10)
                 .arg(QStringLiteral("target"), 14)
                 .arg(QStringLiteral(" met"))
          << Qt::flush;
}

void Report::add(const Measure &measure)
{
    const QJsonObject json = measure.toJson();
    if (m_form == Form::Json) {
        m_out << QJsonDocument(json).toJson(QJsonDocument::Compact) << Qt::endl;
        return;
    }
    QStringList more;
    for (auto it = measure.more.begin(); it != measure.more.end(); ++it)
        more.append(it.key() + u' ' + figure(it->toDouble()));
    m_out << QStringLiteral("%1 %2 %3 %4 %5 %6  %7  (%8)\n")
                 .arg(measure.name, -18)
                 .arg(figure(measure.ours), 10)
                 .arg(figure(measure.other), 10)
                 .arg(measure.unit, -5)
                 .arg(figure(measure.ratio()), 10)
                 .arg(measure.targetText(), 14)
                 .arg(measure.isOk() ? QStringLiteral("yes") : QStringLiteral("NO "),
                      more.join(QStringLiteral(", ")))
          << Qt::flush;
}

} // namespace parterre
