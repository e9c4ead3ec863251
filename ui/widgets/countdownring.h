// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/durations.h"

#include <QString>
#include <QWidget>

#include <chrono>

namespace parterre {

class ThemeSource;

/// The time left of a hold: a ring that empties, and the minutes and seconds. It warns in the last
/// minute and turns to danger at the end.
class CountdownRing final : public QWidget
{
    Q_OBJECT

public:
    explicit CountdownRing(const ThemeSource &themes, QWidget *parent = nullptr);

    void setTime(std::chrono::milliseconds left, std::chrono::milliseconds whole);
    [[nodiscard]] QString text() const { return minutesText(m_left); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    std::chrono::milliseconds m_left{0};
    std::chrono::milliseconds m_whole{0};
};

} // namespace parterre
