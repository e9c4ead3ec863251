// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"

#include <QFrame>

class QLabel;

namespace parterre {

class KeyCapButton;
class ThemeSource;

/// An inline message: what happened, what it means, what to press. It stays until it is dismissed
/// or replaced, and never takes the focus.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const ThemeSource &themes, QWidget *parent = nullptr);

    void show(const Notice &notice);
    void dismiss();
    /// For a state that only the program itself can end.
    void setDismissable(bool dismissable);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QLabel *m_text;
    KeyCapButton *m_close;
    Notice::Level m_level = Notice::Level::Info;
};

} // namespace parterre
