// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

namespace parterre {

class Row;

/// What became of an act at the managers' desk, as api.desk_answer tells it.
struct DeskAnswer
{
    enum class Outcome : quint8 {
        Ok,
        Changed,  ///< another manager saved first; nothing was changed
        Refused,  ///< a rule of the house forbids it; nothing was changed
        NotFound, ///< it is not there any more
    };
    Outcome outcome = Outcome::Ok;
    int version = 0;  ///< of the thing as it is now
    qint64 id = 0;    ///< of the thing
    QStringList args; ///< the names that a sentence about it needs; see the SQL function

    [[nodiscard]] bool isOk() const { return outcome == Outcome::Ok; }
    bool operator==(const DeskAnswer &) const = default;
};

/// From the columns outcome, version, id and message_args of an acting function. A session that
/// may not act is an Error: its code is PT401 when it ended and PT423 when it is locked.
[[nodiscard]] Result<DeskAnswer> deskAnswerFrom(const Row &row);

} // namespace parterre
