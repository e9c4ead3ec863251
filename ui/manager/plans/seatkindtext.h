// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace parterre {

/// The kinds of places in the order of SeatKind, translated.
[[nodiscard]] inline QStringList seatKindNames()
{
    const auto tr
        = [](const char *text) { return QCoreApplication::translate("SeatKindText", text); };
    return {tr("Seat"), tr("Wheelchair place"), tr("Companion seat"), tr("Restricted view"),
            tr("Standing place")};
}

} // namespace parterre
