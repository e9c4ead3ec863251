// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/tendersheet.h"

#include "models/sales/aftersaledesk.h"
#include "models/sales/refusaltext.h"
#include "ui/sales/amountentry.h"
#include "ui/sales/approvalform.h"
#include "ui/sales/figureline.h"
#include "ui/sales/saying.h"
#include "ui/sales/tenderdue.h"
#include "ui/sales/tenderkeys.h"
#include "ui/sales/tendertexts.h"
#include "ui/sales/wordentry.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QVBoxLayout>

#include <utility>

namespace parterre {

using Phase = Basket::Phase;

TenderSheet::TenderSheet(const ThemeSource &themes, const Models &models, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_basket(models.basket)
    , m_checkout(models.checkout)
    , m_acts(models.acts)
    , m_warning(new QLabel(this))
    , m_due(new TenderDue(themes, this))
    , m_amount(new AmountEntry(themes, this))
    , m_words(new WordEntry(themes, this))
    , m_approval(new ApprovalForm(themes, models.clock, models.sessions, this))
    , m_work(new QLabel(this))
    , m_change(new FigureLabel(themes, TextSize::Figure, this))
    , m_keys(new TenderKeys(themes, this))
{
    m_changeLine = new QWidget(this);
    build(themes);
    connectModels();
    connectParts();
}

void TenderSheet::build(const ThemeSource &themes)
{
    m_warning->setObjectName(u"cashWarning"_qs);
    m_change->setObjectName(u"cashChange"_qs);
    m_work->setObjectName(u"tenderWork"_qs);
    m_warning->setFont(themes.theme().semibold());
    m_work->setFont(themes.theme().font(TextSize::Caption));
    for (QLabel *label : {m_warning, m_work}) {
        label->setWordWrap(true);
        label->hide();
    }
    auto *change = new QVBoxLayout(m_changeLine);
    change->setContentsMargins(0, 0, 0, 0);
    change->setSpacing(Grid::unit);
    change->addWidget(new Hairline(themes, Qt::Horizontal, m_changeLine));
    change->addWidget(figureLine(tr("Change"), m_change, m_changeLine));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Grid::unit, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_warning);
    column->addWidget(m_due);
    column->addSpacing(Grid::unit);
    for (QWidget *entry : entries())
        column->addWidget(entry);
    column->addWidget(m_work);
    column->addWidget(m_changeLine);
    column->addStretch(1);
    column->addWidget(m_keys);
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
    const auto tellError = [this](const Error &error) { tell(error.text); };
    connect(&m_checkout, &Checkout::failed, this, tellError);
    connect(&m_basket, &Basket::failed, this, tellError);
    connect(&m_acts, &AfterSaleDesk::failed, this, tellError);
    connect(&m_acts, &AfterSaleDesk::changed, this, &TenderSheet::follow);
    connect(&m_basket, &Basket::needsApproval, this, &TenderSheet::askApproval);
    connect(&m_acts, &AfterSaleDesk::needsApproval, this, &TenderSheet::askApproval);
    connect(&m_basket, &Basket::sessionChanged, this,
            [this](const QString &token) { m_token = token; });
    connect(m_approval, &ApprovalForm::approved, this, [this] {
        if (m_checkout.isExchange())
            m_acts.approved();
        else
            m_basket.approved();
        follow();
    });
}

void TenderSheet::askApproval(const ApprovalAsk &ask)
{
    if (!isOpen())
        return;
    m_approval->open(m_token, ask);
    follow();
}

void TenderSheet::connectParts()
{
    connect(m_amount, &AmountEntry::changed, this, [this] {
        showFigures();
        showWork();
    });
    connect(m_amount, &AmountEntry::entered, this, &TenderSheet::enter);
    connect(m_words, &WordEntry::entered, this, &TenderSheet::enter);
    connect(m_due, &TenderDue::removeAsked, this, &TenderSheet::remove);
    connect(m_keys, &TenderKeys::finishAsked, this, &TenderSheet::enter);
    connect(m_keys, &TenderKeys::cardAsked, this, [this] { choose(TenderWay::Card); });
    connect(m_keys, &TenderKeys::freeAsked, this, [this] { choose(TenderWay::Complimentary); });
    connect(m_keys, &TenderKeys::backAsked, this, &TenderSheet::stepBack);
    connect(m_keys, &TenderKeys::extendAsked, this, &TenderSheet::extendAsked);
}

bool TenderSheet::isOpen() const
{
    const Phase phase = m_basket.phase();
    return phase == Phase::Paying || phase == Phase::Confirming || phase == Phase::Unknown;
}

/// What is on its way must be answered first.
bool TenderSheet::isWorking() const
{
    return m_basket.phase() != Phase::Paying || m_checkout.isUnknown() || m_acts.isBusy();
}

Money TenderSheet::rest() const
{
    return m_checkout.plan().parts().empty() ? m_basket.total() : m_checkout.plan().remaining();
}

QString TenderSheet::title() const
{
    return tenderTitle(m_way, m_checkout.isExchange());
}

void TenderSheet::choose(TenderWay way)
{
    const PaymentPlan &plan = m_checkout.plan();
    if (isOpen() && (plan.openCard() >= 0 || m_checkout.isBusy())) {
        tell(tr("A card is being charged. Type the terminal's reference, or go back with Esc."));
        return;
    }
    if (isOpen() && m_acts.isBusy())
        return;
    m_told.clear();
    if (isOpen() && m_way == TenderWay::Split && way != TenderWay::Complimentary) {
        if (way == TenderWay::Card && m_amount->amount())
            takeCard(*m_amount->amount());
        else if (way == TenderWay::Cash)
            takeCash();
        return;
    }
    if (!isOpen() || plan.isUntouched() || way == TenderWay::Complimentary)
        begin(way, nullptr);
}

void TenderSheet::exchange(const ExchangeValue &given, TenderWay way)
{
    if (!isOpen())
        begin(way, &given);
}

void TenderSheet::begin(TenderWay way, const ExchangeValue *given)
{
    m_told.clear();
    m_approval->close();
    m_wantsEnter = false;
    m_wantsCard = way == TenderWay::Card;
    m_way = way;
    if (given)
        m_checkout.openExchange(*given);
    else
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
        m_approval->close();
        return;
    }
    showPage();
    showFigures();
    showWork();
    goOn();
}

