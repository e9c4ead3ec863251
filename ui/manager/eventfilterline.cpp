// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/eventfilterline.h"

#include "models/events/walltimes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebox.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int dayWidth = 112;
constexpr int boxWidth = 132;

enum Active { Either, On, Off };

} // namespace

EventFilterLine::EventFilterLine(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_city(new ChoiceBox(themes, this))
    , m_category(new ChoiceBox(themes, this))
    , m_from(dayField(u"filterFrom"_qs, tr("from day")))
    , m_to(dayField(u"filterTo"_qs, tr("to day")))
    , m_active(new ChoiceBox(themes, this))
{
    m_text->setObjectName(u"filterText"_qs);
    m_text->setPlaceholderText(tr("Find by name, venue, city, category or series"));
    m_text->setAccessibleName(tr("Find events"));
    m_text->setClearButtonEnabled(true);
    m_city->setObjectName(u"filterCity"_qs);
    m_city->setAccessibleName(tr("City"));
    m_category->setObjectName(u"filterCategory"_qs);
    m_category->setAccessibleName(tr("Category"));
    m_active->setObjectName(u"filterActive"_qs);
    m_active->setAccessibleName(tr("Switched on or off"));
    m_active->addItems({tr("On and off"), tr("Switched on"), tr("Switched off")});
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Grid::unit);
    line->addWidget(m_text, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_city), static_cast<QWidget *>(m_category),
                          static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to),
                          static_cast<QWidget *>(m_active)})
        line->addWidget(part);
    for (ChoiceBox *box : {m_city, m_category, m_active}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setFixedWidth(boxWidth);
        connect(box, &QComboBox::activated, this, &EventFilterLine::changed);
    }
    setWords({});
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    for (QLineEdit *field : {m_text, m_from, m_to})
        connect(field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &EventFilterLine::changed);
    setFocusProxy(m_text);
}

QLineEdit *EventFilterLine::dayField(const QString &name, const QString &words)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->setToolTip(tr("Such as 4 May 2030."));
    field->setFixedWidth(dayWidth);
    return field;
}

void EventFilterLine::setWords(const EventWords &words)
{
    fill(m_city, tr("All cities"), words.cities);
    fill(m_category, tr("All categories"), words.categories);
}

void EventFilterLine::fill(ChoiceBox *box, const QString &all, const QStringList &words)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentIndex() > 0 ? box->currentText() : QString();
    box->clear();
    box->addItem(all);
    box->addItems(words);
    box->setCurrentIndex(chosen.isEmpty() ? 0 : qMax(0, box->findText(chosen)));
}

EventFilter EventFilterLine::filter() const
{
    EventFilter filter;
    filter.text = m_text->text();
    if (m_city->currentIndex() > 0)
        filter.city = m_city->currentText();
    if (m_category->currentIndex() > 0)
        filter.category = m_category->currentText();
    filter.from = readWallDate(m_from->text(), locale()).value_or(QDate());
    filter.to = readWallDate(m_to->text(), locale()).value_or(QDate());
    if (m_active->currentIndex() != Either)
        filter.active = m_active->currentIndex() == On;
    return filter;
}

bool EventFilterLine::isEmpty() const
{
    return filter() == EventFilter();
}

void EventFilterLine::clear()
{
    const QSignalBlocker quiet(this);
    for (QLineEdit *field : {m_text, m_from, m_to})
        field->clear();
    for (ChoiceBox *box : {m_city, m_category, m_active})
        box->setCurrentIndex(0);
    m_pause.stop();
}

} // namespace parterre
