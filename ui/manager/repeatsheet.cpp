// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/repeatsheet.h"

#include "models/events/walltimes.h"
#include "ui/manager/inspector.h"
#include "ui/manager/walltimefield.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/progressline.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int week = 7;
constexpr int listHeight = 168;
constexpr int usualRun = 8 * week;

QString dateText(const QDateTime &start)
{
    return QLocale().toString(start.date(), u"ddd "_qs) + wallTimeText(start, QLocale());
}

} // namespace

RepeatSheet::RepeatSheet(const ThemeSource &themes, EventDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_desk(desk)
    , m_inspector(new Inspector(themes, this))
    , m_name(new QLineEdit(this))
    , m_first(new WallTimeField({}, this))
    , m_rhythm(new ChoiceBox(themes, this))
    , m_last(new QLineEdit(this))
    , m_weekdays(buildWeekdays())
    , m_seats(check(u"copySeats"_qs, tr("Seats with their prices")))
    , m_types(check(u"copyPriceTypes"_qs, tr("Price types")))
    , m_house(check(u"copyHouseHolds"_qs, tr("House holds")))
    , m_active(check(u"copyActive"_qs, tr("Switched on at once")))
    , m_remark(mutedLabel({}, this))
    , m_list(new QListWidget(this))
    , m_line(new ProgressLine(themes, this))
    , m_make(new KeyCapButton(themes, KeyCapButton::Kind::Primary, {}, this))
    , m_cancel(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, {}, this))
{
    setObjectName(u"repeatSheet"_qs);
    build();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_inspector);
    for (QLineEdit *field : {m_name, static_cast<QLineEdit *>(m_first), m_last})
        connect(field, &QLineEdit::textEdited, this, &RepeatSheet::showDates);
    connect(m_rhythm, &QComboBox::currentIndexChanged, this, &RepeatSheet::showDates);
    for (QCheckBox *box : m_days + QList<QCheckBox *>{m_seats, m_types, m_house, m_active})
        connect(box, &QCheckBox::toggled, this, &RepeatSheet::showDates);
    connect(m_make, &QAbstractButton::clicked, this, &RepeatSheet::make);
    connect(m_cancel, &QAbstractButton::clicked, this, &RepeatSheet::cancel);
    m_watch.setInterval(100ms);
    connect(&m_watch, &QTimer::timeout, this, &RepeatSheet::showProgress);
}

void RepeatSheet::build()
{
    m_name->setObjectName(u"copyName"_qs);
    m_first->setObjectName(u"copyFirst"_qs);
    m_rhythm->setObjectName(u"copyRhythm"_qs);
    m_rhythm->addItems({tr("Once"), tr("Every day"), tr("Every week"), tr("Every two weeks")});
    m_last->setObjectName(u"copyLast"_qs);
    m_last->setPlaceholderText(tr("30 Jun 2030"));
    m_list->setObjectName(u"copyDates"_qs);
    m_list->setFixedHeight(listHeight);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_remark->setWordWrap(true);
    m_remark->setObjectName(u"copyRemark"_qs);
    m_line->setObjectName(u"copyProgress"_qs);
    m_make->setObjectName(u"makeCopies"_qs);
    m_make->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_cancel->setObjectName(u"cancelCopies"_qs);
    m_cancel->setCap(tr("Esc"));
    m_inspector->addField(tr("&Name"), m_name);
    m_inspector->addPair(tr("F&irst start"), m_first, tr("&Repeat"), m_rhythm);
    m_inspector->addField(tr("&Last day"), m_last);
    m_inspector->addPart(m_weekdays);
    m_inspector->addHeading(tr("Taken over"));
    for (QCheckBox *box : {m_seats, m_types, m_house, m_active})
        m_inspector->addPart(box);
    m_inspector->addPart(m_remark);
    m_inspector->addPart(m_list);
    m_inspector->addActs({m_line});
    m_inspector->addActs({m_make});
    m_inspector->addActs({m_cancel});
}

QWidget *RepeatSheet::buildWeekdays()
{
    auto *days = new QWidget(this);
    auto *line = new QHBoxLayout(days);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Grid::half);
    for (int day = 1; day <= week; ++day) {
        auto *box = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat).left(2), days);
        box->setAccessibleName(QLocale().dayName(day));
        box->setObjectName(u"copyDay%1"_qs.arg(day));
        line->addWidget(box);
        m_days << box;
    }
    return days;
}

QCheckBox *RepeatSheet::check(const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    return box;
}

void RepeatSheet::setToken(const QString &token)
{
    m_token = token;
}

