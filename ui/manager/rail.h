// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace parterre {

class ThemeSource;

/// The managers' pages as icons with words under them, one below the other. Ctrl and its number
/// opens a page.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const ThemeSource &themes, QWidget *parent = nullptr);

    /// icon: the name of a drawing in resources/icons/desk.
    void addPage(const QString &icon, const QString &word);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int page);

Q_SIGNALS:
    /// The person chose a page; the mark moves when setCurrent() is called.
    void chosen(int page);

private:
    void showCurrent();
    void paintIcons();

    const ThemeSource &m_themes;
    QVBoxLayout *m_column;
    QList<QToolButton *> m_buttons;
    int m_current = 0;
};

} // namespace parterre
