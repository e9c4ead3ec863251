// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLineEdit>

#include <optional>

namespace parterre {

/// A time on the wall of the venue, typed: "4 May 2030 19:30", "2030-05-04 19:30". Empty is none.
/// Up and Down move it by a day, Page Up and Page Down by a week.
class WallTimeField final : public QLineEdit
{
    Q_OBJECT

public:
    /// emptyText: what none means here ("at once").
    explicit WallTimeField(const QString &emptyText, QWidget *parent = nullptr);

    void setTime(const QDateTime &time);
    /// Nothing: what is typed is no time. An invalid time: empty.
    [[nodiscard]] std::optional<QDateTime> time() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace parterre
