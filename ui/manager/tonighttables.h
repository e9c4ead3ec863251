// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/rowsmodel.h"
#include "models/reports/tonight.h"

namespace parterre {

/// A line of the table by section and price type: a whole section, or what one price type sold.
struct SectionLine
{
    SectionFigures figures;
    QString priceType; ///< of a part
    bool whole = true;
};

/// Each section, with its parts below it where it sold by other prices than the standard one.
[[nodiscard]] std::vector<SectionLine> sectionLines(const TonightFigures &figures);

[[nodiscard]] std::vector<RowsModel<SectionLine>::Column> sectionColumns();
[[nodiscard]] std::vector<RowsModel<WindowFigures>::Column> windowColumns();
/// timeLeft: what a hold has left now.
[[nodiscard]] std::vector<RowsModel<EndingHold>::Column>
holdColumns(std::function<std::chrono::milliseconds(const EndingHold &)> timeLeft);
constexpr int holdTimeColumn = 0;

} // namespace parterre
