// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/staffpage.h"

#include "ui/manager/peoplepanel.h"
#include "ui/manager/sessionspanel.h"
#include "ui/manager/tillspanel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace parterre {

StaffPage::StaffPage(const ThemeSource &themes, StaffDesk &desk, QWidget *parent)
    : DeskPage(parent)
    , m_lists(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_people(new PeoplePanel(themes, desk, this))
    , m_tills(new TillsPanel(themes, desk, this))
    , m_sessions(new SessionsPanel(desk, this))
{
    setObjectName(u"staffPage"_qs);
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_lists->setObjectName(u"staffLists"_qs);
    m_lists->setDrawBase(false);
    m_lists->setExpanding(false);
    add(m_people, tr("Staff"));
    add(m_tills, tr("Windows"));
    add(m_sessions, tr("Signed in now"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::unit);
    head->addWidget(m_lists);
    head->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(m_stack, 1);
    connect(m_lists, &QTabBar::currentChanged, this, &StaffPage::open);
    setFocusProxy(m_lists);
    addKeys();
}

template <class Panel>
void StaffPage::add(Panel *panel, const QString &word)
{
    m_stack->addWidget(panel);
    m_lists->addTab(word);
    connect(panel, &Panel::noticed, this, &DeskPage::noticed);
    connect(panel, &Panel::failed, this, &DeskPage::failed);
}

void StaffPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence::Save, [this] {
        if (m_stack->currentWidget() == m_people)
            m_people->save();
        else if (m_stack->currentWidget() == m_tills)
            m_tills->save();
    });
    key(Qt::CTRL | Qt::Key_Tab,
        [this] { m_lists->setCurrentIndex((m_lists->currentIndex() + 1) % m_lists->count()); });
}

void StaffPage::begin(const Session &session)
{
    m_token = session.token;
    open(m_lists->currentIndex());
}

void StaffPage::end()
{
    m_token.clear();
    m_people->end();
    m_tills->end();
    m_sessions->end();
}

/// Each list is read when it comes on the screen; what was typed in another stays there.
void StaffPage::open(int list)
{
    m_stack->setCurrentIndex(list);
    if (m_token.isEmpty())
        return;
    if (m_stack->currentWidget() == m_people)
        m_people->begin(m_token);
    else if (m_stack->currentWidget() == m_tills)
        m_tills->begin(m_token);
    else
        m_sessions->begin(m_token);
}

QString StaffPage::unsaved() const
{
    return m_people->isChanged() || m_tills->isChanged()
        ? tr("What you changed on this page is not saved. It is lost if you leave now.")
        : QString();
}

bool StaffPage::stepBack()
{
    if (m_stack->currentWidget() == m_people)
        return m_people->stepBack();
    return m_stack->currentWidget() == m_tills && m_tills->stepBack();
}

} // namespace parterre
