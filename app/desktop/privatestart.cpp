// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/privatestart.h"

#include <QApplication>
#include <QScreen>
#include <QThread>

namespace parterre {

PrivateStart::PrivateStart(const Clock &clock, ThemeSource &themes)
    : m_clock(clock)
    , m_themes(themes)
    , m_page(themes)
{
    connect(&m_page, &PreparationPage::cancelAsked, this, &PrivateStart::cancel);
    connect(&m_page, &PreparationPage::againAsked, this, &PrivateStart::prepare);
}

PrivateStart::~PrivateStart()
{
    cancel();
    waitForThreads();
}

int PrivateStart::run()
{
    m_page.setGeometry(QGuiApplication::primaryScreen()->availableGeometry());
    m_page.showMaximized();
    prepare();
    return QApplication::exec();
}

void PrivateStart::prepare()
{
    waitForThreads();
    m_cancelling.reset();
    m_cancelled = false;
    const auto tell = [this](qint64 done, qint64 total, const QString &what) {
        QMetaObject::invokeMethod(this, [=, this] { m_page.showProgress(done, total, what); });
        return !m_cancelled;
    };
    m_preparing.reset(QThread::create([this, tell] {
        const Result<PrivateAccess> access = m_house.prepare(tell);
        QMetaObject::invokeMethod(this, [this, access] { prepared(access); });
    }));
    m_preparing->start();
}

void PrivateStart::prepared(const Result<PrivateAccess> &access)
{
    if (m_cancelled) {
        // quit() would ask the page, which does not close by itself.
        QCoreApplication::exit();
        return;
    }
    if (!access) {
        m_page.showFailure(access.error().text);
        return;
    }
    m_server = std::make_unique<ServerProcess>(*access);
    m_session = std::make_unique<DesktopSession>(access->till, SaleJournal::ofTill(access->till),
                                                 m_clock, m_themes);
    m_session->show();
    m_page.hide();
}

void PrivateStart::cancel()
{
    m_cancelled = true;
    if (!m_preparing || m_preparing->isFinished()) {
        QCoreApplication::exit();
        return;
    }
    m_page.showProgress(0, 0, tr("Ending the step in hand."));
    if (!m_cancelling) {
        m_cancelling.reset(QThread::create([this] { m_house.cancelRunning(); }));
        m_cancelling->start();
    }
}

void PrivateStart::waitForThreads()
{
    for (const auto *thread : {&m_cancelling, &m_preparing}) {
        if (*thread)
            (*thread)->wait();
    }
}

} // namespace parterre
