// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"

#include <QWidget>

#include <chrono>

class QLabel;
class QLineEdit;

namespace parterre {

class Clock;
class KeyCapButton;
class NoticeLabel;
class ThemeSource;

/// A manager agrees on the spot, by e-mail and password, to the one request that waits for it.
/// Whoever is signed in stays so.
class ApprovalForm final : public QWidget
{
    Q_OBJECT

public:
    ApprovalForm(const ThemeSource &themes, const Clock &clock, SessionStore &sessions,
                 QWidget *parent = nullptr);

    /// Shows itself, empty, says what is asked for, and takes the focus. token: of the session that
    /// asks.
    void open(const QString &token, const ApprovalAsk &ask);
    /// Hides itself and forgets the password; an answer on its way is not listened to any more.
    void close();
    /// Where typing belongs now.
    void takeFocus();
    [[nodiscard]] bool isOpen() const { return !m_ask.request.isNull(); }
    /// Called by the window's one-second timer.
    void tick();

Q_SIGNALS:
    /// The request may be sent again.
    void approved();

private:
    void build(const ThemeSource &themes);
    void approve();
    void answered(const Result<PasswordAnswer> &answer);
    void setWorking(bool working);
    [[nodiscard]] bool mustWait() const { return m_waitEnd.count() > 0; }
    void tellWait();

    const Clock &m_clock;
    SessionStore &m_sessions;
    QString m_token;
    ApprovalAsk m_ask;
    QLabel *m_why;
    QLineEdit *m_email;
    QLineEdit *m_password;
    NoticeLabel *m_notice;
    KeyCapButton *m_approve;
    PasswordAnswer m_wait;
    std::chrono::milliseconds m_waitEnd{0};
    bool m_working = false;
};

} // namespace parterre
