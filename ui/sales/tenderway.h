// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace parterre {

/// How the person in front wants to pay.
enum class TenderWay : quint8 {
    Cash,
    Card,
    Split,
    Complimentary, ///< nothing is charged
};

} // namespace parterre
