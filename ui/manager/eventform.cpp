// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/eventform.h"

#include "ui/manager/inspector.h"
#include "ui/manager/picturefield.h"
#include "ui/manager/walltimefield.h"
#include "ui/widgets/choicebox.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimeZone>

namespace parterre {

namespace {

constexpr int descriptionHeight = 88;

ChoiceBox *zoneBox(const ThemeSource &themes, QWidget *parent)
{
    auto *box = new ChoiceBox(themes, parent);
    box->setObjectName(u"eventZone"_qs);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.contains('/') && !zone.startsWith("Etc/"))
            box->addItem(QString::fromLatin1(zone));
    }
    box->addItem(u"UTC"_qs);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

void complete(QLineEdit *field, const QStringList &words)
{
    auto *completer = new QCompleter(words, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete field->completer();
    field->setCompleter(completer);
}

} // namespace

EventForm::EventForm(const ThemeSource &themes, Inspector &inspector, QObject *parent)
    : QObject(parent)
    , m_inspector(inspector)
    , m_name(line(u"eventName"_qs))
    , m_start(timeLine(u"eventStart"_qs, tr("4 May 2030 19:30")))
    , m_end(timeLine(u"eventEnd"_qs, tr("open")))
    , m_zone(zoneBox(themes, &inspector))
    , m_currency(line(u"eventCurrency"_qs))
    , m_venue(line(u"eventVenue"_qs))
    , m_city(line(u"eventCity"_qs))
    , m_country(line(u"eventCountry"_qs))
    , m_category(line(u"eventCategory"_qs))
    , m_series(line(u"eventSeries"_qs))
    , m_onSale(timeLine(u"eventOnSale"_qs, tr("at once")))
    , m_offSale(timeLine(u"eventOffSale"_qs, tr("the end")))
    , m_description(new QPlainTextEdit(&inspector))
    , m_picture(new PictureField(&inspector))
{
    m_description->setObjectName(u"eventDescription"_qs);
    m_description->setFixedHeight(descriptionHeight);
    m_description->setTabChangesFocus(true);
    m_picture->setObjectName(u"eventPicture"_qs);
    inspector.addField(tr("&Name"), m_name);
    inspector.addPair(tr("S&tart"), m_start, tr("&End"), m_end);
    inspector.addPair(tr("Time &zone"), m_zone, tr("C&urrency"), m_currency);
    inspector.addField(tr("&Venue"), m_venue);
    inspector.addPair(tr("C&ity"), m_city, tr("C&ountry"), m_country);
    inspector.addPair(tr("Cate&gory"), m_category, tr("Series"), m_series);
    inspector.addPair(tr("On sale from"), m_onSale, tr("On sale until"), m_offSale);
    inspector.addField(tr("Description"), m_description);
    inspector.addField(tr("Picture"), m_picture);
    watch();
}

void EventForm::watch()
{
    for (QLineEdit *field :
         {m_name, static_cast<QLineEdit *>(m_start), static_cast<QLineEdit *>(m_end), m_currency,
          m_venue, m_city, m_country, m_category, m_series, static_cast<QLineEdit *>(m_onSale),
          static_cast<QLineEdit *>(m_offSale)}) {
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            m_inspector.setError(field, {});
            Q_EMIT edited();
        });
    }
    connect(m_zone, &QComboBox::editTextChanged, this, [this] {
        m_inspector.setError(m_zone, {});
        Q_EMIT edited();
    });
    connect(m_description, &QPlainTextEdit::textChanged, this, &EventForm::edited);
    connect(m_picture, &PictureField::edited, this, [this] {
        m_inspector.setError(m_picture, {});
        Q_EMIT edited();
    });
    connect(m_picture, &PictureField::refused, this,
            [this](const QString &sentence) { m_inspector.setError(m_picture, sentence); });
}

