// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"

#include <QFrame>

#include <optional>

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

    /// What a warning lets the person do. F7 takes it, Esc declines.
    struct Offer
    {
        QString take; ///< empty: there is only declining
        QString decline;
    };

    void show(const Notice &notice, const std::optional<Offer> &offer = {});
    void dismiss();
    /// Esc: says no to an offer, and dismisses.
    void decline();
    [[nodiscard]] bool isOffering() const { return m_offering; }
    /// For a state that only the program itself can end.
    void setDismissable(bool dismissable);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();
    void taken();    ///< the offer
    void declined(); ///< the offer

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
    QLabel *m_text;
    KeyCapButton *m_take;
    KeyCapButton *m_close;
    bool m_offering = false;
    Notice::Level m_level = Notice::Level::Info;
};

} // namespace parterre
