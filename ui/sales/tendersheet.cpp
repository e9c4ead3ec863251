// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/tendersheet.h"

#include "models/sales/refusaltext.h"
#include "ui/sales/amountentry.h"
#include "ui/sales/approvalform.h"
#include "ui/sales/paymentparts.h"
#include "ui/sales/saying.h"
#include "ui/sales/wordentry.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QVBoxLayout>

#include <utility>

namespace parterre {

using Phase = Basket::Phase;

namespace {

QWidget *figureLine(const QString &title, FigureLabel *figure, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(mutedLabel(title, widget), 0, Qt::AlignVCenter);
    line->addWidget(figure, 1);
    return widget;
}

} // namespace

TenderSheet::TenderSheet(const ThemeSource &themes, const Models &models, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_basket(models.basket)
    , m_checkout(models.checkout)
    , m_warning(new QLabel(this))
    , m_due(new FigureLabel(themes, TextSize::Figure, this))
    , m_parts(new PaymentParts(themes, this))
    , m_rest(new FigureLabel(themes, TextSize::Figure, this))
    , m_amount(new AmountEntry(themes, this))
    , m_words(new WordEntry(themes, this))
    , m_approval(new ApprovalForm(themes, models.sessions, this))
    , m_work(new QLabel(this))
    , m_change(new FigureLabel(themes, TextSize::Figure, this))
    , m_finish(new KeyCapButton(themes, KeyCapButton::Kind::Primary, {}, this))
    , m_asCard(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Card"), this))
    , m_back(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Back"), this))
    , m_free(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("No charge"), this))
    , m_extend(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Extend"), this))
{
    m_restLine = figureLine(tr("Remaining"), m_rest, this);
    m_changeLine = figureLine(tr("Change"), m_change, this);
    build(themes);
    connectModels();
    connectParts();
}

void TenderSheet::build(const ThemeSource &themes)
{
    m_warning->setObjectName(u"cashWarning"_qs);
    m_due->setObjectName(u"cashDue"_qs);
    m_rest->setObjectName(u"tenderRest"_qs);
    m_change->setObjectName(u"cashChange"_qs);
    m_finish->setObjectName(u"cashFinish"_qs);
    m_work->setObjectName(u"tenderWork"_qs);
    m_asCard->setObjectName(u"splitCard"_qs);
    m_free->setObjectName(u"noCharge"_qs);
    m_finish->setCap(tr("Enter"));
    m_asCard->setCap(u"F9"_qs);
    m_back->setCap(tr("Esc"));
    m_extend->setCap(u"F5"_qs);
    m_free->setKey(Qt::SHIFT | Qt::Key_F8, u"\u21e7F8"_qs);
    m_warning->setFont(themes.theme().semibold());
    m_work->setFont(themes.theme().font(TextSize::Caption));
    for (QLabel *label : {m_warning, m_work}) {
        label->setWordWrap(true);
        label->hide();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Grid::unit, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_warning);
    column->addWidget(figureLine(tr("Due"), m_due, this));
    column->addWidget(m_parts);
    column->addWidget(m_restLine);
    column->addSpacing(Grid::unit);
    for (QWidget *entry : entries())
        column->addWidget(entry);
    column->addWidget(m_work);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addWidget(m_changeLine);
    column->addStretch(1);
    auto *others = new QHBoxLayout;
    others->setSpacing(Grid::unit);
    others->addWidget(m_free);
    others->addWidget(m_asCard, 1);
    others->addStretch(0);
    column->addLayout(others);
    column->addWidget(m_finish);
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_back);
    quiet->addStretch(1);
    quiet->addWidget(m_extend);
    column->addLayout(quiet);
}

std::array<QWidget *, 3> TenderSheet::entries() const
{
    return {m_amount, m_words, m_approval};
}

void TenderSheet::setPage(QWidget *page)
{
    m_page = page;
    for (QWidget *entry : entries())
        entry->setVisible(entry == page);
    setFocusProxy(page);
}

void TenderSheet::connectModels()
{
    connect(&m_checkout, &Checkout::changed, this, &TenderSheet::follow);
    connect(&m_checkout, &Checkout::refused, this,
            [this](SaleOutcome outcome) { tell(refusalNotice(outcome, {}).text); });
    connect(&m_checkout, &Checkout::failed, this, [this](const Error &error) { tell(error.text); });
    connect(&m_basket, &Basket::failed, this, [this](const Error &error) { tell(error.text); });
    connect(&m_basket, &Basket::needsApproval, this, [this](const ApprovalAsk &ask) {
        if (!isOpen())
            return;
        m_request = ask.request;
        m_approval->open(ask, tr("Seats without charge need a manager's consent."));
        follow();
        m_approval->setFocus();
    });
    connect(&m_basket, &Basket::sessionChanged, m_approval, &ApprovalForm::setSession);
    connect(m_approval, &ApprovalForm::approved, this, [this] {
        m_request = {};
        m_basket.approved();
        follow();
    });
}

void TenderSheet::connectParts()
{
    connect(m_approval, &ApprovalForm::changed, this, &TenderSheet::showWork);
    connect(m_amount, &AmountEntry::changed, this, [this] {
        showFigures();
        showWork();
    });
    connect(m_amount, &AmountEntry::entered, this, &TenderSheet::enter);
    connect(m_words, &WordEntry::entered, this, &TenderSheet::enter);
    connect(m_parts, &PaymentParts::removeAsked, this, &TenderSheet::remove);
    connect(m_finish, &QAbstractButton::clicked, this, &TenderSheet::enter);
    connect(m_asCard, &QAbstractButton::clicked, this, [this] { choose(TenderWay::Card); });
    connect(m_free, &QAbstractButton::clicked, this, [this] { choose(TenderWay::Complimentary); });
    connect(m_back, &QAbstractButton::clicked, this, &TenderSheet::stepBack);
    connect(m_extend, &QAbstractButton::clicked, this, &TenderSheet::extendAsked);
}

bool TenderSheet::isOpen() const
{
    const Phase phase = m_basket.phase();
    return phase == Phase::Paying || phase == Phase::Confirming || phase == Phase::Unknown;
}

Money TenderSheet::rest() const
{
    return m_checkout.plan().parts().empty() ? m_basket.total() : m_checkout.plan().remaining();
}

QString TenderSheet::title() const
{
    switch (m_way) {
    case TenderWay::Cash:
        return tr("Cash");
    case TenderWay::Card:
        return tr("Card");
    case TenderWay::Split:
        return tr("Split payment");
    case TenderWay::Complimentary:
        return tr("No charge");
    }
    Q_UNREACHABLE();
}

void TenderSheet::choose(TenderWay way)
{
    const PaymentPlan &plan = m_checkout.plan();
    if (isOpen() && (plan.openCard() >= 0 || m_checkout.isBusy())) {
        tell(tr("A card is being charged. Type the terminal's reference, or go back with Esc."));
        return;
    }
    m_told.clear();
    if (isOpen() && m_way == TenderWay::Split && way != TenderWay::Complimentary) {
        if (way == TenderWay::Card && m_amount->amount())
            takeCard(*m_amount->amount());
        else if (way == TenderWay::Cash)
            takeCash();
        return;
    }
    if (isOpen() && !plan.parts().empty() && way != TenderWay::Complimentary)
        return;
    m_request = {};
    m_wantsEnter = false;
    m_wantsCard = way == TenderWay::Card;
    m_way = way;
    m_checkout.open();
    openPage();
    Q_EMIT titleChanged();
    follow();
}

/// Fresh fields for the way chosen.
void TenderSheet::openPage()
{
    m_amount->setTakesLess(m_way == TenderWay::Split);
    switch (m_way) {
    case TenderWay::Cash:
    case TenderWay::Split:
        setPage(m_amount);
        m_amount->open(rest(), m_way == TenderWay::Cash ? tr("Handed over") : tr("This part"));
        return;
    case TenderWay::Card:
        m_words->open(tr("Reference on the terminal's slip"));
        break;
    case TenderWay::Complimentary:
        m_words->open(tr("Reason"));
        break;
    }
    setPage(m_words);
}

void TenderSheet::follow()
{
    if (!isOpen()) {
        m_request = {};
        return;
    }
    showPage();
    showFigures();
    showWork();
    goOn();
}

QWidget *TenderSheet::page() const
{
    if (!m_request.isNull())
        return m_approval;
    const bool words = m_checkout.plan().openCard() >= 0 || m_way == TenderWay::Card
        || m_way == TenderWay::Complimentary;
    return words ? static_cast<QWidget *>(m_words) : m_amount;
}

void TenderSheet::showPage()
{
    QWidget *shown = page();
    m_parts->setParts(m_checkout.plan().parts());
    m_parts->setVisible(m_way == TenderWay::Split || m_checkout.plan().parts().size() > 1);
    m_restLine->setVisible(m_parts->isVisibleTo(this));
    if (m_page != shown) {
        setPage(shown);
        if (shown == m_words)
            m_words->open(tr("Reference on the terminal's slip"));
        else if (shown == m_amount)
            m_amount->open(rest(), tr("This part"));
        if (isVisible())
            shown->setFocus();
    }
    if (shown == m_amount)
        m_amount->setRest(rest());
    if (shown == m_words)
        m_words->setSentence(m_way == TenderWay::Complimentary
                                 ? tr("Nothing is charged for these seats.")
                                 : cardText());
}

QString TenderSheet::cardText() const
{
    const PaymentPlan &plan = m_checkout.plan();
    const int open = plan.openCard();
    if (open < 0)
        return tr("%1 by card.").arg(rest().amountText(locale()));
    const PaymentPart &part = plan.parts()[static_cast<size_t>(open)];
    if (part.card == CardStep::Asked)
        return tr("Wait before you charge the card.");
    return tr("Charge %1 at the terminal.").arg(part.payment.amount.amountText(locale()));
}

void TenderSheet::showFigures()
{
    const PaymentPlan &plan = m_checkout.plan();
    const Money due = plan.parts().empty() ? m_basket.total() : plan.due();
    m_due->setText(due.amountText(locale()));
    m_rest->setText(rest().amountText(locale()));
    const bool typesCash = page() == m_amount;
    const auto typed = m_amount->amount();
    Money change = plan.change();
    if (typesCash && typed && typed->minor() > rest().minor())
        change += *typed - rest();
    const bool known = !typesCash || typed;
    m_changeLine->setVisible(typesCash || !change.isZero());
    m_change->setTone(known ? FigureLabel::Tone::Ink : FigureLabel::Tone::Muted);
    m_change->setText(known ? Money(change.minor(), due.currency()).amountText(locale())
                            : u"\u2013"_qs);
}

QString TenderSheet::workText() const
{
    const PaymentPlan &plan = m_checkout.plan();
    const int open = plan.openCard();
    if (m_basket.phase() == Phase::Confirming)
        return tr("Completing the sale.");
    if (m_basket.phase() == Phase::Unknown)
        return tr("The server has not answered: the sale may be done or not. It is being asked "
                  "again. Wait before you hand anything over.");
    if (m_checkout.isUnknown())
        return tr("The server has not answered about the card. It is being asked again. Charge "
                  "nothing and give nothing back before it answers.");
    if (open < 0 || !m_checkout.isBusy())
        return {};
    return plan.parts()[static_cast<size_t>(open)].card == CardStep::Asked
        ? tr("The payment is being written down.")
        : tr("The reference is being written down.");
}

QString TenderSheet::finishText() const
{
    if (!m_request.isNull())
        return tr("Approve");
    if (m_checkout.plan().isComplete())
        return tr("Finish sale");
    if (page() == m_amount && m_way == TenderWay::Split)
        return tr("Add cash");
    if (page() == m_words && m_checkout.plan().openCard() < 0 && m_way == TenderWay::Card)
        return tr("Try again");
    return page() == m_words && m_way == TenderWay::Split ? tr("Card is charged")
                                                          : tr("Finish sale");
}

void TenderSheet::showWork()
{
    const QString work = workText();
    const bool working = m_basket.phase() != Phase::Paying || m_checkout.isUnknown();
    const bool shut = working || m_approval->isWorking();
    say(m_work, work.isEmpty() ? m_told : work,
        work.isEmpty() ? m_themes.theme().danger : m_themes.theme().muted);
    m_work->setVisible(!m_work->text().isEmpty());
    m_amount->setWorking(working);
    m_words->setWorking(working);
    m_parts->setWorking(shut || m_checkout.isBusy());
    m_finish->setText(finishText());
    m_finish->setEnabled(!shut && (page() != m_amount || m_amount->amount()));
    m_asCard->setVisible(m_way == TenderWay::Split && page() == m_amount);
    m_asCard->setEnabled(!shut && m_amount->amount()
                         && m_amount->amount()->minor() <= rest().minor());
    m_free->setVisible(page() == m_amount);
    m_back->setEnabled(!shut);
    m_extend->setEnabled(!shut);
}

/// What was asked for before a tender could be taken.
void TenderSheet::goOn()
{
    if (!m_checkout.takesTender())
        return;
    if (std::exchange(m_wantsCard, false))
        takeCard(m_checkout.plan().remaining());
    else if (std::exchange(m_wantsEnter, false) && m_basket.total() == m_enteredFor)
        enter();
}

void TenderSheet::enter()
{
    if (!m_request.isNull()) {
        m_approval->send();
        return;
    }
    if (m_basket.phase() != Phase::Paying)
        return;
    m_told.clear();
    const bool faulty = page() == m_amount ? !m_amount->amount() : !m_words->fault().isEmpty();
    if (m_checkout.takesTender() && m_checkout.plan().isComplete()) {
        m_checkout.complete();
    } else if (faulty && page() == m_amount) {
        m_amount->selectAll();
    } else if (m_way == TenderWay::Card && m_checkout.takesTender()
               && m_checkout.plan().openCard() < 0) {
        takeCard(m_checkout.plan().remaining());
    } else if (faulty) {
        m_words->tellFault();
    } else if (!m_checkout.takesTender()) {
        m_wantsEnter = true;
        m_enteredFor = m_basket.total();
    } else if (page() == m_amount) {
        takeCash();
    } else {
        takeWords();
    }
}

void TenderSheet::takeCash()
{
    const auto amount = m_amount->amount();
    if (!amount || !m_checkout.addCash(*amount))
        return;
    if (!m_checkout.complete())
        m_amount->open(rest(), tr("This part"));
}

void TenderSheet::takeCard(const Money &amount)
{
    if (amount.minor() > rest().minor())
        tell(tr("A card is never charged more than what remains."));
    else
        m_checkout.beginCard(amount);
}

void TenderSheet::takeWords()
{
    if (m_checkout.plan().openCard() >= 0)
        m_checkout.takeCard(m_words->words());
    else if (m_checkout.addComplimentary(m_words->words()))
        m_checkout.complete();
}

void TenderSheet::remove(int part)
{
    const PaymentPlan &plan = m_checkout.plan();
    PaymentPlan gone(plan.due());
    const PaymentPart &taken = plan.parts().at(static_cast<size_t>(part));
    if (taken.payment.tender == Tender::Cash)
        gone.addCash(taken.payment.tendered);
    m_checkout.removePart(part);
    setFocus();
    tell(giveBackText(gone, locale()));
}

void TenderSheet::stepBack()
{
    if (!m_request.isNull()) {
        m_request = {};
        m_checkout.removePart(static_cast<int>(m_checkout.plan().parts().size()) - 1);
        follow();
        m_words->setFocus();
    } else if (m_basket.phase() == Phase::Paying) {
        m_checkout.leave();
    }
}

void TenderSheet::tell(const QString &sentence)
{
    if (!isOpen())
        return;
    m_told = sentence;
    showWork();
}

void TenderSheet::setWarning(const QString &sentence)
{
    say(m_warning, sentence, m_themes.theme().danger);
    m_warning->setVisible(!sentence.isEmpty());
}

} // namespace parterre
