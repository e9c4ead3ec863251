// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/tickets/ticketfaces.h"
#include "ui/theme/themesource.h"
#include "ui/tickets/ticketpages.h"
#include "ui/tickets/ticketpreview.h"
#include "ui/tickets/ticketprinting.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

namespace {

/// A booking of two seats whose tickets are signed; notes what it is told.
class Books final : public TicketRequests
{
public:
    void tickets(const QString &, EventId, BookingId, QObject *, Found done) override
    {
        done(seats);
    }
    void markPrinted(const QString &, QUuid, TicketLines what, QObject *, Done done) override
    {
        for (Ticket &seat : seats)
            seat.printed = seat.printed || std::ranges::count(what.lines, seat.line()) > 0;
        done(SaleOutcome::Done);
    }
    void reprint(const QString &, QUuid, TicketLines what, const QString &, QObject *,
                 Done done) override
    {
        for (Ticket &seat : seats) {
            if (std::ranges::count(what.lines, seat.line()) == 0)
                continue;
            seat.printed = false;
            ++seat.code.serial;
            seat.code = someSigner().sign(seat.code, 1);
        }
        done(reprintAnswer);
    }

    std::vector<Ticket> seats{someSeat(1), someSeat(2)};
    SaleOutcome reprintAnswer = SaleOutcome::Done;
};

SoldBooking someBooking()
{
    return {someEvent(), BookingId{12}, u"K7P3QX4"_qs};
}

std::shared_ptr<const TicketPages> pages(int tickets)
{
    std::vector<TicketFace> faces;
    for (int i = 1; i <= tickets; ++i)
        faces.push_back(someFace(i));
    return std::make_shared<TicketPages>(std::move(faces), Paper::Stock);
}

} // namespace

/// Printing is a state of its own: what is said, and what the books hear, whatever happens. There
/// is no printer on the offscreen platform.
class TicketPrintingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsAndTellsTheBooks();
    void printsNothingTwice();
    void reprintsOneSeatAsADuplicate();
    void saysThatAReprintWasRefused();
    void saysThatThereIsNoPrinter();
    void leavesNoHalfFile_data();
    void leavesNoHalfFile();
    void cancelsBeforeTheNextPage();
    void remembersItsSettings();
    void previewTurnsPagesAndPaper();
    void previewSavesAFile();
    void previewTellsTheBooks();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"tickets.pdf"_qs); }
    [[nodiscard]] PrintState lastState() const
    {
        return m_states->last().first().value<PrintState>();
    }
    void print();

    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<Books> m_books;
    std::unique_ptr<TicketDesk> m_desk;
    std::unique_ptr<TicketPrinter> m_printer;
    std::unique_ptr<TicketPrinting> m_printing;
    std::unique_ptr<QSignalSpy> m_states;
};

using Phase = PrintState::Phase;

void TicketPrintingTest::init()
{
    m_printing.reset();
    m_printer = std::make_unique<TicketPrinter>();
    m_books = std::make_unique<Books>();
    m_desk = std::make_unique<TicketDesk>(*m_books, m_clock);
    m_desk->setSession(u"token"_qs);
    m_printing = std::make_unique<TicketPrinting>(*m_desk, *m_printer);
    m_states = std::make_unique<QSignalSpy>(m_printing.get(), &TicketPrinting::stateChanged);
    QFile::remove(file());
}

void TicketPrintingTest::print()
{
    m_printing->print(someBooking(), PrintTarget::toPdf(file()));
    QTRY_VERIFY(lastState().phase >= Phase::Printed);
}

void TicketPrintingTest::printsAndTellsTheBooks()
{
    print();
    QCOMPARE(lastState().phase, Phase::Printed);
    QCOMPARE(lastState().seats.size(), size_t(2));
    QVERIFY(QFile::exists(file()));
    for (const Ticket &seat : m_books->seats)
        QVERIFY(seat.printed);
}

void TicketPrintingTest::printsNothingTwice()
{
    print();
    QFile::remove(file());
    print();
    QCOMPARE(lastState().phase, Phase::Failed);
    QVERIFY(lastState().sentence.contains(u"printed already"));
    QVERIFY(!QFile::exists(file()));
}

void TicketPrintingTest::reprintsOneSeatAsADuplicate()
{
    print();
    m_printing->reprint(someBooking(), {m_books->seats[1].line()}, u"lost"_qs);
    QTRY_COMPARE(lastState().phase, Phase::Failed); // there is no printer
    QCOMPARE(lastState().seats.size(), size_t(1));
    QVERIFY(!m_books->seats[1].printed);
    print();
    QCOMPARE(lastState().phase, Phase::Printed);
    QCOMPARE(lastState().seats.size(), size_t(1));
    const TicketFace face
        = faceOf(m_books->seats[1], someEvent(), u"K7P3QX4"_qs, QLocale(u"en_GB"_qs));
    QVERIFY(face.isDuplicate());
}

void TicketPrintingTest::saysThatAReprintWasRefused()
{
    m_books->reprintAnswer = SaleOutcome::Changed;
    m_printing->reprint(someBooking(), {LineId{1}}, u"lost"_qs);
    QTRY_COMPARE(lastState().phase, Phase::Failed);
    QVERIFY(!lastState().sentence.isEmpty());
}

void TicketPrintingTest::saysThatThereIsNoPrinter()
{
    m_printing->print(someBooking());
    QTRY_COMPARE(lastState().phase, Phase::Failed);
    QCOMPARE(lastState().sentence, u"No printer is installed; save as PDF instead."_qs);
    QVERIFY(!m_books->seats.front().printed);
    QVERIFY(!QFile::exists(u"print.pdf"_qs)); // Qt's own way out
}

