// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/pricetypeeditor.h"

#include "ui/manager/decisionstrip.h"
#include "ui/manager/inspector.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keycapbutton.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

constexpr int listHeight = 200;
constexpr int highestCap = 100'000;
constexpr int noCap = -1;

QSpinBox *capField(const QString &name, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setObjectName(name);
    field->setRange(noCap, highestCap);
    field->setSpecialValueText(PriceTypeEditor::tr("no cap"));
    field->setGroupSeparatorShown(true);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return field;
}

std::optional<int> capOf(const QSpinBox *field)
{
    return field->value() == noCap ? std::nullopt : std::optional(field->value());
}

QString lineText(const PriceTypeDraft &type)
{
    const QString name
        = type.name.trimmed().isEmpty() ? PriceTypeEditor::tr("(no name)") : type.name;
    const QString price = priceText(type, QLocale());
    const QString text = price.isEmpty() ? name : QStringLiteral("%1 \u00b7 %2").arg(name, price);
    return type.active ? text : PriceTypeEditor::tr("%1 \u00b7 switched off").arg(text);
}

} // namespace

PriceTypeEditor::PriceTypeEditor(const ThemeSource &themes, EventDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_desk(desk)
    , m_inspector(new Inspector(themes, this))
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_price(new QLineEdit(this))
    , m_perBooking(capField(u"typePerBooking"_qs, this))
    , m_inAll(capField(u"typeInAll"_qs, this))
    , m_reason(new QCheckBox(tr("Asks the clerk for a reason"), this))
    , m_approval(new QCheckBox(tr("Needs a manager's password"), this))
    , m_active(new QCheckBox(tr("Switched on"), this))
    , m_add(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Add"), this))
    , m_remove(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Remove"), this))
    , m_up(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Up"), this))
    , m_down(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Down"), this))
    , m_save(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Save"), this))
    , m_question(new DecisionStrip(themes, this))
{
    setObjectName(u"priceTypeEditor"_qs);
    build();
    connectFields();
}

void PriceTypeEditor::build()
{
    m_list->setObjectName(u"priceTypes"_qs);
    m_list->setFixedHeight(listHeight);
    m_list->setAccessibleName(tr("Price types"));
    m_name->setObjectName(u"typeName"_qs);
    m_price->setObjectName(u"typePrice"_qs);
    m_price->setPlaceholderText(tr("50 % or 10.00"));
    m_reason->setObjectName(u"typeReason"_qs);
    m_approval->setObjectName(u"typeApproval"_qs);
    m_active->setObjectName(u"typeActive"_qs);
    m_add->setObjectName(u"addType"_qs);
    m_remove->setObjectName(u"removeType"_qs);
    m_up->setObjectName(u"typeUp"_qs);
    m_down->setObjectName(u"typeDown"_qs);
    m_save->setObjectName(u"saveTypes"_qs);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_question->setObjectName(u"typeQuestion"_qs);
    auto *acts = new QWidget(this);
    auto *line = new QHBoxLayout(acts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Grid::unit);
    for (KeyCapButton *button : {m_add, m_remove, m_up, m_down})
        line->addWidget(button);
    m_inspector->addPart(m_list);
    m_inspector->addPart(acts);
    m_inspector->addPair(tr("&Name"), m_name, tr("&Price"), m_price);
    m_inspector->addPair(tr("Most in a booking"), m_perBooking, tr("Most in all"), m_inAll);
    for (QCheckBox *box : {m_reason, m_approval, m_active})
        m_inspector->addPart(box);
    m_inspector->addActs({m_question});
    m_inspector->addActs({m_save});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_inspector);
}

void PriceTypeEditor::connectFields()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &PriceTypeEditor::showLine);
    for (QLineEdit *field : {m_name, m_price})
        connect(field, &QLineEdit::textEdited, this, &PriceTypeEditor::change);
    for (QSpinBox *field : {m_perBooking, m_inAll})
        connect(field, &QSpinBox::valueChanged, this, &PriceTypeEditor::change);
    for (QCheckBox *box : {m_reason, m_approval, m_active})
        connect(box, &QCheckBox::toggled, this, &PriceTypeEditor::change);
    connect(m_add, &QAbstractButton::clicked, this, &PriceTypeEditor::add);
    connect(m_remove, &QAbstractButton::clicked, this, &PriceTypeEditor::remove);
    connect(m_up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { move(1); });
    connect(m_save, &QAbstractButton::clicked, this, &PriceTypeEditor::save);
}

void PriceTypeEditor::setToken(const QString &token)
{
    m_token = token;
}

void PriceTypeEditor::begin(const ManagedEvent &event)
{
    m_event = event;
    m_question->withdraw();
    m_inspector->clearErrors();
    m_inspector->setTitle(tr("Price types"),
                          tr("%1. Seats are sold at their own price unless a clerk chooses one of "
                             "these; what is sold keeps its price.")
                              .arg(event.draft.name));
    take({});
    m_desk.priceTypes(m_token, event.id, this,
                      [this](const Result<std::vector<PriceTypeDraft>> &types) {
                          if (types)
                              take(*types);
                          else
                              fail(types.error());
                      });
}

void PriceTypeEditor::take(const std::vector<PriceTypeDraft> &types)
{
    m_read = types;
    m_types = types;
    showList(types.empty() ? -1 : 0);
    m_list->setFocus();
}

void PriceTypeEditor::showList(int current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const PriceTypeDraft &type : m_types)
        m_list->addItem(lineText(type));
    m_list->setCurrentRow(current);
    showLine(current);
}

void PriceTypeEditor::showLine(int)
{
    const QScopedValueRollback showing(m_showing, true);
    const PriceTypeDraft *type = current();
    const PriceTypeDraft shown = type ? *type : PriceTypeDraft();
    m_inspector->clearErrors();
    m_name->setText(shown.name);
    m_price->setText(priceText(shown, QLocale()));
    m_perBooking->setValue(shown.mostPerBooking.value_or(noCap));
    m_inAll->setValue(shown.mostInAll.value_or(noCap));
    m_reason->setChecked(shown.needsReason);
    m_approval->setChecked(shown.needsApproval);
    m_active->setChecked(shown.active);
    m_remove->setText(shown.used > 0 ? tr("Switch off") : tr("Remove"));
    showActs();
}

void PriceTypeEditor::showActs()
{
    const int line = m_list->currentRow();
    const bool any = current() != nullptr;
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_price),
                           static_cast<QWidget *>(m_perBooking), static_cast<QWidget *>(m_inAll),
                           static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_approval),
                           static_cast<QWidget *>(m_active), static_cast<QWidget *>(m_remove)})
        field->setEnabled(any);
    m_up->setEnabled(line > 0);
    m_down->setEnabled(any && line + 1 < int(m_types.size()));
    m_save->setEnabled(isDirty() && !m_busy);
}

