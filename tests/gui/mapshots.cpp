// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the seat map with the plans that come with the program and, when they are there, with
// the plans of others: parterre-mapshots FOLDER [SCALE [NAME]]. Needs no server and no screen
// (QT_QPA_PLATFORM=offscreen). Names choose those that contain them.
#include "tests/gui/eyesight.h"
#include "tests/gui/planhouse.h"
#include "tests/support/manualclock.h"
#include "ui/seatmap/houseplan.h"
#include "ui/seatmap/legend.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"
#include "ui/theme/themestyle.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QPainter>
#include <QTextStream>
#include <QTimer>
#include <QVBoxLayout>

#include <functional>

using namespace parterre;

namespace {

constexpr QSize common(1366, 768);
constexpr QSize large(1920, 1080);
constexpr QSize huge(2560, 1440);

/// The map with its legend, as in the window; the panels beside it are left out.
struct Scene
{
    ManualClock clock;
    ThemeSource themes;
    QWidget window;
    SeatMapView view{themes, clock};
    Legend legend{themes};
    std::unique_ptr<SeatStates> states;

    Scene(SeatLayoutPtr layout, bool dark, QSize size, const QString &soldOut)
        : themes(dark)
    {
        applyTheme(*qApp, themes.theme());
        clock.advance(std::chrono::hours(1));
        auto *lines = new QVBoxLayout(&window);
        lines->setContentsMargins(0, 0, 0, Grid::unit);
        lines->addWidget(&view, 1);
        auto *below = new QHBoxLayout;
        below->setContentsMargins(Grid::margin, 0, Grid::margin, 0);
        below->addWidget(&legend);
        lines->addLayout(below);
        states = std::make_unique<SeatStates>(layout, clock);
        sellSome(*states, clock.monotonic(), soldOut);
        view.setLayout(layout);
        view.setStates(states.get());
        legend.setStates(states.get());
        window.resize(size);
        window.setPalette(themePalette(themes.theme()));
        window.show();
        QCoreApplication::processEvents();
    }

    void zoomTo(int seat, qreal seatWidth)
    {
        view.setCurrentSeat(seat);
        const int wanted = view.transform().levelForSeatSize(seatWidth);
        view.zoomBy(wanted - view.transform().level(),
                    view.transform().toView(view.seatLayout()->center(seat)));
        view.panBy(QPointF(view.width() / 2.0, view.height() / 2.0)
                   - view.transform().toView(view.seatLayout()->center(seat)));
        view.setCurrentSeat(-1);
    }

    [[nodiscard]] int ranked(int rank) const
    {
        for (int seat = 0; seat < view.seatLayout()->size(); ++seat) {
            if (view.seatLayout()->rank(seat) == rank) {
                return seat;
            }
        }
        return 0;
    }

    /// The view glides there; this waits for its end.
    void zoomToSection(int section)
    {
        view.zoomToSection(section);
        QEventLoop arrival;
        for (int frame = 0; frame < 20; ++frame) {
            clock.advance(std::chrono::milliseconds(20));
            QTimer::singleShot(20, &arrival, &QEventLoop::quit);
            arrival.exec();
        }
    }

