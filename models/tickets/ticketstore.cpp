// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketstore.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"
#include "models/sales/bookingrequest.h"
#include "models/tickets/ticketrows.h"

namespace parterre {

namespace {

Ticket ticketFrom(const Row &row, EventId event)
{
    Ticket ticket;
    ticket.section = row.text(u"section");
    ticket.row = row.text(u"row_name");
    ticket.number = row.text(u"number");
    ticket.price = Money(row.integer(u"price_minor"), row.text(u"currency"));
    ticket.priceType = row.text(u"price_type");
    ticket.printed = row.boolean(u"printed");
    ticket.code = ticketCodeOf(row, event);
    ticket.code.signature = QByteArray::fromHex(row.text(u"signature").toLatin1());
    ticket.code.key = row.number(u"key_id");
    return ticket;
}

QString lineArray(const std::vector<LineId> &lines)
{
    std::vector<qint64> values(lines.size());
    std::ranges::transform(lines, values.begin(), &LineId::value);
    return pgArray(values);
}

} // namespace

void TicketStore::tickets(const QString &token, EventId event, BookingId booking, QObject *context,
                          Found done)
{
    const QVariantList values{token, event.value, booking.value};
    const auto job = [values, event](Connection &connection) {
        // It writes: what lacks a signature is queued.
        return inTransaction(connection, [&](Connection &inside) -> Result<std::vector<Ticket>> {
            const auto rows = inside.query(u"tickets/tickets"_qs, values);
            if (!rows)
                return rows.error();
            std::vector<Ticket> tickets;
            tickets.reserve(rows->size());
            for (const Row &row : *rows)
                tickets.push_back(ticketFrom(row, event));
            return tickets;
        });
    };
    m_executor.run(context, job, std::move(done));
}

void TicketStore::markPrinted(const QString &token, QUuid request, TicketLines what,
                              QObject *context, Done done)
{
    act(u"tickets/tickets_printed"_qs,
        {token, requestText(request), what.event.value, what.booking.value, lineArray(what.lines)},
        context, std::move(done));
}

void TicketStore::reprint(const QString &token, QUuid request, TicketLines what,
                          const QString &reason, QObject *context, Done done)
{
    act(u"tickets/reprint"_qs,
        {token, requestText(request), what.event.value, what.booking.value, lineArray(what.lines),
         reason, secretArray(what.shown)},
        context, std::move(done));
}

void TicketStore::keys(const QString &token, QObject *context,
                       std::function<void(Result<TicketVerifier>)> done)
{
    const auto job = [token](Connection &connection) -> Result<TicketVerifier> {
        const auto rows = connection.query(u"tickets/ticket_keys"_qs, {token});
        if (!rows)
            return rows.error();
        return verifierOf(*rows);
    };
    m_executor.run(context, job, std::move(done));
}

void TicketStore::act(const QString &query, const QVariantList &values, QObject *context, Done done)
{
    const auto job = [query, values](Connection &connection) {
        return inTransaction(connection, [&](Connection &inside) -> Result<SaleOutcome> {
            const auto row = inside.queryOne(query, values);
            if (!row)
                return row.error();
            const QString word = row->text(u"outcome");
            const auto outcome = outcomeOf(word);
            return outcome ? Result<SaleOutcome>(*outcome) : notUnderstood(word);
        });
    };
    m_executor.run(context, job, std::move(done));
}

} // namespace parterre
