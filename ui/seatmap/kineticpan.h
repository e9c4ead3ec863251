// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <chrono>
#include <deque>

namespace parterre {

class Clock;

/// What a drag leaves behind: a map let go in motion glides on and slows down. Distances are the
/// viewport's pixels. How far it has come follows from the clock alone, so that a slow machine
/// shows fewer steps and not another way. Nothing glides when the system wants no motion.
class KineticPan final : public QObject
{
    Q_OBJECT

public:
    explicit KineticPan(const Clock &clock, QObject *parent = nullptr);

    /// A finger or button went down: whatever glides stands still.
    void press(QPointF position);
    void drag(QPointF position);
    /// Let go where it is.
    void release();
    void stop();
    [[nodiscard]] bool isGliding() const { return m_timer.isActive(); }

Q_SIGNALS:
    void moved(QPointF delta);

private:
    struct Sample
    {
        QPointF position;
        std::chrono::milliseconds at;
    };

    [[nodiscard]] QPointF velocity() const; ///< pixels a second over the last samples
    void forgetOld();
    void step();

    const Clock &m_clock;
    std::deque<Sample> m_samples;
    QPointF m_velocity; ///< when it was let go
    QPointF m_gone;     ///< how much of the way was told
    std::chrono::milliseconds m_since{0};
    QTimer m_timer;
};

} // namespace parterre
