// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planname.h"

#include <algorithm>

namespace parterre {

namespace {

/// In characters, as the database counts them.
qsizetype lengthOf(const QString &text)
{
    return text.size()
        - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

NameFault nameFault(const QString &name, qsizetype longest)
{
    if (name.trimmed().isEmpty())
        return NameFault::Blank;
    if (hasControl(name))
        return NameFault::Unprintable;
    return lengthOf(name) > longest ? NameFault::TooLong : NameFault::None;
}

} // namespace parterre
