// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/moneybar.h"

#include "models/sales/refusaltext.h"
#include "ui/sales/saying.h"
#include "ui/sales/wordentry.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace parterre {

namespace {

constexpr int stripe = 4;
constexpr int sideMargin = 24;
constexpr int referenceWidth = 168;
constexpr int longestReference = 64;

} // namespace

MoneyBar::MoneyBar(const ThemeSource &themes, Basket &basket, Checkout &checkout,
                   CardPayments &cards, QWidget *parent)
    : QFrame(parent)
    , m_themes(themes)
    , m_basket(basket)
    , m_checkout(checkout)
    , m_cards(cards)
    , m_text(new QLabel(this))
    , m_fault(new QLabel(this))
    , m_reference(new QLineEdit(this))
    , m_settle(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Given back"), this))
    , m_notCharged(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Not charged"), this))
    , m_done(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Done"), this))
{
    build(themes);
    connect(&checkout, &Checkout::mustGiveBack, this, &MoneyBar::giveBack);
    connect(&checkout, &Checkout::cardDropped, this, [this] { m_asks = true; });
    connect(&checkout, &Checkout::changed, this, [this] {
        if (!m_checkout.isBusy() && std::exchange(m_asks, false))
            ask();
    });
    connect(m_reference, &QLineEdit::returnPressed, this, &MoneyBar::settle);
    connect(m_settle, &QAbstractButton::clicked, this, &MoneyBar::settle);
    connect(m_notCharged, &QAbstractButton::clicked, this, &MoneyBar::settleUncharged);
    connect(m_done, &QAbstractButton::clicked, this, &MoneyBar::dismiss);
    hide();
}

void MoneyBar::build(const ThemeSource &themes)
{
    setObjectName(u"moneyBar"_qs);
    m_text->setObjectName(u"moneyText"_qs);
    m_text->setWordWrap(true);
    m_fault->setObjectName(u"moneyFault"_qs);
    m_fault->setWordWrap(true);
    m_fault->setFont(themes.theme().font(TextSize::Caption));
    m_reference->setObjectName(u"moneyReference"_qs);
    m_reference->setPlaceholderText(tr("Reference of the slip"));
    m_reference->setMaxLength(longestReference);
    m_reference->setFixedWidth(referenceWidth);
    m_settle->setObjectName(u"moneySettle"_qs);
    m_notCharged->setObjectName(u"moneyNotCharged"_qs);
    m_done->setObjectName(u"moneyDone"_qs);
    m_settle->setKey(Qt::SHIFT | Qt::Key_F7);
    m_done->setKey(Qt::CTRL | Qt::Key_F7);
    m_notCharged->setKey(Qt::CTRL | Qt::Key_F7);
    for (QWidget *button : {m_settle, m_notCharged, m_done})
        button->setFocusPolicy(Qt::TabFocus);
    auto *words = new QVBoxLayout;
    words->setSpacing(Grid::half);
    words->addWidget(m_text);
    words->addWidget(m_fault);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(sideMargin, Grid::unit, Grid::margin, Grid::unit);
    line->setSpacing(Grid::unit);
    line->addLayout(words, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_reference), static_cast<QWidget *>(m_settle),
                          static_cast<QWidget *>(m_notCharged), static_cast<QWidget *>(m_done)})
        line->addWidget(part, 0, Qt::AlignVCenter);
}

void MoneyBar::setSession(const QString &token)
{
    m_token = token;
    if (token.isEmpty()) {
        m_open.clear();
        review();
    } else {
        ask();
    }
}

QString MoneyBar::text() const
{
    return m_text->text();
}

void MoneyBar::giveBack(const PaymentPlan &plan)
{
    m_giveBack = giveBackText(plan, locale());
    review();
}

void MoneyBar::ask()
{
    m_cards.open(m_token, this,
                 [this, token = m_token](const Result<std::vector<OpenPayment>> &payments) {
                     if (payments && token == m_token)
                         take(*payments);
                 });
}

/// The payment that is being taken right now is not one to settle.
void MoneyBar::take(const std::vector<OpenPayment> &payments)
{
    m_open = payments;
    std::erase_if(m_open, [this](const OpenPayment &payment) {
        const Basket::Phase phase = m_basket.phase();
        return payment.booking == m_basket.booking() && payment.event == m_basket.event()
            && payment.state != PaymentState::RefundDue
            && (phase == Basket::Phase::Paying || phase == Basket::Phase::Confirming
                || phase == Basket::Phase::Unknown);
    });
    review();
}

QString MoneyBar::sentenceOf(const OpenPayment &payment) const
{
    const QString amount = payment.amount.text(locale());
    const auto minutes = std::chrono::floor<std::chrono::minutes>(payment.age).count();
    const QString when = minutes < 1 ? tr("just now") : tr("%1 min ago").arg(minutes);
    if (payment.state == PaymentState::Intent)
        return tr("A card was about to be charged %1 (%2) and its sale did not come about. Look at "
                  "the terminal: when it was charged, give it back and type the slip's reference.")
            .arg(amount, when);
    return tr("A card was charged %1 (reference %2, %3) for no sale. Give it back at the terminal, "
              "then type the reference of that slip.")
        .arg(amount, payment.reference, when);
}

void MoneyBar::review()
{
    const bool hasOpen = !m_open.empty();
    QStringList sentences;
    if (!m_giveBack.isEmpty())
        sentences << m_giveBack;
    if (hasOpen && m_giveBack.isEmpty())
        sentences << sentenceOf(m_open.front());
    if (m_open.size() > 1)
        sentences << tr("And %n more.", nullptr, static_cast<int>(m_open.size()) - 1);
    m_text->setText(sentences.join(u' '));
    m_fault->hide();
    const bool settles = hasOpen && m_giveBack.isEmpty();
    m_reference->setVisible(settles);
    m_settle->setVisible(settles);
    m_notCharged->setVisible(settles && m_open.front().state == PaymentState::Intent);
    m_done->setVisible(!m_giveBack.isEmpty());
    setVisible(!sentences.isEmpty());
}

void MoneyBar::dismiss()
{
    m_giveBack.clear();
    review();
}

void MoneyBar::settle()
{
    const QString reference = m_reference->text().trimmed();
    if (m_open.empty())
        return;
    m_reference->setFocus();
    if (reference.isEmpty())
        return;
    if (looksLikeCardNumber(reference)) {
        tellFault(tr("This may be the number of a payment card, which must not be written down. "
                     "Type the short reference from the slip."));
        return;
    }
    settleCharged(m_open.front(), reference);
}

/// Each step's answer leads to the next, until the payment is void.
void MoneyBar::settleCharged(const OpenPayment &payment, const QString &reference)
{
    const auto next = [this, payment, reference](PaymentState state) {
        return [this, payment, reference, state](const Result<CardAnswer> &answer) {
            if (!answer || answer->outcome != SaleOutcome::Done) {
                settled(answer);
                return;
            }
            OpenPayment further = payment;
            further.state = state;
            settleCharged(further, reference);
        };
    };
    const QUuid request = QUuid::createUuid();
    if (payment.state == PaymentState::Intent)
        m_cards.capture(m_token, request, payment.event, payment.payment, reference, this,
                        next(PaymentState::Captured));
    else if (payment.state != PaymentState::RefundDue)
        m_cards.drop(m_token, request, payment.event, payment.payment, this,
                     next(PaymentState::RefundDue));
    else
        m_cards.refundDone(m_token, request, payment.event, payment.payment, reference, this,
                           [this](const Result<CardAnswer> &answer) { settled(answer); });
}

void MoneyBar::settleUncharged()
{
    if (m_open.empty() || !m_giveBack.isEmpty())
        return;
    const OpenPayment &payment = m_open.front();
    m_cards.drop(m_token, QUuid::createUuid(), payment.event, payment.payment, this,
                 [this](const Result<CardAnswer> &answer) { settled(answer); });
}

void MoneyBar::settled(const Result<CardAnswer> &answer)
{
    ask(); // the books say what is open still, whatever became of the request
    if (!answer)
        tellFault(answer.error().text);
    else if (answer->outcome != SaleOutcome::Done)
        tellFault(refusalNotice(answer->outcome, {}).text);
    else
        m_reference->clear();
}

void MoneyBar::tellFault(const QString &sentence)
{
    say(m_fault, sentence, m_themes.theme().danger);
    m_fault->setVisible(!sentence.isEmpty());
}

void MoneyBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.canvas);
    painter.fillRect(QRect(0, 0, stripe, height()), theme.warning);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.hairline);
}

} // namespace parterre
