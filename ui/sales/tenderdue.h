// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/paymentplan.h"

#include <QWidget>

namespace parterre {

class FigureLabel;
class PaymentParts;
class ThemeSource;

/// What is due, by which tenders it is paid so far, and what remains.
class TenderDue final : public QWidget
{
    Q_OBJECT

public:
    explicit TenderDue(const ThemeSource &themes, QWidget *parent = nullptr);

    void show(const Money &due, const Money &rest, const std::vector<PaymentPart> &parts);
    /// Whether tenders and rest are listed; the amount due alone says all there is otherwise.
    void setListed(bool listed);
    /// Nothing can be taken out meanwhile.
    void setWorking(bool working);

Q_SIGNALS:
    void removeAsked(int part);

private:
    FigureLabel *m_due;
    PaymentParts *m_parts;
    FigureLabel *m_rest;
    QWidget *m_restLine;
};

} // namespace parterre
