// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <array>

namespace parterre {

enum class Eyesight { Normal, Protanopia, Deuteranopia, Tritanopia };
inline constexpr std::array everyEyesight{Eyesight::Normal, Eyesight::Protanopia,
                                          Eyesight::Deuteranopia, Eyesight::Tritanopia};

[[nodiscard]] const char *nameOf(Eyesight eyesight);

/// The colour as such eyes see it (Machado, Oliveira, Fernandes 2009, severity 1).
[[nodiscard]] QColor seenBy(Eyesight eyesight, const QColor &color);
/// A whole picture as such eyes see it.
[[nodiscard]] QImage seenBy(Eyesight eyesight, const QImage &image);

/// How far apart such eyes see two colours: CIE 1976, L*a*b* under D65.
[[nodiscard]] double distance(Eyesight eyesight, const QColor &a, const QColor &b);

} // namespace parterre
