// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "ui/sales/tenderway.h"

#include <QObject>

class QWidget;

namespace parterre {

class SaleDesk;

/// F5, F6, F8, F9 and F10, wherever the focus is and whatever part of the page is shown. Each does
/// its act, or says in one sentence why it does not apply now.
class SaleKeys final : public QObject
{
    Q_OBJECT

public:
    /// page: where the keys are heard while it is visible. desk outlives this.
    SaleKeys(SaleDesk &desk, QWidget *page);

    void extend();
    void releaseAll();
    void pay(TenderWay way);

Q_SIGNALS:
    void noticed(const parterre::Notice &notice);
    void tenderAsked(parterre::TenderWay way);

private:
    /// Why none of the keys applies; empty when some do.
    [[nodiscard]] QString obstacle() const;
    void say(const QString &sentence);

    SaleDesk &m_desk;
};

} // namespace parterre
