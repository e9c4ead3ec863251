// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/staffdesk.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace parterre {

class ChoiceBox;
class Inspector;
class ThemeSource;

/// The inspector of one person: of the staff, or to be added.
class PersonForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonForm(const ThemeSource &themes, QWidget *parent = nullptr);

    void showNobody();
    void showNew();
    void showPerson(const ManagedPerson &person);
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool isDraftChanged() const { return draft() != m_shown.draft; }
    [[nodiscard]] const ManagedPerson &person() const { return m_shown; }
    [[nodiscard]] StaffDraft draft() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] QString password() const;
    void clearPassword();

    /// "Password: too short." goes under that field; whatever names no field is not shown here.
    void showFault(const QString &sentence);
    void clearFaults();
    void setWorking(bool working);
    /// Types go to the first field.
    void takeFocus();

Q_SIGNALS:
    void saveAsked();
    void edited();

private:
    void build();
    void show(const ManagedPerson &person, bool isNew);
    void follow();

    Inspector *m_inspector;
    QLineEdit *m_name;
    QLineEdit *m_email;
    ChoiceBox *m_role;
    QCheckBox *m_refund;
    QCheckBox *m_comp;
    QCheckBox *m_reprint;
    QCheckBox *m_price;
    QCheckBox *m_disabled;
    QLineEdit *m_password;
    QPushButton *m_save;
    ManagedPerson m_shown;
    bool m_isNew = false;
    bool m_working = false;
};

} // namespace parterre
