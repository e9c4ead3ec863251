// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/sales/booking.h"

#include <QUuid>

#include <algorithm>
#include <deque>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace parterre {

/// One thing that a window asks of the server.
template <class Act, class Answer>
struct Request
{
    using Done = std::function<void(const Result<Answer> &)>;

    Act act;
    std::function<void(QUuid id, Done done)> send;
    std::vector<SeatId> seats = {}; ///< that it is about
    QUuid id = {};                  ///< null: made when it is first sent
};

/// Sends requests one at a time and in order. One whose outcome is unknown is sent again with the
/// same id until the server says what became of it; nothing else is sent meanwhile. GUI thread.
/// saysNothingOfTheFirst(Answer) tells which answers leave that open.
template <class Act, class Answer>
class RequestQueue final
{
public:
    using Asked = Request<Act, Answer>;

    /// What the owner is told. None may be empty.
    struct Hooks
    {
        std::function<bool(Act)> begins; ///< false: nothing to act on
        std::function<void(const Asked &, const Answer &)> answered;
        std::function<void(const Answer &)> staysOpen; ///< answered, outcome unknown
        std::function<void(const Error &)> failed;     ///< once a request
        std::function<void()> changed;
    };

    RequestQueue(const Clock &clock, Hooks hooks)
        : m_clock(clock)
        , m_hooks(std::move(hooks))
    {
    }

    void enqueue(Asked request)
    {
        m_waiting.push_back(std::move(request));
        sendNext();
    }
    void dropWaiting() { m_waiting.clear(); }
    /// Called every second: asks again about an unknown outcome.
    void tick()
    {
        if (m_askAgainAt && m_clock.monotonic() >= *m_askAgainAt)
            send();
    }

    [[nodiscard]] bool isBusy() const { return m_running.has_value() || !m_waiting.empty(); }
    [[nodiscard]] bool isUnknown() const { return m_outcomeUnknown; } ///< of the running one
    [[nodiscard]] bool runs(Act act) const { return m_running && m_running->act == act; }
    [[nodiscard]] bool has(Act act) const
    {
        return runs(act) || std::ranges::count(m_waiting, act, &Asked::act) > 0;
    }
    [[nodiscard]] bool isAbout(SeatId seat) const
    {
        const auto names
            = [seat](const Asked &request) { return std::ranges::count(request.seats, seat) > 0; };
        return (m_running && names(*m_running)) || std::ranges::any_of(m_waiting, names);
    }

private:
    static constexpr std::chrono::seconds askAgainAfter{2};

    void sendNext()
    {
        bool dropped = false;
        while (!m_running && !m_waiting.empty()) {
            m_running = std::move(m_waiting.front());
            m_waiting.pop_front();
            dropped = !m_hooks.begins(m_running->act);
            if (dropped) {
                m_running.reset();
                continue;
            }
            if (m_running->id.isNull())
                m_running->id = QUuid::createUuid();
            send();
        }
        if (dropped)
            m_hooks.changed(); // who waits for the last request need not wait for this one
    }

    void send()
    {
        m_askAgainAt.reset();
        m_running->send(m_running->id, [this](const Result<Answer> &result) { handle(result); });
    }

    void handle(const Result<Answer> &result)
    {
        if (!result)
            return handleError(result.error());
        if (m_outcomeUnknown && saysNothingOfTheFirst(*result)) {
            askAgainLater();
            m_hooks.staysOpen(*result);
            return;
        }
        const Asked request = *std::exchange(m_running, std::nullopt);
        m_outcomeUnknown = false;
        m_hooks.answered(request, *result);
        sendNext();
    }

    void handleError(const Error &error)
    {
        const bool firstWord = !m_outcomeUnknown;
        if (error.kind == ErrorKind::OutcomeUnknown || m_outcomeUnknown) {
            m_outcomeUnknown = true;
            askAgainLater();
        } else {
            m_running.reset();
            m_waiting.clear();
        }
        m_hooks.changed();
        if (firstWord)
            m_hooks.failed(error);
    }

    void askAgainLater() { m_askAgainAt = m_clock.monotonic() + askAgainAfter; }

    const Clock &m_clock;
    const Hooks m_hooks;
    std::optional<Asked> m_running;
    std::deque<Asked> m_waiting;
    std::optional<std::chrono::milliseconds> m_askAgainAt;
    bool m_outcomeUnknown = false;
};

} // namespace parterre
