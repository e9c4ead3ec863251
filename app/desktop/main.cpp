// SPDX-License-Identifier: GPL-3.0-or-later
// parterre: the window of a clerk or a manager.
#include "app/commandline/terminationsignals.h"
#include "app/desktop/desktopoptions.h"
#include "app/desktop/desktopsession.h"
#include "app/desktop/displaycheck.h"
#include "app/desktop/privatestart.h"
#include "app/desktop/selftest.h"
#include "ui/theme/themesource.h"
#include "ui/theme/themestyle.h"

#include <QApplication>
#include <QIcon>
#include <QInputDialog>

#include <cstdio>
#include <memory>
#include <optional>

using namespace parterre;

namespace {

constexpr int badArguments = 2;
constexpr int askAgain = -1; // ends the event loop, not the program

QString translated(const char *text)
{
    return QCoreApplication::translate("parterre", text);
}

/// The options, or the exit code when there is nothing to open a window for.
struct Wish
{
    DesktopOptions options;
    std::optional<int> exitCode;
};

Wish readWish(int &argc, char **argv)
{
    // Asking for help needs no display.
    const QCoreApplication withoutDisplay(argc, argv);
    const auto options = DesktopOptions::read(QCoreApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "parterre: %s\n", qUtf8Printable(options.error().text));
        return {{}, badArguments};
    }
    switch (options->action) {
    case DesktopOptions::Action::Help:
        std::fputs(qUtf8Printable(DesktopOptions::helpText()), stdout);
        return {{}, 0};
    case DesktopOptions::Action::Version:
        std::puts("Parterre " PARTERRE_VERSION);
        return {{}, 0};
    case DesktopOptions::Action::SelfTest:
        qputenv("QT_QPA_PLATFORM", "offscreen");
        break;
    case DesktopOptions::Action::Sell:
        break;
    }
    return {*options, std::nullopt};
}

std::unique_ptr<QApplication> openDisplay(int &argc, char **argv)
{
    const DisplayCheck check;
    return std::make_unique<QApplication>(argc, argv);
}

/// False when the person would not say it.
bool askPassword(ConnectionOptions &server)
{
    if (!server.password.isEmpty() || server.host.startsWith(u'/'))
        return true;
    bool given = false;
    server.password
        = QInputDialog::getText(nullptr, translated("Parterre"),
                                translated("Password of %1 on %2:").arg(server.user, server.host),
                                QLineEdit::Password, {}, &given);
    return given;
}

int sellOn(ConnectionOptions server, const Clock &clock, ThemeSource &themes)
{
    while (askPassword(server)) {
        DesktopSession session(server, SaleJournal::ofTill(server), clock, themes);
        session.window().offerTillPassword();
        QObject::connect(&session.window(), &MainWindow::tillPasswordAsked, &session.window(),
                         [] { QApplication::exit(askAgain); });
        session.show();
        if (const int code = QApplication::exec(); code != askAgain)
            return code;
        server.password.clear();
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("parterre"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTERRE_VERSION));
    const Wish wish = readWish(argc, argv);
    if (wish.exitCode)
        return *wish.exitCode;

    const auto application = openDisplay(argc, argv);
    if (wish.options.action == DesktopOptions::Action::SelfTest) {
        QTextStream out(stdout);
        return runSelfTest(out) ? 0 : 1;
    }
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/parterre.svg")));
    ThemeSource themes(ThemeSource::isDark(QApplication::palette()), wish.options.theme);
    applyTheme(*application, themes.theme());
    QObject::connect(&themes, &ThemeSource::changed, application.get(),
                     [&] { applyTheme(*application, themes.theme()); });
    const TerminationSignals signals;
    QObject::connect(&signals, &TerminationSignals::requested, application.get(),
                     &QApplication::closeAllWindows);

    const SystemClock clock;
    if (wish.options.server)
        return sellOn(*wish.options.server, clock, themes);
    PrivateStart privately(clock, themes);
    return privately.run();
}
