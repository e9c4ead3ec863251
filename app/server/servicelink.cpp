// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/servicelink.h"

#ifdef PARTERRE_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace parterre {

namespace {

void notify([[maybe_unused]] const QByteArray &state)
{
#ifdef PARTERRE_SYSTEMD
    sd_notify(0, state.constData());
#endif
}

/// How often systemd wants to hear of us; zero when it does not.
std::chrono::milliseconds watchdogTime()
{
#ifdef PARTERRE_SYSTEMD
    uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) > 0)
        return std::chrono::milliseconds(microseconds / 1000);
#endif
    return {};
}

} // namespace

ServiceLink::ServiceLink(QObject *parent)
    : QObject(parent)
{
    connect(&m_watchdog, &QTimer::timeout, this, [] { notify("WATCHDOG=1"); });
}

void ServiceLink::ready()
{
    notify("READY=1");
    if (const auto time = watchdogTime(); time.count() > 0)
        m_watchdog.start(time / 3);
}

void ServiceLink::say(const QString &status)
{
    notify("STATUS=" + status.toUtf8());
}

void ServiceLink::stopping()
{
    notify("STOPPING=1");
}

} // namespace parterre
