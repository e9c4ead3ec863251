// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/sales/bookingstore.h"

#include <QObject>
#include <QTimer>

namespace parterre {

/// Completes, once somebody is signed in, the sales that were on their way when the program ended,
/// and tells the person what became of each. GUI thread.
class SaleRecovery final : public QObject
{
    Q_OBJECT

public:
    explicit SaleRecovery(BookingStore &bookings, QObject *parent = nullptr);

    /// An empty token: nobody is signed in, and nothing is asked until somebody is.
    void setSession(const QString &token);

Q_SIGNALS:
    void noticed(const parterre::Notice &notice);

private:
    void ask();
    void tell(const Result<std::vector<EarlierSale>> &sales);

    BookingStore &m_bookings;
    QString m_token;
    QTimer m_again; ///< while the link is down
    bool m_toldOpen = false;
};

} // namespace parterre
