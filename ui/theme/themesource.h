// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QPalette;

namespace parterre {

enum class ThemeChoice : quint8 { System, Light, Dark };

/// The look in force, and the word when it changes. One lives in app/ and is handed to every widget
/// that paints with the theme's colours: `theme()` stays a valid reference for the source's life.
class ThemeSource final : public QObject
{
    Q_OBJECT

public:
    /// systemIsDark is what ThemeChoice::System means; ask isDark() before any palette is set.
    explicit ThemeSource(bool systemIsDark, ThemeChoice choice = ThemeChoice::System,
                         QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    [[nodiscard]] static bool isDark(const QPalette &palette);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Theme chosen() const;

    bool m_systemIsDark;
    ThemeChoice m_choice;
    Theme m_theme;
};

} // namespace parterre
