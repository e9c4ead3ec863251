// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace parterre {

/// Names of rows in order: "1", "2", … or "A" … "Z", "AA", "AB", …, from a first one, without those
/// that a house leaves out (13, or the letters I and O that look like figures).
class NameSequence final
{
public:
    /// skipped holds whole numbers, or single letters that appear in no name.
    NameSequence(const QString &first, QStringList skipped);

    [[nodiscard]] QString next();

private:
    [[nodiscard]] QString letters(qint64 number) const;

    QStringList m_skipped;
    QString m_alphabet; ///< empty when the names are numbers
    qint64 m_next = 1;
};

} // namespace parterre
