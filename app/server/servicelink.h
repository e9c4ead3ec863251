// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace parterre {

/// Tells systemd that the service is up and alive. Nothing happens where nobody listens: started by
/// hand, by the desktop program or on another system.
class ServiceLink final : public QObject
{
    Q_OBJECT

public:
    explicit ServiceLink(QObject *parent = nullptr);

    /// The program takes its signals and waits for, or works with, the database.
    void ready();
    /// One line for systemctl status.
    void say(const QString &status);
    void stopping();

private:
    QTimer m_watchdog;
};

} // namespace parterre
