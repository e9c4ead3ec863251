// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace parterre {

class Clock;
class KeyCapButton;
class MessageBar;
class ThemeSource;

/// Who sits at this window. The venue and its next events stand beside; a demonstration venue shows
/// its own logins, a click fills them in.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    SignInPage(const ThemeSource &themes, const Clock &clock, SessionStore &sessions,
               QWidget *parent = nullptr);

    /// Reads the front page again, and again while the server does not answer: when it refuses this
    /// till, only as the person asks. Empties the fields.
    void open();
    /// A till that the server refuses may have been given a wrong password: offers to type it anew.
    void offerTillPassword() { m_offersTillPassword = true; }
    /// Why a person has to sign in again.
    void explain(const QString &sentence);

Q_SIGNALS:
    void frontPageRead(const parterre::FrontPage &page);
    void signedIn(const parterre::Session &session);
    void tillPasswordAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm(const ThemeSource &themes);
    [[nodiscard]] QWidget *makeVenue(const ThemeSource &themes);
    void readFrontPage();
    void tellFailure(const Error &error);
    void show(const FrontPage &page);
    void showLogins(const std::vector<FrontPage::Login> &logins);
    void showEvents(const std::vector<FrontPage::Event> &events);
    void signIn();
    void answered(const Result<SignInAnswer> &answer);
    void setWorking(bool working);
    void beginWait(const SignInAnswer &answer);
    void countDown();
    /// The person whose e-mail is typed must not try yet; another one may.
    [[nodiscard]] bool mustWait() const;

    const ThemeSource &m_themes;
    const Clock &m_clock;
    SessionStore &m_sessions;
    QLabel *m_venue;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QLabel *m_capsLock;
    KeyCapButton *m_signIn;
    MessageBar *m_message;
    QWidget *m_demonstration;
    QVBoxLayout *m_logins;
    QLabel *m_eventsTitle;
    QVBoxLayout *m_events;
    QTimer m_again;
    QTimer m_waitSecond; ///< runs while somebody must wait
    SignInAnswer m_wait;
    QString m_waitingEmail;
    std::chrono::milliseconds m_waitEnd{0};
    bool m_working = false;
    bool m_serverSilent = false;
    bool m_tillRefused = false;
    bool m_offersTillPassword = false;
};

} // namespace parterre