void RepeatSheet::begin(const ManagedEvent &event, bool repeat)
{
    m_event = event;
    m_inspector->clearErrors();
    m_inspector->setTitle(repeat ? tr("Repeat %1").arg(event.draft.name)
                                 : tr("Duplicate %1").arg(event.draft.name),
                          tr("The copies last as long; what is sold stays where it is."));
    m_name->setText(event.draft.name);
    m_first->setTime(event.draft.start.addDays(week));
    m_last->setText(wallDateText(event.draft.start.date().addDays(usualRun), QLocale()));
    m_rhythm->setCurrentIndex(repeat ? Weekly : Once);
    for (QCheckBox *day : m_days)
        day->setChecked(false);
    m_days[event.draft.start.date().dayOfWeek() - 1]->setChecked(true);
    m_seats->setChecked(true);
    m_types->setChecked(true);
    m_house->setChecked(false);
    m_active->setChecked(true);
    showDates();
    m_inspector->goTo(m_first);
    m_first->selectAll();
}

QList<QDateTime> RepeatSheet::wantedStarts()
{
    const auto first = m_first->time();
    m_inspector->setError(m_first,
                          first && first->isValid()
                              ? QString()
                              : tr("Type a date with a time, such as 4 May 2030 19:30."));
    m_inspector->setError(m_last, {});
    if (!first || !first->isValid())
        return {};
    if (m_rhythm->currentIndex() == Once)
        return {*first};
    const auto last = readWallDate(m_last->text(), QLocale());
    if (!last || *last < first->date()) {
        m_inspector->setError(m_last,
                              tr("Type a day that is not before the first start, such as "
                                 "30 Jun 2030."));
        return {};
    }
    Repetition repetition{first->date(), *last, 1, {}, first->time()};
    if (m_rhythm->currentIndex() != Daily) {
        repetition.everyDays = m_rhythm->currentIndex() == Weekly ? week : 2 * week;
        for (int day = 1; day <= week; ++day) {
            if (m_days[day - 1]->isChecked())
                repetition.weekdays << day;
        }
    }
    return startsOf(repetition);
}

void RepeatSheet::showDates()
{
    const bool weekly = m_rhythm->currentIndex() >= Weekly;
    m_weekdays->setVisible(weekly);
    m_last->setEnabled(m_rhythm->currentIndex() != Once);
    m_house->setEnabled(m_seats->isChecked());
    m_starts = wantedStarts();
    m_request = QUuid::createUuid(); // another wish is another request
    m_list->clear();
    for (const QDateTime &start : m_starts)
        m_list->addItem(dateText(start));
    const qsizetype count = m_starts.size();
    m_remark->setText(count == Repetition::most ? tr("The first %1 dates; more are not made in one "
                                                     "go.")
                                                      .arg(count)
                          : count == 0 ? tr("No date yet.")
                                       : tr("These dates:"));
    m_make->setText(count == 1 ? tr("Make 1 event") : tr("Make %1 events").arg(count));
    m_cancel->setText(isBusy() ? tr("Cancel") : tr("Back"));
    m_make->setEnabled(count > 0 && !isBusy());
    m_line->setVisible(isBusy());
}

void RepeatSheet::make()
{
    const QString name = m_name->text().trimmed();
    m_inspector->setError(m_name, name.isEmpty() ? tr("Name is missing. Type it.") : QString());
    if (name.isEmpty() || m_starts.isEmpty() || isBusy())
        return;
    EventCopies what{m_request, m_event.id, name, m_starts};
    what.seats = m_seats->isChecked();
    what.priceTypes = m_types->isChecked();
    what.houseHolds = m_house->isChecked();
    what.active = m_active->isChecked();
    m_progress = std::make_shared<CopyProgress>();
    m_line->setProgress(0, m_starts.size());
    m_line->show();
    m_make->setEnabled(false);
    m_cancel->setText(tr("Cancel"));
    m_watch.start();
    m_desk.copy(m_token, what, m_progress, this,
                [this](const Result<std::vector<EventId>> &answer) { take(answer); });
}

void RepeatSheet::take(const Result<std::vector<EventId>> &answer)
{
    m_progress.reset();
    m_watch.stop();
    m_line->hide();
    m_make->setEnabled(true);
    m_cancel->setText(tr("Back"));
    if (!answer) {
        const bool cancelled = answer.error().kind == ErrorKind::Cancelled;
        Q_EMIT noticed(
            {cancelled ? Notice::Level::Info : Notice::Level::Error, answer.error().text});
        Q_EMIT failed(answer.error());
        return;
    }
    Q_EMIT noticed({Notice::Level::Success,
                    answer->size() == 1 ? tr("The copy is made.")
                                        : tr("%1 events are made.").arg(answer->size())});
    Q_EMIT made(*answer);
}

void RepeatSheet::cancel()
{
    if (m_progress)
        m_progress->cancel();
    else
        Q_EMIT closeAsked();
}

void RepeatSheet::showProgress()
{
    m_line->setProgress(m_progress->done(), m_starts.size());
    m_remark->setText(tr("%1 of %2 are made\u2026").arg(m_progress->done()).arg(m_starts.size()));
}

} // namespace parterre
