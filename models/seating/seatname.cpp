// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatname.h"

#include <QCoreApplication>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SeatName)
};

/// Whether a figure follows a figure where the names stand one after the other.
bool runTogether(const QStringList &names)
{
    for (qsizetype i = 1; i < names.size(); ++i) {
        if (names[i - 1].back().isDigit() && names[i].front().isDigit())
            return true;
    }
    return false;
}

/// seats: "seat 12", "seats 12–15".
QString nameOf(const QString &section, const QString &row, const QString &number,
               const QString &seats)
{
    QStringList names{section.simplified(), row.simplified(), number.simplified()};
    names.removeAll(QString());
    if (!runTogether(names))
        return names.join(u' ');
    QStringList words;
    if (!section.isEmpty())
        words << section.simplified();
    if (!row.isEmpty())
        words << Words::tr("row %1").arg(row.simplified());
    words << seats;
    return words.join(u" \u00b7 "_qs);
}

} // namespace

QString seatName(const QString &section, const QString &row, const QString &number)
{
    return nameOf(section, row, number, Words::tr("seat %1").arg(number.simplified()));
}

QString seatRunName(const QString &section, const QString &row, const QString &numbers)
{
    return nameOf(section, row, numbers, Words::tr("seats %1").arg(numbers.simplified()));
}

} // namespace parterre
