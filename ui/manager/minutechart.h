// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace parterre {

class ThemeSource;

/// Sales of each of the last minutes as bars, the latest at the right.
class MinuteChart final : public QWidget
{
    Q_OBJECT

public:
    explicit MinuteChart(const ThemeSource &themes, QWidget *parent = nullptr);

    void setMinutes(std::vector<int> sales);
    [[nodiscard]] const std::vector<int> &minutes() const { return m_sales; }

    [[nodiscard]] QSize sizeHint() const override { return {360, 120}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 96}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF bar(size_t minute) const;

    const ThemeSource &m_themes;
    std::vector<int> m_sales;
    int m_most = 0;
};

} // namespace parterre
