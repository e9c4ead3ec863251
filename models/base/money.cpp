// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"

#include <QChar>
#include <QtGlobal>

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
    const QString point = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    QString whole;
    QString fraction;
    qsizetype digitsSinceGroup = -1; // -1: no group separator met yet
    bool inFraction = false;
    for (const QChar c : typed.trimmed()) {
        if (c.isDigit()) {
            (inFraction ? fraction : whole) += QChar(u'0' + c.digitValue());
            if (!inFraction && digitsSinceGroup >= 0)
                ++digitsSinceGroup;
        } else if (!inFraction && QString(c) == point) {
            inFraction = true;
        } else if (!inFraction && !whole.isEmpty()
                   && (QString(c) == group || (group.trimmed().isEmpty() && c.isSpace()))) {
            if (digitsSinceGroup >= 0 ? digitsSinceGroup != 3 : whole.size() > 3)
                return std::nullopt;
            digitsSinceGroup = 0;
        } else {
            return std::nullopt;
        }
    }
    const bool brokenGroup = digitsSinceGroup >= 0 && digitsSinceGroup != 3;
    if (brokenGroup || (whole.isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    const auto minor = digitsToMinor(whole, fraction);
    if (!minor)
        return std::nullopt;
    return Money(*minor, currency);
}

} // namespace parterre
