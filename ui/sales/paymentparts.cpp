// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/paymentparts.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/keycapbutton.h"

#include <QVBoxLayout>

namespace parterre {

namespace {

QString nameOf(const PaymentPart &part)
{
    const QString &reference = part.payment.reference;
    switch (part.payment.tender) {
    case Tender::Cash:
        return PaymentParts::tr("Cash");
    case Tender::Card:
        return reference.isEmpty() ? PaymentParts::tr("Card")
                                   : PaymentParts::tr("Card \u00b7 %1").arg(reference);
    case Tender::Complimentary:
        return PaymentParts::tr("No charge \u00b7 %1").arg(reference);
    case Tender::Exchange:
        return PaymentParts::tr("Given back \u00b7 %1").arg(reference);
    }
    Q_UNREACHABLE();
}

} // namespace

PaymentParts::PaymentParts(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"paymentParts"_qs);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(Grid::half);
}

void PaymentParts::setParts(const std::vector<PaymentPart> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    while (QLayoutItem *old = m_lines->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // it may be the one that was pressed
        delete old;
    }
    for (size_t i = 0; i < parts.size(); ++i)
        m_lines->addWidget(lineOf(parts[i], static_cast<int>(i)));
}

void PaymentParts::setWorking(bool working)
{
    for (auto *button : findChildren<KeyCapButton *>())
        button->setEnabled(!working);
}

QWidget *PaymentParts::lineOf(const PaymentPart &part, int index)
{
    auto *line = new QWidget(this);
    auto *name = new ElidedLabel(line);
    name->setText(nameOf(part));
    auto *amount = new FigureLabel(m_themes, TextSize::Body, line);
    amount->setText(part.payment.amount.amountText(locale()));
    amount->setTone(part.isPaid() ? FigureLabel::Tone::Ink : FigureLabel::Tone::Muted);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Grid::unit);
    row->addWidget(name, 1);
    row->addWidget(amount);
    if (part.payment.tender == Tender::Exchange)
        return line; // it goes with the whole exchange only
    auto *remove = new KeyCapButton(m_themes, KeyCapButton::Kind::Plain, tr("Remove"), line);
    remove->setObjectName(u"removePart%1"_qs.arg(index));
    remove->setAccessibleName(tr("Remove %1").arg(nameOf(part)));
    connect(remove, &QAbstractButton::clicked, this, [this, index] { Q_EMIT removeAsked(index); });
    row->addWidget(remove);
    return line;
}

} // namespace parterre
