// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/paymentplan.h"

#include <QWidget>

class QVBoxLayout;

namespace parterre {

class ThemeSource;

/// What has been paid so far, one tender a line, each with the way to take it out again.
class PaymentParts final : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentParts(const ThemeSource &themes, QWidget *parent = nullptr);

    void setParts(const std::vector<PaymentPart> &parts);
    void setWorking(bool working);

Q_SIGNALS:
    void removeAsked(int part);

private:
    [[nodiscard]] QWidget *lineOf(const PaymentPart &part, int index);

    const ThemeSource &m_themes;
    std::vector<PaymentPart> m_parts;
    QVBoxLayout *m_lines;
};

} // namespace parterre
