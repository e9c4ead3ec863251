// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/printsettings.h"
#include "ui/tickets/ticketprinter.h"

#include <QWidget>

class QLabel;

namespace parterre {

class ChoiceBox;
class KeyCapButton;
class PagePicture;
class ThemeSource;

/// Pages before they are printed: a picture of each, the choice of paper and printer, Print and
/// Save as PDF. Esc cancels a running print, else closes.
class TicketPreview final : public QWidget
{
    Q_OBJECT

public:
    /// The same tickets on another paper.
    using PagesOn = std::function<TicketPrinter::Pages(Paper)>;

    /// printer outlives this.
    TicketPreview(const ThemeSource &themes, TicketPrinter &printer, QWidget *parent = nullptr);

    /// title is the print's name; it names the file, too.
    void open(const QString &title, const PagesOn &pages, const PrintSettings &settings);
    [[nodiscard]] PrintSettings settings() const;
    /// Without asking for a name.
    void savePdf(const QString &path);

Q_SIGNALS:
    void opened();
    /// The printer or the file has all pages.
    void printed();
    void settingsChanged();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const ThemeSource &themes);
    void showPrinters(const QStringList &names, const QString &fallback);
    void choosePaper();
    void turnTo(int page);
    void print();
    void askForFile();
    void start(const PrintTarget &target);
    void finish(const PrintTarget &target, const PrintResult &result);
    void leave();
    void setWorking(bool working);
    void say(const QString &sentence, const QColor &color);

    const ThemeSource &m_themes;
    TicketPrinter &m_printer;
    PagesOn m_pagesOn;
    TicketPrinter::Pages m_pages;
    PrintSettings m_settings;
    QString m_title;
    int m_page = 0;
    bool m_isWorking = false;
    PagePicture *m_picture;
    QLabel *m_position;
    ChoiceBox *m_paper;
    ChoiceBox *m_printers;
    QLabel *m_message;
    KeyCapButton *m_print;
    KeyCapButton *m_save;
    KeyCapButton *m_close;
    KeyCapButton *m_previous;
    KeyCapButton *m_next;
};

} // namespace parterre
