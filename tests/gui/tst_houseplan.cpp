// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/planhouse.h"
#include "tests/gui/tst_seatmapfixture.h"
#include "ui/seatmap/houseplan.h"
#include "ui/seatmap/houseplanchoice.h"
#include "ui/seatmap/houseplanexport.h"
#include "ui/seatmap/houseplanfile.h"
#include "ui/seatmap/printedseat.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPainter>
#include <QPrinterInfo>
#include <QProgressDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace parterre;

namespace {

constexpr QSizeF landscapeA4(842, 595);
constexpr QSizeF landscapeA3(1191, 842);

HousePlan::Title title()
{
    return {QStringLiteral("Hamlet"), QStringLiteral("Great Hall"), QStringLiteral("3 May 19:30"),
            QStringLiteral("3 May 18:02")};
}

HousePlan planOf(const char *name, QSizeF paper)
{
    const ManualClock clock;
    SeatStates states(layoutOfPlan(QStringLiteral(":/plans/%1.json").arg(QLatin1String(name))),
                      clock);
    sellSome(states, clock.monotonic());
    return HousePlan(states, title(), paper);
}

const PlanProgress goOn = [](int) { return true; };

/// As a printer with black ink alone prints it.
QImage blackOnWhite(const PrintedSeat &seat, qreal points)
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(20, 20);
    painter.scale(30 / points, 30 / points);
    seat.paint(painter, points, lightTheme().fontFamily);
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither)
        .convertToFormat(QImage::Format_RGB32);
}

int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
    }
    return count;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHousePlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreToldApartInBlackAndWhite();
    void readableHouseNeedsOnePage();
    void tooSmallSectionsHavePagesOfTheirOwn();
    void nothingIsDrawnBeyondThePaper_data();
    void nothingIsDrawnBeyondThePaper();
    void eachPageLiesAsItsContentDoes();
    void chosenSectionsAloneHavePages();
    void asksBeforeManyPages();
    void pdfHasAPageForEachPage();
    void pdfIsWrittenByAnyThread();
    void pngIsSharpEnoughToRead();
    void cancelLeavesNothingBehind();
    void unwritableFolderIsSaid();
    void laterChangesAreNotOnThePlan();
    void asksWhereToAndWritesThere_data();
    void asksWhereToAndWritesThere();
    void saysThatThereIsNoPrinter();
};

void TestHousePlan::statesAreToldApartInBlackAndWhite()
{
    const SeatStatus statuses[]
        = {SeatStatus::Available, SeatStatus::Held, SeatStatus::HouseHold, SeatStatus::Booked};
    for (const qreal points : {6.0, 9.0, 16.0}) {
        std::vector<QImage> images;
        for (const SeatStatus status : statuses) {
            images.push_back(blackOnWhite({status, SeatKind::Seat, {}}, points));
        }
        for (size_t i = 0; i < images.size(); ++i) {
            for (size_t j = i + 1; j < images.size(); ++j) {
                QVERIFY(differingPixels(images[i], images[j]) > 30 * 30 / 25);
            }
        }
    }
}

void TestHousePlan::readableHouseNeedsOnePage()
{
    QCOMPARE(planOf("studio", landscapeA4).pageCount(), 1);
    QCOMPARE(planOf("theatre", landscapeA3).pageCount(), 1);
}

void TestHousePlan::tooSmallSectionsHavePagesOfTheirOwn()
{
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/stadium.json"));
    QCOMPARE(planOf("stadium", landscapeA4).pageCount(),
             1 + static_cast<int>(layout->sections().size()));
}

void TestHousePlan::nothingIsDrawnBeyondThePaper_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<int>("page");
    QTest::newRow("studio") << QByteArray("studio") << 0;
    QTest::newRow("theatre") << QByteArray("theatre") << 0;
    QTest::newRow("stadium, whole") << QByteArray("stadium") << 0;
    QTest::newRow("stadium, a section") << QByteArray("stadium") << 30;
}

void TestHousePlan::nothingIsDrawnBeyondThePaper()
{
    QFETCH(QByteArray, plan);
    QFETCH(int, page);
    QImage image((landscapeA4 * 2).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    planOf(plan.constData(), landscapeA4).paintPage(painter, page);
    painter.end();
    constexpr int edge = 40; // pixels: most printers leave as much white
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool ink = image.pixel(x, y) != qRgb(255, 255, 255);
            inked += ink ? 1 : 0;
            const bool inside
                = x >= edge && y >= edge && x < image.width() - edge && y < image.height() - edge;
            QVERIFY(inside || !ink);
        }
    }
    QVERIFY(inked > 10'000);
}

void TestHousePlan::eachPageLiesAsItsContentDoes()
{
    const HousePlan plan = planOf("stadium", landscapeA4.transposed());
    QCOMPARE(plan.paper(0), landscapeA4);
    const SeatLayoutPtr layout = layoutOfPlan(QStringLiteral(":/plans/stadium.json"));
    for (int page = 1; page < plan.pageCount(); ++page) {
        const int section = plan.sectionPages()[static_cast<size_t>(page) - 1];
        const QRectF bounds = layout->sections()[static_cast<size_t>(section)].bounds;
        QCOMPARE(plan.paper(page).width() > plan.paper(page).height(),
                 bounds.width() > bounds.height());
    }
}

