// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/printrun.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PrintRun)
};

PrintResult failed(const QString &sentence)
{
    return {PrintResult::State::Failed, sentence};
}

PrintResult cancelled()
{
    return {PrintResult::State::Cancelled, Words::tr("Printing was cancelled.")};
}

void setPage(QPagedPaintDevice &device, QSizeF size)
{
    device.setPageSize(QPageSize(size, QPageSize::Millimeter));
    device.setPageMargins({0, 0, 0, 0});
}

enum class Painted : quint8 { All, Cancelled, NotTaken };

Painted paintAll(QPagedPaintDevice &device, const PrintPages &pages, const PrintControl &control)
{
    const int count = pages.count();
    QPainter painter;
    for (int page = 0; page < count; ++page) {
        if (control.isCancelled())
            return Painted::Cancelled;
        setPage(device, pages.size(page));
        const bool ready = page == 0 ? painter.begin(&device) : device.newPage();
        if (!ready)
            return Painted::NotTaken;
        paintPage(painter, pages, page, device.width());
        control.progressed(page + 1, count);
    }
    return painter.end() ? Painted::All : Painted::NotTaken;
}

PrintResult printFile(const PrintPages &pages, const QString &path, const QString &title,
                      const PrintControl &control)
{
    const PrintResult notWritten
        = failed(Words::tr("The file %1 cannot be written. Save it in another folder.").arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten;
    Painted painted = Painted::All;
    {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setCreator(u"Parterre"_qs);
        painted = paintAll(writer, pages, control);
    }
    if (painted == Painted::Cancelled)
        return cancelled();
    return painted == Painted::All && file.commit() ? PrintResult() : notWritten;
}

/// Why nothing can be printed there; empty when it can. Without a printer Qt would write a PDF
/// nobody asked for.
QString faultOf(const QPrinterInfo &printer, const QString &name)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return Words::tr("No printer is installed; save as PDF instead.");
    if (name.isEmpty())
        return Words::tr("No printer is chosen; choose one, or save as PDF.");
    if (printer.isNull())
        return Words::tr("There is no printer \"%1\" any more; choose another, or save as PDF.")
            .arg(name);
    if (printer.state() == QPrinter::Error)
        return Words::tr("The printer \"%1\" reports a fault; see to it, then print again.")
            .arg(name);
    return {};
}

PrintResult printPaper(const PrintPages &pages, const QString &chosen, const QString &title,
                       const PrintControl &control)
{
    const QString name = chosen.isEmpty() ? QPrinterInfo::defaultPrinterName() : chosen;
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (const QString fault = faultOf(info, name); !fault.isEmpty())
        return failed(fault);
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setDocName(title);
    const Painted painted = paintAll(printer, pages, control);
    if (painted == Painted::All && printer.printerState() != QPrinter::Error)
        return {};
    printer.abort();
    if (painted == Painted::Cancelled)
        return cancelled();
    return failed(Words::tr("The printer \"%1\" did not take the pages; see to it, then print "
                            "again.")
                      .arg(name));
}

} // namespace

PrintResult runPrint(const PrintPages &pages, const PrintTarget &target, const QString &title,
                     const PrintControl &control)
{
    return target.isFile() ? printFile(pages, target.pdfFile, title, control)
                           : printPaper(pages, target.printer, title, control);
}

} // namespace parterre
