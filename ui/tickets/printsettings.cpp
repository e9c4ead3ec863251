// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/printsettings.h"

#include <QSettings>

namespace parterre {

namespace {

const QString printerKey = QStringLiteral("printing/printer");
const QString ticketPaperKey = QStringLiteral("printing/ticketPaper");
const QString receiptPaperKey = QStringLiteral("printing/receiptPaper");

QString wordFor(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return u"a4"_qs;
    case Paper::Roll:
        return u"roll"_qs;
    case Paper::Stock:
        return u"stock"_qs;
    }
    Q_UNREACHABLE();
}

Paper paperFrom(const QString &word, Paper otherwise)
{
    for (const Paper paper : allPapers) {
        if (word == wordFor(paper))
            return paper;
    }
    return otherwise;
}

} // namespace

PrintSettings PrintSettings::from(const QSettings &settings)
{
    const PrintSettings otherwise;
    return {settings.value(printerKey).toString(),
            paperFrom(settings.value(ticketPaperKey).toString(), otherwise.ticketPaper),
            paperFrom(settings.value(receiptPaperKey).toString(), otherwise.receiptPaper)};
}

void PrintSettings::writeTo(QSettings &settings) const
{
    settings.setValue(printerKey, printer);
    settings.setValue(ticketPaperKey, wordFor(ticketPaper));
    settings.setValue(receiptPaperKey, wordFor(receiptPaper));
}

} // namespace parterre
