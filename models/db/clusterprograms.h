// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace parterre {

/// PostgreSQL's own programs of one major version.
struct ClusterPrograms
{
    QString folder; ///< holds initdb, pg_ctl and postgres
    int major = 0;

    [[nodiscard]] QString path(const QString &program) const { return folder + u'/' + program; }

    /// Only PARTERRE_PG_BIN when it is set; else PATH and the places distributions use. Of several
    /// the wanted major version, else the highest. Unavailable when there is none.
    [[nodiscard]] static Result<ClusterPrograms> find(int wantedMajor = 0);
};

} // namespace parterre
