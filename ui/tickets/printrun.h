// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/printpages.h"

#include <QString>

#include <functional>

namespace parterre {

/// Where a print goes: to a printer, or into a file.
struct PrintTarget
{
    QString printer; ///< as the system names it; empty: the system's default
    QString pdfFile; ///< instead of a printer

    [[nodiscard]] static PrintTarget toPrinter(const QString &name) { return {name, {}}; }
    [[nodiscard]] static PrintTarget toPdf(const QString &path) { return {{}, path}; }
    [[nodiscard]] bool isFile() const { return !pdfFile.isEmpty(); }
};

/// How a print ended.
struct PrintResult
{
    enum class State : quint8 {
        Printed,   ///< the system took all pages, or the file is whole
        Failed,    ///< sentence says why and what to do
        Cancelled, ///< at the person's request
    };

    State state = State::Printed;
    QString sentence;

    [[nodiscard]] bool isPrinted() const { return state == State::Printed; }
};

/// What a running print is asked and told, in its own thread.
struct PrintControl
{
    std::function<bool()> isCancelled;
    std::function<void(int done, int total)> progressed;
};

/// Prints all pages. Blocks, and asks the system's printers: never in the GUI thread. A file
/// appears whole or not at all.
[[nodiscard]] PrintResult runPrint(const PrintPages &pages, const PrintTarget &target,
                                   const QString &title, const PrintControl &control);

} // namespace parterre
