// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/bestwish.h"

#include <QCoreApplication>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BestWish)
};

QString reasonText(BestReason reason)
{
    switch (reason) {
    case BestReason::Best:
        return Words::tr("the best that are free");
    case BestReason::Together:
        return Words::tr("together");
    case BestReason::Middle:
        return Words::tr("nearest to the middle");
    case BestReason::NoSingle:
        return Words::tr("no single seat left over");
    case BestReason::AcrossAisle:
        return Words::tr("across the aisle");
    case BestReason::Row:
        return Words::tr("in the row asked for");
    case BestReason::Section:
        return Words::tr("in the section asked for");
    case BestReason::Closer:
        return Words::tr("as close as can be");
    case BestReason::Aisle:
        return Words::tr("at an aisle");
    case BestReason::Wheelchair:
        return Words::tr("wheelchair place with companion");
    case BestReason::Apart:
        return Words::tr("not all together");
    }
    Q_UNREACHABLE();
}

} // namespace

QString bestReasonsText(const std::vector<BestReason> &reasons)
{
    QStringList texts;
    for (const BestReason reason : reasons)
        texts << reasonText(reason);
    QString text = texts.join(Words::tr(", "));
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace parterre
