// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planwriter.h"

#include "models/seating/csvtable.h"
#include "models/seating/planprice.h"
#include "models/seating/seatkindname.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanWriter", text);
}

/// The shortest text that reads as the same number; blank for what is none.
QString numberText(qreal number)
{
    return std::isfinite(number) ? QString::number(number, 'g', QLocale::FloatingPointShortest)
                                 : QString();
}

QString csvLine(const SeatingPlan &plan, const PlanSection &section, const PlanRow &row,
                const PlanSeat &seat)
{
    std::optional<qint64> price;
    if (seat.category >= 0)
        price = plan.categories[size_t(seat.category)].priceMinor;
    const QStringList cells{csvCell(section.name),       csvCell(row.name),
                            csvCell(seat.number),        price ? priceText(*price) : QString(),
                            numberText(seat.center.x()), numberText(seat.center.y()),
                            kindWord(seat.kind)};
    return cells.join(u',') + QStringLiteral("\r\n");
}

template <class Wanted>
int countSeats(const SeatingPlan &plan, Wanted wanted)
{
    int count = 0;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows)
            count += int(std::count_if(row.seats.begin(), row.seats.end(), wanted));
    }
    return count;
}

QStringList lostInPretix(const SeatingPlan &plan)
{
    QStringList lost;
    const int kinds
        = countSeats(plan, [](const PlanSeat &seat) { return seat.kind != SeatKind::Seat; });
    if (kinds > 0)
        lost += tr("%L1 places are wheelchair, companion, restricted view or standing places; a "
                   "pretix plan calls them seats.")
                    .arg(kinds);
    const bool priced
        = std::any_of(plan.categories.begin(), plan.categories.end(),
                      [](const PlanCategory &category) { return category.priceMinor.has_value(); });
    if (priced)
        lost += tr("Prices are left out: a pretix plan names categories only.");
    return lost;
}

QStringList lostInCsv(const SeatingPlan &plan)
{
    QStringList lost{tr("The names and colours of price categories and the sizes of seats are left "
                        "out: the table holds prices and places only.")};
    if (!plan.areas.empty())
        lost += tr("The stage and all decoration are left out.");
    return lost;
}

QStringList lostSentences(const SeatingPlan &plan, PlanFormat format)
{
    switch (format) {
    case PlanFormat::Pretix:
        return lostInPretix(plan);
    case PlanFormat::Csv:
        return lostInCsv(plan);
    case PlanFormat::SeatsIo:
    case PlanFormat::Blueprint:
        return {};
    }
    Q_UNREACHABLE();
}

Result<QByteArray> contentOf(const SeatingPlan &plan, PlanFormat format)
{
    switch (format) {
    case PlanFormat::Pretix:
        return writePretix(plan);
    case PlanFormat::Csv:
        return writeCsv(plan);
    case PlanFormat::SeatsIo:
    case PlanFormat::Blueprint:
        break;
    }
    return Error{ErrorKind::BadInput,
                 tr("Parterre does not write this format: %1. Choose pretix or CSV.")
                     .arg(formatName(format)),
                 {},
                 {}};
}

} // namespace

QByteArray writeCsv(const SeatingPlan &plan)
{
    QString text = QStringLiteral("section,row,seat,price,x,y,kind\r\n");
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats)
                text += csvLine(plan, section, row, seat);
        }
    }
    return text.toUtf8();
}

Result<void> writePlanFile(const QString &path, const SeatingPlan &plan, PlanFormat format)
{
    const auto content = contentOf(plan, format);
    if (!content)
        return content.error();
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(*content) == content->size()
        && file.commit();
    if (written)
        return {};
    return Error{ErrorKind::Unavailable,
                 tr("%1 cannot be written: %2.").arg(path, file.errorString()),
                 {},
                 {}};
}

PlanFaults lostInFormat(const SeatingPlan &plan, PlanFormat format)
{
    PlanFaults faults;
    for (const QString &sentence : lostSentences(plan, format))
        faults.push_back({PlanFault::Severity::Warning, {}, sentence});
    return faults;
}

} // namespace parterre
