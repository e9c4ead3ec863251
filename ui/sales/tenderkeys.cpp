// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/tenderkeys.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QVBoxLayout>

namespace parterre {

TenderKeys::TenderKeys(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_finish(new KeyCapButton(themes, KeyCapButton::Kind::Primary, {}, this))
    , m_card(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Card"), this))
    , m_back(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Back"), this))
    , m_free(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("No charge"), this))
    , m_extend(new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Extend"), this))
{
    m_finish->setObjectName(u"cashFinish"_qs);
    m_card->setObjectName(u"splitCard"_qs);
    m_free->setObjectName(u"noCharge"_qs);
    m_finish->setCap(tr("Enter"));
    m_card->setCap(u"F9"_qs);
    m_back->setCap(tr("Esc"));
    m_extend->setCap(u"F5"_qs);
    m_free->setKey(Qt::SHIFT | Qt::Key_F8, u"\u21e7F8"_qs);
    auto *others = new QHBoxLayout;
    others->setSpacing(Grid::unit);
    others->addWidget(m_free);
    others->addWidget(m_card, 1);
    others->addStretch(0);
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_back);
    quiet->addStretch(1);
    quiet->addWidget(m_extend);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addLayout(others);
    column->addWidget(m_finish);
    column->addLayout(quiet);
    connect(m_finish, &QAbstractButton::clicked, this, &TenderKeys::finishAsked);
    connect(m_card, &QAbstractButton::clicked, this, &TenderKeys::cardAsked);
    connect(m_free, &QAbstractButton::clicked, this, &TenderKeys::freeAsked);
    connect(m_back, &QAbstractButton::clicked, this, &TenderKeys::backAsked);
    connect(m_extend, &QAbstractButton::clicked, this, &TenderKeys::extendAsked);
}

void TenderKeys::offer(const Ways &ways)
{
    m_finish->setVisible(ways.finish);
    m_card->setVisible(ways.card);
    m_free->setVisible(ways.free);
}

void TenderKeys::setFinish(const QString &text, bool enabled)
{
    m_finish->setText(text);
    m_finish->setEnabled(enabled);
}

void TenderKeys::setCardEnabled(bool enabled)
{
    m_card->setEnabled(enabled);
}

void TenderKeys::setWorking(bool working)
{
    m_back->setEnabled(!working);
    m_extend->setEnabled(!working);
}

} // namespace parterre
