// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/listener.h"

#include "models/db/backoff.h"
#include "models/db/connectionprivate.h"
#include "models/db/errors.h"
#include "models/db/log.h"

#include <QThread>
#include <QTimer>

#include <optional>
#include <utility>

namespace parterre {

namespace {

using namespace std::chrono_literals;

constexpr auto lookInterval = 500ms; ///< at our end of the link
constexpr int looksPerPing = 10;     ///< every so many looks the server itself is asked

} // namespace

struct Listener::Private final : public QThread
{
    Private(Listener &owner, ConnectionOptions connectionOptions, QString channelName)
        : q(owner)
        , options(std::move(connectionOptions))
        , channel(std::move(channelName))
    {
        setObjectName(QStringLiteral("listener"));
    }
    ~Private() override
    {
        stopSoon();
        wait();
    }

    void stopSoon()
    {
        ending.request_stop();
        quit();
    }

    /// The listening itself; made and ended inside the thread.
    class Ear;

protected:
    void run() override;

private:
    Listener &q;
    const ConnectionOptions options;
    const QString channel;
    std::stop_source ending;
};

class Listener::Private::Ear final
{
public:
    Ear(Listener &listener, const Private &thread)
        : m_listener(listener)
        , m_channel(thread.channel)
        , m_connection(thread.options, thread.ending.get_token())
    {
        m_health.setInterval(lookInterval);
        m_health.callOnTimeout([this] { look(); });
        m_reopen.setSingleShot(true);
        m_reopen.callOnTimeout([this] { subscribe(); });
    }

    void subscribe()
    {
        if (auto heard = tryToSubscribe(); !heard) {
            lose(heard.error());
            return;
        }
        m_looks = 0;
        m_backoff.reset();
        m_health.start();
        m_down = false;
        const bool again = std::exchange(m_subscribedBefore, true);
        tell([again](Listener &listener) {
            Q_EMIT again ? listener.reconnected() : listener.connected();
        });
    }

private:
    Result<void> tryToSubscribe()
    {
        if (auto open = m_connection.ensureOpen(); !open)
            return open;
        QSqlDriver *const driver = m_connection.d->database.driver();
        QObject::disconnect(m_arrivals);
        m_arrivals = QObject::connect(
            driver, &QSqlDriver::notification, &m_health,
            [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                tell([text = payload.toString()](Listener &listener) {
                    Q_EMIT listener.notified(text);
                });
            });
        if (!driver->subscribeToNotification(m_channel))
            return connectionLost(QStringLiteral("listen was refused"));
        return {};
    }

    // QPSQL sends no signal when the link breaks, but its notifier reads the end of the stream.
    void look()
    {
        if (!m_connection.isOpen()) {
            lose(connectionLost(QStringLiteral("the listening link broke")));
        } else if (++m_looks % looksPerPing == 0) {
            if (const auto alive = m_connection.query(QStringLiteral("meta/ping")); !alive)
                lose(alive.error());
        }
    }

    void lose(const Error &error)
    {
        qCInfo(lcDb).noquote() << "not listening:" << error.detail;
        m_health.stop();
        m_connection.close();
        m_reopen.start(m_backoff.next());
        if (!std::exchange(m_down, true))
            tell([](Listener &listener) { Q_EMIT listener.disconnected(); });
    }

    /// Emits in the thread of the listener's owner.
    template <class Emit>
    void tell(Emit emitSignal)
    {
        QMetaObject::invokeMethod(
            &m_listener, [&listener = m_listener, emitSignal] { emitSignal(listener); },
            Qt::QueuedConnection);
    }

    Listener &m_listener;
    const QString &m_channel;
    Connection m_connection;
    QMetaObject::Connection m_arrivals;
    QTimer m_health;
    QTimer m_reopen;
    Backoff m_backoff;
    int m_looks = 0;
    bool m_subscribedBefore = false;
    bool m_down = false;
};

void Listener::Private::run()
{
    Ear ear(q, *this);
    ear.subscribe();
    exec();
}

Listener::Listener(const ConnectionOptions &options, const QString &channel, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, options, channel))
{
    d->start();
}

Listener::~Listener() = default;

void Listener::stopSoon()
{
    d->stopSoon();
}

} // namespace parterre
