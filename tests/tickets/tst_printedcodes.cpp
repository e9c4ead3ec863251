// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tickets/ticketfaces.h"
#include "ui/tickets/printrun.h"
#include "ui/tickets/receiptpages.h"
#include "ui/tickets/ticketpages.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace parterre;

/// What stands in a printed file, read by other people's programs.
class PrintedCodesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOf500TicketsAreReadAndGenuine_data();
    void allOf500TicketsAreReadAndGenuine();
    void readsAnyTicket_data();
    void readsAnyTicket();
    void namesStandInTheFile_data();
    void namesStandInTheFile();
    void receiptAddsUp_data();
    void receiptAddsUp();

private:
    [[nodiscard]] QString print(const PrintPages &pages) const;

    QTemporaryDir m_folder;
};

namespace {

constexpr int patience = 120'000; // ms, for a program on a busy machine

/// What programs that run side by side wrote; ends the test when one is missing or fails.
QString outputOf(const QString &program, const QList<QStringList> &runs)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QStringList &arguments : runs) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(program, arguments);
    }
    QString output;
    for (const auto &process : processes) {
        if (!process->waitForFinished(patience) || process->exitCode() != 0)
            qFatal("%s failed: %s", qPrintable(program),
                   process->readAllStandardError().constData());
        output += QString::fromUtf8(process->readAllStandardOutput());
    }
    return output;
}

/// All QR codes in the file, when it is printed so finely in black and white.
QStringList codesIn(const QString &pdf, int dpi)
{
    const QTemporaryDir images;
    const QString pages = images.filePath(u"page"_qs);
    outputOf(u"pdftoppm"_qs, {{u"-mono"_qs, u"-r"_qs, QString::number(dpi), pdf, pages}});
    const QStringList reading{u"--nodbus"_qs, u"-q"_qs, u"--raw"_qs, u"-Sdisable"_qs,
                              u"-Sqrcode.enable"_qs};
    const QFileInfoList files = QDir(images.path()).entryInfoList(QDir::Files);
    const qsizetype readers = std::min<qsizetype>(files.size(), QThread::idealThreadCount());
    QList<QStringList> runs(readers, reading);
    for (qsizetype i = 0; i < files.size(); ++i)
        runs[i % readers].append(files[i].filePath());
    return outputOf(u"zbarimg"_qs, runs).split(u'\n', Qt::SkipEmptyParts);
}

/// Ligatures and presentation forms are letters like others; blanks do not count.
QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
}

std::vector<TicketFace> faces(int count)
{
    std::vector<TicketFace> all;
    for (int i = 1; i <= count; ++i)
        all.push_back(someFace(i));
    return all;
}

Receipt someReceipt(int seats)
{
    const QString euro = u"EUR"_qs;
    Receipt receipt;
    receipt.venue = u"Great Hall"_qs;
    receipt.event = u"Hamlet"_qs;
    receipt.start = someEvent().start;
    receipt.reference = u"K7P3QX4"_qs;
    for (int i = 1; i <= seats; ++i)
        receipt.seats.push_back({u"Stalls C %1"_qs.arg(i), u"Adult"_qs, Money(4500, euro)});
    Payment card{Tender::Card, Money(4500, euro), {}, u"884213"_qs};
    Payment cash{Tender::Cash, receipt.total() - card.amount, {}, {}};
    cash.tendered = cash.amount + Money(500, euro);
    receipt.payments = {card, cash};
    receipt.till = u"Window 2"_qs;
    receipt.clerk = u"Ada Lindqvist"_qs;
    receipt.soldAt = receipt.start.addDays(-2);
    return receipt;
}

} // namespace

QString PrintedCodesTest::print(const PrintPages &pages) const
{
    const QString path = m_folder.filePath(u"print.pdf"_qs);
    const PrintControl control{[] { return false; }, [](int, int) {}};
    const PrintResult result = runPrint(pages, PrintTarget::toPdf(path), u"Tickets"_qs, control);
    if (!result.isPrinted())
        qFatal("%s", qPrintable(result.sentence));
    return path;
}

void PrintedCodesTest::allOf500TicketsAreReadAndGenuine_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<int>("dpi");
    QTest::newRow("A4") << Paper::A4 << 203;
    QTest::newRow("roll") << Paper::Roll << 203;
}

void PrintedCodesTest::allOf500TicketsAreReadAndGenuine()
{
    QFETCH(Paper, paper);
    QFETCH(int, dpi);
    constexpr int count = 500;
    TicketVerifier door;
    QVERIFY(door.addKey(1, someSigner().publicKey()));
    QElapsedTimer timer;
    timer.start();
    const QString pdf = print(TicketPages(faces(count), paper));
    const qint64 printed = timer.restart();
    QSet<LineId> admitted;
    for (const QString &text : codesIn(pdf, dpi)) {
        const auto code = ticketCodeFrom(text);
        QVERIFY2(code && door.isGenuine(*code), qPrintable(text));
        admitted.insert(code->line);
    }
    qInfo("printed in %lld ms, read in %lld ms", printed, timer.elapsed());
    QCOMPARE(admitted.size(), count);
}

