// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/eyesight.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// For linear RGB.
constexpr Matrix normalSight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},
                             {0.114503, 0.786281, 0.099216},
                             {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},
                               {0.280085, 0.672501, 0.047413},
                               {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{{{1.255528, -0.076749, -0.178779},
                             {-0.078411, 0.930809, 0.147602},
                             {0.004733, 0.691367, 0.303900}}};

constexpr Matrix linearToXyz{{{0.4124564, 0.3575761, 0.1804375},
                              {0.2126729, 0.7151522, 0.0721750},
                              {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple whitePoint{0.95047, 1.0, 1.08883};

const Matrix &matrixOf(Eyesight eyesight)
{
    switch (eyesight) {
    case Eyesight::Normal:
        break;
    case Eyesight::Protanopia:
        return protanopia;
    case Eyesight::Deuteranopia:
        return deuteranopia;
    case Eyesight::Tritanopia:
        return tritanopia;
    }
    return normalSight;
}

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (size_t i = 0; i < 3; ++i) {
        for (size_t j = 0; j < 3; ++j) {
            result[i] += matrix[i][j] * vector[j];
        }
    }
    return result;
}

Triple seenLinear(Eyesight eyesight, const QColor &color)
{
    Triple channels{color.redF(), color.greenF(), color.blueF()};
    for (double &c : channels) {
        c = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    channels = times(matrixOf(eyesight), channels);
    for (double &c : channels) {
        c = std::clamp(c, 0.0, 1.0);
    }
    return channels;
}

Triple labOf(const Triple &linear)
{
    Triple f = times(linearToXyz, linear);
    for (size_t i = 0; i < 3; ++i) {
        const double t = f[i] / whitePoint[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

} // namespace

const char *nameOf(Eyesight eyesight)
{
    constexpr std::array names{"normal sight", "protanopia", "deuteranopia", "tritanopia"};
    return names[static_cast<size_t>(eyesight)];
}

QColor seenBy(Eyesight eyesight, const QColor &color)
{
    Triple channels = seenLinear(eyesight, color);
    for (double &c : channels) {
        c = c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
        c = std::clamp(c, 0.0, 1.0);
    }
    return QColor::fromRgbF(static_cast<float>(channels[0]), static_cast<float>(channels[1]),
                            static_cast<float>(channels[2]));
}

QImage seenBy(Eyesight eyesight, const QImage &image)
{
    QImage seen = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, QRgb> known;
    for (int y = 0; y < seen.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(seen.scanLine(y));
        for (int x = 0; x < seen.width(); ++x) {
            auto found = known.constFind(line[x]);
            if (found == known.constEnd()) {
                found = known.insert(line[x], seenBy(eyesight, QColor(line[x])).rgb());
            }
            line[x] = *found;
        }
    }
    return seen;
}

double distance(Eyesight eyesight, const QColor &a, const QColor &b)
{
    const Triple one = labOf(seenLinear(eyesight, a));
    const Triple other = labOf(seenLinear(eyesight, b));
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace parterre
