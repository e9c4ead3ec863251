// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/settlementsheet.h"

#include "ui/sales/amountlines.h"
#include "ui/sales/approvalform.h"
#include "ui/sales/bookingtexts.h"
#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

constexpr int longestReference = 64;

bool isMoney(const Payment &payment)
{
    return payment.tender != Tender::Complimentary;
}

} // namespace

SettlementSheet::SettlementSheet(const ThemeSource &themes, const Clock &clock,
                                 SessionStore &sessions, QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_title(mutedLabel({}, this))
    , m_amount(new FigureLabel(themes, TextSize::Figure, this))
    , m_asPaid(addChoice(themes, RepayBy::AsPaid, tr("As it was paid"), Qt::Key_1))
    , m_cash(addChoice(themes, RepayBy::Cash, tr("Cash"), Qt::Key_2))
    , m_card(addChoice(themes, RepayBy::Card, tr("Card"), Qt::Key_3))
    , m_reference(new QLineEdit(this))
    , m_lines(new AmountLines(themes, this))
    , m_notice(new NoticeLabel(themes, this))
    , m_approval(new ApprovalForm(themes, clock, sessions, this))
    , m_confirm(new KeyCapButton(themes, KeyCapButton::Kind::Primary, {}, this))
{
    m_amount->setObjectName(u"settlementAmount"_qs);
    m_reference->setObjectName(u"settlementReference"_qs);
    m_notice->setObjectName(u"settlementNotice"_qs);
    m_confirm->setObjectName(u"settle"_qs);
    m_confirm->setCap(tr("Enter"));
    m_asPaid->setObjectName(u"repayAsPaid"_qs);
    m_cash->setObjectName(u"repayCash"_qs);
    m_card->setObjectName(u"repayCard"_qs);
    build(themes);
    connect(m_reference, &QLineEdit::textChanged, this, &SettlementSheet::review);
    connect(m_reference, &QLineEdit::returnPressed, this, &SettlementSheet::confirm);
    connect(m_confirm, &QAbstractButton::clicked, this, &SettlementSheet::confirm);
    connect(m_approval, &ApprovalForm::approved, this, [this] {
        arrange();
        Q_EMIT approved();
    });
}

KeyCapButton *SettlementSheet::addChoice(const ThemeSource &themes, RepayBy by, const QString &text,
                                         Qt::Key key)
{
    auto *button = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, text, this);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setKey(key);
    connect(button, &QAbstractButton::clicked, this, [this, by] { choose(by); });
    return button;
}

void SettlementSheet::build(const ThemeSource &themes)
{
    m_what->setWordWrap(true);
    m_reference->setMaxLength(longestReference);
    m_reference->setPlaceholderText(tr("The terminal\u2019s reference"));
    m_reference->setAccessibleName(tr("The terminal\u2019s reference"));
    auto *sum = new QHBoxLayout;
    sum->addWidget(m_title, 0, Qt::AlignVCenter);
    sum->addWidget(m_amount, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_what);
    column->addLayout(sum);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addSpacing(Grid::half);
    for (QWidget *choice : {m_asPaid, m_cash, m_card})
        column->addWidget(choice);
    column->addWidget(m_reference);
    column->addWidget(m_lines);
    column->addWidget(m_notice);
    column->addStretch(1);
    column->addWidget(m_approval);
    column->addWidget(m_confirm);
}

void SettlementSheet::open(const Settlement &settlement)
{
    m_settlement = settlement;
    m_approval->close();
    m_what->setText(settlement.what);
    m_title->setText(settlement.title);
    m_amount->setText(settlement.amount.amountText(locale()));
    m_confirm->setText(settlement.act);
    m_reference->clear();
    m_hasChoice = std::ranges::any_of(settlement.plan(RepayBy::Cash, {}), isMoney);
    m_asPaid->setVisible(m_hasChoice && settlement.mayBeAsPaid);
    setWorking({});
    choose(settlement.mayBeAsPaid ? RepayBy::AsPaid : RepayBy::Cash);
}

void SettlementSheet::setWorking(const QString &sentence)
{
    m_working = !sentence.isEmpty();
    m_notice->tell(Notice::Level::Info, sentence);
    arrange();
}

void SettlementSheet::askApproval(const QString &token, const ApprovalAsk &ask)
{
    setWorking({});
    m_approval->open(token, ask);
    arrange();
}

bool SettlementSheet::stepBack()
{
    if (!m_approval->isOpen())
        return false;
    m_approval->close();
    arrange();
    focusHere();
    return true;
}

void SettlementSheet::focusHere()
{
    if (m_approval->isOpen())
        return; // it has the focus
    if (m_reference->isVisibleTo(this))
        m_reference->setFocus();
    else
        m_confirm->setFocus();
}

void SettlementSheet::tick()
{
    m_approval->tick();
}

void SettlementSheet::choose(RepayBy by)
{
    m_by = by;
    m_asPaid->setChecked(by == RepayBy::AsPaid);
    m_cash->setChecked(by == RepayBy::Cash);
    m_card->setChecked(by == RepayBy::Card);
    arrange();
    review();
    focusHere();
}

void SettlementSheet::arrange()
{
    const bool open = !m_working && !m_approval->isOpen();
    for (QWidget *choice : {m_cash, m_card})
        choice->setVisible(m_hasChoice);
    for (QWidget *choice : {m_asPaid, m_cash, m_card})
        choice->setEnabled(open);
    m_reference->setVisible(m_hasChoice && m_by == RepayBy::Card);
    m_reference->setReadOnly(!open);
    m_confirm->setVisible(!m_approval->isOpen());
    m_confirm->setEnabled(open);
}

void SettlementSheet::review()
{
    m_payments = m_settlement.plan(m_by, m_reference->text().trimmed());
    std::vector<AmountLine> lines;
    for (const Payment &payment : m_payments)
        lines.push_back(
            {tenderText(payment.tender, payment.reference), payment.amount.amountText(locale())});
    m_lines->setLines(std::move(lines));
}

void SettlementSheet::confirm()
{
    if (m_working || m_approval->isOpen())
        return;
    if (m_reference->isVisibleTo(this) && m_reference->text().trimmed().isEmpty()) {
        m_notice->tell(Notice::Level::Warning,
                       tr("Work the card terminal first, then type its reference here."));
        m_reference->setFocus();
        return;
    }
    Q_EMIT confirmed(m_payments);
}

} // namespace parterre
