// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketpreview.h"

#include "ui/theme/themesource.h"
#include "ui/tickets/pagepicture.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace parterre {

namespace {

constexpr int columnWidth = 280;

} // namespace

TicketPreview::TicketPreview(const ThemeSource &themes, TicketPrinter &printer, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_printer(printer)
    , m_picture(new PagePicture(themes, this))
    , m_position(mutedLabel({}, this))
    , m_paper(new ChoiceBox(themes, this))
    , m_printers(new ChoiceBox(themes, this))
    , m_message(new QLabel(this))
    , m_print(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Print"), this))
    , m_save(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Save as PDF"), this))
    , m_close(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Close"), this))
    , m_previous(new KeyCapButton(themes, KeyCapButton::Kind::Plain, u"\u2039"_qs, this))
    , m_next(new KeyCapButton(themes, KeyCapButton::Kind::Plain, u"\u203a"_qs, this))
{
    build(themes);
    for (const Paper paper : allPapers)
        m_paper->addItem(nameOf(paper), static_cast<int>(paper));
    connect(m_paper, &QComboBox::activated, this, &TicketPreview::choosePaper);
    connect(m_printers, &QComboBox::activated, this, &TicketPreview::settingsChanged);
    connect(m_print, &QAbstractButton::clicked, this, &TicketPreview::print);
    connect(m_save, &QAbstractButton::clicked, this, &TicketPreview::askForFile);
    connect(m_close, &QAbstractButton::clicked, this, &TicketPreview::leave);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { turnTo(m_page + 1); });
    connect(&m_printer, &TicketPrinter::printersFound, this, &TicketPreview::showPrinters);
    connect(&m_printer, &TicketPrinter::progressed, this, [this](int done, int total) {
        if (m_isWorking)
            say(tr("Page %1 of %2").arg(done).arg(total), m_themes.theme().muted);
    });
}

void TicketPreview::build(const ThemeSource &themes)
{
    m_paper->setObjectName(u"previewPaper"_qs);
    m_printers->setObjectName(u"previewPrinter"_qs);
    m_message->setObjectName(u"previewMessage"_qs);
    m_print->setObjectName(u"previewPrint"_qs);
    m_save->setObjectName(u"previewSave"_qs);
    m_next->setObjectName(u"previewNext"_qs);
    m_paper->setAccessibleName(tr("Paper"));
    m_printers->setAccessibleName(tr("Printer"));
    m_printers->setPlaceholderText(tr("None"));
    m_previous->setAccessibleName(tr("Page before"));
    m_next->setAccessibleName(tr("Next page"));
    m_message->setWordWrap(true);
    m_message->setFont(themes.theme().font(TextSize::Caption));
    m_print->setCap(tr("Enter"));
    m_close->setCap(tr("Esc"));
    setFocusProxy(m_print);

    auto *turning = new QHBoxLayout;
    turning->addStretch(1);
    turning->addWidget(m_previous);
    turning->addWidget(m_position);
    turning->addWidget(m_next);
    turning->addStretch(1);
    auto *left = new QVBoxLayout;
    left->addWidget(m_picture, 1);
    left->addLayout(turning);

    auto *right = new QVBoxLayout;
    right->setSpacing(Grid::unit);
    right->addWidget(mutedLabel(tr("Paper"), this));
    right->addWidget(m_paper);
    right->addSpacing(Grid::unit);
    right->addWidget(mutedLabel(tr("Printer"), this));
    right->addWidget(m_printers);
    right->addStretch(1);
    right->addWidget(m_message);
    right->addWidget(m_print);
    right->addWidget(m_save);
    right->addWidget(m_close);
    auto *column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    column->setLayout(right);

    auto *row = new QHBoxLayout(this);
    row->addLayout(left, 1);
    row->addWidget(column);
}

void TicketPreview::open(const QString &title, const PagesOn &pages, const PrintSettings &settings)
{
    m_title = title;
    m_pagesOn = pages;
    m_settings = settings;
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(settings.ticketPaper)));
    m_pages = m_pagesOn(settings.ticketPaper);
    turnTo(0);
    setWorking(false);
    m_print->setEnabled(false);
    say(tr("Looking for printers."), m_themes.theme().muted);
    m_printer.findPrinters();
    Q_EMIT opened();
}

PrintSettings TicketPreview::settings() const
{
    PrintSettings settings = m_settings;
    settings.ticketPaper = static_cast<Paper>(m_paper->currentData().toInt());
    if (m_printers->count() > 0)
        settings.printer = m_printers->currentText();
    return settings;
}

void TicketPreview::showPrinters(const QStringList &names, const QString &fallback)
{
    m_printers->clear();
    m_printers->addItems(names);
    const bool isKnown = names.contains(m_settings.printer);
    m_printers->setCurrentText(isKnown ? m_settings.printer : fallback);
    m_print->setEnabled(!names.isEmpty());
    if (isVisible()) // others ask for printers, too
        (names.isEmpty() ? m_save : m_print)->setFocus();
    if (names.isEmpty())
        say(tr("No printer is installed; save as PDF instead."), m_themes.theme().warning);
    else
        say({}, m_themes.theme().muted);
}

void TicketPreview::choosePaper()
{
    m_pages = m_pagesOn(settings().ticketPaper);
    turnTo(0);
    Q_EMIT settingsChanged();
}

void TicketPreview::turnTo(int page)
{
    const int count = m_pages->count();
    m_page = std::clamp(page, 0, std::max(0, count - 1));
    m_picture->show(m_pages, m_page);
    m_position->setText(tr("%1 of %2").arg(m_page + 1).arg(count));
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < count);
}

void TicketPreview::print()
{
    start(PrintTarget::toPrinter(settings().printer));
}

void TicketPreview::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_qs);
    dialog->selectFile(m_title + u".pdf"_qs);
    connect(dialog, &QFileDialog::fileSelected, this, &TicketPreview::savePdf);
    dialog->open();
}

void TicketPreview::savePdf(const QString &path)
{
    start(PrintTarget::toPdf(path));
}

void TicketPreview::start(const PrintTarget &target)
{
    setWorking(true);
    m_printer.print(m_pages, target, m_title, this,
                    [this, target](const PrintResult &result) { finish(target, result); });
}

void TicketPreview::finish(const PrintTarget &target, const PrintResult &result)
{
    setWorking(false);
    m_print->setEnabled(m_printers->count() > 0);
    if (!result.isPrinted()) {
        say(result.sentence, m_themes.theme().danger);
        return;
    }
    say(target.isFile() ? tr("Saved as %1.").arg(target.pdfFile) : tr("The printer has it."),
        m_themes.theme().success);
    Q_EMIT printed();
}

void TicketPreview::leave()
{
    if (m_isWorking)
        m_printer.cancel();
    else
        Q_EMIT closed();
}

void TicketPreview::setWorking(bool working)
{
    m_isWorking = working;
    for (QWidget *control : {static_cast<QWidget *>(m_print), static_cast<QWidget *>(m_save),
                             static_cast<QWidget *>(m_paper), static_cast<QWidget *>(m_printers)})
        control->setEnabled(!working);
    m_close->setText(working ? tr("Cancel") : tr("Close"));
}

void TicketPreview::say(const QString &sentence, const QColor &color)
{
    m_message->setText(sentence);
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, color);
    m_message->setPalette(palette);
}

void TicketPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        m_close->click();
        return;
    case Qt::Key_PageUp:
        turnTo(m_page - 1);
        return;
    case Qt::Key_PageDown:
        turnTo(m_page + 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace parterre
