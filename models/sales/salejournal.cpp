// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/salejournal.h"

#include "models/base/filelock.h"
#include "models/db/connectionoptions.h"
#include "models/sales/paymentjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

#include <fcntl.h>
#include <unistd.h>

namespace parterre {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SaleJournal)
};

Error cannotWrite(const QString &detail)
{
    return {ErrorKind::Unavailable,
            Words::tr("This computer cannot write its journal of sales, so nothing was sold. Make "
                      "room on its disk, or sell at another window."),
            detail,
            {}};
}

Error cannotRead(const QString &detail)
{
    return {ErrorKind::Unavailable,
            Words::tr("This computer's journal of sales cannot be read: whether a sale was being "
                      "completed when the program ended is not known. Look up the last sales."),
            detail,
            {}};
}

QString textOf(QUuid request)
{
    return request.toString(QUuid::WithoutBraces);
}

QByteArray lineOf(const QJsonObject &record)
{
    return QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject toJson(const ConfirmRequest &confirm)
{
    return {{u"opened"_qs, textOf(confirm.request)},
            {u"event"_qs, confirm.event.value},
            {u"booking"_qs, confirm.booking.value},
            {u"amount_minor"_qs, confirm.amount.minor()},
            {u"currency"_qs, confirm.amount.currency()},
            {u"payments"_qs, paymentsToJson(confirm.payments)}};
}

/// Nothing for a line that was torn: what it was to announce was never sent.
std::optional<ConfirmRequest> confirmFrom(const QJsonObject &record)
{
    const QString currency = record[u"currency"].toString();
    const auto payments = paymentsFromJson(record[u"payments"].toArray(), currency);
    ConfirmRequest confirm{QUuid(record[u"opened"].toString()),
                           EventId{record[u"event"].toInteger()},
                           BookingId{record[u"booking"].toInteger()},
                           Money(record[u"amount_minor"].toInteger(), currency),
                           {}};
    if (confirm.request.isNull() || !confirm.booking.isValid() || !payments)
        return std::nullopt;
    confirm.payments = *payments;
    return confirm;
}

std::vector<ConfirmRequest> openIn(const QByteArray &lines)
{
    std::vector<ConfirmRequest> open;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        const QUuid closed(record[u"closed"].toString());
        if (!closed.isNull())
            std::erase_if(open, [&](const auto &confirm) { return confirm.request == closed; });
        else if (const auto confirm = confirmFrom(record))
            open.push_back(*confirm);
    }
    return open;
}

bool onDisk(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

/// A new file is found after a power failure only when its folder is on disk too.
bool folderOnDisk(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    return done;
}

bool endsTorn(QFile &file)
{
    char last = '\n';
    return file.size() > 0 && (!file.seek(file.size() - 1) || !file.getChar(&last) || last != '\n');
}

/// Without room for it the file stays as it is, which does as well.
bool compact(const QString &path, const std::vector<ConfirmRequest> &open)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return false;
    for (const ConfirmRequest &confirm : open)
        file.write(lineOf(toJson(confirm)));
    return file.commit();
}

bool acquire(FileLock &lock, const QString &path)
{
    return QDir().mkpath(QFileInfo(path).path()) && lock.open(path + u".lock"_qs) && lock.lock();
}

/// Nothing of a file that is not there.
Result<QByteArray> linesIn(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file.errorString());
    return file.readAll() + '\n';
}

QString pathOf(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/journal/"_qs
        + QString::fromLatin1(QUrl::toPercentEncoding(name, "+")) + u".jsonl"_qs;
}

/// Short: the host may be a long folder.
QString keyOf(const QString &host, int port)
{
    const QByteArray server = host.toUtf8() + ':' + QByteArray::number(port);
    return QString::fromLatin1(
        QCryptographicHash::hash(server, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

SaleJournal::SaleJournal(QString path, QString olderPath)
    : m_path(std::move(path))
    , m_olderPath(std::move(olderPath))
{
}

SaleJournal SaleJournal::ofTill(const ConnectionOptions &till)
{
    const QString older = till.database + u'+' + till.user;
    return SaleJournal(pathOf(older + u'+' + keyOf(till.host, till.port)), pathOf(older));
}

Result<void> SaleJournal::open(const ConfirmRequest &confirm)
{
    auto written = append(toJson(confirm));
    if (written)
        m_open.insert(confirm.request);
    return written;
}

Result<void> SaleJournal::close(QUuid request, const QString &outcome, const QString &reference)
{
    m_open.remove(request);
    std::erase_if(m_earlier, [&](const auto &confirm) { return confirm.request == request; });
    return append(
        {{u"closed"_qs, textOf(request)}, {u"outcome"_qs, outcome}, {u"reference"_qs, reference}});
}

Result<std::vector<ConfirmRequest>> SaleJournal::earlier()
{
    if (!m_isRead) {
        if (const auto read = readEarlier(); !read)
            return read.error();
        m_isRead = true;
    }
    return m_earlier;
}

Result<void> SaleJournal::append(const QJsonObject &record) const
{
    FileLock lock;
    if (!acquire(lock, m_path))
        return cannotWrite(m_path + u": no lock"_qs);
    // Opened each time: another program of this till may have put a new file in its place.
    QFile file(m_path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite, ownerOnly))
        return cannotWrite(file.errorString());
    QByteArray line = lineOf(record);
    if (endsTorn(file))
        line.prepend('\n');
    const bool written = file.seek(file.size()) && file.write(line) == line.size() && onDisk(file)
        && (!isNew || folderOnDisk(QFileInfo(m_path).path()));
    return written ? Result<void>() : cannotWrite(file.errorString());
}

Result<void> SaleJournal::readEarlier()
{
    const bool hasOlder = !m_olderPath.isEmpty() && QFile::exists(m_olderPath);
    if (!hasOlder && !QFile::exists(m_path))
        return {};
    FileLock lock;
    FileLock olderLock;
    if (!acquire(lock, m_path) || (hasOlder && !acquire(olderLock, m_olderPath)))
        return cannotRead(m_path + u": no lock"_qs);
    const auto older = hasOlder ? linesIn(m_olderPath) : QByteArray();
    const auto lines = linesIn(m_path);
    if (!older || !lines)
        return older ? lines.error() : older.error();
    const auto open = openIn(*older + *lines);
    if (compact(m_path, open) && hasOlder)
        QFile::remove(m_olderPath);
    for (const ConfirmRequest &confirm : open) {
        if (m_open.contains(confirm.request))
            continue; // our own
        m_open.insert(confirm.request);
        m_earlier.push_back(confirm);
    }
    return {};
}

} // namespace parterre
