// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plainconnection.h"
#include "tests/support/testdatabase.h"

namespace parterre {

/// A database with two tills, a clerk, and one event tonight: Stalls, rows A to C of ten seats, at
/// 45.00, 38.00 and 30.00. parterred does not run; announce() does what it does every 50 ms.
class SmallHouse final
{
public:
    static inline const QString email = QStringLiteral("clerk@example.org");
    static inline const QString password = QStringLiteral("a-good-password");

    SmallHouse();

    [[nodiscard]] TestDatabase &database() { return m_database; }
    /// One value as the superuser.
    [[nodiscard]] QString value(const QString &sql) { return m_database.sql().value(sql); }
    [[nodiscard]] int violations();

    void announce();
    /// Moves the end of every live hold into the past.
    void endHolds();

private:
    TestDatabase m_database;
    PlainConnection m_server;
};

} // namespace parterre
