// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connectionoptions.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace parterre {

/// Our own parterred. Started again when it ends by itself; it ends with us, even when we crash: it
/// watches the pipe that is its standard input.
class ServerProcess final : public QObject
{
    Q_OBJECT

public:
    explicit ServerProcess(const ConnectionOptions &server, QObject *parent = nullptr);
    ~ServerProcess() override;

private:
    void start();

    QProcess m_process;
    QTimer m_again;
};

} // namespace parterre
