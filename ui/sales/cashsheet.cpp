// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/cashsheet.h"

#include "models/sales/cashamounts.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int longestAmount = 20;

QHBoxLayout *figureLine(QLabel *title, FigureLabel *figure)
{
    auto *line = new QHBoxLayout;
    line->addWidget(title, 0, Qt::AlignVCenter);
    line->addWidget(figure, 1);
    return line;
}

void say(QLabel *label, const QString &sentence, const QColor &color)
{
    label->setText(sentence);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

CashSheet::CashSheet(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_dueFigure(new FigureLabel(themes, TextSize::Figure, this))
    , m_tendered(new QLineEdit(this))
    , m_amounts(new QHBoxLayout)
    , m_warning(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_changeTitle(mutedLabel(tr("Change"), this))
    , m_change(new FigureLabel(themes, TextSize::Figure, this))
    , m_finish(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Finish sale"), this))
    , m_back(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Back"), this))
    , m_extend(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Extend"), this))
{
    m_dueFigure->setObjectName(u"cashDue"_qs);
    m_tendered->setObjectName(u"cashTendered"_qs);
    m_warning->setObjectName(u"cashWarning"_qs);
    m_hint->setObjectName(u"cashHint"_qs);
    m_change->setObjectName(u"cashChange"_qs);
    m_finish->setObjectName(u"cashFinish"_qs);
    setFocusProxy(m_tendered);
    build(themes);
    m_finish->setCap(tr("Enter"));
    m_back->setCap(tr("Esc"));
    m_extend->setCap(u"F5"_qs);
    connect(m_tendered, &QLineEdit::textChanged, this, &CashSheet::review);
    connect(m_tendered, &QLineEdit::returnPressed, this, &CashSheet::finish);
    connect(m_finish, &QAbstractButton::clicked, this, &CashSheet::finish);
    connect(m_back, &QAbstractButton::clicked, this, &CashSheet::backAsked);
    connect(m_extend, &QAbstractButton::clicked, this, &CashSheet::extendAsked);
}

void CashSheet::build(const ThemeSource &themes)
{
    m_tendered->setFont(themes.theme().semibold(TextSize::Figure));
    m_tendered->setAlignment(Qt::AlignRight);
    m_tendered->setMaxLength(longestAmount);
    m_tendered->setAccessibleName(tr("Amount handed over"));
    m_warning->setWordWrap(true);
    m_warning->setFont(themes.theme().semibold());
    m_warning->hide();
    m_hint->setWordWrap(true);
    m_hint->setFont(themes.theme().font(TextSize::Caption));
    m_hint->setMinimumHeight(2 * QFontMetrics(m_hint->font()).lineSpacing());
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignRight);
    m_amounts->setSpacing(Grid::unit);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Grid::unit, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_warning);
    column->addLayout(figureLine(mutedLabel(tr("Due"), this), m_dueFigure));
    column->addSpacing(Grid::margin);
    column->addWidget(mutedLabel(tr("Handed over"), this));
    column->addWidget(m_tendered);
    column->addLayout(m_amounts);
    column->addWidget(m_hint);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addSpacing(Grid::unit);
    column->addLayout(figureLine(m_changeTitle, m_change));
    column->addStretch(1);
    column->addWidget(m_finish);
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_back);
    quiet->addStretch(1);
    quiet->addWidget(m_extend);
    column->addLayout(quiet);
}

void CashSheet::open(const Money &due)
{
    setWorking({});
    setDue(due);
    m_tendered->setText(due.amountText(locale()));
    m_tendered->setFocus();
    m_tendered->selectAll();
}

void CashSheet::setDue(const Money &due)
{
    if (due == m_due && m_amounts->count() > 0)
        return;
    const bool untouched = m_tendered->text() == m_due.amountText(locale());
    m_due = due;
    m_dueFigure->setText(due.amountText(locale()));
    offerAmounts();
    if (untouched) {
        m_tendered->setText(due.amountText(locale()));
        m_tendered->selectAll();
    }
    review();
}

void CashSheet::setWorking(const QString &sentence)
{
    m_working = !sentence.isEmpty();
    m_tendered->setReadOnly(m_working);
    m_finish->setEnabled(!m_working);
    m_back->setEnabled(!m_working);
    m_extend->setEnabled(!m_working);
    for (int i = 0; i < m_amounts->count(); ++i)
        m_amounts->itemAt(i)->widget()->setEnabled(!m_working);
    if (m_working)
        say(m_hint, sentence, m_themes.theme().muted);
    else
        review();
}

void CashSheet::offerAmounts()
{
    while (QLayoutItem *old = m_amounts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const Money &amount : likelyTendered(m_due)) {
        const QString text = amount.amountText(locale());
        auto *button = new KeyCapButton(m_themes, KeyCapButton::Kind::Quiet, text, this);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QAbstractButton::clicked, this, [this, text] {
            m_tendered->setText(text);
            m_tendered->setFocus();
        });
        m_amounts->addWidget(button, 1);
    }
}

void CashSheet::review()
{
    if (m_working)
        return;
    const auto tendered = Money::parse(m_tendered->text(), m_due.currency(), locale());
    const bool enough = tendered && tendered->minor() >= m_due.minor();
    const QString typed = m_tendered->text().trimmed();
    QString fault;
    if (!tendered && (typed.startsWith(u'-') || typed.startsWith(u'\u2212')))
        fault = tr("An amount handed over cannot be negative. Type it without the minus.");
    else if (!tendered)
        fault = tr("Type an amount such as %1.").arg(m_due.amountText(locale()));
    else if (!enough)
        fault = tr("%1 is missing.").arg((m_due - *tendered).amountText(locale()));
    say(m_hint, fault, m_themes.theme().danger);
    m_change->setTone(enough ? FigureLabel::Tone::Ink : FigureLabel::Tone::Muted);
    m_change->setText(enough ? (*tendered - m_due).amountText(locale()) : u"\u2013"_qs);
    m_finish->setEnabled(enough);
}

void CashSheet::setWarning(const QString &sentence)
{
    say(m_warning, sentence, m_themes.theme().danger);
    m_warning->setVisible(!sentence.isEmpty());
}

void CashSheet::finish()
{
    const auto tendered = Money::parse(m_tendered->text(), m_due.currency(), locale());
    if (m_working || !tendered || tendered->minor() < m_due.minor()) {
        m_tendered->setFocus();
        m_tendered->selectAll();
        return;
    }
    Q_EMIT finishAsked(*tendered);
}

} // namespace parterre
