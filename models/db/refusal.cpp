// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/refusal.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <libpq-fe.h>

#include <array>
#include <memory>
#include <poll.h>

namespace parterre {

namespace {

struct Finish
{
    void operator()(PGconn *link) const { PQfinish(link); }
};
using Link = std::unique_ptr<PGconn, Finish>;

/// libpq's connect_timeout holds for its blocking calls only, and this one must end in time.
Link startLink(const ConnectionOptions &options)
{
    const QByteArray host = options.host.toUtf8();
    const QByteArray port = QByteArray::number(options.port);
    const QByteArray database = options.database.toUtf8();
    const QByteArray user = options.user.toUtf8();
    const QByteArray password = options.password.toUtf8();
    const std::array<const char *, 6> keywords{"host", "port",     "dbname",
                                               "user", "password", nullptr};
    const std::array<const char *, 6> values{host.data(), port.data(),     database.data(),
                                             user.data(), password.data(), nullptr};
    Link link(PQconnectStartParams(keywords.data(), values.data(), 0));
    if (link)
        PQsetErrorVerbosity(link.get(), PQERRORS_SQLSTATE);
    return link;
}

bool becomesReady(const PGconn *link, PostgresPollingStatusType wish,
                  const QDeadlineTimer &patience)
{
    pollfd socket{};
    socket.fd = PQsocket(link);
    socket.events = wish == PGRES_POLLING_READING ? POLLIN : POLLOUT;
    return ::poll(&socket, 1, int(patience.remainingTime())) == 1;
}

} // namespace

QString refusalState(const ConnectionOptions &options, const QDeadlineTimer &patience)
{
    const Link link = startLink(options);
    if (!link || PQstatus(link.get()) == CONNECTION_BAD)
        return {};
    PostgresPollingStatusType step = PGRES_POLLING_WRITING;
    while (step == PGRES_POLLING_WRITING || step == PGRES_POLLING_READING) {
        if (!becomesReady(link.get(), step, patience))
            return {};
        step = PQconnectPoll(link.get());
    }
    if (step == PGRES_POLLING_OK)
        return {};
    if (PQconnectionNeedsPassword(link.get()) == 1)
        return QStringLiteral("28P01");
    static const QRegularExpression state(QStringLiteral(":  ([0-9A-Z]{5})\\s*\\z"));
    return state.match(QString::fromUtf8(PQerrorMessage(link.get()))).captured(1);
}

} // namespace parterre