PriceTypeDraft *PriceTypeEditor::current()
{
    const int line = m_list->currentRow();
    return line >= 0 && line < int(m_types.size()) ? &m_types[size_t(line)] : nullptr;
}

void PriceTypeEditor::change()
{
    PriceTypeDraft *type = current();
    if (!type || m_showing)
        return;
    type->name = m_name->text();
    if (m_price->text() != priceText(*type, QLocale()))
        readPrice(m_price->text(), QLocale(), *type);
    type->mostPerBooking = capOf(m_perBooking);
    type->mostInAll = capOf(m_inAll);
    type->needsReason = m_reason->isChecked();
    type->needsApproval = m_approval->isChecked();
    type->active = m_active->isChecked();
    m_list->currentItem()->setText(lineText(*type));
    m_inspector->clearErrors();
    showActs();
}

void PriceTypeEditor::add()
{
    m_types.emplace_back();
    showList(int(m_types.size()) - 1);
    m_inspector->goTo(m_name);
}

void PriceTypeEditor::remove()
{
    const int line = m_list->currentRow();
    if (current()->used > 0) {
        m_active->setChecked(false);
        return;
    }
    m_types.erase(m_types.begin() + line);
    showList(std::min(line, int(m_types.size()) - 1));
    m_list->setFocus();
}

void PriceTypeEditor::move(int by)
{
    const int line = m_list->currentRow();
    std::swap(m_types[size_t(line)], m_types[size_t(line + by)]);
    showList(line + by);
}

void PriceTypeEditor::save()
{
    if (!isDirty() || m_busy)
        return;
    if (const auto fault = faultOf(m_types)) {
        m_list->setCurrentRow(fault->line);
        const bool aboutName = m_types[size_t(fault->line)].percentThousandths.has_value()
            || m_types[size_t(fault->line)].fixedMinor.has_value();
        m_inspector->setError(aboutName ? m_name : m_price, fault->sentence);
        m_inspector->goTo(aboutName ? m_name : m_price);
        Q_EMIT noticed({Notice::Level::Warning, tr("Not saved: %1").arg(fault->sentence)});
        return;
    }
    m_busy = true;
    showActs();
    m_desk.savePriceTypes(m_token, m_event.id, m_event.version, m_types, this,
                          [this](const Result<EventSaved> &answer) {
                              m_busy = false;
                              if (answer)
                                  takeSaved(*answer);
                              else
                                  fail(answer.error());
                              showActs();
                          });
}

void PriceTypeEditor::takeSaved(const EventSaved &answer)
{
    if (answer.answer.isOk() && answer.event) {
        Q_EMIT noticed({Notice::Level::Success, tr("The price types are saved.")});
        Q_EMIT saved(*answer.event);
        begin(*answer.event);
        return;
    }
    if (answer.answer.outcome == DeskAnswer::Outcome::Refused) {
        Q_EMIT noticed({Notice::Level::Warning,
                        tr("Not saved: %1 tickets of %2 are held or sold already. Set a cap that "
                           "is not below that.")
                            .arg(answer.answer.args.value(2), answer.answer.args.value(1))});
        return;
    }
    if (!answer.event)
        return;
    const ManagedEvent theirs = *answer.event;
    m_question->ask(tr("%1 saved this event meanwhile. Keep yours: your list takes the place of "
                       "theirs. Take theirs: your changes are dropped.")
                        .arg(answer.answer.args.value(0)),
                    {tr("Keep mine"),
                     [this, theirs] {
                         m_event = theirs;
                         save();
                     }},
                    {tr("Take theirs"), [this, theirs] {
                         Q_EMIT saved(theirs);
                         begin(theirs);
                     }});
}

void PriceTypeEditor::stepBack()
{
    if (m_question->withdraw())
        return;
    if (!isDirty()) {
        Q_EMIT closeAsked();
        return;
    }
    m_question->ask(tr("The changes to the price types are not saved."),
                    {tr("Discard them"), [this] { Q_EMIT closeAsked(); }},
                    {tr("Keep editing"), {}});
}

void PriceTypeEditor::fail(const Error &error)
{
    Q_EMIT noticed({Notice::Level::Error, error.text});
    Q_EMIT failed(error);
}

} // namespace parterre
