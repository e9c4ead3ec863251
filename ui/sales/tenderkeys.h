// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace parterre {

class KeyCapButton;
class ThemeSource;

/// The foot of the tender sheet: what can be done now, each with its key.
class TenderKeys final : public QWidget
{
    Q_OBJECT

public:
    explicit TenderKeys(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Which ways there are besides finishing.
    struct Ways
    {
        bool finish = true;
        bool card = false; ///< what is typed, by card
        bool free = false; ///< nothing is charged
    };
    void offer(const Ways &ways);
    /// What Enter does, and whether it and the card can be pressed.
    void setFinish(const QString &text, bool enabled);
    void setCardEnabled(bool enabled);
    /// Neither back nor on while something is on its way.
    void setWorking(bool working);

Q_SIGNALS:
    void finishAsked();
    void cardAsked();
    void freeAsked();
    void backAsked();
    void extendAsked();

private:
    KeyCapButton *m_finish;
    KeyCapButton *m_card;
    KeyCapButton *m_back;
    KeyCapButton *m_free;
    KeyCapButton *m_extend;
};

} // namespace parterre
