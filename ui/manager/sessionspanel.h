// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/base/notice.h"
#include "models/base/rowsmodel.h"
#include "models/staff/staffdesk.h"

#include <QWidget>

class QPushButton;

namespace parterre {

class DeskTable;

/// Who is signed in where. A manager can sign anybody else out.
class SessionsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionsPanel(StaffDesk &desk, QWidget *parent = nullptr);

    void begin(const QString &token);
    void end();

Q_SIGNALS:
    void noticed(const Notice &notice);
    void failed(const parterre::Error &error);

private:
    void read();
    void take(const Result<std::vector<ManagedSession>> &sessions);
    void signOut();
    void signedOut(const ManagedSession &session, const Result<DeskAnswer> &answer);
    void follow();

    StaffDesk &m_desk;
    RowsModel<ManagedSession> m_model;
    QString m_token;
    Latest m_latest;
    DeskTable *m_table;
    QPushButton *m_signOut;
};

} // namespace parterre