QWidget *TenderSheet::page() const
{
    if (m_approval->isOpen())
        return m_approval;
    const bool words = m_checkout.plan().openCard() >= 0 || m_way == TenderWay::Card
        || m_way == TenderWay::Complimentary;
    return words ? static_cast<QWidget *>(m_words) : m_amount;
}

void TenderSheet::showPage()
{
    QWidget *shown = page();
    m_due->setListed(m_way == TenderWay::Split || m_checkout.isExchange()
                     || m_checkout.plan().parts().size() > 1);
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
                                 : cardSentence(m_checkout.plan(), rest(), locale()));
}

void TenderSheet::showFigures()
{
    const PaymentPlan &plan = m_checkout.plan();
    const Money due = plan.parts().empty() ? m_basket.total() : plan.due();
    m_due->show(due, rest(), plan.parts());
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

void TenderSheet::showWork()
{
    const QString work = workSentence(m_basket.phase(), m_checkout, m_acts);
    const bool working = isWorking();
    const bool typesCash = page() == m_amount;
    const auto typed = m_amount->amount();
    say(m_work, work.isEmpty() ? m_told : work,
        work.isEmpty() ? m_themes.theme().danger : m_themes.theme().muted);
    m_work->setVisible(!m_work->text().isEmpty());
    m_amount->setWorking(working);
    m_words->setWorking(working);
    m_due->setWorking(working || m_checkout.isBusy());
    m_keys->offer({!m_approval->isOpen(), m_way == TenderWay::Split && typesCash,
                   typesCash && !m_checkout.isExchange()});
    m_keys->setFinish(finishSentence(m_checkout, m_way, typesCash),
                      !working && (!typesCash || typed));
    m_keys->setCardEnabled(!working && typed && typed->minor() <= rest().minor());
    m_keys->setWorking(working);
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
    if (m_basket.phase() != Phase::Paying || m_acts.isBusy() || m_approval->isOpen())
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
    if (m_approval->isOpen()) {
        m_approval->close();
        if (m_way == TenderWay::Complimentary)
            m_checkout.removePart(static_cast<int>(m_checkout.plan().parts().size()) - 1);
        follow();
        m_page->setFocus();
    } else if (m_basket.phase() == Phase::Paying && !m_acts.isBusy()) {
        m_checkout.leave();
    }
}

void TenderSheet::tick()
{
    m_approval->tick();
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
