// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace parterre {

/// An amount in minor units (cents) of one currency (ISO 4217 code). All arithmetic is in integers.
/// The database stores DECIMAL(10,2), so a minor unit is a hundredth whatever the currency.
class Money final
{
public:
    Money() = default;
    Money(qint64 minor, QString currency)
        : m_minor(minor)
        , m_currency(std::move(currency))
    {
    }

    [[nodiscard]] qint64 minor() const { return m_minor; }
    [[nodiscard]] const QString &currency() const { return m_currency; }
    [[nodiscard]] bool isZero() const { return m_minor == 0; }

    /// Sums of different currencies are a bug (asserted); an empty currency takes the other's.
    Money &operator+=(const Money &other);
    Money &operator-=(const Money &other);
    friend Money operator+(Money a, const Money &b) { return a += b; }
    friend Money operator-(Money a, const Money &b) { return a -= b; }
    bool operator==(const Money &) const = default;

    /// "45.00" in the locale's digits and separators, without the currency.
    [[nodiscard]] QString amountText(const QLocale &locale) const;
    /// "€45.00" or "45,00 €", as the locale writes it.
    [[nodiscard]] QString text(const QLocale &locale) const;

    /// Reads what a person typed: "45", "12,50", "12.50", "1,250.00" and "1.250,00" mean the same
    /// in every locale; "1,250" is 1250 where the comma groups, and nothing where it does not.
    /// Nothing for anything else, a negative amount, more than two decimals or more than the
    /// database can hold (99,999,999.99).
    [[nodiscard]] static std::optional<Money> parse(const QString &typed, const QString &currency,
                                                    const QLocale &locale);

private:
    qint64 m_minor = 0;
    QString m_currency;
};

} // namespace parterre
