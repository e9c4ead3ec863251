// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace parterre {

class ThemeSource;

/// A button that shows the key which does the same. The key works while the button can be seen and
/// is enabled, at once: without the pretended press of a shortcut.
class KeyCapButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind : quint8 {
        Primary, ///< filled: one a panel
        Quiet,   ///< outlined; filled while it is checked
        Plain,   ///< text; an outline under the cursor and in focus
    };

    KeyCapButton(const ThemeSource &themes, Kind kind, const QString &text,
                 QWidget *parent = nullptr);

    /// The key, and what the cap says ("F8"); by default the key's own name.
    void setKey(const QKeySequence &key, const QString &cap = {});
    /// Draws a cap for a key that someone else listens to.
    void setCap(const QString &cap);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintFrame(QPainter &painter) const;
    void paintText(QPainter &painter) const;

    const ThemeSource &m_themes;
    Kind m_kind;
    QString m_cap;
};

} // namespace parterre
