// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/seatpickpanel.h"

#include "models/events/chosenevent.h"
#include "models/seating/eventmap.h"
#include "models/seating/seatgroup.h"
#include "models/seating/seatstates.h"
#include "ui/manager/deskmodels.h"
#include "ui/manager/eventchoice.h"
#include "ui/manager/seatpicking.h"
#include "ui/seatmap/legend.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parterre {

SeatPickPanel::SeatPickPanel(const DeskModels &models, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_event(new EventChoice(models.themes, models.chosen, this))
    , m_map(new SeatMapView(models.themes, models.clock, this))
    , m_picking(new SeatPicking(*m_map, this))
    , m_line(new QLineEdit(this))
    , m_legend(new Legend(models.themes, this))
{
    build(models);
    connectMap(models);
    connect(m_picking, &SeatPicking::changed, this, &SeatPickPanel::choiceChanged);
    connect(m_line, &QLineEdit::returnPressed, this, &SeatPickPanel::takeTyped);
}

void SeatPickPanel::build(const DeskModels &models)
{
    m_map->setObjectName(u"pickMap"_qs);
    m_map->setFrameShape(QFrame::NoFrame);
    m_line->setObjectName(u"pickLine"_qs);
    m_line->setPlaceholderText(tr("Seats, such as stalls a-f, balcony c12-15, all"));
    m_line->setAccessibleName(tr("Choose seats"));
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::unit);
    head->addWidget(m_event);
    head->addStretch(1);
    auto *legend = new QHBoxLayout;
    legend->setContentsMargins(Grid::margin, 0, Grid::margin, 0);
    legend->addWidget(m_legend, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Grid::unit);
    column->setSpacing(Grid::unit);
    column->addLayout(head);
    column->addWidget(new Hairline(models.themes, Qt::Horizontal, this));
    column->addWidget(m_map, 1);
    column->addWidget(makeLine());
    column->addLayout(legend);
}

QWidget *SeatPickPanel::makeLine()
{
    auto *place = new QWidget(this);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(Grid::margin, 0, Grid::margin, 0);
    line->setSpacing(Grid::unit);
    line->addWidget(m_line, 1);
    const auto addButton = [&](const QString &name, const QString &text, auto act) {
        auto *button = new QPushButton(text, place);
        button->setObjectName(name);
        connect(button, &QAbstractButton::clicked, this, act);
        line->addWidget(button);
    };
    addButton(u"pickRows"_qs, tr("Whole &rows"), [this] {
        if (m_map->seatLayout())
            choose(wholeRows(*m_map->seatLayout(), seats()));
    });
    addButton(u"pickSections"_qs, tr("Whole se&ctions"), [this] {
        if (m_map->seatLayout())
            choose(wholeSections(*m_map->seatLayout(), seats()));
    });
    addButton(u"pickNone"_qs, tr("&None"), [this] { m_picking->clear(); });
    return place;
}

void SeatPickPanel::connectMap(const DeskModels &models)
{
    connect(&models.chosen, &ChosenEvent::chosen, this, [this](EventId event) {
        if (!m_token.isEmpty())
            m_models.map.open(m_token, event);
    });
    connect(&models.chosen, &ChosenEvent::eventsRead, this, [this] {
        if (!m_token.isEmpty() && m_models.chosen.events().empty())
            m_map->setNotice(tr("There is no event yet. Add one on the page Events."));
    });
    connect(&models.chosen, &ChosenEvent::failed, this, [this](const Error &error) {
        if (!m_token.isEmpty())
            Q_EMIT failed(error);
    });
    connect(&models.map, &EventMap::opened, this, &SeatPickPanel::showMap);
    connect(&models.map, &EventMap::closed, this, &SeatPickPanel::hideMap);
    connect(&models.map, &EventMap::failed, this, [this](const Error &error) {
        if (m_token.isEmpty())
            return;
        m_map->setNotice(error.text);
        Q_EMIT failed(error);
    });
}

void SeatPickPanel::begin(const QString &token)
{
    m_token = token;
    m_map->setNotice(tr("Reading the map."));
    m_models.chosen.read(token);
    reopen();
}

void SeatPickPanel::end()
{
    m_token.clear();
    m_models.map.close();
    m_models.chosen.forget();
    m_line->clear();
}

void SeatPickPanel::reopen()
{
    m_models.map.open(m_token, m_models.chosen.id());
}

void SeatPickPanel::setEventMayChange(bool may)
{
    m_event->setEnabled(may);
    m_event->setToolTip(may ? QString() : tr("Save or undo what is changed here first."));
}

const std::vector<int> &SeatPickPanel::seats() const
{
    return m_picking->seats();
}

void SeatPickPanel::choose(std::vector<int> seats)
{
    m_picking->choose(std::move(seats));
}

bool SeatPickPanel::stepBack()
{
    if (m_line->text().isEmpty() && seats().empty())
        return false;
    if (m_line->text().isEmpty())
        m_picking->clear();
    m_line->clear();
    return true;
}

QString SeatPickPanel::summary() const
{
    const SeatLayoutPtr &layout = m_map->seatLayout();
    if (!layout || seats().empty())
        return tr("No seats are chosen. Click them, drag around them with Shift, or type them "
                  "below the map.");
    const int count = int(seats().size());
    const QString number = count == 1 ? tr("1 seat") : tr("%1 seats").arg(locale().toString(count));
    return QStringLiteral("%1 \u00b7 %2").arg(number, groupText(*layout, seats()));
}

bool SeatPickPanel::eventFilter(QObject *watched, QEvent *event)
{
    // As at the ticket window: while nothing is typed, the keys walk on the map.
    if (watched == m_line && event->type() == QEvent::KeyPress && m_line->text().isEmpty()
        && m_map->handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void SeatPickPanel::showMap()
{
    if (m_token.isEmpty())
        return;
    if (m_models.map.layout()->size() == 0) {
        m_map->setNotice(tr("This event has no seats yet. Give it a seating plan first."));
    } else {
        m_map->setLayout(m_models.map.layout());
        m_map->setStates(m_models.map.states());
        m_legend->setStates(m_models.map.states());
    }
    Q_EMIT opened();
}

void SeatPickPanel::hideMap()
{
    if (!m_map->seatLayout())
        return;
    m_picking->clear();
    m_map->setStates(nullptr);
    m_map->setLayout(nullptr);
    m_legend->setStates(nullptr);
    Q_EMIT closed();
}

void SeatPickPanel::takeTyped()
{
    const SeatAddresses *addresses = m_models.map.addresses();
    if (!addresses || m_line->text().trimmed().isEmpty())
        return;
    const auto group = seatGroup(*addresses, m_line->text());
    if (const auto *fault = std::get_if<AddressFault>(&group)) {
        m_line->setCursorPosition(fault->position);
        Q_EMIT noticed({Notice::Level::Warning, fault->text});
        return;
    }
    choose(std::get<std::vector<int>>(group));
    m_line->selectAll();
}

} // namespace parterre
