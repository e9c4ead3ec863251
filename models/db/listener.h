// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connectionoptions.h"

#include <QObject>

#include <memory>

namespace parterre {

/// Hears the server's notifications on a connection and thread of its own, subscribes again after
/// every reconnect and checks the link's health on a timer. Its signals arrive in the owner's
/// thread. A notification is a hint: it may be lost, doubled or forged. After reconnected() read
/// everything.
class Listener final : public QObject
{
    Q_OBJECT

public:
    /// channel is lower case.
    Listener(const ConnectionOptions &options, const QString &channel, QObject *parent = nullptr);
    ~Listener() override;

    /// As Executor::stopSoon().
    void stopSoon();

Q_SIGNALS:
    void notified(const QString &payload);
    void connected();    ///< subscribed for the first time
    void reconnected();  ///< subscribed again: everything may have changed
    void disconnected(); ///< the link is down; it is being opened again with back-off

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
