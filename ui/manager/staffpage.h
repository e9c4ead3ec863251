// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manager/deskpage.h"

class QStackedWidget;
class QTabBar;

namespace parterre {

class PeoplePanel;
class SessionsPanel;
class StaffDesk;
class ThemeSource;
class TillsPanel;

/// Who may sell and manage, at which windows, and who is signed in. Ctrl+Tab goes to the next list.
class StaffPage final : public DeskPage
{
    Q_OBJECT

public:
    StaffPage(const ThemeSource &themes, StaffDesk &desk, QWidget *parent = nullptr);

    void begin(const Session &session) override;
    void end() override;
    [[nodiscard]] QString unsaved() const override;
    bool stepBack() override;

private:
    void addKeys();
    void open(int list);
    template <class Panel>
    void add(Panel *panel, const QString &word);

    QTabBar *m_lists;
    QStackedWidget *m_stack;
    PeoplePanel *m_people;
    TillsPanel *m_tills;
    SessionsPanel *m_sessions;
    QString m_token;
};

} // namespace parterre
