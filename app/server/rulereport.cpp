// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/rulereport.h"

#include <QCoreApplication>

namespace parterre {

QString brokenRules(const Rows &rows)
{
    QStringList found;
    for (const Row &row : rows) {
        if (!row.isNull(u"name"))
            found += QStringLiteral("%1 \u00d7 %2")
                         .arg(row.integer(u"violations"))
                         .arg(row.text(u"name"));
    }
    if (found.isEmpty())
        return {};
    return QCoreApplication::translate("RuleReport",
                                       "The data breaks a rule of the house (%1): stop selling the "
                                       "events concerned and run parterre-admin check.")
        .arg(found.join(QStringLiteral(", ")));
}

} // namespace parterre
