// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"

#include <QChar>
#include <QStringList>
#include <QtGlobal>

#include <algorithm>

namespace parterre {

namespace {

constexpr qint64 largestMinor = 9'999'999'999; // DECIMAL(10,2)

void adoptCurrency(QString &own, const QString &other)
{
    if (own.isEmpty())
        own = other;
    Q_ASSERT(other.isEmpty() || own == other);
}

/// The minor units of plain digits, or nothing when they are too many.
std::optional<qint64> digitsToMinor(const QString &whole, QString fraction)
{
    if (whole.size() > 12 || fraction.size() > 2)
        return std::nullopt;
    fraction = fraction.leftJustified(2, u'0');
    bool ok = false;
    const qint64 minor = (whole + fraction).toLongLong(&ok);
    if (!ok || minor > largestMinor)
        return std::nullopt;
    return minor;
}

/// Separators that look alike are one: all spaces, both apostrophes.
QChar plainSeparator(QChar c)
{
    if (c.isSpace())
        return u' ';
    return c == u'\u2019' ? QChar(u'\'') : c;
}

/// What was typed: runs of digits, and what stands between them.
struct TypedNumber
{
    QStringList parts; ///< one more than separators; the first and the last may be empty
    QString separators;
};

std::optional<TypedNumber> split(const QString &typed)
{
    static const QString known = QStringLiteral(".,' \u066b\u066c"); // the last two are Arabic
    TypedNumber number{{QString()}, {}};
    for (const QChar c : typed) {
        const QChar separator = plainSeparator(c);
        if (c.isDigit()) {
            number.parts.last() += QChar(u'0' + c.digitValue());
        } else if (known.contains(separator)) {
            number.separators += separator;
            number.parts << QString();
        } else {
            return std::nullopt;
        }
    }
    return number;
}

/// Whether the last separator is the decimal one. It is where it can be nothing else; a single one
/// before three digits is read as the locale reads it.
bool endsInFraction(const TypedNumber &number, const QLocale &locale)
{
    if (number.separators.isEmpty())
        return false;
    const QChar last = number.separators.back();
    if (last == u' ' || last == u'\'' || number.separators.count(last) > 1)
        return false;
    const bool isLocalGroup = locale.groupSeparator() == QString(last);
    return number.separators.size() > 1 || !isLocalGroup || number.parts.last().size() != 3;
}

/// Groups of three; before the last also groups of two, as in India: 1,00,000.
bool isGrouped(const TypedNumber &number)
{
    if (number.separators.isEmpty())
        return true;
    const bool alike
        = number.separators.count(number.separators.front()) == number.separators.size();
    const qsizetype size = number.parts.size() > 2 ? number.parts.at(1).size() : 3;
    const auto isFull = [size](const QString &part) { return part.size() == size; };
    const qsizetype first = number.parts.constFirst().size();
    return alike && (size == 2 || size == 3) && first >= 1 && first <= size
        && std::all_of(number.parts.cbegin() + 1, number.parts.cend() - 1, isFull)
        && number.parts.constLast().size() == 3;
}

} // namespace

Money &Money::operator+=(const Money &other)
{
    adoptCurrency(m_currency, other.m_currency);
    m_minor += other.m_minor;
    return *this;
}

Money &Money::operator-=(const Money &other)
{
    adoptCurrency(m_currency, other.m_currency);
    m_minor -= other.m_minor;
    return *this;
}

QString Money::amountText(const QLocale &locale) const
{
    const qint64 magnitude = qAbs(m_minor);
    QString text = locale.toString(magnitude / 100) + locale.decimalPoint();
    const QString zero = locale.zeroDigit();
    const qint64 cents = magnitude % 100;
    text += (cents < 10 ? zero : QString()) + locale.toString(cents);
    return m_minor < 0 ? locale.negativeSign() + text : text;
}

QString Money::text(const QLocale &locale) const
{
    const bool ownCurrency = locale.currencySymbol(QLocale::CurrencyIsoCode) == m_currency;
    const QString symbol = ownCurrency ? locale.currencySymbol() : m_currency;
    if (symbol.isEmpty())
        return amountText(locale);
    // The locale's own pattern decides on which side of the amount the symbol stands.
    const bool symbolLast = locale.toCurrencyString(1).at(0).isDigit();
    const QString amount = amountText(locale);
    if (symbolLast)
        return amount + QChar::Nbsp + symbol;
    return symbol.size() > 1 ? symbol + QChar::Nbsp + amount : symbol + amount;
}

std::optional<Money> Money::parse(const QString &typed, const QString &currency,
                                  const QLocale &locale)
{
    auto number = split(typed.trimmed());
    if (!number)
        return std::nullopt;
    QString fraction;
    if (endsInFraction(*number, locale)) {
        fraction = number->parts.takeLast();
        number->separators.chop(1);
    }
    const QString whole = number->parts.join(QString());
    if (!isGrouped(*number) || (whole.isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    const auto minor = digitsToMinor(whole, fraction);
    if (!minor)
        return std::nullopt;
    return Money(*minor, currency);
}

} // namespace parterre