void TestHousePlan::chosenSectionsAloneHavePages()
{
    HousePlan plan = planOf("stadium", landscapeA4);
    plan.keepSectionPages({7});
    QCOMPARE(plan.pageCount(), 2);
    plan.keepSectionPages({});
    QCOMPARE(plan.pageCount(), 1);
}

void TestHousePlan::asksBeforeManyPages()
{
    const ManualClock clock;
    const SeatStates states(layoutOfPlan(QStringLiteral(":/plans/stadium.json")), clock);
    QWidget window;
    window.show();
    HousePlanExport::open(&window, HousePlanExport::Target::Pdf, states,
                          {QStringLiteral("Cup final"), {}, {}, QDate(2026, 5, 3)});
    auto *choice = window.findChild<HousePlanChoice *>();
    QVERIFY(choice);
    QVERIFY(!window.findChild<QFileDialog *>());
    QVERIFY(choice->sections().empty());
    auto *sections = choice->findChild<QComboBox *>();
    sections->setCurrentIndex(4);
    Q_EMIT sections->activated(4);
    QCOMPARE(choice->sections(), std::vector<int>({4}));
    choice->accept();
    auto *file = window.findChild<QFileDialog *>();
    QVERIFY(file);
    QVERIFY(file->selectedFiles().constFirst().contains(QStringLiteral("2026-05-03")));
}

void TestHousePlan::pdfHasAPageForEachPage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.pdf"));
    const HousePlan plan = planOf("stadium", landscapeA4);
    std::vector<int> told;
    QVERIFY(writePlanPdf(plan, path, [&](int pages) {
        told.push_back(pages);
        return true;
    }));
    QCOMPARE(static_cast<int>(told.size()), plan.pageCount());
    const QByteArray pdf = content(path);
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.contains("/Count " + QByteArray::number(plan.pageCount())));
    QVERIFY(!pdf.contains("/Subtype /Image"));
}

void TestHousePlan::pdfIsWrittenByAnyThread()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.pdf"));
    const HousePlan plan = planOf("studio", landscapeA4);
    bool written = false;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { written = writePlanPdf(plan, path, goOn).ok(); }));
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY(written);
    QVERIFY(content(path).startsWith("%PDF"));
}

void TestHousePlan::pngIsSharpEnoughToRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.png"));
    QVERIFY(writePlanPng(planOf("studio", landscapeA4), path, goOn));
    QCOMPARE(QImage(path).size(), (landscapeA4 * 300 / 72).toSize());
}

void TestHousePlan::cancelLeavesNothingBehind()
{
    const QTemporaryDir folder;
    const HousePlan plan = planOf("studio", landscapeA4);
    const PlanProgress stop = [](int) { return false; };
    for (const char *name : {"plan.pdf", "plan.png"}) {
        const QString path = folder.filePath(QLatin1String(name));
        const Result<void> written = path.endsWith(QLatin1String("pdf"))
            ? writePlanPdf(plan, path, stop)
            : writePlanPng(plan, path, stop);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(!recordPlan(plan, stop));
}

void TestHousePlan::unwritableFolderIsSaid()
{
    const QString path = QStringLiteral("/nowhere/at/all/plan.pdf");
    const Result<void> written = writePlanPdf(planOf("studio", landscapeA4), path, goOn);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Unavailable);
    QVERIFY(written.error().text.contains(path));
}

void TestHousePlan::laterChangesAreNotOnThePlan()
{
    SmallHouse house;
    const HousePlan plan(house.states, title(), landscapeA4);
    const auto drawn = [&] {
        QImage image(landscapeA4.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        plan.paintPage(painter, 0);
        return image;
    };
    const QImage before = drawn();
    house.tell(0, SeatStatus::Booked);
    QCOMPARE(drawn(), before);
}

void TestHousePlan::asksWhereToAndWritesThere_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("file");
    QTest::newRow("PDF") << static_cast<int>(HousePlanExport::Target::Pdf)
                         << QStringLiteral("plan.pdf");
    QTest::newRow("PNG") << static_cast<int>(HousePlanExport::Target::Png)
                         << QStringLiteral("plan.png");
}

void TestHousePlan::asksWhereToAndWritesThere()
{
    QFETCH(int, target);
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const QString path = folder.filePath(file);
    const SmallHouse house;
    QString said;
    QWidget window;
    window.show();
    HousePlanExport::open(&window, static_cast<HousePlanExport::Target>(target), house.states,
                          {QStringLiteral("Romeo/Juliet"), QStringLiteral("Great Hall"), {}},
                          [&said](const QString &sentence) { said = sentence; });
    auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->selectedFiles().constFirst().contains(QStringLiteral("Romeo/Juliet")));
    dialog->setDirectory(folder.path());
    dialog->selectFile(path);
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(!window.findChild<QProgressDialog *>());
    QTRY_VERIFY(said.contains(file));
}

void TestHousePlan::saysThatThereIsNoPrinter()
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty()) {
        QSKIP("A printer is set up on this computer.");
    }
    const SmallHouse house;
    QWidget window;
    window.show();
    HousePlanExport::open(&window, HousePlanExport::Target::Print, house.states, {});
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(QStringLiteral("printer")));
}

QTEST_MAIN(TestHousePlan)
#include "tst_houseplan.moc"
