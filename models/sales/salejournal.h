// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/sales/booking.h"

#include <QSet>
#include <QUuid>

namespace parterre {

class FileLock;
struct ConnectionOptions;

/// A confirm as it was sent, or is about to be. Repeated, it must be equal in every part.
struct ConfirmRequest
{
    QUuid request;
    EventId event;
    BookingId booking;
    Money amount;
    std::vector<Payment> payments;
};

/// What this till has asked the server to sell, in a local file that outlives the program: one JSON
/// object a line, on disk before the confirm is sent, and another when its answer is known. Blocks
/// on the disk: for the commands worker only. Several programs may share the file.
class SaleJournal final
{
public:
    /// The folder is made when the first record is written. What an earlier program kept in
    /// olderPath is read with the rest, and moved.
    explicit SaleJournal(QString path, QString olderPath = {});
    /// The one that this machine keeps for a till (its login) on a database of a server, told by
    /// host and port: a sale is never repeated on another server than it was sent to.
    [[nodiscard]] static SaleJournal ofTill(const ConnectionOptions &till);

    /// Unavailable when it cannot be put on disk: the confirm must not be sent then.
    [[nodiscard]] Result<void> open(const ConfirmRequest &confirm);
    /// outcome is the server's word for it; reference is empty when nothing was sold.
    [[nodiscard]] Result<void> close(QUuid request, const QString &outcome,
                                     const QString &reference);
    /// Whether it was opened, now or by an earlier run, and not closed since.
    [[nodiscard]] bool isOpen(QUuid request) const { return m_open.contains(request); }
    /// What earlier runs left open and this one has not closed, oldest first. The first call reads
    /// the file and drops what is closed from it.
    [[nodiscard]] Result<std::vector<ConfirmRequest>> earlier();

private:
    [[nodiscard]] Result<void> append(const QJsonObject &record) const;
    [[nodiscard]] Result<void> readEarlier();

    const QString m_path;
    const QString m_olderPath;
    bool m_isRead = false;
    QSet<QUuid> m_open;
    std::vector<ConfirmRequest> m_earlier;
};

} // namespace parterre
