// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/seathistorycard.h"

#include "models/seating/seatlayout.h"
#include "ui/manager/desktable.h"
#include "ui/manager/stafftables.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr QSize cardSize(640, 360);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SeatHistoryCard)
};

QString doerOf(const SeatEvent &event)
{
    if (!event.person.isEmpty())
        return event.person;
    return event.kind == SeatEvent::Kind::Expired ? Words::tr("by itself") : QString();
}

std::vector<RowsModel<SeatEvent>::Column> columns()
{
    return {
        {Words::tr("When"), [](const SeatEvent &event) { return whenText(event.at); },
         [](const SeatEvent &event) { return event.at; }},
        {Words::tr("What"), [](const SeatEvent &event) { return seatEventText(event.kind); }},
        {Words::tr("Window"), [](const SeatEvent &event) { return event.till; }},
        {Words::tr("By"), doerOf},
        {Words::tr("Booking"), [](const SeatEvent &event) { return event.reference; }},
    };
}

} // namespace

SeatHistoryCard::SeatHistoryCard(const ThemeSource &themes, SeatHistory &history, SeatMapView *map)
    : QFrame(map)
    , m_history(history)
    , m_model(columns())
    , m_map(map)
    , m_title(new QLabel(this))
    , m_table(new DeskTable(u"seatHistory"_qs, this))
{
    setObjectName(u"seatHistoryCard"_qs);
    setProperty("floating", true);
    m_title->setObjectName(u"seatHistoryTitle"_qs);
    m_title->setFont(themes.theme().semibold(TextSize::Label));
    m_table->setModel(&m_model);
    m_table->setColumnWidths({120, 150, 90, 150, 90}, 1);
    m_table->view().setSortingEnabled(false); // the order of what happened is the server's
    m_table->setEmptyText(tr("Nothing happened to this seat yet."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Grid::unit, Grid::unit, Grid::unit, 0);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    connect(m_table, &DeskTable::readAgainAsked, this, &SeatHistoryCard::read);
    hide();
}

bool SeatHistoryCard::open(const QString &token)
{
    const int seat = m_map->outlinedSeat();
    if (seat < 0 || !m_map->seatLayout())
        return false;
    m_token = token;
    m_seat = m_map->seatLayout()->id(seat);
    m_title->setText(tr("History of %1").arg(m_map->seatLayout()->shortName(seat)));
    setAccessibleName(m_title->text());
    m_model.setValues({});
    if (isHidden())
        m_focusBefore = window()->focusWidget();
    place();
    show();
    raise();
    m_table->setFocus();
    read();
    return true;
}

bool SeatHistoryCard::stepBack()
{
    if (isHidden())
        return false;
    end();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    return true;
}

void SeatHistoryCard::end()
{
    hide();
    m_token.clear();
    m_model.setValues({});
}

void SeatHistoryCard::read()
{
    m_table->showLoading();
    m_history.read(m_token, m_map->seatLayout()->event(), m_seat, this,
                   [this](const Result<std::vector<SeatEvent>> &events) {
                       if (!events) {
                           m_table->showFailed(events.error().text);
                           Q_EMIT failed(events.error());
                           return;
                       }
                       m_model.setValues(*events);
                       m_table->showRows();
                   });
}

void SeatHistoryCard::place()
{
    const QSize room = m_map->size() - QSize(2 * Grid::margin, 2 * Grid::margin);
    const QSize size = cardSize.boundedTo(room);
    setGeometry(m_map->width() - size.width() - Grid::margin, Grid::margin, size.width(),
                size.height());
}

} // namespace parterre
