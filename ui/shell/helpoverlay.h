// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace parterre {

class ThemeSource;

/// All keys of the sale, over the whole window. Any key or click takes it away.
class HelpOverlay final : public QWidget
{
    Q_OBJECT

public:
    HelpOverlay(const ThemeSource &themes, QWidget *window);

    void open();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeAway();

    const ThemeSource &m_themes;
    QPointer<QWidget> m_focusBefore;
};

} // namespace parterre
