// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/eventlistpanel.h"

#include "models/events/eventlistmodel.h"
#include "ui/sales/eventdelegate.h"
#include "ui/theme/themesource.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace parterre {

EventListPanel::EventListPanel(const ThemeSource &themes, EventListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_hint(new QLabel(this))
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(u"eventSearch"_qs);
    m_search->setPlaceholderText(tr("Find an event"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"eventList"_qs);
    m_list->setAccessibleName(tr("Events on sale"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new EventDelegate(themes, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_hint->setProperty("muted", true);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setContentsMargins(Grid::unit, Grid::unit, Grid::unit, 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Grid::unit, Grid::margin, Grid::unit, Grid::unit);
    column->setSpacing(Grid::unit);
    column->addWidget(m_search);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &EventListPanel::refilter);
    connect(m_search, &QLineEdit::returnPressed, this, &EventListPanel::choose);
    connect(m_list, &QListView::clicked, this, &EventListPanel::choose);
    connect(m_list, &QListView::activated, this, &EventListPanel::choose);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex index = m_list->currentIndex();
        m_chosen = index.isValid() ? m_model.eventAt(index.row()).id : EventId();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &EventListPanel::restoreCurrent);
    connect(&themes, &ThemeSource::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    restoreCurrent();
}

void EventListPanel::setCurrent(EventId event)
{
    m_current = event;
    mark(event);
}

void EventListPanel::search()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool EventListPanel::stepBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    mark(m_current);
    return true;
}

void EventListPanel::setHint(const QString &sentence)
{
    m_sentence = sentence;
    showHint();
}

bool EventListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_model.rowCount() > 0) {
            const int row = qBound(0, m_list->currentIndex().row() + step, m_model.rowCount() - 1);
            m_list->setCurrentIndex(m_model.index(row));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EventListPanel::refilter(const QString &typed)
{
    m_model.setFilter(typed, QDateTime::currentDateTimeUtc());
    if (!typed.isEmpty() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
}

void EventListPanel::mark(EventId event)
{
    const int row = m_model.rowOf(event);
    m_list->setCurrentIndex(row >= 0 ? m_model.index(row) : QModelIndex());
}

void EventListPanel::restoreCurrent()
{
    mark(m_model.rowOf(m_chosen) >= 0 ? m_chosen : m_current);
    showHint();
}

void EventListPanel::showHint()
{
    const bool none = m_model.rowCount() == 0;
    QString sentence = m_sentence;
    if (none && !m_search->text().isEmpty())
        sentence = tr("No event is called so. Esc shows all.");
    else if (none && sentence.isEmpty())
        sentence = tr("Nothing is on sale. A manager can add an event.");
    m_hint->setText(sentence);
    m_hint->setVisible(none);
    m_list->setVisible(!none);
}

void EventListPanel::choose()
{
    if (m_list->currentIndex().isValid())
        Q_EMIT chosen(m_list->currentIndex().row());
}

} // namespace parterre
