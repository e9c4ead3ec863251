// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parterre {

class ThemeSource;

/// Whether the text holds so many digits that it may be a payment card's number, which is never
/// written down. The server refuses the same.
[[nodiscard]] bool looksLikeCardNumber(const QString &text);

/// What to do, in one sentence, and the words that go into the books for it: a terminal's
/// reference, a reason.
class WordEntry final : public QWidget
{
    Q_OBJECT

public:
    explicit WordEntry(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Empties the field and gives it the focus.
    void open(const QString &title);
    void setSentence(const QString &sentence);
    void setWorking(bool working);
    [[nodiscard]] QString words() const;
    /// Why words() cannot be taken; empty when they can.
    [[nodiscard]] QString fault() const;
    /// Says the fault, and gives the field the focus.
    void tellFault();

Q_SIGNALS:
    void changed();
    void entered();

private:
    const ThemeSource &m_themes;
    QLabel *m_sentence;
    QLabel *m_title;
    QLineEdit *m_field;
    QLabel *m_hint;
};

} // namespace parterre
