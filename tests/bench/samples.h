// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace parterre {

/// What the rounds of a bench gave, ours and the other's in turn so that both meet the same moods
/// of the machine.
class Samples final
{
public:
    /// Runs ours(round) and other(round) alternately, after one round of each that does not count.
    /// Each answers its own figure.
    template <class Ours, class Other>
    void take(int rounds, Ours ours, Other other)
    {
        for (int round = -1; round < rounds; ++round) {
            const double our = ours(round + 1);
            const double their = other(round + 1);
            if (round >= 0) {
                m_ours.push_back(our);
                m_other.push_back(their);
            }
        }
    }

    /// The medians; the least figure of each side goes with them, it knows least of other programs.
    [[nodiscard]] Measure measure(const QString &name, const QString &unit,
                                  const Target &target) const
    {
        Measure measure{name, median(m_ours), median(m_other), unit, target, int(m_ours.size()),
                        {}};
        measure.more.insert(QStringLiteral("ours_min"), least(m_ours));
        measure.more.insert(QStringLiteral("other_min"), least(m_other));
        if (!m_tuned.empty()) {
            const double tuned = median(m_tuned);
            measure.more.insert(QStringLiteral("other_tuned"), tuned);
            measure.more.insert(QStringLiteral("ratio_tuned"), measure.ours / tuned);
        }
        return measure;
    }

    /// Notes what a better kind of the other took in the same round as its plain one.
    void addTuned(double value) { m_tuned.push_back(value); }

    [[nodiscard]] static double median(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        const size_t half = values.size() / 2;
        return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

private:
    [[nodiscard]] static double least(const std::vector<double> &values)
    {
        return *std::min_element(values.begin(), values.end());
    }

    std::vector<double> m_ours;
    std::vector<double> m_other;
    std::vector<double> m_tuned;
};

/// How long it takes, in ms.
template <class Work>
[[nodiscard]] double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace parterre
