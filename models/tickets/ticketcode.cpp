// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketcode.h"

#include "models/tickets/base45.h"

#include <QtEndian>

#include <limits>

namespace parterre {

namespace {

constexpr QStringView prefix = u"PT";
constexpr quint8 signedVersion = 1;
constexpr quint8 unsignedVersion = 2;
constexpr qsizetype headSize = 1 + 1 + 4 + 8 + 4 + 2 + TicketCode::secretSize;
constexpr qsizetype wholeSize = headSize + TicketCode::signatureSize;

template <class Integer>
void append(QByteArray &bytes, qint64 value)
{
    const Integer bigEndian = qToBigEndian(static_cast<Integer>(value));
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

/// Reads the fields of a code one after another.
class Reader final
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    template <class Integer>
    Integer next()
    {
        const auto value = qFromBigEndian<Integer>(m_bytes.constData() + m_at);
        m_at += static_cast<qsizetype>(sizeof(Integer));
        return value;
    }
    QByteArray next(qsizetype size)
    {
        m_at += size;
        return m_bytes.mid(m_at - size, size);
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

/// Whether every field is one that the database can have given out.
bool isPossible(const TicketCode &code, quint32 event, quint32 seat)
{
    constexpr quint32 largest = std::numeric_limits<qint32>::max();
    const bool idsFit = event <= largest && seat <= largest;
    return idsFit && code.event.isValid() && code.line.isValid() && code.seat.isValid()
        && code.serial > 0 && code.serial <= std::numeric_limits<qint16>::max()
        && code.isSigned() == (code.key > 0);
}

} // namespace

QByteArray signedBytes(const TicketCode &code)
{
    Q_ASSERT(code.secret.size() == TicketCode::secretSize);
    QByteArray bytes;
    bytes.reserve(wholeSize);
    append<quint8>(bytes, code.key > 0 ? signedVersion : unsignedVersion);
    append<quint8>(bytes, code.key);
    append<quint32>(bytes, code.event.value);
    append<quint64>(bytes, code.line.value);
    append<quint32>(bytes, code.seat.value);
    append<quint16>(bytes, code.serial);
    return bytes + code.secret;
}

QString toText(const TicketCode &code)
{
    return prefix.toString() + toBase45(signedBytes(code) + code.signature);
}

std::optional<TicketCode> ticketCodeFrom(QStringView text)
{
    if (!text.startsWith(prefix))
        return std::nullopt;
    const auto bytes = fromBase45(text.mid(prefix.size()));
    if (!bytes || bytes->isEmpty())
        return std::nullopt;
    Reader reader(*bytes);
    const auto version = reader.next<quint8>();
    const bool hasSize = (version == signedVersion && bytes->size() == wholeSize)
        || (version == unsignedVersion && bytes->size() == headSize);
    if (!hasSize)
        return std::nullopt;

    TicketCode code;
    code.key = reader.next<quint8>();
    const auto event = reader.next<quint32>();
    code.line = LineId{static_cast<qint64>(reader.next<quint64>())};
    const auto seat = reader.next<quint32>();
    code.event = EventId{event};
    code.seat = SeatId{seat};
    code.serial = reader.next<quint16>();
    code.secret = reader.next(TicketCode::secretSize);
    if (version == signedVersion)
        code.signature = reader.next(TicketCode::signatureSize);
    if (!isPossible(code, event, seat))
        return std::nullopt;
    return code;
}

} // namespace parterre
