// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace parterre {

class ThemeSource;

/// A line of figures that lines up with those above it: amounts, totals, times. Right-aligned.
class FigureLabel final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Ink, Muted, Success, Warning, Danger };

    FigureLabel(const ThemeSource &themes, TextSize size, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setTone(Tone tone);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    TextSize m_size;
    Tone m_tone = Tone::Ink;
    QString m_text;
};

} // namespace parterre
