// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/eyesight.h"
#include "ui/seatmap/seatpainter.h"
#include "ui/theme/theme.h"
#include "ui/theme/themesource.h"
#include "ui/theme/themestyle.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace parterre;

namespace {

constexpr double leastDistance = 29;
constexpr double leastGrey = 15;
constexpr double leastPart = 0.08; // of a seat's square, where two states must differ
constexpr double legible = 4.5;

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

/// A seat of each state, available ones in each price colour (these come first), on the ground.
std::vector<std::pair<QString, QImage>> drawnStates(const Theme &theme, int size)
{
    using Mark = SeatLook::Mark;
    std::vector<std::pair<QString, SeatLook>> looks;
    for (quint8 band = 0; band < Theme::priceColorCount; ++band) {
        looks.push_back({QStringLiteral("price %1").arg(band), {.band = band}});
    }
    looks.push_back({QStringLiteral("mine"), {.mark = Mark::Mine}});
    looks.push_back({QStringLiteral("held"), {.mark = Mark::Held}});
    looks.push_back({QStringLiteral("house"), {.mark = Mark::HouseHold}});
    looks.push_back({QStringLiteral("sold"), {.mark = Mark::Booked}});
    std::vector<std::pair<QString, QImage>> drawn;
    for (const auto &[name, look] : looks) {
        QImage image(size, size, QImage::Format_RGB32);
        image.fill(theme.canvas);
        QPainter painter(&image);
        painter.translate(size / 2.0, size / 2.0);
        SeatPainter(theme).paint(painter, look, size);
        painter.end();
        drawn.emplace_back(name, image);
    }
    return drawn;
}

/// The part of the seat where the two pictures differ at least so much.
double toldApart(Eyesight eyesight, const QImage &a, const QImage &b, double least)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            count += one != other && distance(eyesight, one, other) >= least ? 1 : 0;
        }
    }
    return static_cast<double>(count) / (a.width() * a.height());
}

} // namespace

class TestThemeColors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seatColorsAreToldApartByEveryEye_data();
    void seatColorsAreToldApartByEveryEye();
    void statesAreToldApartAsDrawn_data();
    void statesAreToldApartAsDrawn();
    void statesAreToldApartWithoutColor();
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
    QTest::addColumn<Eyesight>("eyesight");
    for (const bool dark : {false, true}) {
        for (const Eyesight eyesight : everyEyesight) {
            QTest::addRow("%s, %s", dark ? "dark" : "light", nameOf(eyesight)) << dark << eyesight;
        }
    }
}

void TestThemeColors::seatColorsAreToldApartByEveryEye()
{
    QFETCH(bool, dark);
    QFETCH(Eyesight, eyesight);
    const auto colors = seatColors(dark ? darkTheme() : lightTheme());
    for (size_t i = 0; i < colors.size(); ++i) {
        for (size_t j = i + 1; j < colors.size(); ++j) {
            const double d = distance(eyesight, colors[i].second, colors[j].second);
            const QString pair = QStringLiteral("%1 and %2 are %3 apart")
                                     .arg(colors[i].first, colors[j].first)
                                     .arg(d, 0, 'f', 1);
            QVERIFY2(d >= leastDistance, qPrintable(pair));
        }
    }
}

void TestThemeColors::statesAreToldApartAsDrawn_data()
{
    seatColorsAreToldApartByEveryEye_data();
}

void TestThemeColors::statesAreToldApartAsDrawn()
{
    QFETCH(bool, dark);
    QFETCH(Eyesight, eyesight);
    const Theme theme = dark ? darkTheme() : lightTheme();
    for (const int size : {10, 18, 28}) {
        const auto states = drawnStates(theme, size);
        for (size_t i = 0; i < states.size(); ++i) {
            for (size_t j = i + 1; j < states.size(); ++j) {
                const double part
                    = toldApart(eyesight, states[i].second, states[j].second, leastDistance);
                QVERIFY2(part >= leastPart,
                         qPrintable(QStringLiteral("%1 and %2, %3 px: %4 of the seat")
                                        .arg(states[i].first, states[j].first)
                                        .arg(size)
                                        .arg(part)));
            }
        }
    }
}

// Grey paper, a grey screen, no colour vision at all: marks and lightness must do. Prices may then
// look alike, as they are not states.
void TestThemeColors::statesAreToldApartWithoutColor()
{
    for (const Theme &theme : {lightTheme(), darkTheme()}) {
        auto states = drawnStates(theme, 18);
        for (auto &[name, image] : states) {
            image = image.convertToFormat(QImage::Format_Grayscale8)
                        .convertToFormat(QImage::Format_RGB32);
        }
        for (size_t i = 0; i < states.size(); ++i) {
            for (size_t j = std::max<size_t>(i + 1, Theme::priceColorCount); j < states.size();
                 ++j) {
                const double part
                    = toldApart(Eyesight::Normal, states[i].second, states[j].second, leastGrey);
                QVERIFY2(part >= leastPart,
                         qPrintable(QStringLiteral("%1 and %2: %3")
                                        .arg(states[i].first, states[j].first)
                                        .arg(part)));
            }
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
