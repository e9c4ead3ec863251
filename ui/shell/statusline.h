// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace parterre {

class SeatFeed;
class StatusItem;
class ThemeSource;
class KeyCapButton;
struct Session;

/// The line below everything: which till, who is signed in, how fresh the map is, how the printer
/// is.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(ThemeSource &themes, QWidget *parent = nullptr);

    void setTill(const QString &till);
    void setPerson(const Session &session);
    void clearPerson();
    /// Which side of the house the window shows: a manager can go from one to the other.
    void setAtDesk(bool atDesk);
    /// How the printer is.
    void setPrinter(const QString &text, bool good);
    /// linked: whether the last word from the database's link was a good one.
    void setHealth(const SeatFeed &feed, bool linked);

Q_SIGNALS:
    void signOutAsked();
    void helpAsked();
    void lockAsked();
    void deskAsked();
    void saleAsked();

private:
    void switchLook();
    void nameLook();

    ThemeSource &m_themes;
    QLabel *m_till;
    QLabel *m_person;
    StatusItem *m_server;
    StatusItem *m_changes;
    StatusItem *m_printer;
    KeyCapButton *m_desk;
    KeyCapButton *m_help;
    KeyCapButton *m_lock;
    KeyCapButton *m_look;
    KeyCapButton *m_signOut;
    bool m_atDesk = false;
};

} // namespace parterre
