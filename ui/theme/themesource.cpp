// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themesource.h"

#include <QPalette>

namespace parterre {

ThemeSource::ThemeSource(bool systemIsDark, ThemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_systemIsDark(systemIsDark)
    , m_choice(choice)
    , m_theme(chosen())
{
}

void ThemeSource::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    const Theme next = chosen();
    if (next != m_theme) {
        m_theme = next;
        Q_EMIT changed();
    }
}

bool ThemeSource::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

Theme ThemeSource::chosen() const
{
    const bool dark
        = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    return dark ? darkTheme() : lightTheme();
}

} // namespace parterre
