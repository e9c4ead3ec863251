// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lockpage.h"

#include "models/base/durations.h"
#include "models/sales/basket.h"
#include "ui/sales/seatcount.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/mutedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int columnWidth = 336;
constexpr int longestEmail = 254;
constexpr int longestPassword = 72; // bytes that bcrypt reads; the server refuses more

QString waitText(bool locked, int seconds)
{
    const QString wait = minutesText(std::chrono::seconds(seconds));
    return locked ? LockPage::tr("This account is locked for another %1. Another person can take "
                                 "the window over.")
                        .arg(wait)
                  : LockPage::tr("Too many wrong passwords. Wait %1, then try again.").arg(wait);
}

} // namespace

LockPage::LockPage(const ThemeSource &themes, SessionStore &sessions, const Basket &basket,
                   QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_sessions(sessions)
    , m_basket(basket)
    , m_title(new QLabel(this))
    , m_who(mutedLabel({}, this))
    , m_holdText(new QLabel(this))
    , m_ring(new CountdownRing(themes, this))
    , m_emailTitle(mutedLabel(tr("E-mail"), this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_message(new MessageBar(themes, this))
    , m_open(new KeyCapButton(themes, KeyCapButton::Kind::Primary, {}, this))
    , m_another(new KeyCapButton(themes, KeyCapButton::Kind::Plain, {}, this))
{
    setObjectName(u"lockPage"_qs);
    m_email->setObjectName(u"lockEmail"_qs);
    m_password->setObjectName(u"lockPassword"_qs);
    m_message->setObjectName(u"lockMessage"_qs);
    m_holdText->setObjectName(u"lockHold"_qs);
    m_ring->setObjectName(u"lockCountdown"_qs);
    m_another->setObjectName(u"anotherPerson"_qs);
    m_open->setObjectName(u"unlock"_qs);
    build();
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::enter);
    connect(m_open, &QAbstractButton::clicked, this, &LockPage::enter);
    connect(m_another, &QAbstractButton::clicked, this, [this] { setOther(!m_other); });
}

void LockPage::build()
{
    m_title->setFont(m_themes.theme().semibold(TextSize::Title));
    m_who->setWordWrap(true);
    m_email->setMaxLength(longestEmail);
    m_email->setAccessibleName(tr("E-mail"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(longestPassword);
    m_password->setAccessibleName(tr("Password"));
    m_message->setDismissable(false);
    m_open->setCap(tr("Enter"));
    m_another->setKey(Qt::Key_F3);
    m_hold = makeHold();

    auto *form = new QWidget(this);
    form->setFixedWidth(columnWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::half);
    column->addWidget(m_title);
    column->addWidget(m_who);
    column->addSpacing(Grid::margin);
    column->addWidget(m_hold);
    column->addWidget(m_emailTitle);
    column->addWidget(m_email);
    column->addSpacing(Grid::half);
    column->addWidget(mutedLabel(tr("Password"), this));
    column->addWidget(m_password);
    column->addSpacing(Grid::unit);
    column->addWidget(m_message);
    column->addSpacing(Grid::unit);
    column->addWidget(m_open);
    column->addWidget(m_another, 0, Qt::AlignLeft);
    auto *page = new QGridLayout(this);
    page->setRowStretch(0, 2);
    page->setRowStretch(2, 3);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(2, 1);
    page->addWidget(form, 1, 1);
}

QWidget *LockPage::makeHold()
{
    auto *hold = new QWidget(this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_holdText, 1);
    line->addWidget(m_ring);
    auto *column = new QVBoxLayout(hold);
    column->setContentsMargins(0, 0, 0, Grid::margin);
    column->setSpacing(Grid::unit);
    column->addWidget(new Hairline(m_themes, Qt::Horizontal, hold));
    column->addLayout(line);
    column->addWidget(new Hairline(m_themes, Qt::Horizontal, hold));
    return hold;
}

void LockPage::open(const Session &session)
{
    m_session = session;
    m_email->clear();
    m_message->dismiss();
    setWorking(false);
    setOther(false);
    tick();
}

void LockPage::explain(const QString &sentence)
{
    m_message->show({Notice::Level::Info, sentence});
}

void LockPage::tick()
{
    const auto left = m_basket.timeLeft();
    const bool holds = !m_basket.lines().empty() && m_basket.phase() != Basket::Phase::Sold;
    const QString seats = seatCount(static_cast<qsizetype>(m_basket.lines().size()));
    m_hold->setVisible(holds);
    m_ring->setVisible(left > 0ms);
    m_ring->setTime(left, m_basket.holdLength());
    m_holdText->setText(left > 0ms ? tr("%1 held here").arg(seats)
                                   : tr("%1: the hold has ended").arg(seats));
}

void LockPage::stepBack()
{
    if (m_other)
        setOther(false);
}

void LockPage::setOther(bool other)
{
    m_other = other;
    m_title->setText(other ? tr("Another person") : tr("Locked"));
    m_who->setText(other ? tr("Takes over from %1. The basket stays.").arg(m_session.fullName)
                         : tr("%1 \u00b7 %2").arg(m_session.fullName, m_session.till));
    m_emailTitle->setVisible(other);
    m_email->setVisible(other);
    m_password->clear();
    m_another->setText(other ? tr("Back to the password") : tr("Another person"));
    setWorking(m_working);
    (other ? m_email : m_password)->setFocus();
    setFocusProxy(other ? m_email : m_password);
}

void LockPage::enter()
{
    if (m_working)
        return;
    const bool needsEmail = m_other && m_email->text().trimmed().isEmpty();
    if (needsEmail || m_password->text().isEmpty()) {
        (needsEmail ? m_email : m_password)->setFocus();
        return;
    }
    setWorking(true);
    if (m_other)
        switchPerson();
    else
        unlock();
}

void LockPage::unlock()
{
    m_sessions.unlock(m_session, m_password->text(), this,
                      [this](const Result<PasswordAnswer> &answer) { unlockAnswered(answer); });
}

void LockPage::switchPerson()
{
    m_sessions.switchPerson(m_session, m_email->text().trimmed(), m_password->text(), this,
                            [this](const Result<SignInAnswer> &answer) { switchAnswered(answer); });
}

void LockPage::unlockAnswered(const Result<PasswordAnswer> &answer)
{
    using Status = PasswordAnswer::Status;
    setWorking(false);
    if (!answer) {
        refuse(answer.error().text);
        return;
    }
    switch (answer->status) {
    case Status::Accepted:
        m_password->clear();
        Q_EMIT unlocked();
        return;
    case Status::Refused:
        refuse(tr("This is not %1's password. Type it again, or let another person take over.")
                   .arg(m_session.fullName));
        return;
    case Status::Delayed:
    case Status::Locked:
        refuse(waitText(answer->status == Status::Locked, answer->retrySeconds));
        return;
    case Status::SignedOut:
        m_password->clear();
        Q_EMIT sessionEnded();
        return;
    }
}

void LockPage::switchAnswered(const Result<SignInAnswer> &answer)
{
    using Status = SignInAnswer::Status;
    setWorking(false);
    if (!answer) {
        refuse(answer.error().text);
        return;
    }
    switch (answer->status) {
    case Status::SignedIn:
        m_password->clear();
        Q_EMIT switched(answer->session);
        return;
    case Status::Refused:
        refuse(tr("This e-mail and password do not belong together. Type them again."));
        return;
    case Status::Delayed:
    case Status::Locked:
        refuse(waitText(answer->status == Status::Locked, answer->retrySeconds));
        return;
    }
}

void LockPage::refuse(const QString &sentence)
{
    m_message->show({Notice::Level::Error, sentence});
    m_password->clear();
    m_password->setFocus();
}

void LockPage::setWorking(bool working)
{
    m_working = working;
    m_open->setEnabled(!working);
    m_another->setEnabled(!working);
    m_open->setText(m_other ? tr("Take over") : tr("Unlock"));
}

void LockPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().canvas);
}

} // namespace parterre
