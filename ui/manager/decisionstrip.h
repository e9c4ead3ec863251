// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

namespace parterre {

class KeyCapButton;
class NoticeLabel;
class ThemeSource;

/// A question inside a panel: what is about to happen and two ways to go on. It takes no room while
/// nothing is asked.
class DecisionStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit DecisionStrip(const ThemeSource &themes, QWidget *parent = nullptr);

    struct Way
    {
        QString text;
        std::function<void()> taken; ///< may be empty
    };
    /// The focus goes to the second way, which loses nothing.
    void ask(const QString &question, const Way &first, const Way &second);
    /// Esc: takes the question away without either; false when nothing is asked.
    bool withdraw();
    [[nodiscard]] QString question() const;

private:
    void take(const std::function<void()> &taken);

    NoticeLabel *m_question;
    KeyCapButton *m_first;
    KeyCapButton *m_second;
    Way m_firstWay;
    Way m_secondWay;
};

} // namespace parterre
