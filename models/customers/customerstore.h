// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/latest.h"
#include "models/base/result.h"

#include <QString>
#include <QUuid>

#include <functional>
#include <vector>

class QObject;

namespace parterre {

class Executor;

struct Customer
{
    CustomerId id;
    QString fullName;
    QString email; ///< may be empty, as may the phone number
    QString phone;
    int bookings = 0;

    bool operator==(const Customer &) const = default;
};

/// Finds and adds customers. Newest wins for find(): see Latest. Answers arrive in the executor's
/// thread, while context lives.
class CustomerStore final
{
public:
    explicit CustomerStore(Executor &executor)
        : m_executor(executor)
    {
    }

    /// By any part of name, e-mail address or phone number.
    void find(const QString &token, const QString &typed, int limit, QObject *context,
              std::function<void(Result<std::vector<Customer>>)> done);
    void cancel() { m_latest.cancel(); }
    /// Whoever has the same e-mail address already is that person, and answered. The same request
    /// may be sent again. Customer::id and bookings are not read.
    void add(const QString &token, QUuid request, const Customer &customer, QObject *context,
             std::function<void(Result<CustomerId>)> done);

private:
    Executor &m_executor;
    Latest m_latest;
};

} // namespace parterre
