// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre {

/// A password from the system's random source, without letters that look alike on paper ("l",
/// "1", "O", "0"). 20 characters are 114 bits.
[[nodiscard]] QString generatedPassword(int length = 20);

/// "harbor-candle-4821", two different words: a password that a person types once from a screen.
/// For demonstration venues only.
[[nodiscard]] QString typeablePassword();

} // namespace parterre
