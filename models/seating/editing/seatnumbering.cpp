// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/seatnumbering.h"

#include "models/seating/editing/editchecks.h"
#include "models/seating/namesequence.h"
#include "models/seating/planname.h"

#include <algorithm>

namespace parterre {

namespace {

constexpr int largestStep = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isWord(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.toUpper() >= u'A' && c.toUpper() <= u'Z'; });
}

Result<void> checkNaming(const RowNaming &naming)
{
    const QString &first = naming.first;
    const bool counts = isNumber(first) && first.size() <= 9;
    if (first.isEmpty() || (!counts && !(isWord(first) && first.size() <= 3))) {
        return badEdit(tr("Rows cannot be named from “%1” on: give a number or up to three "
                          "letters from A to Z.")
                           .arg(first));
    }
    if (naming.step < 1 || naming.step > largestStep)
        return badEdit(tr("Row names go on by 1 to 1,000, not by %1.").arg(naming.step));
    for (const QString &skipped : naming.skipped) {
        const bool fits = counts ? isNumber(skipped) : isWord(skipped) && skipped.size() == 1;
        if (skipped.isEmpty() || !fits) {
            return badEdit(tr("“%1” cannot be left out of the row names: give single letters, or "
                              "whole numbers where rows are numbered.")
                               .arg(skipped));
        }
        if (!counts && first.contains(skipped, Qt::CaseInsensitive)) {
            return badEdit(tr("The first row cannot be “%1”: the letter %2 is to be left out.")
                               .arg(first, skipped));
        }
    }
    return {};
}

/// The seats' places in the order in which numbers are given out.
std::vector<qsizetype> givingOrder(SeatNumbering::Direction direction, int count)
{
    std::vector<qsizetype> places;
    for (int i = 0; i < count; ++i) {
        switch (direction) {
        case SeatNumbering::Direction::LeftToRight:
            places.push_back(i);
            break;
        case SeatNumbering::Direction::RightToLeft:
            places.push_back(count - 1 - i);
            break;
        case SeatNumbering::Direction::CentreOut: {
            const int middle = (count - 1) / 2;
            places.push_back(i % 2 == 0 ? middle - i / 2 : middle + (i + 1) / 2);
            break;
        }
        }
    }
    return places;
}

bool passes(qint64 number, SeatNumbering::Parity parity)
{
    switch (parity) {
    case SeatNumbering::Parity::All:
        return true;
    case SeatNumbering::Parity::Odd:
        return number % 2 == 1;
    case SeatNumbering::Parity::Even:
        return number % 2 == 0;
    }
    Q_UNREACHABLE();
}

Result<void> checkNumbering(const SeatNumbering &numbering)
{
    if (numbering.first < 0)
        return badEdit(tr("Seat numbers start at 0 or more, not at %1.").arg(numbering.first));
    if (numbering.step < 1 || numbering.step > largestStep)
        return badEdit(tr("Seat numbers go on by 1 to 1,000, not by %1.").arg(numbering.step));
    if (numbering.step % 2 == 0 && !passes(numbering.first, numbering.parity)) {
        return badEdit(tr("Counting from %1 by %2 gives no number that is wanted: start one "
                          "higher, or go on by 1.")
                           .arg(numbering.first)
                           .arg(numbering.step));
    }
    for (const QString &skipped : numbering.skipped) {
        if (skipped.isEmpty() || !isNumber(skipped)) {
            return badEdit(tr("“%1” cannot be left out of the seat numbers: give whole numbers.")
                               .arg(skipped));
        }
    }
    return {};
}

} // namespace

Result<QStringList> rowNames(const RowNaming &naming, int count)
{
    if (const auto good = checkNaming(naming); !good)
        return good.error();
    NameSequence sequence(naming.first, naming.skipped);
    QStringList names;
    for (int i = 0; i < count; ++i) {
        for (int passed = 1; i > 0 && passed < naming.step; ++passed)
            (void)sequence.next();
        names += sequence.next();
        if (names.last().size() > longestRowName)
            return badEdit(tr("The row name %1 is longer than 10 characters.").arg(names.last()));
    }
    if (naming.reverse)
        std::reverse(names.begin(), names.end());
    return names;
}

Result<QStringList> seatNumbers(const SeatNumbering &numbering, int count)
{
    if (const auto good = checkNumbering(numbering); !good)
        return good.error();
    QStringList numbers(count);
    qint64 next = numbering.first;
    for (const qsizetype place : givingOrder(numbering.direction, count)) {
        while (!passes(next, numbering.parity) || numbering.skipped.contains(QString::number(next)))
            next += numbering.step;
        numbers[place] = QString::number(next);
        next += numbering.step;
        if (numbers[place].size() > longestSeatNumber)
            return badEdit(
                tr("The seat number %1 is longer than 10 characters.").arg(numbers[place]));
    }
    return numbers;
}

} // namespace parterre
