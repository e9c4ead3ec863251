// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace parterre {

class Inspector;
class NoticeLabel;
class ThemeSource;

/// The selected decoration: its text and size.
class AreaForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AreaForm(const ThemeSource &themes, QWidget *parent = nullptr);

    void show(const SeatingPlan &plan, const PlanSelection &selection);
    void editNames();
    void showError(const QString &sentence);

Q_SIGNALS:
    void wanted(const parterre::PlanCommand &command);

private:
    void change();

    Inspector *m_form;
    QLineEdit *m_text;
    QSpinBox *m_textSize;
    QSpinBox *m_width;
    QSpinBox *m_height;
    NoticeLabel *m_error;
    size_t m_index = 0;
    Area m_area;
};

} // namespace parterre
