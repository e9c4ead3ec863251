// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/reprintsheet.h"

#include "ui/sales/approvalform.h"
#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int longestReason = 200;

} // namespace

ReprintSheet::ReprintSheet(const ThemeSource &themes, const Clock &clock, SessionStore &sessions,
                           QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_notice(new NoticeLabel(themes, this))
    , m_approval(new ApprovalForm(themes, clock, sessions, this))
    , m_finish(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Reprint"), this))
{
    build(themes);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReprintSheet::finish);
    connect(m_finish, &QAbstractButton::clicked, this, &ReprintSheet::finish);
    connect(m_approval, &ApprovalForm::approved, this, [this] {
        setWorking(tr("New tickets are being made."));
        Q_EMIT approved();
    });
}

void ReprintSheet::build(const ThemeSource &themes)
{
    m_reason->setObjectName(u"reprintReason"_qs);
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Lost, torn, jammed in the printer \u2026"));
    m_finish->setObjectName(u"reprint"_qs);
    m_finish->setCap(tr("Enter"));
    m_what->setWordWrap(true);
    QLabel *title = mutedLabel(tr("Why are they printed again?"), this);
    title->setFont(themes.theme().font(TextSize::Caption));
    title->setBuddy(m_reason);
    setFocusProxy(m_reason);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_what);
    column->addSpacing(Grid::half);
    column->addWidget(title);
    column->addWidget(m_reason);
    column->addWidget(m_notice);
    column->addStretch(1);
    column->addWidget(m_approval);
    column->addWidget(m_finish);
}

void ReprintSheet::open(const QString &seats)
{
    m_what->setText(
        tr("New tickets for %1. The tickets printed before are void at once: no door accepts them.")
            .arg(seats));
    m_reason->clear();
    m_approval->close();
    setWorking({});
    m_reason->setFocus();
}

void ReprintSheet::setWorking(const QString &sentence)
{
    m_notice->tell(Notice::Level::Info, sentence);
    m_reason->setReadOnly(!sentence.isEmpty() || m_approval->isOpen());
    m_finish->setEnabled(sentence.isEmpty());
    m_finish->setVisible(!m_approval->isOpen());
}

void ReprintSheet::askApproval(const QString &token, const ApprovalAsk &ask)
{
    m_approval->open(token, ask);
    setWorking({});
}

bool ReprintSheet::stepBack()
{
    if (!m_approval->isOpen())
        return false;
    m_approval->close();
    setWorking({});
    m_reason->setFocus();
    return true;
}

void ReprintSheet::tick()
{
    m_approval->tick();
}

void ReprintSheet::finish()
{
    if (m_reason->isReadOnly())
        return;
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_notice->tell(Notice::Level::Warning, tr("Type a reason: it goes into the books."));
        m_reason->setFocus();
        return;
    }
    Q_EMIT reprintAsked(reason);
}

} // namespace parterre
