// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/theme/themesource.h"
#include "ui/theme/themestyle.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cmath>

using namespace parterre;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr double leastDistance = 29;
constexpr double legible = 4.5;

// Machado, Oliveira, Fernandes 2009, severity 1; for linear RGB.
constexpr Matrix normalSight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},
                             {0.114503, 0.786281, 0.099216},
                             {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},
                               {0.280085, 0.672501, 0.047413},
                               {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{{{1.255528, -0.076749, -0.178779},
                             {-0.078411, 0.930809, 0.147602},
                             {0.004733, 0.691367, 0.303900}}};

constexpr Matrix linearToXyz{{{0.4124564, 0.3575761, 0.1804375},
                              {0.2126729, 0.7151522, 0.0721750},
                              {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple whitePoint{0.95047, 1.0, 1.08883};

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (size_t i = 0; i < 3; ++i) {
        for (size_t j = 0; j < 3; ++j) {
            result[i] += matrix[i][j] * vector[j];
        }
    }
    return result;
}

Triple linearOf(const QColor &color)
{
    Triple channels{color.redF(), color.greenF(), color.blueF()};
    for (double &c : channels) {
        c = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return channels;
}

Triple labOf(const Triple &linear)
{
    Triple f = times(linearToXyz, linear);
    for (size_t i = 0; i < 3; ++i) {
        const double t = f[i] / whitePoint[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double distance(const QColor &a, const QColor &b, const Matrix &sight)
{
    const auto seen = [&](const QColor &color) {
        Triple linear = times(sight, linearOf(color));
        for (double &c : linear) {
            c = std::clamp(c, 0.0, 1.0);
        }
        return labOf(linear);
    };
    const Triple one = seen(a);
    const Triple other = seen(b);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

std::vector<std::pair<QString, QColor>> seatColors(const Theme &theme)
{
    std::vector<std::pair<QString, QColor>> colors{
        {QStringLiteral("sold"), theme.sold},
        {QStringLiteral("held"), theme.held},
        {QStringLiteral("ink"), theme.ink},
    };
    for (int band = 0; band < Theme::priceColorCount; ++band) {
        colors.emplace_back(QStringLiteral("price %1").arg(band), theme.priceColor(band));
    }
    return colors;
}

} // namespace

class TestThemeColors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seatColorsAreToldApartByEveryEye_data();
    void seatColorsAreToldApartByEveryEye();
    void textIsLegible_data();
    void textIsLegible();
    void pricesBeyondSixShareColors();
    void everyColorOfTheTableIsUsedOnce();
    void changeOfChoiceIsAnnouncedOnce();
    void systemChoiceFollowsTheSystem();
    void styleSheetNamesNoUnknownToken();
};

void TestThemeColors::seatColorsAreToldApartByEveryEye_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("sight");
    const char *names[] = {"normal", "protanopia", "deuteranopia", "tritanopia"};
    for (const bool dark : {false, true}) {
        for (int sight = 0; sight < 4; ++sight) {
            QTest::addRow("%s, %s", dark ? "dark" : "light", names[sight]) << dark << sight;
        }
    }
}

void TestThemeColors::seatColorsAreToldApartByEveryEye()
{
    QFETCH(bool, dark);
    QFETCH(int, sight);
    const Matrix *sights[] = {&normalSight, &protanopia, &deuteranopia, &tritanopia};
    const auto colors = seatColors(dark ? darkTheme() : lightTheme());
    for (size_t i = 0; i < colors.size(); ++i) {
        for (size_t j = i + 1; j < colors.size(); ++j) {
            const double d = distance(colors[i].second, colors[j].second, *sights[sight]);
            const QString pair = QStringLiteral("%1 and %2 are %3 apart")
                                     .arg(colors[i].first, colors[j].first)
                                     .arg(d, 0, 'f', 1);
            QVERIFY2(d >= leastDistance, qPrintable(pair));
        }
    }
}

void TestThemeColors::textIsLegible_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestThemeColors::textIsLegible()
{
    QFETCH(bool, dark);
    const Theme theme = dark ? darkTheme() : lightTheme();
    for (const QColor &ground : {theme.canvas, theme.background, theme.hover, theme.selected}) {
        for (const QColor &text : {theme.ink, theme.muted}) {
            QVERIFY(contrast(text, ground) >= legible);
        }
    }
    for (const QColor &text : {theme.accent, theme.danger, theme.success, theme.warning}) {
        QVERIFY(contrast(text, theme.canvas) >= legible);
    }
    QVERIFY(contrast(theme.onAccent, theme.accent) >= legible);
    for (int band = 0; band < Theme::priceColorCount; ++band) {
        const QColor price = theme.priceColor(band);
        QVERIFY(contrast(readableOn(price, theme.ink, theme.canvas), price) >= legible);
    }
}

void TestThemeColors::pricesBeyondSixShareColors()
{
    for (int priceClass = 0; priceClass < 6; ++priceClass) {
        QCOMPARE(Theme::priceBand(priceClass, 6), priceClass);
    }
    int last = 0;
    for (int priceClass = 0; priceClass < 40; ++priceClass) {
        const int band = Theme::priceBand(priceClass, 40);
        QVERIFY(band == last || band == last + 1);
        last = band;
    }
    QCOMPARE(last, Theme::priceColorCount - 1);
}

void TestThemeColors::everyColorOfTheTableIsUsedOnce()
{
    const Theme theme = lightTheme();
    std::vector<QRgb> used;
    for (int band = 0; band < Theme::priceColorCount; ++band) {
        used.push_back(theme.priceColor(band).rgb());
    }
    std::sort(used.begin(), used.end());
    QVERIFY(std::unique(used.begin(), used.end()) == used.end());
}

void TestThemeColors::changeOfChoiceIsAnnouncedOnce()
{
    ThemeSource source(false, ThemeChoice::Light);
    const QSignalSpy spy(&source, &ThemeSource::changed);
    source.setChoice(ThemeChoice::System);
    QCOMPARE(spy.count(), 0);
    source.setChoice(ThemeChoice::Dark);
    QCOMPARE(spy.count(), 1);
    QVERIFY(source.theme().dark);
}

void TestThemeColors::systemChoiceFollowsTheSystem()
{
    QVERIFY(ThemeSource(true).theme().dark);
    QVERIFY(!ThemeSource(false).theme().dark);
    QVERIFY(ThemeSource::isDark(themePalette(darkTheme())));
    QVERIFY(!ThemeSource::isDark(themePalette(lightTheme())));
}

void TestThemeColors::styleSheetNamesNoUnknownToken()
{
    QVERIFY(!themeStyleSheet(lightTheme()).contains(QLatin1Char('@')));
}

QTEST_MAIN(TestThemeColors)
#include "tst_themecolors.moc"
