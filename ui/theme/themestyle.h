// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

class QApplication;

namespace parterre {

struct Theme;

/// The theme in the words of Qt's own widgets.
[[nodiscard]] QPalette themePalette(const Theme &theme);

/// What Fusion cannot say by palette alone: quiet and primary buttons, fields, thin scroll bars,
/// menus, table heads. Dynamic properties that it knows: QPushButton `primary`, QLabel `muted`,
/// QWidget `panel` (canvas behind; needs Qt::WA_StyledBackground on a plain QWidget).
[[nodiscard]] QString themeStyleSheet(const Theme &theme);

/// Puts the whole program into the theme: Fusion, palette, font, style sheet. Call it again when
/// the theme changes.
void applyTheme(QApplication &application, const Theme &theme);

/// False when the system asks for no animations.
[[nodiscard]] bool motionWanted();

} // namespace parterre
