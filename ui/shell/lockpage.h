// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parterre {

class Basket;
class CountdownRing;
class KeyCapButton;
class MessageBar;
class ThemeSource;

/// The window while nobody sits at it: the map and the basket are hidden, the basket is kept and
/// its time runs on. The person's password opens it, or another person takes the window over.
class LockPage final : public QWidget
{
    Q_OBJECT

public:
    LockPage(const ThemeSource &themes, SessionStore &sessions, const Basket &basket,
             QWidget *parent = nullptr);

    void open(const Session &session);
    /// Why it was locked, when the person did not do it.
    void explain(const QString &sentence);
    /// The window's one-second timer.
    void tick();
    /// Esc: from the other person's sign-in to the password.
    void stepBack();

Q_SIGNALS:
    void unlocked();
    /// Another person has signed in.
    void switched(const parterre::Session &session);
    /// The session ended meanwhile: only signing in helps.
    void sessionEnded();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHold();
    void build();
    void setOther(bool other);
    void enter();
    void unlock();
    void switchPerson();
    void unlockAnswered(const Result<PasswordAnswer> &answer);
    void switchAnswered(const Result<SignInAnswer> &answer);
    void refuse(const QString &sentence);
    void setWorking(bool working);

    const ThemeSource &m_themes;
    SessionStore &m_sessions;
    const Basket &m_basket;
    Session m_session;
    QLabel *m_title;
    QLabel *m_who;
    QWidget *m_hold = nullptr;
    QLabel *m_holdText;
    CountdownRing *m_ring;
    QLabel *m_emailTitle;
    QLineEdit *m_email;
    QLineEdit *m_password;
    MessageBar *m_message;
    KeyCapButton *m_open;
    KeyCapButton *m_another;
    bool m_other = false; ///< another person signs in
    bool m_working = false;
};

} // namespace parterre
