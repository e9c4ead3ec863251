// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/approvalform.h"

#include "models/base/clock.h"
#include "models/base/durations.h"
#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int longestEmail = 254;
constexpr int longestPassword = 72; // bytes that bcrypt reads; the server refuses more

QString refusalText(const PasswordAnswer &answer)
{
    using Status = PasswordAnswer::Status;
    const QString wait = minutesText(std::chrono::seconds(answer.retrySeconds));
    switch (answer.status) {
    case Status::Accepted:
        return {};
    case Status::Refused:
        return ApprovalForm::tr("This is not a manager\u2019s e-mail and password. Nothing was "
                                "done. Type them again.");
    case Status::Delayed:
        return ApprovalForm::tr("Too many wrong passwords. Wait %1, then try again.").arg(wait);
    case Status::Locked:
        return answer.retrySeconds > 0
            ? ApprovalForm::tr("This account is locked for another %1. Ask another manager.")
                  .arg(wait)
            : ApprovalForm::tr("This window is locked. Sign in again first.");
    case Status::SignedOut:
        return ApprovalForm::tr("Your session has ended. Sign in again first.");
    }
    Q_UNREACHABLE();
}

/// Why a manager is asked, in one sentence.
QString reasonText(const ApprovalAsk &ask, const QLocale &locale)
{
    using Act = ApprovalAsk::Act;
    const QString amount = ask.amount.text(locale);
    switch (ask.act) {
    case Act::Complimentary:
        return ApprovalForm::tr("Seats worth %1 are given away.").arg(amount);
    case Act::PriceType:
        return ApprovalForm::tr("This price takes %1 off.").arg(amount);
    case Act::Refund:
        return ApprovalForm::tr("%1 goes back to the person.").arg(amount);
    case Act::OtherTender:
        return ApprovalForm::tr("%1 goes back otherwise than it was paid.").arg(amount);
    case Act::Exchange:
        return ask.amount.isZero()
            ? ApprovalForm::tr("Another window sold the seats that are exchanged.")
            : ApprovalForm::tr("%1 goes back for the exchange.").arg(amount);
    case Act::Reprint:
        return ApprovalForm::tr("Another window sold these tickets.");
    }
    Q_UNREACHABLE();
}

} // namespace

ApprovalForm::ApprovalForm(const ThemeSource &themes, const Clock &clock, SessionStore &sessions,
                           QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_sessions(sessions)
    , m_why(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_notice(new NoticeLabel(themes, this))
    , m_approve(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Approve"), this))
{
    m_why->setObjectName(u"approvalWhy"_qs);
    m_why->setWordWrap(true);
    m_email->setObjectName(u"approvalEmail"_qs);
    m_email->setMaxLength(longestEmail);
    m_password->setObjectName(u"approvalPassword"_qs);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(longestPassword);
    m_notice->setObjectName(u"approvalNotice"_qs);
    m_approve->setObjectName(u"approve"_qs);
    m_approve->setCap(tr("Enter"));
    setFocusProxy(m_email);
    build(themes);
    hide();
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &ApprovalForm::approve);
    connect(m_approve, &QAbstractButton::clicked, this, &ApprovalForm::approve);
}

void ApprovalForm::build(const ThemeSource &themes)
{
    auto *title = new QLabel(tr("A manager must agree"), this);
    title->setFont(themes.theme().semibold());
    const auto fieldTitle = [&](const QString &text, QLineEdit *field) {
        QLabel *label = mutedLabel(text, this);
        label->setFont(themes.theme().font(TextSize::Caption));
        label->setBuddy(field);
        return label;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::half);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addSpacing(Grid::unit);
    column->addWidget(title);
    column->addWidget(m_why);
    column->addSpacing(Grid::half);
    column->addWidget(fieldTitle(tr("Manager\u2019s e-mail"), m_email));
    column->addWidget(m_email);
    column->addWidget(fieldTitle(tr("Password"), m_password));
    column->addWidget(m_password);
    column->addWidget(m_notice);
    column->addSpacing(Grid::unit);
    column->addWidget(m_approve);
}

void ApprovalForm::open(const QString &token, const ApprovalAsk &ask)
{
    m_token = token;
    m_ask = ask;
    m_why->setText(reasonText(ask, locale()));
    m_password->clear();
    m_notice->silence();
    m_waitEnd = 0ms;
    setWorking(false);
    show();
    takeFocus();
}

void ApprovalForm::takeFocus()
{
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
}

void ApprovalForm::close()
{
    m_ask = {};
    m_password->clear();
    m_email->clear();
    hide();
}

void ApprovalForm::approve()
{
    const QString email = m_email->text().trimmed();
    if (m_working || mustWait())
        return;
    if (email.isEmpty() || m_password->text().isEmpty()) {
        m_notice->tell(Notice::Level::Warning,
                       tr("A manager types the e-mail and the password here."));
        (email.isEmpty() ? m_email : m_password)->setFocus();
        return;
    }
    setWorking(true);
    Session session;
    session.token = m_token;
    m_sessions.approve(session, m_ask, email, m_password->text(), this,
                       [this, request = m_ask.request](const Result<PasswordAnswer> &answer) {
                           if (request == m_ask.request)
                               answered(answer);
                       });
}

void ApprovalForm::answered(const Result<PasswordAnswer> &answer)
{
    setWorking(false);
    if (answer && answer->status == PasswordAnswer::Status::Accepted) {
        close();
        Q_EMIT approved();
        return;
    }
    m_notice->tell(Notice::Level::Error, answer ? refusalText(*answer) : answer.error().text);
    if (answer && answer->retrySeconds > 0) {
        m_wait = *answer;
        m_waitEnd = m_clock.monotonic() + std::chrono::seconds(answer->retrySeconds);
        setWorking(false);
    }
    m_password->clear();
    m_password->setFocus();
}

void ApprovalForm::tick()
{
    if (mustWait())
        tellWait();
}

void ApprovalForm::tellWait()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_waitEnd - m_clock.monotonic());
    if (left > 0s) {
        m_wait.retrySeconds = static_cast<int>(left.count());
        m_notice->tell(Notice::Level::Error, refusalText(m_wait));
        return;
    }
    m_waitEnd = 0ms;
    m_notice->tell(Notice::Level::Info, tr("You can try again now."));
    setWorking(false);
}

void ApprovalForm::setWorking(bool working)
{
    m_working = working;
    m_email->setReadOnly(working);
    m_password->setReadOnly(working);
    m_approve->setEnabled(!working && !mustWait());
}

} // namespace parterre
