// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <cmath>

namespace parterre {

namespace {

/// Four digits are more than a median is worth.
double rounded(double value)
{
    if (value == 0 || !std::isfinite(value))
        return 0;
    const double digit = std::pow(10, std::floor(std::log10(std::abs(value))) - 3);
    return std::round(value / digit) * digit;
}

} // namespace

bool Measure::isOk() const
{
    const double reached = target.of == Target::Of::Ratio ? ratio() : ours;
    return target.sense == Target::Sense::AtMost ? reached <= target.bound
                                                 : reached >= target.bound;
}

QString Measure::targetText() const
{
    const QString sense
        = target.sense == Target::Sense::AtMost ? QStringLiteral("<=") : QStringLiteral(">=");
    const QString bound = sense + u' ' + QString::number(rounded(target.bound));
    return target.of == Target::Of::Ratio ? bound : QStringLiteral("ours ") + bound + u' ' + unit;
}

QJsonObject Measure::toJson() const
{
    QJsonObject json{{QStringLiteral("name"), name},
                     {QStringLiteral("ours"), rounded(ours)},
                     {QStringLiteral("other"), rounded(other)},
                     {QStringLiteral("ratio"), rounded(ratio())},
                     {QStringLiteral("target"), targetText()},
                     {QStringLiteral("unit"), unit},
                     {QStringLiteral("ok"), isOk()},
                     {QStringLiteral("runs"), runs}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it->isDouble() ? QJsonValue(rounded(it->toDouble())) : *it);
    return json;
}

std::vector<Bench> allBenches()
{
    std::vector<Bench> all;
    for (const auto &group :
         {mapFrameBenches(), mapMemoryBenches(), mapLookupBenches(), mapLoadingBenches()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace parterre
