// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connectionoptions.h"

#include <QByteArray>

#include <list>
#include <mutex>
#include <optional>
#include <thread>

namespace parterre {

/// A network between a client and the test cluster that a test can break. Works in a thread of its
/// own; every call may come from any thread.
class FaultProxy final
{
public:
    enum class Fault {
        DropRequest, ///< the server never sees it
        DropAnswer,  ///< the server does it, the client never learns of it
        None,        ///< everything passes; hasFailed() tells that it came so far
    };

    explicit FaultProxy(const ConnectionOptions &server);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    /// The server's options by way of this proxy.
    [[nodiscard]] ConnectionOptions options() const;

    /// The next request that holds these bytes meets the fault; then its link is cut.
    void failNext(const QByteArray &bytes, Fault fault);
    /// The same for the request after so many more.
    void failAfter(int requests, Fault fault);
    [[nodiscard]] int requests() const;   ///< passed on so far
    [[nodiscard]] bool hasFailed() const; ///< the fault asked for last has been met
    void cutAll();
    void setFrozen(bool frozen); ///< links stand, but nothing passes
    void setClosed(bool closed); ///< new links are turned away

private:
    struct Link
    {
        int client = -1;
        int server = -1;
        bool dropAnswer = false;
        bool broken = false;
    };
    struct Trap
    {
        QByteArray bytes; ///< empty: any
        int passing = 0;  ///< that many pass first
        Fault fault;
    };

    void serve();
    void acceptLink();
    void passRequest(Link &link);
    void passAnswer(Link &link);
    void sweepBroken();
    void wake() const;
    [[nodiscard]] int connectToServer() const;

    const ConnectionOptions m_server;
    int m_listening = -1;
    int m_port = 0;
    int m_wakeRead = -1;
    int m_wakeWrite = -1;

    mutable std::mutex m_mutex; ///< over what follows
    std::list<Link> m_links;
    std::optional<Trap> m_trap;
    int m_requests = 0;
    bool m_frozen = false;
    bool m_closed = false;
    bool m_ending = false;

    std::thread m_thread; ///< last: it uses the rest
};

} // namespace parterre
