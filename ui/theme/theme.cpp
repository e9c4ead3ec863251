// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFontDatabase>

#include <cmath>

namespace parterre {
namespace {

// Neighbouring prices get the colours that differ most; the first four suit most houses.
constexpr std::array<size_t, Theme::priceColorCount> orderOfUse{0, 1, 4, 3, 5, 2};

QString chosenFamily()
{
    const auto inter = QStringLiteral("Inter");
    if (QFontDatabase::hasFamily(inter)) {
        return inter;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

Theme lightTheme()
{
    Theme theme;
    theme.background = 0xF6F7F9;
    theme.canvas = 0xFFFFFF;
    theme.ink = 0x14181F;
    theme.muted = 0x5B6472;
    theme.accent = 0x1F5FD0;
    theme.onAccent = 0xFFFFFF;
    theme.danger = 0xB3261E;
    theme.success = 0x1B7F4B;
    theme.warning = 0x8A5A00;
    theme.sold = 0xE1E3E7;
    theme.held = 0x8F93A1;
    theme.onHeld = 0xFFFFFF;
    theme.hairline = 0xE2E5EA;
    theme.hover = 0xEEF0F4;
    theme.selected = 0xE7EEFB;
    theme.stage = 0xECEEF2;
    theme.prices = {0x4679FB, 0xF8B95E, 0x6D5E00, 0x91464A, 0x00CDFF, 0x2F4975};
    theme.fontFamily = chosenFamily();
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.dark = true;
    theme.background = 0x12151B;
    theme.canvas = 0x181C24;
    theme.ink = 0xEEF1F6;
    theme.muted = 0xA3ACBA;
    theme.accent = 0x7FB0FF;
    theme.onAccent = 0x12151B;
    theme.danger = 0xFF8A80;
    theme.success = 0x6FD3A0;
    theme.warning = 0xF2C14E;
    theme.sold = 0x2D3440;
    theme.held = 0x677D88;
    theme.onHeld = 0xEEF1F6;
    theme.hairline = 0x2A303B;
    theme.hover = 0x262C37;
    theme.selected = 0x1D2A41;
    theme.stage = 0x262C37;
    theme.prices = {0x6AC092, 0xEFCD75, 0x7E47A1, 0xBF93FF, 0xB47F00, 0xBB423E};
    theme.fontFamily = chosenFamily();
    return theme;
}

int Theme::priceBand(int priceClass, int priceCount)
{
    return priceCount <= priceColorCount ? priceClass : priceClass * priceColorCount / priceCount;
}

QColor Theme::priceColor(int band) const
{
    return prices[orderOfUse[static_cast<size_t>(band) % orderOfUse.size()]];
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    QFont font(fontFamily, static_cast<int>(size), weight);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal one = luminance(a);
    const qreal other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor readableOn(const QColor &ground, const QColor &first, const QColor &second)
{
    return contrast(ground, first) >= contrast(ground, second) ? first : second;
}

} // namespace parterre
