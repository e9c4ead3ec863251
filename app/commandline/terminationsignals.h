// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace parterre {

/// Turns SIGTERM and SIGINT into a signal of Qt in the thread that made it, so that a program ends
/// by leaving its event loop. One a process. A signal sent twice (as timeout(1) does) is one wish.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested();

private:
    void readRequest();

    QSocketNotifier *m_notifier = nullptr;
};

/// Says when standard input reaches its end: whoever started us with a pipe there has gone, even
/// by a crash.
class ParentWatch final : public QObject
{
    Q_OBJECT

public:
    explicit ParentWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void parentGone();

private:
    void readInput();

    QSocketNotifier *m_notifier = nullptr;
};

} // namespace parterre
