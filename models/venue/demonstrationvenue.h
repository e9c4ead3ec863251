// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/venue/installation.h"
#include "models/venue/progress.h"

#include <QDateTime>

#include <vector>

namespace parterre {

/// A venue to try the program with: three houses, tonight on sale and partly sold. Blocks; on the
/// thread that calls.
class DemonstrationVenue final
{
public:
    explicit DemonstrationVenue(Installation &installation)
        : m_installation(installation)
    {
    }

    /// Sets up an empty database: settings, a first till, a clerk and a manager whose passwords the
    /// sign-in page shows, and customers. Refused when a venue is set up already.
    [[nodiscard]] Result<VenueAccess> setUp();
    /// Refused unless this is a demonstration venue: nothing may be made up in a real one.
    [[nodiscard]] Result<void> requireDemonstration();
    /// Puts the programme of now (in the venue's zone) on sale, each event in a transaction of its
    /// own; a house that has an event on that day already keeps it. So the same call freshens an
    /// older demonstration. Cancelled when progress says so. Steps are seats.
    [[nodiscard]] Result<void> addEvents(const QDateTime &now, const Progress &progress);
    /// The logins that setUp() made.
    [[nodiscard]] Result<std::vector<StaffMember>> logins();

private:
    Installation &m_installation;
};

} // namespace parterre
