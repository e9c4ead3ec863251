// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/plandesk.h"
#include "models/seating/planpreview.h"

#include <QWidget>

class QLabel;

namespace parterre {

class Inspector;
class KeyCapButton;
class NoticeLabel;
class ThemeSource;

/// What a save changes in an event that may be on sale, before it is done; then how far it is.
class PlanSaveSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanSaveSheet(const ThemeSource &themes, QWidget *parent = nullptr);

    /// The changes are being worked out.
    void begin(const QString &title);
    void showChanges(const SeatingPreview &preview);
    void showStep(PlanStep step, int seats);
    [[nodiscard]] bool isSaving() const { return m_saving; }

Q_SIGNALS:
    void confirmed();
    void givenUp();   ///< before it is saved
    void cancelled(); ///< while it is saved

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave();

    Inspector *m_form;
    QLabel *m_changes;
    NoticeLabel *m_refusal;
    KeyCapButton *m_save;
    KeyCapButton *m_stop;
    bool m_saving = false;
};

} // namespace parterre
