// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"
#include "ui/manager/plans/numberingfields.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace parterre {

class ChoiceBox;
class Inspector;
class NoticeLabel;
class ThemeSource;

/// The selected seats: their names where there is one, kind, price, curve, and how their rows are
/// named and numbered anew.
class SeatsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SeatsForm(const ThemeSource &themes, QWidget *parent = nullptr);

    void show(const SeatingPlan &plan, const PlanSelection &selection);
    /// The seat's number, the row's name or the section's, whichever is the smallest that is one.
    void editNames();
    void showError(const QString &sentence);

Q_SIGNALS:
    void wanted(const parterre::PlanCommand &command);

private:
    void build(const ThemeSource &themes);
    void connectNames();
    void connectMarks();

    Inspector *m_form;
    QLineEdit *m_section;
    QLineEdit *m_row;
    QLineEdit *m_seat;
    ChoiceBox *m_kind;
    ChoiceBox *m_category;
    QSpinBox *m_curve;
    NumberingFields m_numbering;
    NoticeLabel *m_error;
    PlanSpot m_spot; ///< the first one selected
    QString m_sectionName;
    QString m_rowName;
    QString m_number;
};

} // namespace parterre
