// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/namesequence.h"

#include <algorithm>

namespace parterre {

NameSequence::NameSequence(const QString &first, QStringList skipped)
    : m_skipped(std::move(skipped))
{
    bool isNumber = false;
    m_next = first.toLongLong(&isNumber);
    if (isNumber)
        return;
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        if (!m_skipped.contains(QString(QChar(letter)), Qt::CaseInsensitive))
            m_alphabet += QChar(letter);
    }
    if (m_alphabet.isEmpty())
        m_alphabet = QStringLiteral("A");
    m_next = 0;
    for (const QChar letter : first.toUpper().left(8)) {
        const qsizetype digit = std::max<qsizetype>(0, m_alphabet.indexOf(letter));
        m_next = m_next * m_alphabet.size() + digit + 1;
    }
    m_next = std::max<qint64>(1, m_next);
}

QString NameSequence::next()
{
    if (!m_alphabet.isEmpty())
        return letters(m_next++);
    while (m_skipped.contains(QString::number(m_next)))
        ++m_next;
    return QString::number(m_next++);
}

/// Counting without a zero: after the last letter come two letters.
QString NameSequence::letters(qint64 number) const
{
    QString name;
    for (; number > 0; number = (number - 1) / m_alphabet.size())
        name.prepend(m_alphabet.at((number - 1) % m_alphabet.size()));
    return name;
}

} // namespace parterre
