// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinpage.h"

#include "models/base/clock.h"
#include "models/base/durations.h"
#include "models/events/eventtimes.h"
#include "ui/shell/frontevent.h"
#include "ui/shell/loginbutton.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/messagebar.h"

#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int columnWidth = 336;
constexpr int columnGap = 48;
constexpr int iconSize = 40;
constexpr auto tryAgainAfter = 3s;
constexpr int longestEmail = 254;
constexpr int longestPassword = 72; // bytes that bcrypt reads; the server refuses more

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel *fieldTitle(const ThemeSource &themes, const QString &text, QLineEdit *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setFont(themes.theme().font(TextSize::Caption));
    label->setProperty("muted", true);
    label->setBuddy(field);
    return label;
}

QString refusalText(const SignInAnswer &answer)
{
    using Status = SignInAnswer::Status;
    const QString wait = minutesText(std::chrono::seconds(answer.retrySeconds));
    switch (answer.status) {
    case Status::SignedIn:
        return {};
    case Status::Refused:
        return SignInPage::tr("This e-mail and password do not belong together. Type them again.");
    case Status::Delayed:
        return SignInPage::tr("Too many wrong passwords. Wait %1, then try again.").arg(wait);
    case Status::Locked:
        return SignInPage::tr("This account is locked for another %1. Wait, or ask a manager.")
            .arg(wait);
    }
    Q_UNREACHABLE();
}

} // namespace

