// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connectionoptions.h"
#include "models/db/privatecluster.h"
#include "models/venue/progress.h"

#include <mutex>

namespace parterre {

class Installation;

/// How to reach the private server, as its window and as its parterred.
struct PrivateAccess
{
    ConnectionOptions till;
    ConnectionOptions server;
    QString ticketKey; ///< the file of the key with which its parterred signs
};

/// The venue of a machine that has no server: a private cluster with a demonstration on sale. The
/// roles' passwords are kept beside the cluster, readable for its person only, and renewed when
/// they are lost. Every call blocks: never in the GUI thread.
class PrivateHouse final
{
public:
    explicit PrivateHouse(const QString &folder = PrivateCluster::defaultFolder());

    /// Starts the server; the first time sets the venue up, later puts new days on sale. Cancelled
    /// when progress answers false; may be called again then, and after a failure.
    [[nodiscard]] Result<PrivateAccess> prepare(const Progress &progress);
    /// From another thread: ends the statement that prepare() waits for.
    void cancelRunning();

private:
    [[nodiscard]] Result<PrivateAccess>
    setUp(Installation &installation, const ConnectionOptions &owner, const Progress &progress);
    [[nodiscard]] Result<PrivateAccess> access(Installation &installation,
                                               const ConnectionOptions &owner);
    [[nodiscard]] QString accessFile() const;

    QString m_folder;
    PrivateCluster m_cluster;
    std::mutex m_mutex;
    Installation *m_working = nullptr; ///< guarded by m_mutex; null when nothing can be cancelled
};

} // namespace parterre
