// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QElapsedTimer>
#include <QString>

namespace parterre {

/// The person's terminal: answers go to standard output, everything else to standard error, so
/// that a script can read the answer alone.
class Terminal final
{
public:
    /// From construction on, the first Ctrl-C or SIGTERM asks for an end and the second one kills.
    Terminal();

    void say(const QString &line) const;
    /// One sentence, with the program's name in front.
    void complain(const QString &sentence) const;
    void note(const QString &line) const;

    /// A bar that is drawn over itself on a terminal; elsewhere a line every two seconds.
    void showProgress(qint64 done, qint64 total, const QString &what);
    /// Leaves the line of the bar; harmless without one.
    void endProgress();

    /// A line typed without echo, or, when standard input is no terminal, its next line. BadInput
    /// at the end of input.
    [[nodiscard]] Result<QString> readSecret(const QString &prompt) const;
    /// Whether a person can be asked.
    [[nodiscard]] bool isInteractive() const;

    [[nodiscard]] bool endRequested() const;

private:
    QElapsedTimer m_lastProgress;
    bool m_barShown = false;
};

} // namespace parterre