SignInPage::SignInPage(const ThemeSource &themes, const Clock &clock, SessionStore &sessions,
                       QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_clock(clock)
    , m_sessions(sessions)
    , m_venue(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_capsLock(new QLabel(tr("Caps Lock is on."), this))
    , m_signIn(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Sign in"), this))
    , m_message(new MessageBar(themes, this))
    , m_demonstration(new QWidget(this))
    , m_logins(new QVBoxLayout)
    , m_eventsTitle(new QLabel(this))
    , m_events(new QVBoxLayout)
{
    setObjectName(u"signInPage"_qs);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addWidget(makeForm(themes));
    columns->addWidget(new Hairline(themes, Qt::Vertical, this));
    columns->addWidget(makeVenue(themes));
    auto *page = new QGridLayout(this);
    page->setRowStretch(0, 2);
    page->setRowStretch(2, 3);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(2, 1);
    page->addLayout(columns, 1, 1);

    m_again.setSingleShot(true);
    m_again.setInterval(tryAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &SignInPage::readFrontPage);
    m_waitSecond.setInterval(1s);
    connect(&m_waitSecond, &QTimer::timeout, this, &SignInPage::countDown);
    connect(m_email, &QLineEdit::textChanged, this, [this] { setWorking(m_working); });
    connect(m_signIn, &QAbstractButton::clicked, this, &SignInPage::signIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
}

QWidget *SignInPage::makeForm(const ThemeSource &themes)
{
    m_email->setObjectName(u"email"_qs);
    m_email->setMaxLength(longestEmail);
    m_password->setObjectName(u"password"_qs);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(longestPassword);
    m_password->installEventFilter(this);
    m_capsLock->setFont(themes.theme().font(TextSize::Caption));
    m_capsLock->hide();
    m_signIn->setObjectName(u"signIn"_qs);
    m_signIn->setCap(tr("Enter"));
    m_message->setObjectName(u"signInMessage"_qs);
    m_message->setDismissable(false);
    auto *title = new QLabel(tr("Sign in"), this);
    title->setFont(themes.theme().semibold(TextSize::Title));

    auto *demonstration = new QVBoxLayout(m_demonstration);
    demonstration->setContentsMargins(0, Grid::margin, 0, 0);
    demonstration->setSpacing(Grid::unit);
    auto *hint = new QLabel(tr("A demonstration venue. Choose who you are:"), m_demonstration);
    hint->setFont(themes.theme().font(TextSize::Caption));
    hint->setProperty("muted", true);
    demonstration->addWidget(hint);
    demonstration->addLayout(m_logins);
    m_logins->setSpacing(Grid::half);
    m_demonstration->hide();

    auto *form = new QWidget(this);
    form->setFixedWidth(columnWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::half);
    column->addWidget(title);
    column->addSpacing(Grid::margin);
    column->addWidget(fieldTitle(themes, tr("E-mail"), m_email));
    column->addWidget(m_email);
    column->addSpacing(Grid::unit);
    column->addWidget(fieldTitle(themes, tr("Password"), m_password));
    column->addWidget(m_password);
    column->addWidget(m_capsLock);
    column->addSpacing(Grid::unit);
    column->addWidget(m_message);
    column->addSpacing(Grid::unit);
    column->addWidget(m_signIn);
    column->addWidget(m_demonstration);
    column->addStretch(1);
    return form;
}

QWidget *SignInPage::makeVenue(const ThemeSource &themes)
{
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/parterre.svg"_qs).pixmap(QSize(iconSize, iconSize)));
    m_venue->setObjectName(u"venue"_qs);
    m_venue->setFont(themes.theme().semibold(TextSize::Title));
    m_venue->setWordWrap(true);
    m_eventsTitle->setFont(themes.theme().semibold(TextSize::Caption));
    m_eventsTitle->setProperty("muted", true);
    m_events->setSpacing(Grid::half);

    auto *venue = new QWidget(this);
    venue->setFixedWidth(columnWidth);
    auto *column = new QVBoxLayout(venue);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(icon);
    column->addWidget(m_venue);
    column->addSpacing(Grid::unit);
    column->addWidget(m_eventsTitle);
    column->addLayout(m_events);
    column->addStretch(1);
    return venue;
}

void SignInPage::open()
{
    m_password->clear();
    m_message->dismiss();
    setWorking(false);
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
    readFrontPage();
}

void SignInPage::explain(const QString &sentence)
{
    m_message->show({Notice::Level::Info, sentence});
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString typed = key->text();
        const bool shift = key->modifiers() & Qt::ShiftModifier;
        if (typed.size() == 1 && typed.at(0).isLetter())
            m_capsLock->setVisible(typed.at(0).isUpper() != shift);
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().canvas);
}

void SignInPage::readFrontPage()
{
    m_sessions.frontPage(this, [this](const Result<FrontPage> &page) {
        const bool refused = !page && page.error().kind == ErrorKind::Forbidden;
        if (std::exchange(m_tillRefused, refused) || refused)
            setWorking(false);
        if (!page) {
            tellFailure(page.error());
            return;
        }
        if (std::exchange(m_serverSilent, false))
            m_message->dismiss();
        show(*page);
    });
}

void SignInPage::tellFailure(const Error &error)
{
    const bool offers = m_tillRefused && m_offersTillPassword;
    QString sentence = error.text;
    if (offers)
        sentence += u' ' + tr("Press Enter to try again, or type the till's password anew.");
    else if (m_tillRefused)
        sentence += u' '
            + tr("Press Enter to try again, or start Parterre anew to type the till's password.");
    const Notice notice{Notice::Level::Error, sentence};
    const bool isNew = !std::exchange(m_serverSilent, true) || sentence != m_message->text();
    if (isNew && offers)
        m_message->show(
            notice,
            MessageBar::Offer{
                tr("Password"), tr("Close"), [this] { Q_EMIT tillPasswordAsked(); }, {}});
    else if (isNew)
        m_message->show(notice);
    // Asking on would only fill the server's log, or lock the till out.
    if (isVisible() && !m_tillRefused)
        m_again.start();
}

void SignInPage::show(const FrontPage &page)
{
    m_venue->setText(page.venue);
    showLogins(page.demonstration ? page.logins : std::vector<FrontPage::Login>());
    showEvents(page.events);
    Q_EMIT frontPageRead(page);
}

void SignInPage::showLogins(const std::vector<FrontPage::Login> &logins)
{
    emptyLayout(m_logins);
    m_demonstration->setVisible(!logins.empty());
    QWidget *previous = m_signIn;
    for (const FrontPage::Login &login : logins) {
        auto *button = new LoginButton(m_themes, login, m_demonstration);
        button->setObjectName(u"login%1"_qs.arg(m_logins->count()));
        connect(button, &QAbstractButton::clicked, this, [this, login] {
            m_email->setText(login.email);
            m_password->setText(login.password);
            m_signIn->setFocus();
        });
        m_logins->addWidget(button);
        setTabOrder(previous, button);
        previous = button;
    }
}

void SignInPage::showEvents(const std::vector<FrontPage::Event> &events)
{
    emptyLayout(m_events);
    m_eventsTitle->setText(events.empty() ? tr("Nothing is on sale.") : tr("On sale"));
    for (const FrontPage::Event &event : events)
        m_events->addWidget(new FrontEvent(m_themes, event, this));
}

void SignInPage::signIn()
{
    if (m_working || mustWait())
        return;
    if (m_tillRefused) {
        setWorking(true);
        readFrontPage();
        return;
    }
    const QString email = m_email->text().trimmed();
    if (email.isEmpty() || m_password->text().isEmpty()) {
        m_message->show({Notice::Level::Warning, tr("Type your e-mail and your password.")});
        (email.isEmpty() ? m_email : m_password)->setFocus();
        return;
    }
    setWorking(true);
    m_sessions.signIn(email, m_password->text(), this,
                      [this](const Result<SignInAnswer> &answer) { answered(answer); });
}

void SignInPage::answered(const Result<SignInAnswer> &answer)
{
    setWorking(false);
    if (answer && answer->status == SignInAnswer::Status::SignedIn) {
        m_again.stop();
        m_password->clear();
        m_message->dismiss();
        Q_EMIT signedIn(answer->session);
        return;
    }
    m_message->show({Notice::Level::Error, answer ? refusalText(*answer) : answer.error().text});
    if (answer && answer->retrySeconds > 0)
        beginWait(*answer);
    m_password->setFocus();
    m_password->selectAll();
}

void SignInPage::beginWait(const SignInAnswer &answer)
{
    m_wait = answer;
    m_waitingEmail = m_email->text().trimmed();
    m_waitEnd = m_clock.monotonic() + std::chrono::seconds(answer.retrySeconds);
    m_waitSecond.start();
    setWorking(false);
}

void SignInPage::countDown()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_waitEnd - m_clock.monotonic());
    const bool isTold = m_message->isVisible() && m_message->text() == refusalText(m_wait);
    m_wait.retrySeconds = qMax(0, static_cast<int>(left.count()));
    if (m_wait.retrySeconds > 0) {
        if (isTold)
            m_message->reword(refusalText(m_wait));
        return;
    }
    m_waitSecond.stop();
    setWorking(m_working);
    if (isTold)
        m_message->show({Notice::Level::Info, tr("You can try again now.")});
}

bool SignInPage::mustWait() const
{
    return m_waitSecond.isActive() && m_email->text().trimmed() == m_waitingEmail;
}

void SignInPage::setWorking(bool working)
{
    m_working = working;
    m_signIn->setEnabled(!working && !mustWait());
    if (m_tillRefused)
        m_signIn->setText(working ? tr("Trying again") : tr("Try again"));
    else
        m_signIn->setText(working ? tr("Signing in") : tr("Sign in"));
}

} // namespace parterre
