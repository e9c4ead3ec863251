// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parterre {

class ThemeSource;

/// A manager agrees, on the spot, to one request of the person who is signed in: e-mail, password,
/// Enter.
class ApprovalForm final : public QWidget
{
    Q_OBJECT

public:
    ApprovalForm(const ThemeSource &themes, SessionStore &sessions, QWidget *parent = nullptr);

    void setSession(const QString &token) { m_token = token; }
    /// what: a sentence on what is asked for.
    void open(const ApprovalAsk &ask, const QString &what);
    void send();
    [[nodiscard]] bool isWorking() const { return m_working; }

Q_SIGNALS:
    /// The request may be sent again.
    void approved();
    void changed();

private:
    void answered(const Result<PasswordAnswer> &answer);
    void setWorking(bool working);

    const ThemeSource &m_themes;
    SessionStore &m_sessions;
    QString m_token;
    ApprovalAsk m_ask;
    QLabel *m_what;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QLabel *m_hint;
    bool m_working = false;
};

} // namespace parterre
