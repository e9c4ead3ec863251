// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopsession.h"
#include "app/desktop/serverprocess.h"
#include "models/venue/privatehouse.h"
#include "ui/shell/preparationpage.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace parterre {

/// The program without a configured server: prepares the private house in a thread of its own while
/// a page tells how far it is, then sells.
class PrivateStart final : public QObject
{
    Q_OBJECT

public:
    PrivateStart(const Clock &clock, ThemeSource &themes);
    ~PrivateStart() override;

    /// Until the last window is closed.
    [[nodiscard]] int run();

private:
    void prepare();
    void prepared(const Result<PrivateAccess> &access);
    void cancel();
    void waitForThreads();

    const Clock &m_clock;
    ThemeSource &m_themes;
    PrivateHouse m_house;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_preparing;
    std::unique_ptr<QThread> m_cancelling; ///< asking the server to stop waits for its answer
    PreparationPage m_page;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<DesktopSession> m_session;
};

} // namespace parterre
