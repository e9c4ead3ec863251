// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/base/notice.h"
#include "models/seating/planimport.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;

namespace parterre {

class Clock;
class KeyCapButton;
class NoticeLabel;
class PlanCanvas;
class ThemeSource;

/// A plan file before it becomes a plan: its picture, every fault with its place, what mending
/// would change. What cannot be sold even then is refused.
class PlanImportSheet final : public QWidget
{
    Q_OBJECT

public:
    PlanImportSheet(const ThemeSource &themes, const Clock &clock, QWidget *parent = nullptr);

    /// Reads it outside the GUI thread.
    void read(const QString &path);
    void end();

Q_SIGNALS:
    void planTaken(const parterre::SeatingPlan &plan);
    void givenUp();
    void otherFileWanted();
    void noticed(const Notice &notice);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const Result<ImportedPlanPtr> &imported);
    void show();
    void list(const QString &place, const QString &sentence, const QColor &colour);
    [[nodiscard]] bool mends() const;
    [[nodiscard]] QString verdict(const PlanFaults &faults) const;

    const ThemeSource &m_themes;
    Latest m_latest;
    QString m_path;
    ImportedPlanPtr m_imported;
    PlanCanvas *m_canvas;
    QLabel *m_title;
    QLabel *m_remark;
    NoticeLabel *m_verdict;
    QCheckBox *m_mend;
    QCheckBox *m_separate;
    QListWidget *m_list;
    KeyCapButton *m_take;
};

} // namespace parterre
