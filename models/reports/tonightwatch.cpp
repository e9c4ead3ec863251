// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/tonightwatch.h"

#include <algorithm>
#include <utility>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto shortestPause = 1000ms;
constexpr int pausesAReading = 4;

} // namespace

TonightWatch::TonightWatch(TonightStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_wanted)
            read();
    });
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &TonightWatch::want);
}

void TonightWatch::watch(const QString &token, EventId event)
{
    m_token = token;
    m_event = event;
    m_pause.stop();
    if (event.isValid()) {
        m_minute.start();
        readNow();
    } else {
        m_minute.stop();
        m_wanted = false;
    }
}

void TonightWatch::hear(const QString &payload)
{
    if (m_event.isValid() && payload.section(u' ', 0, 0) == QString::number(m_event.value))
        want();
}

void TonightWatch::readNow()
{
    m_pause.stop();
    want();
}

void TonightWatch::want()
{
    m_wanted = true;
    if (!m_isReading && !m_pause.isActive())
        read();
}

void TonightWatch::read()
{
    if (!m_event.isValid())
        return;
    m_wanted = false;
    m_isReading = true;
    m_reading.start();
    m_store.figures(m_token, m_event, this,
                    [this, event = m_event](const Result<TonightFigures> &figures) {
                        m_isReading = false;
                        if (event == m_event)
                            take(figures);
                        else if (m_wanted)
                            read(); // another event was chosen meanwhile
                    });
}

void TonightWatch::take(const Result<TonightFigures> &figures)
{
    const auto took = std::chrono::milliseconds(m_reading.elapsed());
    m_pause.start(std::max(shortestPause, pausesAReading * took));
    if (figures)
        Q_EMIT figuresRead(*figures);
    else
        Q_EMIT failed(figures.error());
}

} // namespace parterre
