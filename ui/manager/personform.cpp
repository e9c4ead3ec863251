// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/personform.h"

#include "ui/manager/inspector.h"
#include "ui/manager/stafftables.h"
#include "ui/widgets/choicebox.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace parterre {

namespace {

constexpr int longestName = 255;

QCheckBox *checkBox(const QString &text, const QString &name, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(name);
    return box;
}

} // namespace

PersonForm::PersonForm(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_inspector(new Inspector(themes, this))
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_role(new ChoiceBox(themes, this))
    , m_refund(checkBox(tr("&Give money back"), u"mayRefund"_qs, this))
    , m_comp(checkBox(tr("Give seats &away"), u"mayComp"_qs, this))
    , m_reprint(checkBox(tr("P&rint tickets anew"), u"mayReprint"_qs, this))
    , m_price(checkBox(tr("Sell by price types that need a &manager"), u"mayPrice"_qs, this))
    , m_disabled(checkBox(tr("May &not sign in"), u"personDisabled"_qs, this))
    , m_password(new QLineEdit(this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    build();
    for (QLineEdit *field : {m_name, m_email, m_password})
        connect(field, &QLineEdit::textEdited, this, &PersonForm::follow);
    for (QCheckBox *box : {m_refund, m_comp, m_reprint, m_price, m_disabled})
        connect(box, &QCheckBox::clicked, this, &PersonForm::follow);
    connect(m_role, &QComboBox::activated, this, &PersonForm::follow);
    connect(m_save, &QAbstractButton::clicked, this, &PersonForm::saveAsked);
    showNobody();
}

void PersonForm::build()
{
    m_name->setObjectName(u"personName"_qs);
    m_name->setMaxLength(longestName);
    m_email->setObjectName(u"personEmail"_qs);
    m_email->setMaxLength(longestName);
    m_role->setObjectName(u"personRole"_qs);
    m_role->addItem(roleText(StaffRole::Clerk), int(StaffRole::Clerk));
    m_role->addItem(roleText(StaffRole::Manager), int(StaffRole::Manager));
    m_password->setObjectName(u"personPassword"_qs);
    m_password->setEchoMode(QLineEdit::Password);
    m_save->setObjectName(u"savePerson"_qs);
    m_save->setProperty("primary", true);
    m_save->setToolTip(tr("Ctrl+S"));
    m_inspector->addField(tr("Na&me"), m_name);
    m_inspector->addField(tr("E-mai&l, for signing in"), m_email);
    m_inspector->addField(tr("R&ole"), m_role);
    m_inspector->addHeading(tr("May without asking a manager"));
    for (QCheckBox *box : {m_refund, m_comp, m_reprint, m_price})
        m_inspector->addPart(box);
    m_inspector->addHeading(tr("Signing in"));
    m_inspector->addField(tr("Pass&word"), m_password);
    m_inspector->addPart(m_disabled);
    m_inspector->addActs({m_save});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_inspector);
}

void PersonForm::showNobody()
{
    show({}, false);
    m_inspector->setTitle(tr("Nobody chosen"), tr("Choose a person in the table, or add one."));
}

void PersonForm::showNew()
{
    show({}, true);
    m_inspector->setTitle(tr("New person"),
                          tr("Give a first password of at least 10 characters. Three words that "
                             "do not belong together are easy to keep."));
}

void PersonForm::showPerson(const ManagedPerson &person)
{
    show(person, false);
    m_inspector->setTitle(person.draft.fullName,
                          person.own ? tr("This is you.")
                                     : tr("A new password ends what the old one opened."));
}

void PersonForm::show(const ManagedPerson &person, bool isNew)
{
    m_shown = person;
    m_isNew = isNew;
    const StaffDraft &draft = person.draft;
    m_name->setText(draft.fullName);
    m_email->setText(person.email);
    m_email->setReadOnly(!isNew);
    m_role->setCurrentIndex(m_role->findData(int(draft.role)));
    m_refund->setChecked(draft.rights.refund);
    m_comp->setChecked(draft.rights.comp);
    m_reprint->setChecked(draft.rights.reprint);
    m_price->setChecked(draft.rights.price);
    m_disabled->setChecked(draft.disabled);
    m_disabled->setVisible(!isNew);
    m_password->clear();
    m_password->setPlaceholderText(isNew ? QString() : tr("Empty: stays as it is"));
    clearFaults();
    follow();
}

bool PersonForm::isChanged() const
{
    return isDraftChanged() || !password().isEmpty() || (m_isNew && !email().isEmpty());
}

StaffDraft PersonForm::draft() const
{
    return {
        m_name->text().trimmed(),
        StaffRole(m_role->currentData().toInt()),
        {m_refund->isChecked(), m_comp->isChecked(), m_reprint->isChecked(), m_price->isChecked()},
        m_disabled->isChecked()};
}

QString PersonForm::email() const
{
    return m_email->text().trimmed();
}

QString PersonForm::password() const
{
    return m_password->text();
}

void PersonForm::clearPassword()
{
    m_password->clear();
    follow();
}

void PersonForm::showFault(const QString &sentence)
{
    const std::array<std::pair<QLatin1String, QWidget *>, 4> fields{
        {{QLatin1String("Name: "), m_name},
         {QLatin1String("E-mail: "), m_email},
         {QLatin1String("Role: "), m_role},
         {QLatin1String("Password: "), m_password}}};
    for (const auto &[name, field] : fields) {
        if (sentence.startsWith(name)) {
            m_inspector->setError(field, sentence.mid(name.size()));
            m_inspector->goTo(field);
        }
    }
}

void PersonForm::clearFaults()
{
    m_inspector->clearErrors();
}

void PersonForm::setWorking(bool working)
{
    m_working = working;
    follow();
}

void PersonForm::takeFocus()
{
    m_inspector->scrollToTop();
    m_name->setFocus();
    m_name->selectAll();
}

/// What may be typed now, and whether there is something to save.
void PersonForm::follow()
{
    const bool somebody = m_isNew || m_shown.id.isValid();
    const bool isClerk = draft().role == StaffRole::Clerk;
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_email, m_role, m_password})
        field->setEnabled(somebody && !m_working);
    for (QCheckBox *box : {m_refund, m_comp, m_reprint, m_price})
        box->setEnabled(somebody && isClerk && !m_working);
    m_disabled->setEnabled(somebody && !m_shown.own && !m_working);
    m_save->setText(m_isNew ? tr("&Add") : tr("&Save"));
    m_save->setEnabled(somebody && isChanged() && !m_working);
    Q_EMIT edited();
}

} // namespace parterre
