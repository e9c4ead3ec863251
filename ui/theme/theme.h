// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>
#include <chrono>

namespace parterre {

/// The five sizes of type, in points.
enum class TextSize : quint8 {
    Caption = 9,
    Body = 10,
    Label = 12,
    Title = 15,
    Figure = 22, ///< the total, the countdown, the change: nothing else
};

/// Distances in device-independent pixels. Everything sits on a grid of 8, inside controls of 4.
namespace Grid {
constexpr int half = 4;
constexpr int unit = 8;
constexpr int margin = 16;
constexpr int radius = 6;
constexpr int buttonHeight = 32;
constexpr int touchButtonHeight = 40;
} // namespace Grid

/// The one length of every movement on the screen.
constexpr std::chrono::milliseconds motionTime{120};

/// Every colour and the typeface of one look. A value: no colour is written anywhere else.
struct Theme
{
    static constexpr int priceColorCount = 6;

    bool dark = false;
    QColor background; ///< behind the map and between panels
    QColor canvas;     ///< panels, fields, cards
    QColor ink;        ///< text, and seats of one's own
    QColor muted;      ///< text that steps back
    QColor accent;     ///< focus, the primary button, links
    QColor onAccent;   ///< text and symbols upon accent
    QColor danger;
    QColor success;
    QColor warning;
    QColor sold;     ///< a sold seat, the empty part of a bar
    QColor held;     ///< a seat that another window holds
    QColor onHeld;   ///< the stroke upon a held seat
    QColor hairline; ///< the one line between panels
    QColor hover;    ///< behind a control or a list line under the cursor, a key cap
    QColor selected; ///< behind the chosen line of a list
    QColor stage;    ///< stage, walls and tables of a plan
    std::array<QColor, priceColorCount> prices;
    QString fontFamily;

    bool operator==(const Theme &) const = default;

    /// Which of at most six colour classes a price of the event shows: its own when there are six
    /// prices or fewer, else neighbouring prices share one.
    [[nodiscard]] static int priceBand(int priceClass, int priceCount);
    [[nodiscard]] QColor priceColor(int band) const;

    [[nodiscard]] QFont font(TextSize size = TextSize::Body,
                             QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont semibold(TextSize size = TextSize::Body) const
    {
        return font(size, QFont::DemiBold);
    }
};

/// The two looks. Need a QGuiApplication (they choose among the installed fonts).
[[nodiscard]] Theme lightTheme();
[[nodiscard]] Theme darkTheme();

/// How well text of one colour reads on another: 1 (not at all) to 21, as WCAG 2 defines it.
[[nodiscard]] qreal contrast(const QColor &a, const QColor &b);

/// The one of two colours that reads better upon the third.
[[nodiscard]] QColor readableOn(const QColor &ground, const QColor &first, const QColor &second);

} // namespace parterre
