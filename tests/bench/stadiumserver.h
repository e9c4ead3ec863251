// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/db/connection.h"
#include "tests/programs/owncluster.h"

#include <QSqlDatabase>

#include <memory>

namespace parterre {

/// A PostgreSQL server of the bench's own with the stadium, 45 % sold, twice: as Parterre keeps it,
/// with a clerk signed in, and as the brief's schema does. Trouble in making it ends the program
/// (qFatal).
class StadiumServer final
{
public:
    StadiumServer();
    ~StadiumServer();

    [[nodiscard]] Connection &till() { return *m_till; }
    [[nodiscard]] const QString &token() const { return m_token; }
    [[nodiscard]] EventId event() const { return m_event; }

    /// The brief's database, whose event is number 1.
    [[nodiscard]] QSqlDatabase brief() const;

private:
    void makeOurs();
    void makeBrief();

    OwnCluster m_cluster;
    std::unique_ptr<Connection> m_till;
    QString m_token;
    EventId m_event;
};

} // namespace parterre
