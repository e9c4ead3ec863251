// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/ticketsigning.h"

#include "models/db/connection.h"
#include "models/db/transaction.h"
#include "models/tickets/ticketrows.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace parterre {

namespace {

constexpr int batchSize = 200;
constexpr auto interval = 50ms;
constexpr int largestKey = 255; // a code has one byte for it

QString byteText(const QByteArray &bytes)
{
    return QStringLiteral("\\x") + QString::fromLatin1(bytes.toHex());
}

Result<int> registerKey(Connection &connection, const TicketSigner &signer)
{
    const auto row = connection.queryOne(QStringLiteral("server/register_ticket_key"),
                                         {byteText(signer.publicKey())});
    if (!row)
        return row.error();
    const int key = row->number(u"register_ticket_key");
    if (key <= largestKey)
        return key;
    return Error{ErrorKind::Unavailable,
                 QCoreApplication::translate("TicketSigning",
                                             "The house has had 255 ticket keys; no more fit into "
                                             "a ticket. Start parterred with an earlier key."),
                 {},
                 {}};
}

/// What store_signatures takes.
struct Signatures
{
    std::vector<qint64> lines;
    std::vector<qint64> events;
    std::vector<qint64> serials;
    QStringList signatures;
};

Signatures sign(const Rows &rows, const TicketSigner &signer, int key)
{
    Signatures made;
    for (const Row &row : rows) {
        const TicketCode code
            = signer.sign(ticketCodeOf(row, EventId{row.integer(u"event_id")}), key);
        made.lines.push_back(code.line.value);
        made.events.push_back(code.event.value);
        made.serials.push_back(code.serial);
        made.signatures.append(byteText(code.signature));
    }
    return made;
}

/// How many tickets waited.
Result<qint64> signWaiting(Connection &connection, const TicketSigner &signer, int key)
{
    const auto rows = connection.query(QStringLiteral("server/tickets_to_sign"), {batchSize});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return 0;
    const Signatures made = sign(*rows, signer, key);
    const auto stored = connection.queryOne(QStringLiteral("server/store_signatures"),
                                            {key, pgArray(made.lines), pgArray(made.events),
                                             pgArray(made.serials), pgArray(made.signatures)});
    if (!stored)
        return stored.error();
    return static_cast<qint64>(rows->size());
}

} // namespace

TicketSigning::TicketSigning(Executor &executor, JobBoard &board, const TicketSigner &signer,
                             QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("sign"), parent)
    , m_signer(signer)
    , m_key(std::make_shared<int>(0))
{
}

PeriodicJob::Work TicketSigning::work() const
{
    return [signer = m_signer, key = m_key](Connection &connection) -> Result<JobReport> {
        if (*key == 0) {
            const auto registered = registerKey(connection, signer);
            if (!registered)
                return registered.error();
            *key = *registered;
        }
        auto done = inTransaction(
            connection, [&](Connection &inside) { return signWaiting(inside, signer, *key); });
        if (!done)
            *key = 0; // perhaps this is another database now
        return done ? Result(JobReport{*done, {}}) : done.error();
    };
}

std::optional<std::chrono::milliseconds> TicketSigning::pauseAfter(qint64 seen)
{
    return seen < batchSize ? std::chrono::milliseconds(interval) : 0ms;
}

} // namespace parterre
