// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace parterre {

/// What a measure has to reach.
struct Target
{
    enum class Of {
        Ratio, ///< ours / other
        Ours,
    };
    enum class Sense { AtMost, AtLeast };

    double bound = 1;
    Of of = Of::Ratio;
    Sense sense = Sense::AtMost;
};

/// Ours and what people would use instead, both in `unit`: medians over `runs` interleaved rounds.
struct Measure
{
    QString name;
    double ours = 0;
    double other = 0;
    QString unit;
    Target target;
    int runs = 0;
    QJsonObject more; ///< further figures of the same runs, in the same unit unless named otherwise

    [[nodiscard]] double ratio() const { return ours / other; }
    [[nodiscard]] bool isOk() const;
    /// "<= 0.125", and of what when it is not the ratio.
    [[nodiscard]] QString targetText() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// One entry of `./dev bench`. run(rounds) may take long; it fails with the sentence that says why
/// nothing could be measured.
struct Bench
{
    QString name;
    std::function<Result<Measure>(int rounds)> run;
};

/// Every bench, in the order of the table. A new group of benches is one more source file with a
/// function of its own, called here.
[[nodiscard]] std::vector<Bench> allBenches();

[[nodiscard]] std::vector<Bench> mapFrameBenches();
[[nodiscard]] std::vector<Bench> mapMemoryBenches();
[[nodiscard]] std::vector<Bench> mapLookupBenches();
[[nodiscard]] std::vector<Bench> mapLoadingBenches();

} // namespace parterre
