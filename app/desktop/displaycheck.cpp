// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/displaycheck.h"

#include <QCoreApplication>
#include <QString>

#include <cstdio>
#include <cstdlib>

namespace parterre {

namespace {

// Qt answers a missing display with qFatal() inside the constructor of QApplication: no other way
// than this handler leads out of it without a crash.
void sayAndLeave(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    const QString sentence = QCoreApplication::translate(
        "DisplayCheck",
        "parterre: there is no display to open a window on. Start it in a graphical session, or "
        "under a virtual display: xvfb-run parterre (package xvfb, program Xvfb).");
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    std::_Exit(DisplayCheck::exitCode);
}

} // namespace

DisplayCheck::DisplayCheck()
{
    qInstallMessageHandler(sayAndLeave);
}

DisplayCheck::~DisplayCheck()
{
    qInstallMessageHandler(nullptr);
}

} // namespace parterre
