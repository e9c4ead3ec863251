// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace parterre {

/// A label whose text steps back. Owned by parent.
[[nodiscard]] QLabel *mutedLabel(const QString &text, QWidget *parent);

} // namespace parterre
