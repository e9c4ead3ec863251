// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace parterre {

class Inspector;
class NoticeLabel;
class ThemeSource;

/// The plan as a whole: its name and what its price categories cost.
class PlanForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanForm(const ThemeSource &themes, QWidget *parent = nullptr);

    void show(const SeatingPlan &plan, const QString &currency);
    void editNames();
    void showError(const QString &sentence);

Q_SIGNALS:
    void wanted(const parterre::PlanCommand &command);

private:
    struct Line
    {
        QLineEdit *name = nullptr;
        QLineEdit *price = nullptr;
    };

    void addLine();
    void changeCategory(size_t line);
    void addCategory();

    const ThemeSource &m_themes;
    Inspector *m_form;
    QLineEdit *m_name;
    QWidget *m_list;
    QVBoxLayout *m_lines;
    std::vector<Line> m_categoryLines;
    NoticeLabel *m_error;
    SeatingPlan m_known; ///< name and categories as they are shown
};

} // namespace parterre
