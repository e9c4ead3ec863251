// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/approvalform.h"

#include "models/base/durations.h"
#include "ui/sales/saying.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {

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
        return ApprovalForm::tr("This is not the e-mail and password of a manager. Type them "
                                "again.");
    case Status::Delayed:
        return ApprovalForm::tr("Too many wrong passwords. Wait %1, then try again.").arg(wait);
    case Status::Locked:
        return ApprovalForm::tr("This account is locked for another %1. Ask another manager.")
            .arg(wait);
    case Status::SignedOut:
        return ApprovalForm::tr("Your session has ended. Sign in again; held seats stay held.");
    }
    Q_UNREACHABLE();
}

} // namespace

ApprovalForm::ApprovalForm(const ThemeSource &themes, SessionStore &sessions, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_sessions(sessions)
    , m_what(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    m_what->setObjectName(u"consentSentence"_qs);
    m_what->setFont(themes.theme().semibold(TextSize::Label));
    m_what->setWordWrap(true);
    m_email->setObjectName(u"consentEmail"_qs);
    m_email->setMaxLength(longestEmail);
    m_email->setAccessibleName(tr("Manager's e-mail"));
    m_password->setObjectName(u"consentPassword"_qs);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(longestPassword);
    m_password->setAccessibleName(tr("Manager's password"));
    m_hint->setObjectName(u"consentHint"_qs);
    m_hint->setWordWrap(true);
    m_hint->setFont(themes.theme().font(TextSize::Caption));
    m_hint->setMinimumHeight(2 * QFontMetrics(m_hint->font()).lineSpacing());
    m_hint->setAlignment(Qt::AlignTop);
    setFocusProxy(m_email);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::half);
    column->addWidget(m_what);
    column->addSpacing(Grid::unit);
    column->addWidget(mutedLabel(tr("Manager's e-mail"), this));
    column->addWidget(m_email);
    column->addSpacing(Grid::half);
    column->addWidget(mutedLabel(tr("Password"), this));
    column->addWidget(m_password);
    column->addWidget(m_hint);
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &ApprovalForm::send);
}

void ApprovalForm::open(const ApprovalAsk &ask, const QString &what)
{
    m_ask = ask;
    m_what->setText(what);
    m_password->clear();
    m_hint->clear();
    setWorking(false);
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
}

void ApprovalForm::send()
{
    const QString email = m_email->text().trimmed();
    if (m_working)
        return;
    if (email.isEmpty() || m_password->text().isEmpty()) {
        say(m_hint, tr("A manager types e-mail and password here."), m_themes.theme().danger);
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
    m_password->clear();
    if (answer && answer->status == PasswordAnswer::Status::Accepted) {
        m_ask = {};
        m_email->clear(); // the next approval is another manager's, perhaps
        Q_EMIT approved();
        return;
    }
    say(m_hint, answer ? refusalText(*answer) : answer.error().text, m_themes.theme().danger);
    m_password->setFocus();
}

void ApprovalForm::setWorking(bool working)
{
    m_working = working;
    m_email->setReadOnly(working);
    m_password->setReadOnly(working);
    Q_EMIT changed();
}

} // namespace parterre
