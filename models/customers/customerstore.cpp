// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customers/customerstore.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"

#include <QCoreApplication>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CustomerStore)
};

Result<std::vector<Customer>> findCustomers(Connection &connection, const QVariantList &values)
{
    const auto rows = connection.query(u"customers/find_customers"_qs, values);
    if (!rows)
        return rows.error();
    std::vector<Customer> customers;
    for (const Row &row : *rows) {
        customers.push_back({CustomerId{row.integer(u"id")}, row.text(u"full_name"),
                             row.text(u"email"), row.text(u"phone"), row.number(u"bookings")});
    }
    return customers;
}

Error refusal(const QString &outcome)
{
    const QString text = outcome == u"LOCKED" || outcome == u"SIGNED_OUT"
        ? Words::tr("This window is locked. Sign in again; nobody was added.")
        : Words::tr(
            "The customer could not be added. Check name, e-mail address and phone number.");
    return {ErrorKind::Refused, text, outcome, {}};
}

Result<CustomerId> addCustomer(Connection &connection, const QVariantList &values)
{
    const auto row = connection.queryOne(u"customers/add_customer"_qs, values);
    if (!row)
        return row.error();
    if (row->text(u"outcome") != u"DONE")
        return refusal(row->text(u"outcome"));
    return CustomerId{row->integer(u"id")};
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

} // namespace

void CustomerStore::find(const QString &token, const QString &typed, int limit, QObject *context,
                         std::function<void(Result<std::vector<Customer>>)> done)
{
    const QVariantList values{token, typed, limit};
    const Latest::Turn turn = m_latest.next();
    m_executor.run(
        context,
        [values, turn](Connection &connection) -> Result<std::vector<Customer>> {
            if (turn.isOver())
                return Latest::overtaken();
            return findCustomers(connection, values);
        },
        turn.guard(std::move(done)));
}

void CustomerStore::add(const QString &token, QUuid request, const Customer &customer,
                        QObject *context, std::function<void(Result<CustomerId>)> done)
{
    const QVariantList values{token, request.toString(QUuid::WithoutBraces),
                              customer.fullName.trimmed(), textOrNull(customer.email.trimmed()),
                              textOrNull(customer.phone.trimmed())};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return inTransaction(connection,
                                 [&](Connection &inside) { return addCustomer(inside, values); });
        },
        std::move(done));
}

} // namespace parterre
