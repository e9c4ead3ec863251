// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/titleline.h"

#include "models/events/eventstore.h"
#include "models/events/eventtimes.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/availabilitybar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace parterre {

namespace {

constexpr int lineHeight = 56;
constexpr int sideMargin = 24;

} // namespace

TitleLine::TitleLine(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_time(new QLabel(this))
    , m_place(new ElidedLabel(this))
    , m_events(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Events"), this))
    , m_housePlan(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("House plan"), this))
    , m_free(new QLabel(this))
    , m_bar(new AvailabilityBar(themes, this))
    , m_sold(new QLabel(this))
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(lineHeight);
    m_name->setObjectName(u"eventName"_qs);
    m_name->setFont(themes.theme().semibold(TextSize::Title));
    for (QLabel *label : {m_time, static_cast<QLabel *>(m_place), m_sold})
        label->setProperty("muted", true);
    m_free->setObjectName(u"freeSeats"_qs);
    m_free->setFont(themes.theme().semibold());
    m_sold->setObjectName(u"soldSeats"_qs);
    m_events->setCap(u"F2"_qs);

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(sideMargin, 0, sideMargin, 0);
    line->setSpacing(Grid::margin);
    line->addWidget(m_name);
    line->addWidget(m_time);
    line->addWidget(m_place);
    line->addWidget(m_events);
    line->addWidget(m_housePlan);
    line->addStretch(1);
    line->addWidget(m_free);
    line->addWidget(m_bar);
    line->addWidget(m_sold);
    connect(m_events, &QAbstractButton::clicked, this, &TitleLine::eventsAsked);
    addHousePlan();
    clear();
}

void TitleLine::addHousePlan()
{
    using Target = HousePlanExport::Target;
    m_housePlan->setObjectName(u"housePlan"_qs);
    m_housePlan->setKey(Qt::CTRL | Qt::Key_P);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"housePlanMenu"_qs);
    for (const auto &[text, target] :
         {std::pair(tr("Print…"), Target::Print), std::pair(tr("Save as PDF…"), Target::Pdf),
          std::pair(tr("Save as PNG…"), Target::Png)}) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, wanted = target] { Q_EMIT housePlanAsked(wanted); });
    }
    connect(m_housePlan, &QAbstractButton::clicked, menu, [this, menu] {
        menu->popup(m_housePlan->mapToGlobal(m_housePlan->rect().bottomLeft()));
    });
}

void TitleLine::setEvent(const EventSummary &event)
{
    m_name->setText(event.name);
    m_time->setText(headlineTime(event.start, QDateTime::currentDateTimeUtc(), locale()));
    m_place->setText(event.venue);
    setSeats(event.available, event.totalSeats - event.available, event.totalSeats);
}

void TitleLine::setSeats(int available, int sold, int total)
{
    m_free->setText(tr("%1 free").arg(locale().toString(available)));
    m_sold->setText(tr("%1 sold").arg(locale().toString(sold)));
    m_bar->setSeats(available, total);
    for (QWidget *part : {static_cast<QWidget *>(m_free), static_cast<QWidget *>(m_bar),
                          static_cast<QWidget *>(m_sold), static_cast<QWidget *>(m_housePlan)})
        part->setVisible(true);
}

void TitleLine::clear()
{
    m_name->setText(tr("No event chosen"));
    m_time->clear();
    m_place->clear();
    for (QWidget *part : {static_cast<QWidget *>(m_free), static_cast<QWidget *>(m_bar),
                          static_cast<QWidget *>(m_sold), static_cast<QWidget *>(m_housePlan)})
        part->setVisible(false);
}

} // namespace parterre
