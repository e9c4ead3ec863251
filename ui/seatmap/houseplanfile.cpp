// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/houseplanfile.h"

#include "ui/seatmap/houseplan.h"

#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace parterre {
namespace {

constexpr int pdfResolution = 1200; // of its coordinates: the content is vectors
constexpr qreal pointsPerInch = 72;
constexpr qreal largePaper = 900; // points, the longer side: beyond A4

QString tr(const char *text)
{
    return QCoreApplication::translate("HousePlanFile", text);
}

Error notWritten(const QString &path, const QString &detail)
{
    return {ErrorKind::Unavailable,
            tr("The house plan could not be written to %1. Choose another folder, or make room on "
               "the disk.")
                .arg(path),
            detail, QString()};
}

Error cancelled()
{
    return {ErrorKind::Cancelled, tr("The house plan was not made: it was cancelled."), QString(),
            QString()};
}

} // namespace

Result<void> writePlanPdf(const HousePlan &plan, const QString &path, const PlanProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritten(path, file.errorString());
    }
    {
        QPdfWriter writer(&file);
        writer.setResolution(pdfResolution);
        writer.setTitle(plan.title().event);
        writer.setPageSize(QPageSize(plan.paper(0), QPageSize::Point));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        if (!painter.isActive()) {
            return notWritten(path, QStringLiteral("the PDF could not be begun"));
        }
        painter.scale(pdfResolution / pointsPerInch, pdfResolution / pointsPerInch);
        for (int page = 0; page < plan.pageCount(); ++page) {
            if (page > 0) {
                writer.setPageSize(QPageSize(plan.paper(page), QPageSize::Point));
                writer.newPage();
            }
            plan.paintPage(painter, page);
            if (!progress(page + 1)) {
                return cancelled();
            }
        }
    }
    return file.commit() ? Result<void>() : notWritten(path, file.errorString());
}

Result<void> writePlanPng(const HousePlan &plan, const QString &path, const PlanProgress &progress)
{
    const qreal longer = std::max(plan.paper(0).width(), plan.paper(0).height());
    const qreal dotsPerPoint = (longer > largePaper ? 200 : 300) / pointsPerInch;
    QImage image((plan.paper(0) * dotsPerPoint).toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return notWritten(path, QStringLiteral("no memory for the picture"));
    }
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dotsPerPoint, dotsPerPoint);
    plan.paintPage(painter, 0);
    painter.end();
    if (!progress(1)) {
        return cancelled();
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit()) {
        return notWritten(path, file.errorString());
    }
    return {};
}

Result<std::vector<QPicture>> recordPlan(const HousePlan &plan, const PlanProgress &progress)
{
    std::vector<QPicture> pages;
    for (int page = 0; page < plan.pageCount(); ++page) {
        QPicture picture;
        QPainter painter(&picture);
        plan.paintPage(painter, page);
        painter.end();
        pages.push_back(picture);
        if (!progress(page + 1)) {
            return cancelled();
        }
    }
    return pages;
}

} // namespace parterre
