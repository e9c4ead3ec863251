// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planreader.h"

#include "models/seating/blueprintreader.h"
#include "models/seating/csvreader.h"
#include "models/seating/planreading.h"
#include "models/seating/pretixreader.h"
#include "models/seating/seatsioreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanReader", text);
}

Error badFile(const QString &text)
{
    return {ErrorKind::BadInput, text, {}, {}};
}

Error tooLarge(const QString &name)
{
    return badFile(tr("%1 is larger than 64 MB, which no seating plan needs. Check that it is the "
                      "right file.")
                       .arg(name));
}

QString knownFormats()
{
    return tr("Parterre reads pretix seating plans, seats.io drawings and CSV tables.");
}

struct Signature
{
    QByteArray start;
    const char *format;
};

/// What a file that is not JSON is, by how it begins; empty when that says nothing.
QString foreignFormat(const QByteArray &content)
{
    static const std::array signatures{
        Signature{"PK\x03\x04",
                  QT_TRANSLATE_NOOP("PlanReader", "a ZIP archive or office document")},
        Signature{"%PDF", QT_TRANSLATE_NOOP("PlanReader", "a PDF document")},
        Signature{"\x89PNG", QT_TRANSLATE_NOOP("PlanReader", "a PNG picture")},
        Signature{"\xff\xd8\xff", QT_TRANSLATE_NOOP("PlanReader", "a JPEG picture")},
        Signature{"\x1f\x8b", QT_TRANSLATE_NOOP("PlanReader", "a gzip archive")},
        Signature{"<", QT_TRANSLATE_NOOP("PlanReader", "an XML or SVG file")},
    };
    const QByteArray start = content.left(1024).trimmed();
    for (const Signature &signature : signatures) {
        if (!start.startsWith(signature.start))
            continue;
        if (start.contains("<svg"))
            return tr("an SVG drawing");
        return tr(signature.format);
    }
    return {};
}

/// What a JSON file is that is no plan of a known format; empty when that cannot be told.
QString foreignJson(const QJsonObject &root)
{
    if (root.contains(u"$schema") || root.contains(u"definitions"))
        return tr("a JSON schema: it describes plans and is none itself");
    if (root.value(u"type").toString() == u"schema" && root.value(u"objects").isArray())
        return tr("a Ticketland hall scheme");
    if (root.value(u"type").toString() == u"FeatureCollection")
        return tr("a GeoJSON map");
    return {};
}

Error notJson(const QByteArray &content, const QJsonParseError &error, const QString &name)
{
    if (content.trimmed().isEmpty())
        return badFile(tr("%1 is empty.").arg(name));
    if (const QString format = foreignFormat(content); !format.isEmpty())
        return badFile(tr("%1 is %2. %3").arg(name, format, knownFormats()));
    // The parser stops behind the sign that it could not take.
    const QByteArray before = content.left(std::max(0, error.offset - 1));
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - before.lastIndexOf('\n');
    return badFile(tr("%1 is not JSON: line %2, column %3: %4. The file may be cut off or damaged.")
                       .arg(name)
                       .arg(line)
                       .arg(column)
                       .arg(error.errorString()));
}

struct Reader
{
    PlanFormat format;
    bool (*recognizes)(const QJsonObject &);
    SeatingPlan (*read)(const QJsonObject &, PlanReading &);
};
constexpr std::array readers{
    Reader{PlanFormat::Blueprint, looksLikeBlueprint, readBlueprint},
    Reader{PlanFormat::Pretix, looksLikePretix, readPretix},
    Reader{PlanFormat::SeatsIo, looksLikeSeatsIo, readSeatsIo},
};

/// What was read, unless it is too much; a plan without a name is named after its file.
Result<ReadPlan> finished(PlanFormat format, SeatingPlan plan, PlanReading &reading,
                          const QString &name)
{
    if (reading.tooManySeats()) {
        return badFile(tr("%1 has more than 200,000 seats, the most that Parterre takes in one "
                          "plan. Check that it is the right file, or divide it.")
                           .arg(name));
    }
    if (plan.name.trimmed().isEmpty()) {
        plan.name = QFileInfo(name).completeBaseName();
        reading.warn({}, tr("The plan has no name of its own and is named after its file."));
    }
    return ReadPlan{format, std::move(plan), reading.takeNotes()};
}

Result<ReadPlan> readRoot(const QJsonObject &root, const QString &name)
{
    for (const Reader &reader : readers) {
        if (!reader.recognizes(root))
            continue;
        PlanReading reading;
        SeatingPlan plan = reader.read(root, reading);
        return finished(reader.format, std::move(plan), reading, name);
    }
    const QString format = foreignJson(root);
    return badFile((
        format.isEmpty()
            ? tr("%1 is JSON but no seating plan that Parterre knows. %2").arg(name, knownFormats())
            : tr("%1 is %2. %3").arg(name, format, knownFormats())));
}

/// By its header line, or by its name when it is nothing else that is known.
bool isCsv(const QByteArray &content, const QString &name)
{
    if (looksLikeCsv(content))
        return true;
    const QByteArray start = content.left(1024).trimmed();
    return name.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) && !start.isEmpty()
        && !start.startsWith('{') && !start.startsWith('[') && foreignFormat(content).isEmpty();
}

Result<ReadPlan> readTable(const QByteArray &content, const QString &name)
{
    PlanReading reading;
    auto plan = readCsv(content, name, reading);
    if (!plan)
        return plan.error();
    return finished(PlanFormat::Csv, std::move(plan).value(), reading, name);
}

} // namespace

QString formatName(PlanFormat format)
{
    switch (format) {
    case PlanFormat::Pretix:
        return tr("pretix seating plan");
    case PlanFormat::SeatsIo:
        return tr("seats.io drawing");
    case PlanFormat::Blueprint:
        return tr("Parterre blueprint");
    case PlanFormat::Csv:
        return tr("CSV table of seats");
    }
    Q_UNREACHABLE();
}

Result<ReadPlan> readPlanFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return badFile(tr("There is no file %1.").arg(path));
    if (!info.isFile())
        return badFile(tr("%1 is not a file.").arg(path));
    if (info.size() > largestFile)
        return tooLarge(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badFile(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return readPlan(file.readAll(), name);
}

Result<ReadPlan> readPlan(const QByteArray &content, const QString &name)
{
    if (content.size() > largestFile)
        return tooLarge(name);
    if (isCsv(content, name))
        return readTable(content, name);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error != QJsonParseError::NoError)
        return notJson(content, error, name);
    if (!document.isObject())
        return badFile(tr("%1 is a JSON list, not a seating plan. %2").arg(name, knownFormats()));
    return readRoot(document.object(), name);
}

QStringList bundledPlans()
{
    return {QStringLiteral(":/plans/studio.json"), QStringLiteral(":/plans/theatre.json"),
            QStringLiteral(":/plans/stadium.json")};
}

} // namespace parterre
