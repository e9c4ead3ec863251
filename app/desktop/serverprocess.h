// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace parterre {

struct PrivateAccess;

/// Our own parterred. Started again when it ends by itself; it ends with us, even when we crash: it
/// watches the pipe that is its standard input.
class ServerProcess final : public QObject
{
    Q_OBJECT

public:
    explicit ServerProcess(const PrivateAccess &access, QObject *parent = nullptr);
    ~ServerProcess() override;

private:
    void start();

    QProcess m_process;
    QTimer m_again;
};

} // namespace parterre
