// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdatabase.h"

namespace parterre {

/// A signed-in till that calls the api functions, as a window does.
class TillSession final
{
public:
    struct Answer
    {
        QString outcome;
        int booking = 0;
    };

    /// Till number 1 … of a database that setUpHouse() has prepared.
    TillSession(const TestDatabase &database, int till);

    [[nodiscard]] Answer hold(int event, int seat);
    /// The first field of a call that takes the session's token as $1.
    [[nodiscard]] QString value(const QString &sql) { return m_connection.value(sql, {m_token}); }
    /// Any SQL as this till.
    [[nodiscard]] PlainConnection &sql() { return m_connection; }

private:
    PlainConnection m_connection;
    QString m_token;
};

/// Two tills, a clerk and an event of so many seats; the event's id.
int setUpHouse(TestDatabase &database, int seats);
/// Lets a live hold run out this instant.
void letExpire(TestDatabase &database, int booking);
/// The sum of all violations of invariants.
int violations(TestDatabase &database);
QString seatStatus(TestDatabase &database, int seat);

} // namespace parterre
