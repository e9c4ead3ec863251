// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace parterre {

struct Theme;
class ThemeSource;

/// Paints how much of a house is free: the free part filled, the rest as a pale track.
void drawAvailability(QPainter &painter, const Theme &theme, const QRectF &rect, int available,
                      int total);

/// The same as a widget.
class AvailabilityBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AvailabilityBar(const ThemeSource &themes, QWidget *parent = nullptr);

    void setSeats(int available, int total);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    int m_available = 0;
    int m_total = 0;
};

} // namespace parterre
