// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/tonightpage.h"

#include "models/base/clock.h"
#include "models/base/durations.h"
#include "models/events/chosenevent.h"
#include "models/reports/tonightwatch.h"
#include "ui/manager/desktable.h"
#include "ui/manager/eventchoice.h"
#include "ui/manager/headfigure.h"
#include "ui/manager/minutechart.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

namespace parterre {

using namespace std::chrono_literals;

namespace {

Money received(const TonightFigures &figures, Tender tender)
{
    const auto found = std::ranges::find(figures.tenders, tender, &TenderFigures::tender);
    return found == figures.tenders.end() ? Money(0, figures.currency) : found->received;
}

/// "1,240 of 1,661": how many of the house.
QString share(int seats, int total)
{
    const QLocale locale;
    return total == 0 ? locale.toString(seats)
                      : TonightPage::tr("%1 \u00b7 %2 %")
                            .arg(locale.toString(seats))
                            .arg(qRound(100.0 * seats / total));
}

} // namespace

TonightPage::TonightPage(const Models &models, QWidget *parent)
    : DeskPage(parent)
    , m_models(models)
    , m_sections(sectionColumns())
    , m_windows(windowColumns())
    , m_holds(holdColumns([this](const EndingHold &hold) { return timeLeft(hold); }))
    , m_sold(new HeadFigure(models.themes, tr("Sold"), u"tonightSold"_qs, this))
    , m_held(new HeadFigure(models.themes, tr("Held"), u"tonightHeld"_qs, this))
    , m_house(new HeadFigure(models.themes, tr("House"), u"tonightHouse"_qs, this))
    , m_free(new HeadFigure(models.themes, tr("Free"), u"tonightFree"_qs, this))
    , m_takings(new HeadFigure(models.themes, tr("Takings"), u"tonightTakings"_qs, this))
    , m_cash(new HeadFigure(models.themes, tr("Cash received"), u"tonightCash"_qs, this))
    , m_card(new HeadFigure(models.themes, tr("Card received"), u"tonightCard"_qs, this))
    , m_refunded(new HeadFigure(models.themes, tr("Refunded"), u"tonightRefunded"_qs, this))
    , m_speed(new HeadFigure(models.themes, tr("Time a sale"), u"tonightSpeed"_qs, this))
    , m_chart(new MinuteChart(models.themes, this))
    , m_sectionTable(new DeskTable(u"tonightSections"_qs, this))
    , m_windowTable(new DeskTable(u"tonightWindows"_qs, this))
    , m_holdTable(new DeskTable(u"tonightHolds"_qs, this))
    , m_takeOver(new QPushButton(tr("&Take over"), this))
{
    build();
    connect(&models.chosen, &ChosenEvent::chosen, this, &TonightPage::follow);
    connect(&models.chosen, &ChosenEvent::failed, this, &DeskPage::failed);
    connect(&models.watch, &TonightWatch::figuresRead, this, &TonightPage::show);
    connect(&models.watch, &TonightWatch::failed, this, [this](const Error &error) {
        m_sectionTable->showFailed(error.text);
        Q_EMIT failed(error);
    });
    connect(m_sectionTable, &DeskTable::readAgainAsked, &models.watch, &TonightWatch::readNow);
    for (DeskTable *table : {m_sectionTable, m_windowTable, m_holdTable})
        connect(table, &DeskTable::noticed, this, &DeskPage::noticed);
    connect(m_holdTable, &DeskTable::currentRowChanged, this, &TonightPage::followHold);
    connect(m_takeOver, &QAbstractButton::clicked, this, &TonightPage::takeOver);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] { m_holds.refresh(holdTimeColumn); });
    clear();
}

QWidget *TonightPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::margin);
    column->setSpacing(Grid::margin);
    auto *choice = new EventChoice(m_models.themes, m_models.chosen, head);
    setFocusProxy(choice);
    column->addWidget(choice, 0, Qt::AlignLeft);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(Grid::margin);
    for (HeadFigure *figure :
         {m_sold, m_held, m_house, m_free, m_takings, m_cash, m_card, m_refunded, m_speed})
        figures->addWidget(figure, 1);
    column->addLayout(figures);
    return head;
}

void TonightPage::build()
{
    setObjectName(u"tonightPage"_qs);
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_chart->setObjectName(u"tonightChart"_qs);
    m_takeOver->setObjectName(u"takeOver"_qs);
    m_takeOver->setToolTip(tr("The seats are held for this window then, at their prices."));
    m_sectionTable->setModel(&m_sections);
    m_sectionTable->setColumnWidths({160, 110, 70, 60, 60, 70, 110}, 0);
    m_sectionTable->setEmptyText(tr("This event has no seats yet. Apply a seating plan first."));
    m_windowTable->setModel(&m_windows);
    m_windowTable->setColumnWidths({100, 140, 60, 60, 100, 100, 90}, 1);
    m_windowTable->setEmptyText(tr("Nothing is sold yet. The first sale shows up here."));
    m_holdTable->setModel(&m_holds);
    m_holdTable->setColumnWidths({70, 100, 140, 180, 100}, 3);
    m_holdTable->setEmptyText(tr("No window holds seats at this moment."));
    m_holdTable->addAct(m_takeOver);
    auto *chartPlace = new QWidget(this);
    auto *chartColumn = new QVBoxLayout(chartPlace);
    chartColumn->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::unit);
    chartColumn->addWidget(m_chart);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(chartPlace);
    right->addWidget(new Hairline(m_models.themes, Qt::Horizontal, this));
    right->addWidget(m_windowTable, 1);
    right->addWidget(new Hairline(m_models.themes, Qt::Horizontal, this));
    right->addWidget(m_holdTable, 1);
    auto *tables = new QHBoxLayout;
    tables->setSpacing(0);
    tables->addWidget(m_sectionTable, 1);
    tables->addWidget(new Hairline(m_models.themes, Qt::Vertical, this));
    tables->addLayout(right, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHead());
    whole->addWidget(new Hairline(m_models.themes, Qt::Horizontal, this));
    whole->addLayout(tables, 1);
}

