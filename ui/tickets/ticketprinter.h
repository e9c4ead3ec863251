// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/printrun.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace parterre {

/// Prints in a thread of its own, one print after another, in the order in which they were asked
/// for. GUI thread.
class TicketPrinter final : public QObject
{
    Q_OBJECT

public:
    using Pages = std::shared_ptr<const PrintPages>;
    using Done = std::function<void(const PrintResult &)>;

    explicit TicketPrinter(QObject *parent = nullptr);
    /// Cancels what is not printed yet and waits for the page in hand; no done is called.
    ~TicketPrinter() override;

    /// title is the print's name in the system's queue. done is called while context lives.
    void print(const Pages &pages, const PrintTarget &target, const QString &title,
               QObject *context, Done done);
    /// Ends the running print before its next page, and drops those that wait.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_open > 0; }

    /// Asks the system, which may take seconds; answers with printersFound().
    void findPrinters();

Q_SIGNALS:
    void progressed(int done, int total);
    /// fallback is the system's default printer.
    void printersFound(const QStringList &names, const QString &fallback);

private:
    QThreadPool m_thread;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of all prints asked for so far
    int m_open = 0;
};

} // namespace parterre
