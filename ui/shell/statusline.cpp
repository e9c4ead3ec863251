// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "models/seating/seatfeed.h"
#include "models/staff/sessionstore.h"
#include "ui/shell/statusitem.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int lineHeight = 40;
constexpr int sideMargin = 24;
constexpr auto slowChanges = 1s;

} // namespace

StatusLine::StatusLine(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_till(new QLabel(this))
    , m_person(new QLabel(this))
    , m_server(new StatusItem(themes, this))
    , m_changes(new StatusItem(themes, this))
    , m_printer(new StatusItem(themes, this))
    , m_desk(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Managers' desk"), this))
    , m_help(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Help"), this))
    , m_lock(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Lock"), this))
    , m_look(new KeyCapButton(themes, KeyCapButton::Kind::Plain, {}, this))
    , m_signOut(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Sign out"), this))
{
    setFixedHeight(lineHeight);
    m_till->setObjectName(u"till"_qs);
    m_person->setObjectName(u"person"_qs);
    m_server->setObjectName(u"serverHealth"_qs);
    m_changes->setObjectName(u"changesHealth"_qs);
    m_printer->setObjectName(u"printerHealth"_qs);
    m_desk->setObjectName(u"desk"_qs);
    m_lock->setObjectName(u"lock"_qs);
    m_signOut->setObjectName(u"signOut"_qs);
    for (QLabel *label : {m_till, m_person}) {
        label->setFont(themes.theme().font(TextSize::Caption));
        label->setProperty("muted", true);
    }
    m_desk->setKey(Qt::CTRL | Qt::Key_M);
    m_help->setKey(Qt::Key_F1);
    m_lock->setCap(u"F12"_qs);
    for (QWidget *button : {m_desk, m_help, m_lock, m_look, m_signOut})
        button->setFocusPolicy(Qt::TabFocus);

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(sideMargin, 0, Grid::margin, 0);
    line->setSpacing(sideMargin);
    for (QWidget *part : {static_cast<QWidget *>(m_till), static_cast<QWidget *>(m_person),
                          static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_changes),
                          static_cast<QWidget *>(m_printer)})
        line->addWidget(part);
    line->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Grid::unit);
    for (QWidget *button : {m_desk, m_help, m_lock, m_look, m_signOut})
        buttons->addWidget(button);
    line->addLayout(buttons);
    connect(m_desk, &QAbstractButton::clicked, this, [this] {
        if (m_atDesk)
            Q_EMIT saleAsked();
        else
            Q_EMIT deskAsked();
    });
    connect(m_help, &QAbstractButton::clicked, this, &StatusLine::helpAsked);
    connect(m_lock, &QAbstractButton::clicked, this, &StatusLine::lockAsked);
    connect(m_look, &QAbstractButton::clicked, this, &StatusLine::switchLook);
    connect(m_signOut, &QAbstractButton::clicked, this, &StatusLine::signOutAsked);
    connect(&themes, &ThemeSource::changed, this, &StatusLine::nameLook);
    nameLook();
    clearPerson();
}

void StatusLine::setTill(const QString &till)
{
    m_till->setText(till);
}

void StatusLine::setPerson(const Session &session)
{
    m_person->setText(session.role == StaffRole::Manager
                          ? tr("%1 \u00b7 manager").arg(session.fullName)
                          : tr("%1 \u00b7 clerk").arg(session.fullName));
    for (QWidget *part : {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_server),
                          static_cast<QWidget *>(m_printer), static_cast<QWidget *>(m_help),
                          static_cast<QWidget *>(m_lock), static_cast<QWidget *>(m_signOut)})
        part->setVisible(true);
    m_desk->setVisible(session.role == StaffRole::Manager);
}

void StatusLine::setAtDesk(bool atDesk)
{
    m_atDesk = atDesk;
    m_desk->setText(atDesk ? tr("Ticket window") : tr("Managers' desk"));
}

void StatusLine::clearPerson()
{
    for (QWidget *part : {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_server),
                          static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_printer),
                          static_cast<QWidget *>(m_help), static_cast<QWidget *>(m_lock),
                          static_cast<QWidget *>(m_signOut)})
        part->setVisible(false);
    m_desk->setVisible(false);
}

void StatusLine::setPrinter(const QString &text, bool good)
{
    m_printer->setState(good ? StatusItem::Tone::Good : StatusItem::Tone::Warning, text);
}

void StatusLine::setHealth(const SeatFeed &feed, bool linked)
{
    using Tone = StatusItem::Tone;
    if (!linked)
        m_server->setState(Tone::Bad, tr("No link to the server, trying again"));
    else if (feed.isPolling())
        m_server->setState(Tone::Warning, tr("No live changes, map read every 2 s"));
    else if (const auto since = feed.sinceHeard())
        m_server->setState(
            Tone::Good,
            tr("Server %1 s ago").arg(std::chrono::round<std::chrono::seconds>(*since).count()));
    else
        m_server->setState(Tone::Warning, tr("Waiting for the server"));
    if (const auto latency = feed.latency())
        m_changes->setState(
            *latency < slowChanges ? Tone::Good : Tone::Warning,
            tr("Changes %1 ms").arg(locale().toString(qlonglong(latency->count()))));
    else
        m_changes->setState(Tone::Good, tr("No changes yet"));
    // A latency measured before the link broke would pass for today's.
    const bool live = linked && !feed.isPolling() && feed.sinceHeard();
    m_changes->setVisible(live && m_person->isVisibleTo(this));
}

void StatusLine::switchLook()
{
    m_themes.setChoice(m_themes.theme().dark ? ThemeChoice::Light : ThemeChoice::Dark);
}

void StatusLine::nameLook()
{
    m_look->setText(m_themes.theme().dark ? tr("Light look") : tr("Dark look"));
}

} // namespace parterre
