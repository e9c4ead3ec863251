// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parterre {

class KeyCapButton;
class NoticeLabel;
class ThemeSource;

/// Why tickets are printed once more: that goes into the books, and the old ones are void.
class ReprintSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit ReprintSheet(const ThemeSource &themes, QWidget *parent = nullptr);

    void open(const QString &seats);

Q_SIGNALS:
    void reprintAsked(const QString &reason);

private:
    void finish();

    QLabel *m_what;
    QLineEdit *m_reason;
    NoticeLabel *m_notice;
    KeyCapButton *m_finish;
};

} // namespace parterre
