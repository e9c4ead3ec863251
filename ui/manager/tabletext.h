// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QAbstractItemModel;

namespace parterre {

/// The cells chosen, as a spreadsheet takes them from the clipboard: tabs between columns, a line a
/// row. Tabs and line breaks inside a cell become spaces.
[[nodiscard]] QString clipboardText(QModelIndexList cells);

/// The whole table with its heads as CSV (RFC 4180): commas, CRLF. A text that a spreadsheet would
/// take for a formula is kept a text by an apostrophe before it.
[[nodiscard]] QString csvText(const QAbstractItemModel &table);

} // namespace parterre
