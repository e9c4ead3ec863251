// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace parterre {

class ThemeSource;

/// The one line between two panels.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    Hairline(const ThemeSource &themes, Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
};

} // namespace parterre
