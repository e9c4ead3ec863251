// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/notice.h"
#include "models/events/eventdesk.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace parterre {

class DecisionStrip;
class Inspector;
class KeyCapButton;
class ThemeSource;

/// The price types of one event: a list in the order of the windows, and the form of the chosen
/// one. The list is saved as a whole.
class PriceTypeEditor final : public QWidget
{
    Q_OBJECT

public:
    PriceTypeEditor(const ThemeSource &themes, EventDesk &desk, QWidget *parent = nullptr);

    void setToken(const QString &token);
    void begin(const ManagedEvent &event);
    [[nodiscard]] bool isDirty() const { return m_types != m_read; }
    void save();
    /// Esc: takes a question away, asks whether to discard, or asks to be closed.
    void stepBack();

Q_SIGNALS:
    void saved(const ManagedEvent &event);
    void closeAsked();
    void noticed(const Notice &notice);
    void failed(const Error &error);

private:
    void build();
    void connectFields();
    void take(const std::vector<PriceTypeDraft> &types);
    void takeSaved(const EventSaved &saved);
    void showList(int current);
    void showLine(int line);
    void showActs();
    [[nodiscard]] PriceTypeDraft *current();
    void change();
    void add();
    void remove();
    void move(int by);
    void fail(const Error &error);

    const ThemeSource &m_themes;
    EventDesk &m_desk;
    Inspector *m_inspector;
    QListWidget *m_list;
    QLineEdit *m_name;
    QLineEdit *m_price;
    QSpinBox *m_perBooking;
    QSpinBox *m_inAll;
    QCheckBox *m_reason;
    QCheckBox *m_approval;
    QCheckBox *m_active;
    KeyCapButton *m_add;
    KeyCapButton *m_remove;
    KeyCapButton *m_up;
    KeyCapButton *m_down;
    KeyCapButton *m_save;
    DecisionStrip *m_question;
    QString m_token;
    ManagedEvent m_event;
    std::vector<PriceTypeDraft> m_read;
    std::vector<PriceTypeDraft> m_types;
    bool m_showing = false; ///< the fields are being filled by the program
    bool m_busy = false;
};

} // namespace parterre
