// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/houseaccess.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <optional>

namespace parterre {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("HouseAccess", text);
}

QJsonObject toJson(const RoleAccess &access)
{
    return {{QStringLiteral("role"), access.role}, {QStringLiteral("password"), access.password}};
}

RoleAccess fromJson(const QJsonValue &value)
{
    return {value[QStringLiteral("role")].toString(), value[QStringLiteral("password")].toString()};
}

Result<void> writeAccess(const QString &path, const VenueAccess &access)
{
    const QJsonObject object{{QStringLiteral("till"), toJson(access.till)},
                             {QStringLiteral("server"), toJson(access.server)}};
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(object).toJson()) > 0 && file.commit();
    if (written)
        return {};
    return Error{ErrorKind::Unavailable,
                 translated("The file %1 cannot be written. Make room on the disk, then try again.")
                     .arg(path),
                 file.errorString(),
                 {}};
}

/// What the file says; nothing when it is missing or damaged.
std::optional<VenueAccess> readAccess(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const VenueAccess access{fromJson(document[QStringLiteral("till")]),
                             fromJson(document[QStringLiteral("server")])};
    if (access.till.password.isEmpty() || access.server.password.isEmpty())
        return std::nullopt;
    return access;
}

/// Whether the server takes these passwords; an error when it cannot be asked.
Result<bool> letsIn(const ConnectionOptions &owner, const VenueAccess &access)
{
    for (const RoleAccess &role : {access.till, access.server}) {
        const auto opened = Connection(optionsFor(owner, role)).ensureOpen();
        if (!opened && opened.error().kind == ErrorKind::Forbidden)
            return false;
        if (!opened)
            return opened.error();
    }
    return true;
}

} // namespace

ConnectionOptions optionsFor(const ConnectionOptions &owner, const RoleAccess &access)
{
    ConnectionOptions options;
    options.host = owner.host;
    options.port = owner.port;
    options.database = owner.database;
    options.user = access.role;
    options.password = access.password;
    return options;
}

Result<VenueAccess> keptAccess(Installation &installation, const ConnectionOptions &owner,
                               const QString &path)
{
    if (const auto known = readAccess(path)) {
        const auto good = letsIn(owner, *known);
        if (!good)
            return good.error();
        if (*good)
            return *known;
    }
    auto renewed = installation.renewAccess();
    if (!renewed)
        return renewed;
    if (const auto written = writeAccess(path, *renewed); !written)
        return written.error();
    return renewed;
}

} // namespace parterre