void TonightPage::begin(const Session &session)
{
    m_token = session.token;
    m_second.start();
    m_models.chosen.read(m_token);
    follow(m_models.chosen.id());
}

void TonightPage::end()
{
    m_second.stop();
    m_models.watch.stop();
    m_token.clear();
    clear();
}

void TonightPage::follow(EventId event)
{
    if (m_token.isEmpty())
        return;
    clear();
    for (DeskTable *table : {m_sectionTable, m_windowTable, m_holdTable})
        table->showLoading();
    m_models.watch.watch(m_token, event);
}

void TonightPage::show(const TonightFigures &figures)
{
    m_readAt = m_models.clock.monotonic();
    m_sold->setText(share(figures.sold, figures.total));
    m_held->setText(share(figures.held, figures.total));
    m_house->setText(share(figures.house, figures.total));
    m_free->setText(share(figures.free, figures.total));
    m_takings->setText(figures.takings().text(locale()));
    m_cash->setText(received(figures, Tender::Cash).text(locale()));
    m_card->setText(received(figures, Tender::Card).text(locale()));
    m_refunded->setText(figures.refunded().text(locale()));
    m_speed->setText(figures.medianSale ? tr("%1 s").arg(
                         std::chrono::round<std::chrono::seconds>(*figures.medianSale).count())
                                        : tr("\u2013"));
    m_speed->setToolTip(tr("From the first held seat to the sale: half of the sales of the last "
                           "hour were quicker."));
    m_chart->setMinutes(figures.minutes);
    m_sections.setValues(sectionLines(figures));
    m_windows.setValues(figures.windows);
    m_holds.setValues(figures.holds);
    for (DeskTable *table : {m_sectionTable, m_windowTable, m_holdTable})
        table->showRows();
    followHold();
}

void TonightPage::clear()
{
    for (HeadFigure *figure :
         {m_sold, m_held, m_house, m_free, m_takings, m_cash, m_card, m_refunded, m_speed})
        figure->setText(u"\u2013"_qs);
    m_chart->setMinutes({});
    m_sections.setValues({});
    m_windows.setValues({});
    m_holds.setValues({});
    followHold();
}

void TonightPage::followHold()
{
    const int row = m_holds.values().empty() ? -1 : m_holdTable->currentRow();
    m_takeOver->setEnabled(row >= 0 && !m_holds.at(row).own && !m_holds.at(row).paying);
}

std::chrono::milliseconds TonightPage::timeLeft(const EndingHold &hold) const
{
    return std::max(0ms, hold.timeLeft - (m_models.clock.monotonic() - m_readAt));
}

void TonightPage::takeOver()
{
    const EndingHold hold = m_holds.at(m_holdTable->currentRow());
    m_takeOver->setEnabled(false);
    m_models.store.takeOver(
        m_token, QUuid::createUuid(), m_models.watch.event(), hold.booking, this,
        [this, hold, event = m_models.watch.event()](const Result<BookingAnswer> &answer) {
            takenOver(event, hold, answer);
        });
}

void TonightPage::takenOver(EventId event, const EndingHold &hold,
                            const Result<BookingAnswer> &answer)
{
    followHold();
    m_models.watch.readNow();
    if (!answer) {
        Q_EMIT noticed({Notice::Level::Error, answer.error().text});
        Q_EMIT failed(answer.error());
    } else if (answer->outcome == SaleOutcome::Done) {
        Q_EMIT noticed({Notice::Level::Success,
                        tr("%1 is held for this window now, at its prices.").arg(hold.seats)});
        Q_EMIT holdTaken(event, *answer);
    } else if (answer->outcome == SaleOutcome::Taken) {
        Q_EMIT noticed(
            {Notice::Level::Warning,
             tr("%1 is taking the money for these seats. They stay there.").arg(hold.till)});
    } else if (answer->outcome == SaleOutcome::SignedOut
               || answer->outcome == SaleOutcome::Locked) {
        const bool locked = answer->outcome == SaleOutcome::Locked;
        Q_EMIT failed({ErrorKind::Refused, {}, {}, locked ? u"PT423"_qs : u"PT401"_qs});
    } else {
        Q_EMIT noticed(
            {Notice::Level::Warning, tr("This hold is over: its seats were sold or given back.")});
    }
}

} // namespace parterre
