// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketprinter.h"

#include <QPointer>
#include <QPrinterInfo>

namespace parterre {

TicketPrinter::TicketPrinter(QObject *parent)
    : QObject(parent)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    m_thread.setMaxThreadCount(1);
}

TicketPrinter::~TicketPrinter()
{
    *m_cancelled = true;
    m_thread.waitForDone();
}

void TicketPrinter::print(const Pages &pages, const PrintTarget &target, const QString &title,
                          QObject *context, Done done)
{
    ++m_open;
    const PrintControl control{
        [cancelled = m_cancelled] { return cancelled->load(); },
        [this](int count, int total) {
            QMetaObject::invokeMethod(this, [=, this] { Q_EMIT progressed(count, total); });
        },
    };
    const auto finish = [this, guard = QPointer<QObject>(context),
                         done = std::move(done)](const PrintResult &result) {
        --m_open;
        if (guard)
            done(result);
    };
    m_thread.start([=, this] {
        const PrintResult result = runPrint(*pages, target, title, control);
        QMetaObject::invokeMethod(this, [=] { finish(result); });
    });
}

void TicketPrinter::cancel()
{
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
}

void TicketPrinter::findPrinters()
{
    m_thread.start([this] {
        const QStringList names = QPrinterInfo::availablePrinterNames();
        const QString fallback = QPrinterInfo::defaultPrinterName();
        QMetaObject::invokeMethod(this, [=, this] { Q_EMIT printersFound(names, fallback); });
    });
}

} // namespace parterre
