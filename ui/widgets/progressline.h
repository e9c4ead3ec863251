// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace parterre {

class ThemeSource;

/// How far long work is. Without a known length the line is empty.
class ProgressLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(const ThemeSource &themes, QWidget *parent = nullptr);

    void setProgress(qint64 done, qint64 total);

    [[nodiscard]] QSize sizeHint() const override { return {240, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace parterre
