// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

namespace parterre {

class Clock;

/// For how long nobody has touched this window's keyboard or mouse.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    /// Listens to the whole application. clock outlives this.
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] std::chrono::milliseconds idleFor() const;
    /// Somebody is here.
    void touch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    std::chrono::milliseconds m_touchedAt;
};

} // namespace parterre
