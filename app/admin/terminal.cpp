// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/terminal.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace parterre {

namespace {

constexpr int barWidth = 30;
constexpr qint64 redrawMs = 100;
constexpr qint64 lineMs = 2000;

std::atomic<bool> endAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "written in a signal handler");

extern "C" void noteEndAsked(int signal)
{
    endAsked = true;
    std::signal(signal, SIG_DFL);
}

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString readLine()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line += static_cast<char>(c);
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

Terminal::Terminal()
{
    std::signal(SIGINT, noteEndAsked);
    std::signal(SIGTERM, noteEndAsked);
}

void Terminal::say(const QString &line) const
{
    write(stdout, line + u'\n');
}

void Terminal::complain(const QString &sentence) const
{
    note(QStringLiteral("parterre-admin: ") + sentence);
}

void Terminal::note(const QString &line) const
{
    write(stderr, line + u'\n');
}

void Terminal::showProgress(qint64 done, qint64 total, const QString &what)
{
    const bool bar = ::isatty(STDERR_FILENO) == 1;
    const bool due
        = !m_lastProgress.isValid() || m_lastProgress.hasExpired(bar ? redrawMs : lineMs);
    if (total <= 0 || (!due && done < total))
        return;
    m_lastProgress.start();
    const int percent = static_cast<int>(100 * done / total);
    if (!bar) {
        note(QStringLiteral("%1 % %2").arg(percent, 3).arg(what));
        return;
    }
    const int filled = static_cast<int>(barWidth * done / total);
    const QString drawn = QString(filled, u'#') + QString(barWidth - filled, u'.');
    write(stderr, QStringLiteral("\r[%1] %2 % %3\x1b[K").arg(drawn).arg(percent, 3).arg(what));
    m_barShown = true;
}

void Terminal::endProgress()
{
    if (m_barShown)
        write(stderr, QStringLiteral("\n"));
    m_barShown = false;
    m_lastProgress.invalidate();
}

Result<QString> Terminal::readSecret(const QString &prompt) const
{
    termios original = {};
    const bool hidden = isInteractive() && ::tcgetattr(STDIN_FILENO, &original) == 0;
    const auto showAgain = qScopeGuard([&] {
        if (!hidden)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &original);
        write(stderr, QStringLiteral("\n"));
    });
    if (hidden) {
        termios silent = original;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        write(stderr, prompt);
    }
    const QString line = readLine();
    if (line.isEmpty()) {
        return Error{
            ErrorKind::BadInput,
            QCoreApplication::translate("Terminal",
                                        "No password was given: type one, or send one on standard "
                                        "input."),
            {},
            {}};
    }
    return line;
}

bool Terminal::isInteractive() const
{
    return ::isatty(STDIN_FILENO) == 1;
}

bool Terminal::endRequested() const
{
    return endAsked;
}

} // namespace parterre