void EventForm::setDraft(const EventDraft &draft)
{
    m_inspector.clearErrors();
    m_active = draft.active;
    m_name->setText(draft.name);
    m_start->setTime(draft.start);
    m_end->setTime(draft.end);
    m_zone->setEditText(draft.timeZone);
    m_currency->setText(draft.currency);
    m_venue->setText(draft.venue);
    m_city->setText(draft.city);
    m_country->setText(draft.country);
    m_category->setText(draft.category);
    m_series->setText(draft.series);
    m_onSale->setTime(draft.onSale);
    m_offSale->setTime(draft.offSale);
    m_description->setPlainText(draft.description);
    m_picture->setAddress(draft.imageUrl);
    for (QLineEdit *field : {m_name, m_venue, m_city, m_country, m_category, m_series})
        field->setCursorPosition(0);
}

void EventForm::setCurrencyFixed(bool fixed)
{
    m_currency->setEnabled(!fixed);
    m_currency->setToolTip(fixed ? tr("Something was sold or is held: the currency stays.")
                                 : QString());
}

void EventForm::setWords(const EventWords &words)
{
    complete(m_venue, words.venues);
    complete(m_city, words.cities);
    complete(m_country, words.countries);
    complete(m_category, words.categories);
    complete(m_series, words.series);
}

EventDraft EventForm::draft() const
{
    EventDraft draft;
    draft.name = m_name->text();
    draft.start = m_start->time().value_or(QDateTime());
    draft.end = m_end->time().value_or(QDateTime());
    draft.timeZone = m_zone->currentText();
    draft.currency = m_currency->text();
    draft.venue = m_venue->text();
    draft.city = m_city->text();
    draft.country = m_country->text();
    draft.category = m_category->text();
    draft.series = m_series->text();
    draft.onSale = m_onSale->time().value_or(QDateTime());
    draft.offSale = m_offSale->time().value_or(QDateTime());
    draft.description = m_description->toPlainText();
    draft.imageUrl = m_picture->address();
    draft.active = m_active;
    return trimmed(draft);
}

QString EventForm::checked()
{
    m_inspector.clearErrors();
    QList<FieldFault> faults = unreadable();
    if (faults.isEmpty())
        faults = faultsOf(draft());
    for (const FieldFault &fault : faults)
        m_inspector.setError(widgetOf(fault.field), fault.sentence);
    if (faults.isEmpty())
        return {};
    m_inspector.goTo(widgetOf(faults.front().field));
    return faults.front().sentence;
}

void EventForm::showFault(EventField field, const QString &sentence)
{
    m_inspector.setError(widgetOf(field), sentence);
    m_inspector.goTo(widgetOf(field));
}

void EventForm::focusFirst()
{
    m_inspector.scrollToTop();
    m_name->setFocus();
    m_name->selectAll();
}

QList<FieldFault> EventForm::unreadable() const
{
    QList<FieldFault> faults;
    for (const EventField field :
         {EventField::Start, EventField::End, EventField::OnSale, EventField::OffSale}) {
        if (!static_cast<WallTimeField *>(widgetOf(field))->time())
            faults.append({field,
                           tr("This is no date with a time. Type it such as 4 May 2030 "
                              "19:30.")});
    }
    return faults;
}

QWidget *EventForm::widgetOf(EventField field) const
{
    switch (field) {
    case EventField::Name:
    case EventField::Active:
        return m_name;
    case EventField::Description:
        return m_description;
    case EventField::Venue:
        return m_venue;
    case EventField::City:
        return m_city;
    case EventField::Country:
        return m_country;
    case EventField::Category:
        return m_category;
    case EventField::Series:
        return m_series;
    case EventField::Image:
        return m_picture;
    case EventField::Currency:
        return m_currency;
    case EventField::TimeZone:
        return m_zone;
    case EventField::Start:
        return m_start;
    case EventField::End:
        return m_end;
    case EventField::OnSale:
        return m_onSale;
    case EventField::OffSale:
        return m_offSale;
    }
    Q_UNREACHABLE();
}

QLineEdit *EventForm::line(const QString &name)
{
    auto *field = new QLineEdit(&m_inspector);
    field->setObjectName(name);
    return field;
}

WallTimeField *EventForm::timeLine(const QString &name, const QString &emptyText)
{
    auto *field = new WallTimeField(emptyText, &m_inspector);
    field->setObjectName(name);
    return field;
}

} // namespace parterre
