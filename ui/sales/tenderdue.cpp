// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/tenderdue.h"

#include "ui/sales/figureline.h"
#include "ui/sales/paymentparts.h"
#include "ui/theme/themesource.h"

#include <QVBoxLayout>

namespace parterre {

TenderDue::TenderDue(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_due(new FigureLabel(themes, TextSize::Figure, this))
    , m_parts(new PaymentParts(themes, this))
    , m_rest(new FigureLabel(themes, TextSize::Figure, this))
    , m_restLine(figureLine(tr("Remaining"), m_rest, this))
{
    m_due->setObjectName(u"cashDue"_qs);
    m_rest->setObjectName(u"tenderRest"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(figureLine(tr("Due"), m_due, this));
    column->addWidget(m_parts);
    column->addWidget(m_restLine);
    connect(m_parts, &PaymentParts::removeAsked, this, &TenderDue::removeAsked);
}

void TenderDue::show(const Money &due, const Money &rest, const std::vector<PaymentPart> &parts)
{
    m_due->setText(due.amountText(locale()));
    m_rest->setText(rest.amountText(locale()));
    m_parts->setParts(parts);
}

void TenderDue::setListed(bool listed)
{
    m_parts->setVisible(listed);
    m_restLine->setVisible(listed);
}

void TenderDue::setWorking(bool working)
{
    m_parts->setWorking(working);
}

} // namespace parterre
