// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/houseplanexport.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/houseplanfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPageLayout>
#include <QPainter>
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

void save(QWidget *parent, const std::shared_ptr<Work> &work, const QString &path, bool pdf)
{
    const auto write = [path, pdf](Work &own, const PlanProgress &progress) {
        const Result<void> written
            = pdf ? writePlanPdf(own.plan, path, progress) : writePlanPng(own.plan, path, progress);
        if (!written) {
            own.error = written.error();
        }
    };
    run(parent, work, write, [](const auto &) {});
}

void askFile(QWidget *parent, const std::shared_ptr<Work> &work, bool pdf)
{
    const QString suffix = pdf ? QStringLiteral("pdf") : QStringLiteral("png");
    auto *dialog = new QFileDialog(parent, tr("Save the house plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(pdf ? tr("PDF document (*.pdf)") : tr("PNG picture (*.png)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString name = tr("%1 house plan").arg(work->plan.title().event);
    for (QChar &c : name) {
        c = c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QLatin1Char(':')
            ? QLatin1Char('-')
            : c;
    }
    dialog->selectFile(name + QLatin1Char('.') + suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [=](const QString &path) { save(parent, work, path, pdf); });
    dialog->open();
}

/// Each page as large as the paper takes, whatever paper was chosen in the preview.
void playOn(QPrinter &printer, const Work &work)
{
    QPainter painter(&printer);
    const QRectF page = printer.pageLayout().fullRectPixels(printer.resolution());
    const QSizeF paper = work.plan.paper();
    const qreal scale = std::min(page.width() / paper.width(), page.height() / paper.height());
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
        painter.save();
        painter.scale(scale, scale);
        painter.drawPicture(0, 0, work.pages[i]);
        painter.restore();
    }
}

void preview(QWidget *parent, const std::shared_ptr<Work> &work)
{
    const QPrinterInfo standard = QPrinterInfo::defaultPrinter();
    const QPrinterInfo info
        = standard.isNull() ? QPrinterInfo::availablePrinters().constFirst() : standard;
    const auto printer = std::make_shared<QPrinter>(info, QPrinter::HighResolution);
    printer->setDocName(work->plan.title().event);
    printer->setFullPage(true);
    const bool landscape = work->plan.paper().width() > work->plan.paper().height();
    printer->setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("housePlanPreview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [work, printer](QPrinter *target) { playOn(*target, *work); });
    dialog->open();
}

} // namespace

void HousePlanExport::open(QWidget *parent, Target target, const SeatStates &states,
                           const Event &event)
{
    if (target == Target::Print && QPrinterInfo::availablePrinterNames().isEmpty()) {
        tell(parent,
             tr("No printer is set up on this computer, so the house plan cannot be printed. Save "
                "it as PDF and print it elsewhere, or set up a printer."));
        return;
    }
    QSizeF paper = QPageSize(QPageSize::A4).size(QPageSize::Point);
    if (HousePlan::wantsLandscape(states.layout())) {
        paper.transpose();
    }
    const HousePlan::Title title{
        event.name, event.venue, event.time,
        QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)};
    const auto work = std::make_shared<Work>(HousePlan(states, title, paper));
    if (target != Target::Print) {
        askFile(parent, work, target == Target::Pdf);
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

} // namespace parterre
