// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/decisionstrip.h"

#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QVBoxLayout>

namespace parterre {

DecisionStrip::DecisionStrip(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent)
    , m_question(new NoticeLabel(themes, this))
    , m_first(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, {}, this))
    , m_second(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, {}, this))
{
    m_question->setObjectName(u"question"_qs);
    m_first->setObjectName(u"firstWay"_qs);
    m_second->setObjectName(u"secondWay"_qs);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(Grid::unit);
    ways->addWidget(m_first);
    ways->addWidget(m_second);
    ways->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_question);
    column->addLayout(ways);
    connect(m_first, &QAbstractButton::clicked, this, [this] { take(m_firstWay.taken); });
    connect(m_second, &QAbstractButton::clicked, this, [this] { take(m_secondWay.taken); });
    hide();
}

void DecisionStrip::ask(const QString &question, const Way &first, const Way &second)
{
    m_question->tell(Notice::Level::Warning, question);
    m_firstWay = first;
    m_secondWay = second;
    m_first->setText(first.text);
    m_second->setText(second.text);
    show();
    m_second->setFocus();
}

bool DecisionStrip::withdraw()
{
    if (isHidden())
        return false;
    hide();
    return true;
}

QString DecisionStrip::question() const
{
    return isHidden() ? QString() : m_question->text();
}

void DecisionStrip::take(const std::function<void()> &taken)
{
    const auto act = taken; // which may ask anew
    hide();
    if (act)
        act();
}

} // namespace parterre
