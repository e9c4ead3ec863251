// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QPainter>
#include <QStyle>

namespace parterre {

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().horizontalAdvance(u"MMM"_qs);
    return {qMin(least, QLabel::minimumSizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect inner = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, inner.width());
    setToolTip(shown == text() ? QString() : text());
    style()->drawItemText(&painter, inner, int(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace parterre
