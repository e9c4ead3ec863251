// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idlewatch.h"

#include "models/base/clock.h"

#include <QCoreApplication>
#include <QEvent>

namespace parterre {

IdleWatch::IdleWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_touchedAt(clock.monotonic())
{
    QCoreApplication::instance()->installEventFilter(this);
}

std::chrono::milliseconds IdleWatch::idleFor() const
{
    return m_clock.monotonic() - m_touchedAt;
}

void IdleWatch::touch()
{
    m_touchedAt = m_clock.monotonic();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace parterre
