// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"

#include <QFrame>

#include <functional>
#include <optional>

class QLabel;

namespace parterre {

class KeyCapButton;
class ThemeSource;

/// An inline message: what happened, what it means, what to press. It stays until it is dismissed
/// or replaced, and never takes the focus. It may offer one act of its own.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const ThemeSource &themes, QWidget *parent = nullptr);

    /// What a message lets the person do. F7 takes it, Esc declines.
    struct Offer
    {
        QString take; ///< empty: there is only declining
        QString decline;
        std::function<void()> taken;
        std::function<void()> declined; ///< may be empty
    };

    void show(const Notice &notice, std::optional<Offer> offer = {});
    void dismiss();
    /// Esc: says no to an offer, and dismisses.
    void decline();
    /// Takes an offer away, and leaves any other message.
    void withdrawOffer();
    /// Says the same in other words, without calling for attention again.
    void reword(const QString &text);
    /// For a state that only the program itself can end.
    void setDismissable(bool dismissable);
    /// An information without an offer then goes at the person's next key or click.
    void setFleeting(bool fleeting) { m_fleeting = fleeting; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Offer> endOffer();

    const ThemeSource &m_themes;
    QLabel *m_text;
    KeyCapButton *m_take;
    KeyCapButton *m_close;
    std::optional<Offer> m_offer;
    bool m_fleeting = false;
    Notice::Level m_level = Notice::Level::Info;
};

} // namespace parterre
