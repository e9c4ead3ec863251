// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

namespace parterre {

/// Checks without a server that the installation is whole: database driver, SQL texts, pictures,
/// fonts. Writes a line a check. True when all is well. Needs a QGuiApplication.
[[nodiscard]] bool runSelfTest(QTextStream &out);

} // namespace parterre
