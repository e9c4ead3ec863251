// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketkeyfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace parterre {

namespace {

constexpr mode_t othersBits = S_IRWXG | S_IRWXO;
constexpr qint64 fileSize = 2 * TicketSigner::seedSize + 1; // hexadecimal, and the line's end

QString translated(const char *text)
{
    return QCoreApplication::translate("TicketKeyFile", text);
}

Error notWritten(const QString &path, const QString &detail)
{
    return {ErrorKind::Unavailable,
            translated("The ticket key %1 cannot be made: check that its folder can be written and "
                       "has room, or name another file with --ticket-key.")
                .arg(path),
            detail,
            {}};
}

Error notRead(const QString &path, const QString &detail)
{
    return {ErrorKind::Unavailable,
            translated("The ticket key %1 cannot be read: let only the user who runs parterred "
                       "own it.")
                .arg(path),
            detail,
            {}};
}

Error readableByOthers(const QString &path)
{
    return {ErrorKind::Refused,
            translated("Others can read the ticket key %1, so it proves nothing: run chmod 600 on "
                       "it, or delete it if somebody may have copied it.")
                .arg(path),
            {},
            {}};
}

Error damaged(const QString &path)
{
    return {ErrorKind::BadInput,
            translated("The file %1 is not a ticket key: restore it, or delete it and a new one is "
                       "made. Tickets already printed stay valid.")
                .arg(path),
            {},
            {}};
}

/// Nothing when there is no such file.
std::optional<Result<TicketSigner>> readKey(const QString &path)
{
    QFile file(path);
    // Another program may make it between two looks: then the second finds it.
    if (!file.open(QIODevice::ReadOnly) && QFileInfo::exists(path)
        && !file.open(QIODevice::ReadOnly))
        return notRead(path, file.errorString());
    if (!file.isOpen())
        return std::nullopt;
    // Asked of the opened file: the name may lead elsewhere a moment later.
    struct stat status = {};
    if (::fstat(file.handle(), &status) != 0)
        return notRead(path, QString::fromLocal8Bit(std::strerror(errno)));
    if ((status.st_mode & othersBits) != 0)
        return readableByOthers(path);
    const QByteArray text = file.read(fileSize + 1);
    const QByteArray seed = QByteArray::fromHex(text.trimmed());
    if (seed.size() != TicketSigner::seedSize || seed.toHex() + '\n' != text)
        return damaged(path);
    return TicketSigner(seed);
}

/// A whole file appears under the name, or none; a file that is there already stays.
Result<void> writeNewKey(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return notWritten(path, {});
    QTemporaryFile draft(path + QStringLiteral(".XXXXXX")); // made for its owner only
    const QByteArray text = newTicketSeed().toHex() + '\n';
    const bool written = draft.open() && draft.write(text) == text.size() && draft.flush()
        && ::fsync(draft.handle()) == 0;
    if (!written)
        return notWritten(path, draft.errorString());
    const int linked = ::link(QFile::encodeName(draft.fileName()).constData(),
                              QFile::encodeName(path).constData());
    if (linked != 0 && errno != EEXIST)
        return notWritten(path, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

} // namespace

Result<TicketSigner> keptTicketKey(const QString &path)
{
    if (auto known = readKey(path))
        return *known;
    if (const auto written = writeNewKey(path); !written)
        return written.error();
    if (auto made = readKey(path))
        return *made;
    return notRead(path, {});
}

} // namespace parterre
