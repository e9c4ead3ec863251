// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/notice.h"
#include "models/staff/sessionstore.h"

#include <QWidget>

namespace parterre {

/// One page of the managers' desk: a table with a filter line on top and an inspector at the right,
/// or an editor. What it edits is saved as a whole.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// A manager is at the desk: everything is read afresh. Called each time the page is shown.
    virtual void begin(const Session &session) = 0;
    /// Nobody is any more: nothing of the house stays on the screen.
    virtual void end() = 0;
    /// What would be lost by leaving now, as a sentence; empty when nothing would be.
    [[nodiscard]] virtual QString unsaved() const { return {}; }
    /// Esc: one step back inside the page; false when there is none.
    virtual bool stepBack() { return false; }

Q_SIGNALS:
    /// For the desk's message bar.
    void noticed(const Notice &notice);
    /// A reading or an act failed for a reason that concerns the window: no link, session ended.
    void failed(const Error &error);
    /// Another page of the desk, by the name of its icon.
    void pageAsked(const QString &page);
};

} // namespace parterre
