// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QJsonValue>
#include <QString>

namespace parterre {

class Connection;

/// What is the same for every event of a venue; kept in parterre.settings.
struct VenueSettings
{
    QString name; ///< empty before the venue is set up
    QString city;
    QString country;
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
    QString currency = QStringLiteral("EUR");
    bool demonstration = false;

    bool operator==(const VenueSettings &) const = default;
};

/// As the database's owner.
[[nodiscard]] Result<VenueSettings> readVenueSettings(Connection &owner);
[[nodiscard]] Result<void> writeVenueSettings(Connection &owner, const VenueSettings &settings);
[[nodiscard]] Result<void> writeSetting(Connection &owner, const QString &key,
                                        const QJsonValue &value);
/// This moment by the clock on the venue's wall: tonight is meant where the venue is.
[[nodiscard]] Result<QDateTime> nowAtVenue(Connection &owner);

} // namespace parterre
