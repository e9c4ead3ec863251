// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plainconnection.h"
#include "tests/support/testcluster.h"

namespace parterre {

/// A database of a test's own: migrated, empty, dropped at the end. Trouble in making it ends the
/// test program (qFatal).
class TestDatabase final
{
public:
    TestDatabase();
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] ConnectionOptions superuser() const;
    [[nodiscard]] ConnectionOptions server() const;         ///< as parterred logs in
    [[nodiscard]] ConnectionOptions till(int number) const; ///< 1 … TestCluster::tills

    /// Registers tills 1 … count in this database, named "Till 1" and so on.
    void addTills(int count);
    void addStaff(const QString &email, const QString &fullName, const QString &password,
                  const QString &role);

    /// Any SQL as the superuser.
    PlainConnection &sql() { return m_connection; }

private:
    [[nodiscard]] ConnectionOptions as(const QString &role) const;

    const TestCluster m_cluster;
    const QString m_name;
    PlainConnection m_connection;
};

} // namespace parterre
