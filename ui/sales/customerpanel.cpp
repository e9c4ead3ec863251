// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/customerpanel.h"

#include "models/sales/saledesk.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/choicelist.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

namespace {

constexpr int mostFound = 6;

QString contactOf(const Customer &customer)
{
    return customer.email.isEmpty() ? customer.phone : customer.email;
}

} // namespace

CustomerPanel::CustomerPanel(const ThemeSource &themes, SaleDesk &desk, CustomerStore &customers,
                             QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_customers(customers)
    , m_search(new QLineEdit(this))
    , m_list(new ChoiceList(themes, this))
    , m_form(new QWidget(this))
    , m_name(new QLineEdit(m_form))
    , m_email(new QLineEdit(m_form))
    , m_phone(new QLineEdit(m_form))
{
    m_search->setObjectName(u"customerSearch"_qs);
    m_search->setPlaceholderText(tr("Name, e-mail or phone"));
    m_search->setAccessibleName(tr("Find a customer"));
    m_search->installEventFilter(this);
    m_list->setObjectName(u"customers"_qs);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Grid::unit);
    const auto add = [&](QLineEdit *field, const QString &name, const QString &words) {
        field->setObjectName(name);
        field->setPlaceholderText(words);
        field->setAccessibleName(words);
        form->addWidget(field);
    };
    add(m_name, u"customerName"_qs, tr("Name"));
    add(m_email, u"customerEmail"_qs, tr("E-mail (may be empty)"));
    add(m_phone, u"customerPhone"_qs, tr("Phone (may be empty)"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::half);
    for (QWidget *part : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_list), m_form})
        column->addWidget(part);
    connect(m_search, &QLineEdit::textChanged, this, &CustomerPanel::find);
    connect(m_list, &ChoiceList::taken, this, &CustomerPanel::take);
    connect(m_name, &QLineEdit::returnPressed, m_email, qOverload<>(&QWidget::setFocus));
    connect(m_email, &QLineEdit::returnPressed, m_phone, qOverload<>(&QWidget::setFocus));
    connect(m_phone, &QLineEdit::returnPressed, this, &CustomerPanel::addNew);
}

void CustomerPanel::open()
{
    m_form->hide();
    m_search->show();
    m_list->show();
    m_search->clear();
    find({});
    m_search->setFocus();
}

void CustomerPanel::takeFocus()
{
    if (m_search->isVisibleTo(this))
        m_search->setFocus();
    else if (!m_form->isAncestorOf(window()->focusWidget()))
        m_name->setFocus();
}

bool CustomerPanel::stepBack()
{
    if (m_form->isHidden())
        return false;
    const QString typed = m_search->text();
    open();
    m_search->setText(typed);
    return true;
}

bool CustomerPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        m_list->step(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    m_entered = m_asking;
    if (!m_asking)
        take(m_list->current());
    return true;
}

bool CustomerPanel::hasWalkIn() const
{
    return m_desk.basket().customer().isValid() && m_search->text().trimmed().isEmpty();
}

void CustomerPanel::find(const QString &typed)
{
    m_entered = false;
    m_asking = !typed.trimmed().isEmpty();
    if (!m_asking) {
        m_customers.cancel();
        show({});
        return;
    }
    m_customers.find(m_desk.token(), typed.trimmed(), mostFound, this,
                     [this](const Result<std::vector<Customer>> &found) {
                         m_asking = false;
                         if (!found)
                             Q_EMIT noticed({Notice::Level::Error, found.error().text});
                         show(found ? *found : std::vector<Customer>());
                         if (std::exchange(m_entered, false))
                             take(0);
                     });
}

void CustomerPanel::show(std::vector<Customer> found)
{
    m_found = std::move(found);
    std::vector<ChoiceList::Choice> choices;
    for (const Customer &customer : m_found)
        choices.push_back({customer.fullName, contactOf(customer), {}});
    const QString typed = m_search->text().trimmed();
    if (hasWalkIn())
        choices.push_back({tr("Walk-in, without a name"), {}, {}});
    else
        choices.push_back(
            {typed.isEmpty() ? tr("New customer") : tr("New: %1").arg(typed), {}, {}});
    m_list->setChoices(choices);
    m_list->setCurrent(0);
}

void CustomerPanel::take(int choice)
{
    if (choice < 0)
        return;
    if (choice < int(m_found.size()))
        Q_EMIT chosen(m_found[size_t(choice)].id);
    else if (hasWalkIn())
        Q_EMIT chosen({});
    else
        beginNew();
}

/// What was typed goes into the field that it looks like.
void CustomerPanel::beginNew()
{
    const QString typed = m_search->text().trimmed();
    const bool isEmail = typed.contains(u'@');
    const bool isPhone
        = !isEmail && !typed.isEmpty() && (typed.front().isDigit() || typed.front() == u'+');
    m_request = QUuid::createUuid();
    m_name->setText(isEmail || isPhone ? QString() : typed);
    m_email->setText(isEmail ? typed : QString());
    m_phone->setText(isPhone ? typed : QString());
    m_search->hide();
    m_list->hide();
    m_form->show();
    (m_name->text().isEmpty() ? m_name : m_email)->setFocus();
}

void CustomerPanel::addNew()
{
    Customer customer;
    customer.fullName = m_name->text().trimmed();
    customer.email = m_email->text().trimmed();
    customer.phone = m_phone->text().trimmed();
    if (customer.fullName.isEmpty()) {
        Q_EMIT noticed({Notice::Level::Warning, tr("A customer needs a name. Type it first.")});
        m_name->setFocus();
        return;
    }
    m_customers.add(m_desk.token(), m_request, customer, this,
                    [this](const Result<CustomerId> &added) {
                        // A corrected person is another request; the same one is found again.
                        m_request = QUuid::createUuid();
                        if (added)
                            Q_EMIT chosen(*added);
                        else
                            Q_EMIT noticed({Notice::Level::Error, added.error().text});
                    });
}

} // namespace parterre
