// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parterre {

class ApprovalForm;
class Clock;
class KeyCapButton;
class NoticeLabel;
class SessionStore;
class ThemeSource;
struct ApprovalAsk;

/// Why tickets are printed once more: that goes into the books, and the old ones are void. Where a
/// manager must agree, the fields for it open below.
class ReprintSheet final : public QWidget
{
    Q_OBJECT

public:
    ReprintSheet(const ThemeSource &themes, const Clock &clock, SessionStore &sessions,
                 QWidget *parent = nullptr);

    void open(const QString &seats);
    /// Nothing can be typed while the server is asked; the sentence says what is going on.
    void setWorking(const QString &sentence);
    void askApproval(const QString &token, const ApprovalAsk &ask);
    /// Closes the approval. False when it is not open.
    bool stepBack();
    void tick();

Q_SIGNALS:
    void reprintAsked(const QString &reason);
    void approved();

private:
    void build(const ThemeSource &themes);
    void finish();

    QLabel *m_what;
    QLineEdit *m_reason;
    NoticeLabel *m_notice;
    ApprovalForm *m_approval;
    KeyCapButton *m_finish;
};

} // namespace parterre
