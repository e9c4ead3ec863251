// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace parterre {

class ThemeSource;

/// A dot and a few words on the state of something. The words say what the colour says.
class StatusItem final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Good, Warning, Bad };

    explicit StatusItem(const ThemeSource &themes, QWidget *parent = nullptr);

    void setState(Tone tone, const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    Tone m_tone = Tone::Good;
    QString m_text;
};

} // namespace parterre