void TicketPrintingTest::leavesNoHalfFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << m_folder.filePath(u"none/tickets.pdf"_qs);
    QTest::newRow("a folder") << m_folder.path();
}

void TicketPrintingTest::leavesNoHalfFile()
{
    QFETCH(QString, path);
    m_printing->print(someBooking(), PrintTarget::toPdf(path));
    QTRY_COMPARE(lastState().phase, Phase::Failed);
    QVERIFY2(lastState().sentence.contains(u"cannot be written"), qPrintable(lastState().sentence));
    QVERIFY(!m_books->seats.front().printed);
}

void TicketPrintingTest::cancelsBeforeTheNextPage()
{
    constexpr int many = 400;
    std::optional<PrintResult> first;
    std::optional<PrintResult> second;
    bool isStarted = false;
    connect(m_printer.get(), &TicketPrinter::progressed, this, [&] {
        if (!std::exchange(isStarted, true))
            m_printer->cancel();
    });
    m_printer->print(pages(many), PrintTarget::toPdf(file()), u"many"_qs, this,
                     [&first](const PrintResult &result) { first = result; });
    m_printer->print(pages(1), PrintTarget::toPdf(file()), u"one"_qs, this,
                     [&second](const PrintResult &result) { second = result; });
    QVERIFY(m_printer->isBusy());
    QTRY_VERIFY(first && second);
    QCOMPARE(first->state, PrintResult::State::Cancelled);
    QCOMPARE(second->state, PrintResult::State::Cancelled);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!m_printer->isBusy());

    second.reset();
    m_printer->print(pages(1), PrintTarget::toPdf(file()), u"one"_qs, this,
                     [&second](const PrintResult &result) { second = result; });
    QTRY_VERIFY(second);
    QVERIFY(second->isPrinted());
}

void TicketPrintingTest::remembersItsSettings()
{
    QSettings file(m_folder.filePath(u"window.ini"_qs), QSettings::IniFormat);
    QCOMPARE(PrintSettings::from(file), PrintSettings());
    const PrintSettings chosen{u"Boca 46"_qs, Paper::Stock, Paper::A4};
    chosen.writeTo(file);
    QCOMPARE(PrintSettings::from(file), chosen);
    file.setValue(u"printing/ticketPaper"_qs, u"papyrus"_qs);
    QCOMPARE(PrintSettings::from(file).ticketPaper, PrintSettings().ticketPaper);
}

void TicketPrintingTest::previewTurnsPagesAndPaper()
{
    const ThemeSource themes(false);
    TicketPreview preview(themes, *m_printer);
    QList<Paper> asked;
    const auto onPaper = [&asked](Paper paper) {
        asked.append(paper);
        std::vector<TicketFace> faces{someFace(1), someFace(2)};
        return std::make_shared<TicketPages>(std::move(faces), paper);
    };
    preview.open(u"Tickets K7P3QX4"_qs, onPaper, {{}, Paper::Stock, Paper::Roll});
    preview.show();
    QCOMPARE(asked, QList{Paper::Stock});
    auto *next = preview.findChild<QAbstractButton *>(u"previewNext"_qs);
    QVERIFY(next->isEnabled());
    next->click();
    QVERIFY(!next->isEnabled());

    auto *paper = preview.findChild<QComboBox *>(u"previewPaper"_qs);
    QTest::keyClick(paper, Qt::Key_Home);
    QCOMPARE(preview.settings().ticketPaper, Paper::A4);
    QCOMPARE(asked.last(), Paper::A4);
    QVERIFY(!next->isEnabled());

    auto *message = preview.findChild<QLabel *>(u"previewMessage"_qs);
    QTRY_COMPARE(message->text(), u"No printer is installed; save as PDF instead."_qs);
    QVERIFY(!preview.findChild<QAbstractButton *>(u"previewPrint"_qs)->isEnabled());
}

void TicketPrintingTest::previewSavesAFile()
{
    const ThemeSource themes(false);
    TicketPreview preview(themes, *m_printer);
    QSignalSpy printed(&preview, &TicketPreview::printed);
    preview.open(u"Tickets"_qs, [](Paper) { return pages(1); }, {});
    preview.savePdf(file());
    QTRY_COMPARE(printed.size(), 1);
    QVERIFY(QFile::exists(file()));
    preview.savePdf(m_folder.filePath(u"none/x.pdf"_qs));
    auto *message = preview.findChild<QLabel *>(u"previewMessage"_qs);
    QTRY_VERIFY(message->text().contains(u"cannot be written"));
    QCOMPARE(printed.size(), 1);
}

void TicketPrintingTest::previewTellsTheBooks()
{
    const ThemeSource themes(false);
    TicketPreview preview(themes, *m_printer);
    m_printing->preview(someBooking(), preview);
    QVERIFY(!m_books->seats.front().printed);
    preview.savePdf(file());
    QTRY_VERIFY(!m_states->isEmpty());
    QCOMPARE(lastState().phase, Phase::Printed);
    QCOMPARE(lastState().seats.size(), size_t(2));
    QVERIFY(m_books->seats.front().printed);
    m_printing->preview(someBooking(), preview);
    QCOMPARE(lastState().phase, Phase::Failed);
}

QTEST_MAIN(TicketPrintingTest)
#include "tst_ticketprinting.moc"
