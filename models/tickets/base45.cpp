// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/base45.h"

namespace parterre {

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr int radix = 45;
constexpr int largestPair = 0xFFFF; // two bytes, as three letters
constexpr int largestByte = 0xFF;   // the odd byte at the end, as two

void appendDigits(QString &text, int value, int digits)
{
    for (; digits > 0; --digits, value /= radix)
        text += alphabet[value % radix];
}

/// The lowest digit comes first.
std::optional<int> valueOf(QStringView digits)
{
    int value = 0;
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        const qsizetype digit = alphabet.indexOf(digits[i]);
        if (digit < 0)
            return std::nullopt;
        value = value * radix + static_cast<int>(digit);
    }
    return value;
}

} // namespace

QString toBase45(const QByteArray &bytes)
{
    const auto at = [&bytes](qsizetype i) { return static_cast<quint8>(bytes[i]); };
    QString text;
    text.reserve((bytes.size() * 3 + 1) / 2);
    qsizetype i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        appendDigits(text, at(i) << 8 | at(i + 1), 3);
    if (i < bytes.size())
        appendDigits(text, at(i), 2);
    return text;
}

std::optional<QByteArray> fromBase45(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 2 / 3);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const QStringView digits = text.mid(i, 3);
        const auto value = digits.size() > 1 ? valueOf(digits) : std::nullopt;
        const bool isPair = digits.size() == 3;
        if (!value || *value > (isPair ? largestPair : largestByte))
            return std::nullopt;
        if (isPair)
            bytes += static_cast<char>(*value >> 8);
        bytes += static_cast<char>(*value & 0xFF);
    }
    return bytes;
}

} // namespace parterre
