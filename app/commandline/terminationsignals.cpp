// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/terminationsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace parterre {

namespace {

// A signal handler may only write to a descriptor: [0] is written by it, [1] read by the notifier.
std::array<int, 2> signalPipe{-1, -1};

extern "C" void writeSignal(int)
{
    const char byte = 1;
    const int savedErrno = errno;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
    errno = savedErrno;
}

void handle(int signal)
{
    struct sigaction action = {};
    action.sa_handler = writeSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalPipe.data()) != 0)
        qFatal("socketpair failed: no descriptors left");
    m_notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminationSignals::readRequest);
    handle(SIGTERM);
    handle(SIGINT);
}

TerminationSignals::~TerminationSignals()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

void TerminationSignals::readRequest()
{
    char byte = 0;
    if (::read(signalPipe[1], &byte, 1) == 1)
        Q_EMIT requested();
}

ParentWatch::ParentWatch(QObject *parent)
    : QObject(parent)
    , m_notifier(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &ParentWatch::readInput);
}

void ParentWatch::readInput()
{
    std::array<char, 256> ignored;
    const auto count = ::read(STDIN_FILENO, ignored.data(), ignored.size());
    if (count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR)))
        return;
    m_notifier->setEnabled(false);
    Q_EMIT parentGone();
}

} // namespace parterre
