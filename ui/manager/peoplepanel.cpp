// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/peoplepanel.h"

#include "ui/manager/desktable.h"
#include "ui/manager/personform.h"
#include "ui/manager/stafftables.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace parterre {

PeoplePanel::PeoplePanel(const ThemeSource &themes, StaffDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(personColumns())
    , m_search(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add &person"), this))
    , m_table(new DeskTable(u"staff"_qs, this))
    , m_form(new PersonForm(themes, this))
{
    m_search->setObjectName(u"staffSearch"_qs);
    m_search->setPlaceholderText(tr("Name, e-mail or role"));
    m_search->setAccessibleName(tr("Filter the staff"));
    m_search->setClearButtonEnabled(true);
    m_add->setObjectName(u"addPerson"_qs);
    m_table->setModel(&m_model);
    m_table->setColumnWidths({180, 200, 80, 190, 130, 110}, 1);
    m_table->setEmptyText(tr("Nobody here fits. Type less, or add the person."));
    m_table->addAct(m_add);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Grid::margin, 0, Grid::margin, Grid::unit);
    head->addWidget(m_search);
    left->addLayout(head);
    left->addWidget(m_table, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(new Hairline(themes, Qt::Vertical, this));
    whole->addWidget(m_form);
    connect(m_search, &QLineEdit::textChanged, this, &PeoplePanel::filter);
    connect(m_add, &QAbstractButton::clicked, this, &PeoplePanel::addNew);
    connect(m_table, &DeskTable::currentRowChanged, this, &PeoplePanel::choose);
    connect(m_table, &DeskTable::activated, m_form, &PersonForm::takeFocus);
    connect(m_table, &DeskTable::readAgainAsked, this, &PeoplePanel::read);
    connect(m_table, &DeskTable::noticed, this, &PeoplePanel::noticed);
    connect(m_form, &PersonForm::saveAsked, this, &PeoplePanel::save);
    setFocusProxy(m_search);
}

void PeoplePanel::begin(const QString &token)
{
    m_token = token;
    read();
}

void PeoplePanel::end()
{
    m_latest.cancel();
    m_token.clear();
    m_people.clear();
    m_chosen = {};
    m_model.setValues({});
    m_form->showNobody();
}

bool PeoplePanel::isChanged() const
{
    return m_form->isChanged();
}

bool PeoplePanel::stepBack()
{
    if (!m_form->isNew() && !m_form->isChanged())
        return false;
    if (m_form->isNew()) {
        m_form->showNobody();
        choose(m_table->currentRow());
    } else {
        m_form->showPerson(m_form->person());
    }
    m_table->setFocus();
    return true;
}

void PeoplePanel::read()
{
    m_table->showLoading();
    const StaffDesk::Done<std::vector<ManagedPerson>> done
        = [this](const auto &people) { take(people); };
    m_desk.staff(m_token, this, m_latest.next().guard(done));
}

void PeoplePanel::take(const Result<std::vector<ManagedPerson>> &people)
{
    if (!people) {
        m_table->showFailed(people.error().text);
        Q_EMIT failed(people.error());
        return;
    }
    m_people = *people;
    filter();
}

void PeoplePanel::filter()
{
    const QString typed = m_search->text().trimmed();
    const UserId chosen = m_chosen; // a reset of the table chooses nobody
    std::vector<ManagedPerson> shown;
    std::ranges::copy_if(m_people, std::back_inserter(shown), [&](const ManagedPerson &person) {
        return (person.draft.fullName + u' ' + person.email + u' ' + roleText(person.draft.role))
            .contains(typed, Qt::CaseInsensitive);
    });
    m_model.setValues(std::move(shown));
    m_table->showRows();
    const int people = m_model.rowCount();
    m_table->setRemark(people == 1 ? tr("1 person") : tr("%1 people").arg(people));
    const auto &rows = m_model.values();
    const auto at = std::ranges::find(rows, chosen, &ManagedPerson::id);
    if (at == rows.end())
        return;
    m_table->setCurrentRow(int(at - rows.begin()));
    if (!m_form->isChanged())
        m_form->showPerson(*at);
}

void PeoplePanel::choose(int row)
{
    if (row < 0)
        return;
    const ManagedPerson &person = m_model.at(row);
    if (m_form->isChanged() && person.id != m_form->person().id) {
        warnOfUnsaved();
        return;
    }
    if (m_form->isChanged())
        return;
    m_chosen = person.id;
    m_form->showPerson(person);
}

void PeoplePanel::warnOfUnsaved()
{
    Q_EMIT noticed({Notice::Level::Warning,
                    tr("What you changed is not saved. Ctrl+S saves it, Esc takes it back.")});
}

void PeoplePanel::addNew()
{
    if (m_form->isChanged()) {
        warnOfUnsaved();
        return;
    }
    m_request = QUuid::createUuid();
    m_form->showNew();
    m_form->takeFocus();
}

void PeoplePanel::save()
{
    if (!m_form->isChanged())
        return;
    m_form->clearFaults();
    m_form->setWorking(true);
    if (m_form->isNew())
        saveNew();
    else if (m_form->isDraftChanged())
        saveDraft();
    else
        savePassword();
}

void PeoplePanel::saveNew()
{
    const QString name = m_form->draft().fullName;
    m_desk.add(m_token, {m_request, m_form->email(), m_form->password(), m_form->draft()}, this,
               [this, name](const Result<DeskAnswer> &answer) {
                   m_request = QUuid::createUuid(); // what is corrected is another request
                   if (answer && answer->isOk())
                       m_chosen = UserId{answer->id};
                   saved(answer, tr("%1 may sign in now.").arg(name));
               });
}

void PeoplePanel::saveDraft()
{
    const ManagedPerson &person = m_form->person();
    m_desk.save(m_token, QUuid::createUuid(), person.id, person.version, m_form->draft(), this,
                [this, name = m_form->draft().fullName](const Result<DeskAnswer> &answer) {
                    if (answer && answer->isOk() && !m_form->password().isEmpty())
                        savePassword();
                    else
                        saved(answer, tr("%1 is saved.").arg(name));
                });
}

void PeoplePanel::savePassword()
{
    const QString name = m_form->draft().fullName;
    m_desk.setPassword(m_token, m_form->person().id, m_form->password(), this,
                       [this, name](const Result<DeskAnswer> &answer) {
                           saved(answer, tr("%1 has a new password.").arg(name));
                       });
}

void PeoplePanel::saved(const Result<DeskAnswer> &answer, const QString &done)
{
    m_form->setWorking(false);
    if (!answer) {
        m_form->showFault(answer.error().text);
        Q_EMIT noticed({Notice::Level::Error, answer.error().text});
        Q_EMIT failed(answer.error());
        return;
    }
    if (answer->isOk()) {
        m_form->showNobody(); // until the person is read as saved
        Q_EMIT noticed({Notice::Level::Success, done});
    } else {
        Q_EMIT noticed({Notice::Level::Warning, staffRefusal(*answer)});
    }
    if (answer->outcome != DeskAnswer::Outcome::Refused)
        read();
}

} // namespace parterre
