// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/naturalorder.h"

#include <QString>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

constexpr qsizetype longestLabel = 3; // "AAA"; anything longer is a word

bool isLabel(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestLabel
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

QStringView takeDigits(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    return text.sliced(from, end - from);
}

QStringView withoutLeadingZeros(QStringView digits)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() - 1 && digits.at(zeros).digitValue() == 0)
        ++zeros;
    return digits.sliced(zeros);
}

int compareDigits(QStringView a, QStringView b)
{
    a = withoutLeadingZeros(a);
    b = withoutLeadingZeros(b);
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

int compareRuns(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a.at(i).isDigit() && b.at(j).isDigit()) {
            const QStringView left = takeDigits(a, i);
            const QStringView right = takeDigits(b, j);
            if (const int order = compareDigits(left, right))
                return order;
            i += left.size();
            j += right.size();
            continue;
        }
        const QChar left = a.at(i++).toCaseFolded();
        const QChar right = b.at(j++).toCaseFolded();
        if (left != right)
            return left < right ? -1 : 1;
    }
    return int(i < a.size()) - int(j < b.size());
}

struct Promise
{
    QLatin1String word;
    int distance; ///< 0 nearest to the stage
};
constexpr int usualDistance = 1;
constexpr std::array promises{
    Promise{QLatin1String("vip"), 0},       Promise{QLatin1String("premium"), 0},
    Promise{QLatin1String("gold"), 0},      Promise{QLatin1String("circle"), 2},
    Promise{QLatin1String("mezzanine"), 2}, Promise{QLatin1String("balcony"), 3},
    Promise{QLatin1String("upper"), 3},     Promise{QLatin1String("gallery"), 4},
    Promise{QLatin1String("general"), 5},   Promise{QLatin1String("standing"), 5},
};

int promisedDistance(QStringView section)
{
    for (const Promise &promise : promises) {
        if (section.contains(promise.word, Qt::CaseInsensitive))
            return promise.distance;
    }
    return usualDistance;
}

} // namespace

int naturalCompare(QStringView a, QStringView b)
{
    if (a.size() != b.size() && isLabel(a) && isLabel(b))
        return a.size() < b.size() ? -1 : 1;
    if (const int order = compareRuns(a, b))
        return order;
    return a.compare(b);
}

int compareSections(QStringView a, QStringView b)
{
    const int nearer = promisedDistance(a) - promisedDistance(b);
    return nearer != 0 ? nearer : naturalCompare(a, b);
}

} // namespace parterre