    void lose(int seat)
    {
        SeatState taken;
        taken.status = SeatStatus::Held;
        taken.version = 2;
        taken.holder = QStringLiteral("Window 4");
        taken.endsAt = clock.monotonic() + std::chrono::minutes(3);
        taken.booking = BookingId{77};
        tellSeat(*states, seat, taken);
        clock.advance(std::chrono::milliseconds(20));
    }
};

struct Shot
{
    QString name;
    QString plan; ///< bundled, or a path below the folder of others' plans
    std::function<void(Scene &)> arrange;
    QSize size = large;
    bool dark = false;
    Eyesight eyesight = Eyesight::Normal;
    QString soldOut = {};
};

std::vector<Shot> bundledShots()
{
    const auto whole = [](Scene &) {};
    const auto at = [](int rank, qreal seatWidth) {
        return [=](Scene &scene) { scene.zoomTo(scene.ranked(rank), seatWidth); };
    };
    const auto hovering = [](Scene &scene) {
        const int seat = scene.ranked(30);
        scene.zoomTo(seat, 26);
        scene.view.setHovered(seat);
    };
    const auto pointing = [](Scene &scene) { scene.view.setHoveredSection(10); };
    const auto losing = [](Scene &scene) {
        scene.zoomTo(scene.ranked(6), 26);
        scene.lose(scene.ranked(6));
    };
    const auto section = [](Scene &scene) { scene.zoomToSection(8); };
    const QString studio = QStringLiteral(":/plans/studio.json");
    const QString theatre = QStringLiteral(":/plans/theatre.json");
    const QString stadium = QStringLiteral(":/plans/stadium.json");
    const auto named = [](const char *name) { return QString::fromLatin1(name); };
    return {
        {named("studio"), studio, whole},
        {named("theatre-overview"), theatre, whole},
        {named("theatre-small"), theatre, whole, common},
        {named("theatre-middle"), theatre, at(20, 20)},
        {named("theatre-close"), theatre, at(20, 46)},
        {named("theatre-close-small"), theatre, at(120, 46), QSize(900, 600)},
        {named("theatre-dark"), theatre, whole, large, true},
        {named("theatre-close-dark"), theatre, at(20, 46), large, true},
        {named("theatre-hover"), theatre, hovering},
        {named("theatre-lost"), theatre, losing},
        {named("theatre-house"), theatre, at(2, 34)},
        {named("theatre-protanopia"), theatre, at(20, 20), common, false, Eyesight::Protanopia},
        {named("theatre-deuteranopia"), theatre, at(20, 20), common, false, Eyesight::Deuteranopia},
        {named("theatre-tritanopia"), theatre, at(20, 20), common, false, Eyesight::Tritanopia},
        {named("theatre-far"), theatre, whole, QSize(420, 360)},
        {named("stadium-overview"), stadium, whole, large, false, Eyesight::Normal, named("112")},
        {named("stadium-pointing"), stadium, pointing, common},
        {named("stadium-overview-dark"), stadium, whole, large, true},
        {named("stadium-small"), stadium, whole, common},
        {named("stadium-huge"), stadium, whole, huge},
        {named("stadium-section"), stadium, section},
        {named("stadium-close"), stadium, at(500, 36)},
    };
}

std::vector<Shot> foreignShots(const QString &folder)
{
    std::vector<Shot> shots;
    for (const char *file :
         {"pretix/theatre-738-with-faults.json", "seatsio/sampleChart.json",
          "seatsio/sampleChartWithZones.json", "seatsio/sampleChartWithSections.json",
          "seatsio/sampleChartWithFloors.json", "seatsio/sampleChartWithTables.json"}) {
        const QString path = folder + QLatin1Char('/') + QLatin1String(file);
        const QString name = QStringLiteral("import-") + QFileInfo(path).completeBaseName();
        shots.push_back({name, path, [](Scene &) {}, common});
        if (name.endsWith(QLatin1String("Zones"))) {
            shots.push_back({name + QStringLiteral("-section"), path,
                             [](Scene &scene) { scene.zoomToSection(1); }});
        }
    }
    return shots;
}

bool take(const Shot &shot, const QDir &folder)
{
    const SeatLayoutPtr layout = layoutOfPlan(shot.plan);
    if (!layout) {
        return false;
    }
    Scene scene(layout, shot.dark, shot.size / qApp->devicePixelRatio(), shot.soldOut);
    shot.arrange(scene);
    QCoreApplication::processEvents();
    const QImage image = seenBy(shot.eyesight, scene.window.grab().toImage());
    return image.save(folder.filePath(shot.name + QStringLiteral(".png")));
}

/// Pages of the house plan as they come out of a printer.
bool takePaper(const QString &plan, int page, const QDir &folder)
{
    const ManualClock clock;
    SeatStates states(layoutOfPlan(QStringLiteral(":/plans/%1.json").arg(plan)), clock);
    sellSome(states, clock.monotonic());
    const HousePlan paper(states,
                          {QStringLiteral("Hamlet"), QStringLiteral("Great Hall"),
                           QStringLiteral("3 May 19:30"), QStringLiteral("3 May 18:02")},
                          QSizeF(842, 595));
    QImage image((paper.paper(page) * 2).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    paper.paintPage(painter, page);
    return image.save(folder.filePath(QStringLiteral("paper-%1-%2.png").arg(plan).arg(page + 1)));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 2) {
        return 2;
    }
    if (argc > 2) {
        qputenv("QT_SCALE_FACTOR", argv[2]);
    }
    QApplication application(argc, argv);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const QString wanted = QString::fromLocal8Bit(argc > 3 ? argv[3] : "");
    std::vector<Shot> shots = bundledShots();
    const QString others = qEnvironmentVariable("PARTERRE_SHARED") + QStringLiteral("/plans");
    for (Shot &shot : foreignShots(others)) {
        shots.push_back(std::move(shot));
    }
    bool ok = folder.mkpath(QStringLiteral("."));
    for (const Shot &shot : shots) {
        if (shot.name.contains(wanted) && QFile::exists(shot.plan)) {
            const bool taken = take(shot, folder);
            QTextStream(stderr) << shot.name << (taken ? "" : ": failed") << Qt::endl;
            ok = ok && taken;
        }
    }
    if (QStringLiteral("paper").contains(wanted)) {
        for (const auto &[plan, page] : {std::pair("studio", 0), std::pair("theatre", 0),
                                         std::pair("stadium", 0), std::pair("stadium", 30)}) {
            ok = takePaper(QLatin1String(plan), page, folder) && ok;
        }
    }
    return ok ? 0 : 1;
}
