// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/privatecluster.h"

#include <QTemporaryDir>

namespace parterre {

/// A throwaway PostgreSQL server of a test's own, for what would disturb others on the shared one:
/// new roles, new passwords, restarts. Trouble in making it ends the test program (qFatal).
class OwnCluster final
{
public:
    OwnCluster();

    /// Its superuser, on a database of that name, which may not exist.
    [[nodiscard]] ConnectionOptions superuser(const QString &database) const;
    /// Stops the server and starts it again at the same place.
    void restart();

private:
    [[nodiscard]] static QString openFolder(QTemporaryDir &folder);

    QTemporaryDir m_folder;
    PrivateCluster m_cluster;
    ConnectionOptions m_superuser;
};

} // namespace parterre
