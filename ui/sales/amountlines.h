// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace parterre {

class ThemeSource;

/// One line of money in words and figures.
struct AmountLine
{
    QString title;
    QString amount;
    /// What of it counts; the rest is muted.
    enum class Stress : quint8 { Amount, Title, Both };
    Stress stress = Stress::Amount;

    bool operator==(const AmountLine &) const = default;
};

/// Amounts one below the other, their figures lined up.
class AmountLines final : public QWidget
{
    Q_OBJECT

public:
    explicit AmountLines(const ThemeSource &themes, QWidget *parent = nullptr);

    void setLines(std::vector<AmountLine> lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    std::vector<AmountLine> m_lines;
};

} // namespace parterre
