// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/base/notice.h"
#include "models/base/rowsmodel.h"
#include "models/staff/staffdesk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace parterre {

class DeskTable;
class PersonForm;
class ThemeSource;

/// Everybody who may sign in: a table, and the form of the one chosen.
class PeoplePanel final : public QWidget
{
    Q_OBJECT

public:
    PeoplePanel(const ThemeSource &themes, StaffDesk &desk, QWidget *parent = nullptr);

    void begin(const QString &token);
    void end();
    [[nodiscard]] bool isChanged() const;
    /// Esc: what was typed is taken back; false when nothing was.
    bool stepBack();
    void save();

Q_SIGNALS:
    void noticed(const Notice &notice);
    void failed(const parterre::Error &error);

private:
    void read();
    void take(const Result<std::vector<ManagedPerson>> &people);
    void filter();
    void choose(int row);
    void addNew();
    void saveNew();
    void saveDraft();
    void savePassword();
    void saved(const Result<DeskAnswer> &answer, const QString &done);
    void warnOfUnsaved();

    StaffDesk &m_desk;
    RowsModel<ManagedPerson> m_model;
    std::vector<ManagedPerson> m_people;
    QString m_token;
    UserId m_chosen;
    QUuid m_request; ///< of the person being added
    Latest m_latest;
    QLineEdit *m_search;
    QPushButton *m_add;
    DeskTable *m_table;
    PersonForm *m_form;
};

} // namespace parterre
