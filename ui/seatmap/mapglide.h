// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/maptransform.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace parterre {

class Clock;

/// The way from one view of the plan to another, eased, in 120 ms; at once when the system wants no
/// motion.
class MapGlide final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds duration{120};

    explicit MapGlide(const Clock &clock, QObject *parent = nullptr);

    void start(const MapTransform &from, const MapTransform &to);
    /// The view stays where it has come to.
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void moved(const parterre::MapTransform &transform);

private:
    void step();

    const Clock &m_clock;
    MapTransform m_from;
    MapTransform m_to;
    std::chrono::milliseconds m_since{0};
    QTimer m_timer;
};

} // namespace parterre
