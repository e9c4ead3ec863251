// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/cashamounts.h"

namespace parterre {

namespace {

constexpr size_t mostAmounts = 4;
constexpr qint64 notes[] = {500, 1000, 2000, 5000, 10000, 20000, 50000};

} // namespace

std::vector<Money> likelyTendered(const Money &due)
{
    std::vector<Money> amounts{due};
    for (const qint64 note : notes) {
        const qint64 rounded = (due.minor() + note - 1) / note * note;
        if (amounts.size() < mostAmounts && rounded > amounts.back().minor())
            amounts.emplace_back(rounded, due.currency());
    }
    return amounts;
}

} // namespace parterre
