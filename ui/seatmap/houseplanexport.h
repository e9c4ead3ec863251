// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/houseplan.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QPrinter;

namespace parterre {

/// Brings a house plan to a file or to a printer, from question to answer: asks which pages where
/// there are many, asks where to, works in a thread of its own with a progress dialog that can
/// cancel, and says what was saved or why not. The GUI thread never waits.
class HousePlanExport final
{
public:
    enum class Target { Pdf, Png, Print };

    /// What the title of the plan needs to know besides the seats.
    struct Event
    {
        QString name;
        QString venue;
        QString time;
        QDate date = {}; ///< for the name of the file
    };
    /// Gets the sentence that says what was saved; only while the parent lives.
    using Said = std::function<void(const QString &sentence)>;

    /// parent is the window that the dialogs belong to. The seats are read at once: what changes
    /// later is not on the plan. Returns immediately.
    static void open(QWidget *parent, Target target, const SeatStates &states, const Event &event,
                     Said said = {});
};

} // namespace parterre
