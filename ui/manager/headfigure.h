// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace parterre {

class ThemeSource;

/// One figure of a page's head with a quiet word above it.
class HeadFigure final : public QWidget
{
    Q_OBJECT

public:
    /// name: the object name of the label that shows the figure.
    HeadFigure(const ThemeSource &themes, const QString &word, const QString &name,
               QWidget *parent = nullptr);

    void setText(const QString &figure);
    [[nodiscard]] QString text() const;

private:
    QLabel *m_figure;
    QString m_word;
};

} // namespace parterre
