// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/base45.h"
#include "tests/tickets/ticketcodes.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace parterre;

/// The text of a ticket's QR code: one text a code, one code a text.
class TicketCodeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBase45AsTheStandardDoes_data();
    void writesBase45AsTheStandardDoes();
    void refusesOtherBase45_data();
    void refusesOtherBase45();
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void fitsASmallQrCode();
    void knowsItsOwnSignature();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void takesAnyTextWithoutHarm();
};

void TicketCodeTest::writesBase45AsTheStandardDoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("pair") << QByteArray("AB") << "BB8";
    QTest::newRow("words") << QByteArray("Hello!!") << "%69 VD92EX0";
    QTest::newRow("name") << QByteArray("base-45") << "UJCLQE7W581";
    QTest::newRow("even") << QByteArray("ietf!") << "QED8WEX0";
    QTest::newRow("highest") << QByteArray("\xFF\xFF\xFF") << "FGWU5";
}

void TicketCodeTest::writesBase45AsTheStandardDoes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(toBase45(bytes), text);
    QCOMPARE(fromBase45(text), bytes);
}

void TicketCodeTest::refusesOtherBase45_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("single letter") << "B";
    QTest::newRow("letter left over") << "BB8B";
    QTest::newRow("lower case") << "bb8";
    QTest::newRow("beyond two bytes") << "GGW";
    QTest::newRow("far beyond two bytes") << ":::";
    QTest::newRow("beyond one byte") << "V5";
    QTest::newRow("another alphabet") << "B_8";
    QTest::newRow("wide digits") << u"\uFF11\uFF11\uFF11"_qs;
    QTest::newRow("NUL") << QString(3, QChar(0));
}

void TicketCodeTest::refusesOtherBase45()
{
    QFETCH(QString, text);
    QVERIFY(!fromBase45(text));
}

void TicketCodeTest::readsWhatItWrote_data()
{
    QTest::addColumn<TicketCode>("code");
    QTest::newRow("unsigned") << someTicket(1);
    QTest::newRow("signed") << someSigner().sign(someTicket(1), 1);
    QTest::newRow("last key") << someSigner().sign(someTicket(1), 255);
    TicketCode largest = someTicket(1);
    largest.event = EventId{2'147'483'647};
    largest.seat = SeatId{2'147'483'647};
    largest.line = LineId{std::numeric_limits<qint64>::max()};
    largest.serial = 32'767;
    largest.secret = QByteArray(TicketCode::secretSize, '\xFF');
    QTest::newRow("largest") << someSigner().sign(largest, 255);
}

void TicketCodeTest::readsWhatItWrote()
{
    QFETCH(TicketCode, code);
    QCOMPARE(ticketCodeFrom(toText(code)), code);
}

void TicketCodeTest::fitsASmallQrCode()
{
    const QString text = toText(someSigner().sign(someTicket(1), 1));
    QCOMPARE(text.size(), 152); // version 7 holds 178 such letters with medium error correction
    static const QRegularExpression alphanumeric(u"^PT[0-9A-Z $%*+\\-./:]*[0-9A-Z]$"_qs);
    QVERIFY2(alphanumeric.match(text).hasMatch(), qPrintable(text));
}

void TicketCodeTest::knowsItsOwnSignature()
{
    TicketVerifier house;
    QVERIFY(house.addKey(3, someSigner().publicKey()));
    const TicketCode genuine = someSigner().sign(someTicket(1), 3);
    QVERIFY(house.isGenuine(genuine));
    QVERIFY(!house.isGenuine(someTicket(1)));
    QVERIFY(!house.isGenuine(someSigner().sign(someTicket(1), 4)));
    QVERIFY(!house.isGenuine(someSigner('x').sign(someTicket(1), 3)));
    QVERIFY(!house.addKey(0, someSigner().publicKey()));
    QVERIFY(!house.addKey(256, someSigner().publicKey()));
    QVERIFY(!house.addKey(5, QByteArray("short")));
}

namespace {

/// The text of a signed code whose bytes were changed.
template <class Change>
QString withBytes(Change change)
{
    const TicketCode code = someSigner().sign(someTicket(1), 1);
    QByteArray bytes = signedBytes(code) + code.signature;
    change(bytes);
    return u"PT"_qs + toBase45(bytes);
}

} // namespace

void TicketCodeTest::refusesOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    const QString good = toText(someSigner().sign(someTicket(1), 1));
    QTest::newRow("nothing") << QString();
    QTest::newRow("prefix only") << "PT";
    QTest::newRow("no prefix") << good.mid(2);
    QTest::newRow("lower case") << good.toLower();
    QTest::newRow("blank before") << u' ' + good;
    QTest::newRow("line end") << good + u'\n';
    QTest::newRow("trailing byte") << withBytes([](QByteArray &bytes) { bytes += '\0'; });
    QTest::newRow("byte missing") << withBytes([](QByteArray &bytes) { bytes.chop(1); });
    QTest::newRow("signature cut off") << withBytes([](QByteArray &bytes) { bytes.truncate(36); });
    QTest::newRow("version 0") << withBytes([](QByteArray &bytes) { bytes[0] = 0; });
    QTest::newRow("version 3") << withBytes([](QByteArray &bytes) { bytes[0] = 3; });
    QTest::newRow("unsigned with signature") << withBytes([](QByteArray &bytes) { bytes[0] = 2; });
    QTest::newRow("unsigned with key") << withBytes([](QByteArray &bytes) {
        bytes.truncate(36);
        bytes[0] = 2;
    });
    QTest::newRow("no key") << withBytes([](QByteArray &bytes) { bytes[1] = 0; });
    QTest::newRow("event 0") << withBytes(
        [](QByteArray &bytes) { bytes.replace(2, 4, "\0\0\0\0", 4); });
    QTest::newRow("event too large") << withBytes([](QByteArray &bytes) { bytes[2] = '\x80'; });
    QTest::newRow("line negative") << withBytes([](QByteArray &bytes) { bytes[6] = '\x80'; });
    QTest::newRow("seat too large") << withBytes([](QByteArray &bytes) { bytes[14] = '\xFF'; });
    QTest::newRow("serial 0") << withBytes(
        [](QByteArray &bytes) { bytes.replace(18, 2, "\0\0", 2); });
    QTest::newRow("serial too large") << withBytes([](QByteArray &bytes) { bytes[18] = '\x80'; });
    QTest::newRow("emoji") << good + u"\U0001F3AD"_qs;
    QTest::newRow("10,000 letters") << u"PT"_qs + QString(9'999, u'0');
}

void TicketCodeTest::refusesOtherTexts()
{
    QFETCH(QString, text);
    QVERIFY(!ticketCodeFrom(text));
}

void TicketCodeTest::takesAnyTextWithoutHarm()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 100'000; ++i) {
        QString text = u"PT"_qs;
        for (int left = random.bounded(160); left > 0; --left)
            text += QChar(static_cast<char16_t>(random.bounded(0x20, 0x60)));
        if (const auto code = ticketCodeFrom(text))
            QCOMPARE(toText(*code), text);
    }
}

QTEST_GUILESS_MAIN(TicketCodeTest)
#include "tst_ticketcode.moc"
