// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include <QFile>

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace parterre {

namespace {

QByteArray receive(int socket)
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const ssize_t count = ::recv(socket, bytes.data(), size_t(bytes.size()), 0);
    bytes.truncate(qMax<qsizetype>(0, count));
    return bytes;
}

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count
            = ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

} // namespace

FaultProxy::FaultProxy(const ConnectionOptions &server)
    : m_server(server)
{
    m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    std::array<int, 2> pipe{};
    if (::bind(m_listening, generic, length) != 0 || ::listen(m_listening, 16) != 0
        || ::getsockname(m_listening, generic, &length) != 0 || ::pipe(pipe.data()) != 0)
        qFatal("fault proxy: %s", std::strerror(errno));
    m_port = ntohs(address.sin_port);
    m_wakeRead = pipe[0];
    m_wakeWrite = pipe[1];
    m_thread = std::thread([this] { serve(); });
}

FaultProxy::~FaultProxy()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    wake();
    m_thread.join();
    cutAll();
    sweepBroken();
    for (const int file : {m_listening, m_wakeRead, m_wakeWrite})
        ::close(file);
}

ConnectionOptions FaultProxy::options() const
{
    ConnectionOptions options = m_server;
    options.host = QStringLiteral("127.0.0.1");
    options.port = m_port;
    return options;
}

void FaultProxy::failNext(const QByteArray &bytes, Fault fault)
{
    const std::scoped_lock lock(m_mutex);
    m_trap = Trap{bytes, 0, fault};
}

void FaultProxy::failAfter(int requests, Fault fault)
{
    const std::scoped_lock lock(m_mutex);
    m_trap = Trap{{}, requests, fault};
}

int FaultProxy::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

bool FaultProxy::hasFailed() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_trap;
}

void FaultProxy::cutAll()
{
    {
        const std::scoped_lock lock(m_mutex);
        for (Link &link : m_links)
            link.broken = true;
    }
    wake();
}

void FaultProxy::setFrozen(bool frozen)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_frozen = frozen;
    }
    wake();
}

void FaultProxy::setClosed(bool closed)
{
    const std::scoped_lock lock(m_mutex);
    m_closed = closed;
}

void FaultProxy::wake() const
{
    const char any = 0;
    if (::write(m_wakeWrite, &any, 1) != 1)
        qFatal("fault proxy: %s", std::strerror(errno));
}

void FaultProxy::serve()
{
    for (;;) {
        std::vector<pollfd> files{{m_wakeRead, POLLIN, 0}, {m_listening, POLLIN, 0}};
        std::vector<Link *> links;
        {
            const std::scoped_lock lock(m_mutex);
            sweepBroken();
            if (m_ending)
                return;
            if (!m_frozen) {
                for (Link &link : m_links) {
                    links.push_back(&link);
                    files.push_back({link.client, POLLIN, 0});
                    files.push_back({link.server, POLLIN, 0});
                }
            }
        }
        ::poll(files.data(), files.size(), -1);
        const std::scoped_lock lock(m_mutex);
        std::array<char, 64> wakes;
        if (files[0].revents != 0 && ::read(m_wakeRead, wakes.data(), wakes.size()) < 0)
            return;
        for (size_t i = 0; i < links.size() && !m_frozen; ++i) {
            if (files[2 + 2 * i].revents != 0)
                passRequest(*links[i]);
            if (files[3 + 2 * i].revents != 0)
                passAnswer(*links[i]);
        }
        if (files[1].revents != 0)
            acceptLink();
    }
}

void FaultProxy::acceptLink()
{
    const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = m_closed ? -1 : connectToServer();
    m_links.push_back({client, server, false, server < 0});
}

int FaultProxy::connectToServer() const
{
    const QByteArray path
        = QFile::encodeName(m_server.host) + "/.s.PGSQL." + QByteArray::number(m_server.port);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path, sizeof address.sun_path);
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return server;
    ::close(server);
    return -1;
}

void FaultProxy::passRequest(Link &link)
{
    const QByteArray bytes = receive(link.client);
    const bool matches = m_trap && bytes.contains(m_trap->bytes);
    const bool trapped = matches && m_trap->passing-- == 0;
    m_requests += bytes.isEmpty() ? 0 : 1;
    const bool dropRequest = trapped && m_trap->fault == Fault::DropRequest;
    if (bytes.isEmpty() || dropRequest || !sendAll(link.server, bytes))
        link.broken = true;
    if (trapped) {
        link.dropAnswer = m_trap->fault == Fault::DropAnswer;
        m_trap.reset();
    }
}

void FaultProxy::passAnswer(Link &link)
{
    const QByteArray bytes = receive(link.server);
    if (bytes.isEmpty() || link.dropAnswer || !sendAll(link.client, bytes))
        link.broken = true;
}

void FaultProxy::sweepBroken()
{
    m_links.remove_if([](const Link &link) {
        if (!link.broken)
            return false;
        ::close(link.client);
        if (link.server >= 0)
            ::close(link.server);
        return true;
    });
}

} // namespace parterre
