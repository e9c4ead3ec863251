// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/amountentry.h"

#include "models/sales/cashamounts.h"
#include "ui/sales/saying.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int longestAmount = 20;

} // namespace

AmountEntry::AmountEntry(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_title(mutedLabel({}, this))
    , m_field(new QLineEdit(this))
    , m_amounts(new QHBoxLayout)
    , m_hint(new QLabel(this))
{
    m_field->setObjectName(u"cashTendered"_qs);
    m_field->setFont(themes.theme().semibold(TextSize::Figure));
    m_field->setAlignment(Qt::AlignRight);
    m_field->setMaxLength(longestAmount);
    m_title->setBuddy(m_field);
    m_hint->setObjectName(u"cashHint"_qs);
    m_hint->setWordWrap(true);
    m_hint->setFont(themes.theme().font(TextSize::Caption));
    m_hint->setMinimumHeight(2 * QFontMetrics(m_hint->font()).lineSpacing());
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignRight);
    m_amounts->setSpacing(Grid::unit);
    setFocusProxy(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_title);
    column->addWidget(m_field);
    column->addLayout(m_amounts);
    column->addWidget(m_hint);
    connect(m_field, &QLineEdit::textChanged, this, &AmountEntry::review);
    connect(m_field, &QLineEdit::returnPressed, this, &AmountEntry::entered);
}

void AmountEntry::open(const Money &rest, const QString &title)
{
    m_title->setText(title);
    m_field->setAccessibleName(title);
    m_rest = {};
    m_field->clear();
    setRest(rest);
    m_field->setText(rest.amountText(locale()));
    selectAll();
}

void AmountEntry::setRest(const Money &rest)
{
    if (rest == m_rest && m_amounts->count() > 0)
        return;
    const bool untouched = m_field->text() == m_rest.amountText(locale());
    m_rest = rest;
    offerAmounts();
    if (untouched) {
        m_field->setText(rest.amountText(locale()));
        m_field->selectAll();
    }
    review();
}

void AmountEntry::setTakesLess(bool takesLess)
{
    m_takesLess = takesLess;
    m_hint->setMinimumHeight((takesLess ? 1 : 2) * QFontMetrics(m_hint->font()).lineSpacing());
    review();
}

void AmountEntry::setWorking(bool working)
{
    m_field->setReadOnly(working);
    for (int i = 0; i < m_amounts->count(); ++i)
        m_amounts->itemAt(i)->widget()->setEnabled(!working);
}

void AmountEntry::selectAll()
{
    m_field->setFocus();
    m_field->selectAll();
}

void AmountEntry::offerAmounts()
{
    while (QLayoutItem *old = m_amounts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const Money &amount : likelyTendered(m_rest)) {
        const QString text = amount.amountText(locale());
        auto *button = new KeyCapButton(m_themes, KeyCapButton::Kind::Quiet, text, this);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QAbstractButton::clicked, this, [this, text] {
            m_field->setText(text);
            m_field->setFocus();
        });
        m_amounts->addWidget(button, 1);
    }
}

std::optional<Money> AmountEntry::amount() const
{
    auto typed = Money::parse(m_field->text(), m_rest.currency(), locale());
    const bool isNothing = typed && typed->isZero() && !m_rest.isZero();
    if (!typed || isNothing || (!m_takesLess && typed->minor() < m_rest.minor()))
        return std::nullopt;
    return typed;
}

QString AmountEntry::fault() const
{
    const auto typed = Money::parse(m_field->text(), m_rest.currency(), locale());
    const QString text = m_field->text().trimmed();
    if (!typed && (text.startsWith(u'-') || text.startsWith(u'\u2212')))
        return tr("An amount handed over cannot be negative. Type it without the minus.");
    if (!typed || (m_takesLess && typed->isZero()))
        return tr("Type an amount such as %1.").arg(m_rest.amountText(locale()));
    if (!amount())
        return tr("%1 is missing.").arg((m_rest - *typed).amountText(locale()));
    return {};
}

void AmountEntry::review()
{
    say(m_hint, fault(), m_themes.theme().danger);
    Q_EMIT changed();
}

} // namespace parterre
