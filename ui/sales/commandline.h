// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/salecommand.h"

#include <QFrame>

#include <functional>
#include <vector>

class QKeyEvent;
class QLabel;
class QLineEdit;

namespace parterre {

class ChoiceList;
class ElidedLabel;
class ThemeSource;

/// Where the clerk types what is wanted: "2", "c12-15", "/lee". Beside it stands what Enter will
/// do, above it what the last word can become. While it is empty, the keys that are no text go to
/// the map.
class CommandLine final : public QFrame
{
    Q_OBJECT

public:
    CommandLine(const ThemeSource &themes, QWidget *parent);

    /// What the words are about; what context points to outlives its use here.
    void setContext(const CommandContext &context);
    /// Hears keys while nothing is typed; returns true for those that it used.
    void setKeysWhenEmpty(std::function<bool(QKeyEvent *)> keys);
    /// What stands at the right while nothing is typed; owned by this from now on.
    void setIdleWidget(QWidget *widget);

    [[nodiscard]] const SaleCommand &command() const { return m_command; }
    [[nodiscard]] bool isEmpty() const;
    /// False when there was nothing to clear.
    bool clear();
    void takeFocus();
    /// A key that was pressed elsewhere on the page: begins a command when it is text.
    bool takeKey(QKeyEvent *event);
    /// Says more exactly what Enter will do.
    void setPromise(const QString &sentence, bool isFault);

Q_SIGNALS:
    /// What is typed means something else now.
    void commandChanged();
    void bestAsked(const parterre::BestWish &wish);
    void seatsAsked(const std::vector<int> &seats);
    void findAsked(const QString &text);
    void helpAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool keyPressed(QKeyEvent *event);
    void read();
    void showPromise();
    void showCompletions();
    void placeCompletions();
    void takeCompletion(int choice);
    void enter();

    const ThemeSource &m_themes;
    CommandContext m_context;
    SaleCommand m_command;
    std::function<bool(QKeyEvent *)> m_keysWhenEmpty;
    QLineEdit *m_field;
    ElidedLabel *m_promise;
    QWidget *m_idle = nullptr;
    QFrame *m_popup;
    ChoiceList *m_completions;
    std::vector<CommandCompletion> m_found;
};

} // namespace parterre
