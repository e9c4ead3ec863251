// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/password.h"

#include <QLatin1String>
#include <QRandomGenerator>

#include <array>

namespace parterre {

namespace {

constexpr QLatin1String letters("abcdefghijkmnopqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ2345679");

constexpr std::array words{
    QLatin1String("amber"),   QLatin1String("anchor"), QLatin1String("candle"),
    QLatin1String("canvas"),  QLatin1String("cedar"),  QLatin1String("copper"),
    QLatin1String("curtain"), QLatin1String("ember"),  QLatin1String("fiddle"),
    QLatin1String("garden"),  QLatin1String("harbor"), QLatin1String("lantern"),
    QLatin1String("marble"),  QLatin1String("meadow"), QLatin1String("mirror"),
    QLatin1String("orchard"), QLatin1String("pepper"), QLatin1String("ribbon"),
    QLatin1String("saddle"),  QLatin1String("silver"), QLatin1String("spring"),
    QLatin1String("thimble"), QLatin1String("velvet"), QLatin1String("willow"),
};

template <class Sequence>
auto randomOf(const Sequence &sequence)
{
    const auto size = static_cast<int>(sequence.size());
    return sequence[static_cast<decltype(sequence.size())>(
        QRandomGenerator::system()->bounded(size))];
}

} // namespace

QString generatedPassword(int length)
{
    QString password;
    for (int i = 0; i < length; ++i)
        password += randomOf(letters);
    return password;
}

QString typeablePassword()
{
    const QLatin1String first = randomOf(words);
    QLatin1String second = first;
    while (second == first)
        second = randomOf(words);
    const int number = QRandomGenerator::system()->bounded(1000, 10000);
    return QString(first) + u'-' + second + u'-' + QString::number(number);
}

} // namespace parterre
