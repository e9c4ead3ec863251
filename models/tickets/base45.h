// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace parterre {

/// Bytes in the letters that a QR code packs best (RFC 9285). Encoding never ends in a blank.
[[nodiscard]] QString toBase45(const QByteArray &bytes);

/// Nothing for a text that toBase45() would not have written: each byte sequence has one text.
[[nodiscard]] std::optional<QByteArray> fromBase45(QStringView text);

} // namespace parterre
