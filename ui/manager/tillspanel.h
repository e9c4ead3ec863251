// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/base/notice.h"
#include "models/base/rowsmodel.h"
#include "models/staff/staffdesk.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace parterre {

class DeskTable;
class Inspector;
class ThemeSource;

/// The windows of the house: their names, and which of them may sell. A window is added on the
/// server: its login is a role of the database, which no window may make.
class TillsPanel final : public QWidget
{
    Q_OBJECT

public:
    TillsPanel(const ThemeSource &themes, StaffDesk &desk, QWidget *parent = nullptr);

    void begin(const QString &token);
    void end();
    [[nodiscard]] bool isChanged() const;
    bool stepBack();
    void save();

Q_SIGNALS:
    void noticed(const Notice &notice);
    void failed(const parterre::Error &error);

private:
    void build(const ThemeSource &themes);
    void read();
    void take(const Result<std::vector<ManagedTill>> &tills);
    void choose(int row);
    void show(const ManagedTill &till);
    void follow();
    void saved(const Result<DeskAnswer> &answer);

    StaffDesk &m_desk;
    RowsModel<ManagedTill> m_model;
    QString m_token;
    ManagedTill m_shown;
    Latest m_latest;
    DeskTable *m_table;
    Inspector *m_inspector;
    QLineEdit *m_name;
    QCheckBox *m_off;
    QPushButton *m_save;
};

} // namespace parterre
