// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/base45.h"
#include "tests/tickets/ticketcodes.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

using namespace parterre;

/// A million changed tickets at a door that cannot ask the database: not one gets in.
class ForgeryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsInNoneOfAMillionForgeries();
};

namespace {

constexpr int forgeries = 1'000'000;
constexpr int headSize = 36;

TicketCode genuine(QRandomGenerator &random, int serial = 1)
{
    TicketCode code = someTicket(random.bounded(1, 500));
    code.serial = serial;
    return someSigner().sign(code, 1);
}

QByteArray bytesOf(const TicketCode &code)
{
    return signedBytes(code) + code.signature;
}

QString textOf(const QByteArray &bytes)
{
    return u"PT"_qs + toBase45(bytes);
}

using Forgery = std::function<QString(QRandomGenerator &, const TicketCode &, const TicketCode &)>;

QString bitsFlipped(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &)
{
    QByteArray bytes = bytesOf(ticket);
    const int first = random.bounded(static_cast<int>(bytes.size()) * 8);
    bytes[first / 8] = static_cast<char>(bytes[first / 8] ^ (1 << first % 8));
    for (int more = random.bounded(3); more > 0; --more) {
        const int bit = random.bounded(static_cast<int>(bytes.size()) * 8);
        if (bit != first)
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    }
    return textOf(bytes);
}

/// A field, or several, of another valid ticket.
QString fieldsSwapped(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &other)
{
    TicketCode forged = ticket;
    const int fields = random.bounded(1, 16);
    if (fields & 1)
        forged.line = other.line;
    if (fields & 2)
        forged.seat = other.seat;
    if (fields & 4)
        forged.secret = other.secret;
    if (fields & 8)
        forged.signature = other.signature;
    return fields == 15 ? textOf(bytesOf(forged).left(headSize)) : toText(forged);
}

QString signedByAnotherKey(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &)
{
    TicketCode forged = ticket;
    forged.serial += random.bounded(1, 1'000);
    return toText(someSigner('f').sign(forged, random.bounded(1, 4)));
}

QString letterChanged(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &)
{
    QString text = toText(ticket);
    const int at = random.bounded(static_cast<int>(text.size()));
    text[at] = QChar(static_cast<char16_t>((text[at].unicode() + random.bounded(1, 128)) & 0x7F));
    return text;
}

QString versionChanged(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &)
{
    QByteArray bytes = bytesOf(ticket);
    bytes[0] = static_cast<char>(1 + random.bounded(1, 256));
    return textOf(random.bounded(2) == 0 ? bytes : bytes.left(headSize));
}

QString truncated(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &)
{
    const QString text = toText(ticket);
    return text.left(random.bounded(static_cast<int>(text.size())));
}

QString extended(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &other)
{
    const QByteArray tail = bytesOf(other).left(random.bounded(1, 100));
    return textOf(bytesOf(ticket) + tail);
}

QString piecesExchanged(QRandomGenerator &random, const TicketCode &ticket, const TicketCode &other)
{
    const QString text = toText(ticket);
    const int cut = random.bounded(1, static_cast<int>(text.size()));
    return text.left(cut) + toText(other).mid(random.bounded(static_cast<int>(text.size())));
}

struct Kind
{
    Forgery make;
    int share; ///< of a hundred
};

/// Each costs what the door needs to see through it: most fail by their form at once, the rest
/// only by the signature.
const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all{
        {bitsFlipped, 3},     {fieldsSwapped, 1}, {signedByAnotherKey, 1}, {letterChanged, 3},
        {versionChanged, 25}, {truncated, 25},    {extended, 20},          {piecesExchanged, 22},
    };
    return all;
}

const Forgery &anyKind(QRandomGenerator &random)
{
    int left = random.bounded(100);
    for (const Kind &kind : kinds()) {
        if (left < kind.share)
            return kind.make;
        left -= kind.share;
    }
    Q_UNREACHABLE();
}

struct Tally
{
    int made = 0;
    int wellFormed = 0; ///< only the signature could tell
    int letIn = 0;
};

/// The share of one thread. A forgery that turns out equal to a genuine ticket does not count.
Tally forge(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    TicketVerifier door;
    door.addKey(1, someSigner().publicKey());
    std::vector<TicketCode> tickets;
    for (int i = 0; i < 200; ++i)
        tickets.push_back(genuine(random, 1 + i % 3));

    Tally tally;
    while (tally.made < count) {
        const TicketCode &ticket = tickets[size_t(random.bounded(100))];
        const TicketCode &other = tickets[size_t(random.bounded(100, 200))];
        const QString text = anyKind(random)(random, ticket, other);
        if (text == toText(ticket) || text == toText(other))
            continue;
        ++tally.made;
        const auto code = ticketCodeFrom(text);
        tally.wellFormed += code ? 1 : 0;
        tally.letIn += code && door.isGenuine(*code) ? 1 : 0;
    }
    return tally;
}

} // namespace

void ForgeryTest::letsInNoneOfAMillionForgeries()
{
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    const int share = forgeries / static_cast<int>(threads) + 1;
    std::vector<Tally> tallies(threads);
    {
        std::vector<std::jthread> doors;
        for (unsigned i = 0; i < threads; ++i)
            doors.emplace_back([&tallies, share, i] { tallies[i] = forge(share, 42 + i); });
    }
    Tally all;
    for (const Tally &tally : tallies) {
        all.made += tally.made;
        all.wellFormed += tally.wellFormed;
        all.letIn += tally.letIn;
    }
    qInfo("%d forgeries, %d of them well formed", all.made, all.wellFormed);
    QVERIFY(all.made >= forgeries);
    QVERIFY(all.wellFormed > forgeries / 50);
    QCOMPARE(all.letIn, 0);
}

QTEST_GUILESS_MAIN(ForgeryTest)
#include "tst_forgery.moc"
