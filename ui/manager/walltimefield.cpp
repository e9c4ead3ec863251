// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/walltimefield.h"

#include "models/events/walltimes.h"

#include <QKeyEvent>

namespace parterre {

namespace {

int daysOf(int key)
{
    constexpr int week = 7;
    switch (key) {
    case Qt::Key_Up:
        return 1;
    case Qt::Key_Down:
        return -1;
    case Qt::Key_PageUp:
        return week;
    case Qt::Key_PageDown:
        return -week;
    default:
        return 0;
    }
}

} // namespace

WallTimeField::WallTimeField(const QString &emptyText, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(emptyText);
    setToolTip(tr("Such as 4 May 2030 19:30. Up and Down move it by a day."));
}

void WallTimeField::setTime(const QDateTime &time)
{
    setText(wallTimeText(time, locale()));
    setCursorPosition(0);
}

std::optional<QDateTime> WallTimeField::time() const
{
    if (text().trimmed().isEmpty())
        return QDateTime();
    return readWallTime(text(), locale());
}

void WallTimeField::keyPressEvent(QKeyEvent *event)
{
    const int days = daysOf(event->key());
    const auto now = time();
    if (days == 0 || !now || !now->isValid()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    setTime(now->addDays(days));
    Q_EMIT textEdited(text());
}

void WallTimeField::focusOutEvent(QFocusEvent *event)
{
    if (const auto now = time())
        setTime(*now);
    QLineEdit::focusOutEvent(event);
}

} // namespace parterre
