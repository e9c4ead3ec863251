// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace parterre {

class Clock;

/// The seats that were taken from under the clerk's hand: each shakes once and keeps a danger
/// outline for two seconds. Knows when, not how it looks.
class LostSeats final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds outlineTime{2000};

    explicit LostSeats(const Clock &clock, QObject *parent = nullptr);

    void add(const std::vector<int> &seats);
    void clear();

    [[nodiscard]] const std::vector<int> &seats() const { return m_seats; }
    /// How far the seat is from its place now: -1 to 1 while it shakes, then 0.
    [[nodiscard]] qreal shift(int seat) const;

Q_SIGNALS:
    /// These have moved, or are no longer outlined.
    void moved(const std::vector<int> &seats);

private:
    void step();
    [[nodiscard]] std::chrono::milliseconds age(size_t index) const;

    const Clock &m_clock;
    std::vector<int> m_seats;
    std::vector<std::chrono::milliseconds> m_since; // one for each of m_seats
    QTimer m_timer;
};

} // namespace parterre