void PrintedCodesTest::readsAnyTicket_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<int>("dpi");
    for (const int dpi : {203, 300}) {
        for (const bool isSigned : {true, false}) {
            for (const Paper paper : allPapers) {
                QTest::addRow("%s, %s, %d dpi", qPrintable(nameOf(paper)),
                              isSigned ? "signed" : "unsigned", dpi)
                    << paper << isSigned << dpi;
            }
        }
    }
}

void PrintedCodesTest::readsAnyTicket()
{
    QFETCH(Paper, paper);
    QFETCH(bool, isSigned);
    QFETCH(int, dpi);
    std::vector<TicketFace> some;
    QStringList codes;
    for (int i = 1; i <= 4; ++i) {
        Ticket ticket = someSeat(i, false);
        ticket.code.serial = i; // reprints, too
        if (isSigned)
            ticket.code = someSigner().sign(ticket.code, 1);
        codes += toText(ticket.code);
        some.push_back(faceOf(ticket, someEvent(), u"K7P3QX4"_qs, QLocale()));
    }
    QStringList read = codesIn(print(TicketPages(some, paper)), dpi);
    read.sort();
    codes.sort();
    QCOMPARE(read, codes);
}

void PrintedCodesTest::namesStandInTheFile_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("printed"); ///< of it, at least
    QTest::newRow("plain") << "Hamlet"
                           << "Hamlet";
    QTest::newRow("ligatures") << u"Er\u00f6ffnung, fl\u00fcssig"_qs
                               << u"Er\u00f6ffnung,fl\u00fcssig"_qs;
    QTest::newRow("emoji") << u"Circus \U0001F3AA Night"_qs << u"Circus"_qs;
    QTest::newRow("line ends") << "Ham\nlet\r\n2"
                               << "Hamlet2";
    const QString words = u"To be, or not to be, that is the question. "_qs.repeated(12).left(500);
    QTest::newRow("500 letters") << words << "Tobe,ornottobe,thatisthequestion.";
    QTest::newRow("500 letters, one word") << QString(500, u'W') << QString(15, u'W');
    QTest::newRow("right to left") << u"\u05d4\u05de\u05dc\u05d8"_qs << QString();
}

void PrintedCodesTest::namesStandInTheFile()
{
    QFETCH(QString, event);
    QFETCH(QString, printed);
    for (const Paper paper : allPapers) {
        const QString pdf = print(TicketPages({someFace(12, event)}, paper));
        const QString text = plain(outputOf(u"pdftotext"_qs, {{u"-raw"_qs, pdf, u"-"_qs}}));
        for (const QString &word : {plain(printed), u"GreatHall"_qs, u"Stalls"_qs, u"12"_qs,
                                    u"45.00"_qs, u"Adult"_qs, u"20March2027"_qs, u"K7P3QX4"_qs})
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in "_qs + text));
        QCOMPARE(codesIn(pdf, 203).size(), 1); // nothing runs into the code
    }
}

void PrintedCodesTest::receiptAddsUp_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<int>("seats");
    QTest::addColumn<int>("pages");
    QTest::newRow("roll") << Paper::Roll << 2 << 1;
    QTest::newRow("long roll") << Paper::Roll << 200 << 1;
    QTest::newRow("sheet") << Paper::A4 << 2 << 1;
    QTest::newRow("sheets") << Paper::A4 << 200 << 5;
}

void PrintedCodesTest::receiptAddsUp()
{
    QFETCH(Paper, paper);
    QFETCH(int, seats);
    QFETCH(int, pages);
    const Receipt receipt = someReceipt(seats);
    const QLocale locale(u"en_GB"_qs);
    const ReceiptPages printed(receipt, paper, locale);
    QCOMPARE(printed.count(), pages);
    const QString text
        = plain(outputOf(u"pdftotext"_qs, {{u"-layout"_qs, print(printed), u"-"_qs}}));
    for (const QString &word :
         {u"StallsC%1,Adult45.00"_qs.arg(seats), plain(u"Total"_qs + receipt.total().text(locale)),
          u"Card88421345.00"_qs, u"Change5.00"_qs, u"K7P3QX4"_qs, u"Window2"_qs,
          u"AdaLindqvist"_qs})
        QVERIFY2(text.contains(word), qPrintable(word + u" is not in "_qs + text));
}

QTEST_MAIN(PrintedCodesTest)
#include "tst_printedcodes.moc"
