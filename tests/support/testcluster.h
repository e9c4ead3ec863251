// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connectionoptions.h"

namespace parterre {

/// The private cluster that all tests of a run share, as `parterre-testcluster start` described it
/// in the file named by PARTERRE_TEST_CLUSTER.
struct TestCluster
{
    static constexpr int tills = 8; ///< login roles till_test_1 … till_test_8

    ConnectionOptions superuser; ///< on the database postgres
    QString templateDatabase;    ///< migrated and empty
    QString loginPassword;       ///< of parterre_server and the tills

    /// qFatal when no cluster was started.
    [[nodiscard]] static TestCluster ofThisRun();
    [[nodiscard]] static QString tillRole(int number);
    [[nodiscard]] bool writeTo(const QString &path) const;
};

} // namespace parterre
