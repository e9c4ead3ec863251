// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/sessionspanel.h"

#include "ui/manager/desktable.h"
#include "ui/manager/stafftables.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace parterre {

SessionsPanel::SessionsPanel(StaffDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(sessionColumns())
    , m_table(new DeskTable(u"sessions"_qs, this))
    , m_signOut(new QPushButton(tr("Sign &out this person"), this))
{
    m_signOut->setObjectName(u"endSession"_qs);
    m_signOut->setToolTip(tr("What the window holds stays held until its time is over."));
    m_table->setModel(&m_model);
    m_table->setColumnWidths({180, 240, 120, 160, 160, 140}, 1);
    m_table->setEmptyText(tr("Nobody is signed in."));
    m_table->addAct(m_signOut);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_table);
    connect(m_table, &DeskTable::currentRowChanged, this, &SessionsPanel::follow);
    connect(m_table, &DeskTable::readAgainAsked, this, &SessionsPanel::read);
    connect(m_table, &DeskTable::noticed, this, &SessionsPanel::noticed);
    connect(m_signOut, &QAbstractButton::clicked, this, &SessionsPanel::signOut);
    setFocusProxy(m_table);
    follow();
}

void SessionsPanel::begin(const QString &token)
{
    m_token = token;
    read();
}

void SessionsPanel::end()
{
    m_latest.cancel();
    m_token.clear();
    m_model.setValues({});
}

void SessionsPanel::read()
{
    m_table->showLoading();
    const StaffDesk::Done<std::vector<ManagedSession>> done
        = [this](const auto &sessions) { take(sessions); };
    m_desk.sessions(m_token, this, m_latest.next().guard(done));
}

void SessionsPanel::take(const Result<std::vector<ManagedSession>> &sessions)
{
    if (sessions) {
        m_model.setValues(*sessions);
        m_table->showRows();
        m_table->setRemark(tr("%n signed in", nullptr, m_model.rowCount()));
    } else {
        m_table->showFailed(sessions.error().text);
        Q_EMIT failed(sessions.error());
    }
    follow();
}

void SessionsPanel::signOut()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const ManagedSession session = m_model.at(row);
    m_signOut->setEnabled(false);
    m_desk.endSession(
        m_token, QUuid::createUuid(), session.id, this,
        [this, session](const Result<DeskAnswer> &answer) { signedOut(session, answer); });
}

void SessionsPanel::signedOut(const ManagedSession &session, const Result<DeskAnswer> &answer)
{
    follow();
    if (!answer) {
        Q_EMIT noticed({Notice::Level::Error, answer.error().text});
        Q_EMIT failed(answer.error());
        return;
    }
    if (answer->isOk())
        Q_EMIT noticed({Notice::Level::Success,
                        tr("%1 is signed out at %2. Held seats stay held until their time is "
                           "over.")
                            .arg(session.person, session.till)});
    else
        Q_EMIT noticed({Notice::Level::Warning, staffRefusal(*answer)});
    read();
}

void SessionsPanel::follow()
{
    const int row = m_table->currentRow();
    m_signOut->setEnabled(row >= 0 && !m_model.at(row).own);
}

} // namespace parterre
