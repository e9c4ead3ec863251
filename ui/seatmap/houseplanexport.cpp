// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/houseplanexport.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/houseplanchoice.h"
#include "ui/seatmap/houseplanfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPageLayout>
#include <QPainter>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace parterre {
namespace {

using Target = HousePlanExport::Target;

QString tr(const char *text)
{
    return QCoreApplication::translate("HousePlanExport", text);
}

/// Shared by the window and the working thread; the window may be gone before the thread.
struct Work
{
    explicit Work(HousePlan made)
        : plan(std::move(made))
    {
    }

    HousePlan plan;
    std::atomic<bool> wanted{true};
    std::optional<Error> error;
    std::vector<QPicture> pages;
};

void tell(QWidget *parent, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("House plan"), sentence, QMessageBox::Ok,
                                parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

QProgressDialog *progressDialog(QWidget *parent, const std::shared_ptr<Work> &work)
{
    auto *dialog = new QProgressDialog(tr("The house plan is being drawn."), tr("Cancel"), 0,
                                       work->plan.pageCount(), parent);
    dialog->setObjectName(QStringLiteral("housePlanProgress"));
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAutoReset(false);
    QObject::connect(dialog, &QProgressDialog::canceled, dialog, [work] { work->wanted = false; });
    return dialog;
}

/// Runs job in a thread; then, in the GUI thread and only while the window lives, done.
void run(QWidget *parent, const std::shared_ptr<Work> &work,
         std::function<void(Work &, const PlanProgress &)> job,
         std::function<void(const std::shared_ptr<Work> &)> done)
{
    QProgressDialog *dialog = progressDialog(parent, work);
    QThread *thread = QThread::create([work, dialog = QPointer(dialog), job = std::move(job)] {
        const PlanProgress progress = [&](int pages) {
            QMetaObject::invokeMethod(qApp, [dialog, pages] {
                if (dialog) {
                    dialog->setValue(pages);
                }
            });
            return work->wanted.load();
        };
        job(*work, progress);
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(thread, &QThread::finished, parent, [=, done = std::move(done)] {
        if (dialog) {
            dialog->close();
        }
        if (work->error && work->error->kind != ErrorKind::Cancelled) {
            tell(parent, work->error->text);
        } else if (!work->error) {
            done(work);
        }
    });
    QObject::connect(
        parent, &QObject::destroyed, thread, [work] { work->wanted = false; },
        Qt::DirectConnection);
    thread->start();
}

/// What is to become of a plan.
struct Order
{
    HousePlanExport::Event event;
    Target target = Target::Pdf;
    HousePlanExport::Said said;
};

void save(QWidget *parent, const std::shared_ptr<Work> &work, const QString &path,
          const Order &order)
{
    const bool pdf = order.target == Target::Pdf;
    const auto write = [path, pdf](Work &own, const PlanProgress &progress) {
        const Result<void> written
            = pdf ? writePlanPdf(own.plan, path, progress) : writePlanPng(own.plan, path, progress);
        if (!written) {
            own.error = written.error();
        }
    };
    run(parent, work, write, [path, said = order.said](const auto &) {
        if (said) {
            said(tr("The house plan was saved as %1.").arg(QDir::toNativeSeparators(path)));
        }
    });
}

/// Tomorrow's plan does not overwrite tonight's.
QString proposedName(const HousePlanExport::Event &event)
{
    QString name = tr("%1 house plan").arg(event.name);
    if (event.date.isValid()) {
        name += QLatin1Char(' ') + event.date.toString(Qt::ISODate);
    }
    for (QChar &c : name) {
        c = QStringLiteral("/\\:").contains(c) ? QLatin1Char('-') : c;
    }
    return name;
}

void askFile(QWidget *parent, const std::shared_ptr<Work> &work, const Order &order)
{
    const bool pdf = order.target == Target::Pdf;
    const QString suffix = pdf ? QStringLiteral("pdf") : QStringLiteral("png");
    auto *dialog = new QFileDialog(parent, tr("Save the house plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(pdf ? tr("PDF document (*.pdf)") : tr("PNG picture (*.png)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(proposedName(order.event) + QLatin1Char('.') + suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [=](const QString &path) { save(parent, work, path, order); });
    dialog->open();
}

/// Each page as large as the paper takes, whatever paper was chosen in the preview, and turned
/// where it lies the other way.
void playPage(QPainter &painter, QRectF sheet, QSizeF paper, const QPicture &page)
{
    painter.save();
    if ((sheet.width() > sheet.height()) != (paper.width() > paper.height())) {
        painter.translate(sheet.width(), 0);
        painter.rotate(90);
        sheet.setSize(sheet.size().transposed());
    }
    const qreal scale = std::min(sheet.width() / paper.width(), sheet.height() / paper.height());
    painter.scale(scale, scale);
    painter.drawPicture(0, 0, page);
    painter.restore();
}

void playOn(QPrinter &printer, const Work &work)
{
    QPainter painter(&printer);
    const QRectF sheet = printer.pageLayout().fullRectPixels(printer.resolution());
    for (size_t i = 0; i < work.pages.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const bool outside
            = number < printer.fromPage() || (printer.toPage() > 0 && number > printer.toPage());
        if (outside) {
            continue;
        }
        if (number > std::max(printer.fromPage(), 1)) {
            printer.newPage();
        }
        playPage(painter, sheet, work.plan.paper(number - 1), work.pages[i]);
    }
}

QPrinterInfo usualPrinter()
{
    const QPrinterInfo standard = QPrinterInfo::defaultPrinter();
    return standard.isNull() ? QPrinterInfo::availablePrinters().constFirst() : standard;
}

void preview(QWidget *parent, const std::shared_ptr<Work> &work)
{
    const auto printer = std::make_shared<QPrinter>(usualPrinter(), QPrinter::HighResolution);
    printer->setDocName(work->plan.title().event);
    printer->setFullPage(true);
    const bool landscape = work->plan.paper(0).width() > work->plan.paper(0).height();
    printer->setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("housePlanPreview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [work, printer](QPrinter *target) { playOn(*target, *work); });
    dialog->open();
}

/// The printer's own; in a file that of the country.
QSizeF paperFor(Target target)
{
    const QPageSize country(QLocale().measurementSystem() == QLocale::ImperialUSSystem
                                ? QPageSize::Letter
                                : QPageSize::A4);
    const QPageSize printers = target == Target::Print ? usualPrinter().defaultPageSize() : country;
    return (printers.isValid() ? printers : country).size(QPageSize::Point);
}

void start(QWidget *parent, const std::shared_ptr<Work> &work, const Order &order)
{
    if (order.target != Target::Print) {
        askFile(parent, work, order);
        return;
    }
    const auto record = [](Work &own, const PlanProgress &progress) {
        auto recorded = recordPlan(own.plan, progress);
        if (recorded) {
            own.pages = std::move(*recorded);
        } else {
            own.error = recorded.error();
        }
    };
    run(parent, work, record, [parent](const auto &own) { preview(parent, own); });
}

} // namespace

void HousePlanExport::open(QWidget *parent, Target target, const SeatStates &states,
                           const Event &event, Said said)
{
    if (target == Target::Print && QPrinterInfo::availablePrinterNames().isEmpty()) {
        tell(parent,
             tr("No printer is set up on this computer, so the house plan cannot be printed. Save "
                "it as PDF and print it elsewhere, or set up a printer."));
        return;
    }
    const HousePlan::Title title{
        event.name, event.venue, event.time,
        QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)};
    const auto work = std::make_shared<Work>(HousePlan(states, title, paperFor(target)));
    const Order order{event, target, std::move(said)};
    if (target == Target::Png || work->plan.pageCount() == 1) {
        start(parent, work, order);
        return;
    }
    auto *choice = new HousePlanChoice(work->plan, parent);
    choice->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(choice, &QDialog::accepted, parent, [=] {
        work->plan.keepSectionPages(choice->sections());
        start(parent, work, order);
    });
    choice->open();
}

} // namespace parterre
