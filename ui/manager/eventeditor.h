// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/notice.h"
#include "models/events/eventdesk.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace parterre {

class DecisionStrip;
class EventForm;
class Inspector;
class KeyCapButton;
class ThemeSource;

/// One event: its form, what is sold of it, and what a manager can do with it. Saved as a whole.
class EventEditor final : public QWidget
{
    Q_OBJECT

public:
    EventEditor(const ThemeSource &themes, EventDesk &desk, QWidget *parent = nullptr);

    void setToken(const QString &token);
    void setWords(const EventWords &words);
    void edit(const ManagedEvent &event);
    /// An event that is not saved yet; what seed says stands in the form.
    void beginNew(const EventDraft &seed);
    /// The numbers of the event at hand have been read anew; the form stays as it is.
    void refresh(const ManagedEvent &event);

    [[nodiscard]] bool isNew() const { return !m_event.id.isValid(); }
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] const ManagedEvent &event() const { return m_event; }
    void save();
    /// Back to what was read.
    void discard();
    /// Esc: takes a question away, or asks whether to discard; false when there is nothing.
    bool stepBack();
    void focusFirst();
    /// Names of the desk's pages that work on one event; their buttons appear.
    void offerPages(const QStringList &pages);

Q_SIGNALS:
    /// Saved, switched, or found to be changed by another: this is how it is now.
    void eventChanged(const ManagedEvent &event);
    void newDiscarded();
    void copyAsked(bool repeat);
    void priceTypesAsked();
    void pageAsked(const QString &page);
    void noticed(const Notice &notice);
    void failed(const Error &error);

private:
    void buildActs();
    KeyCapButton *act(const QString &name, const QString &text);
    void showTitle();
    void showActs();
    void readPicture();
    void send(const EventDraft &draft);
    void takeSaved(const EventDraft &sent, const EventSaved &saved);
    void askAboutChange(const EventDraft &mine, const EventSaved &saved);
    void turn();
    void switchTo(bool active);
    void takeSwitched(const EventSaved &saved, bool active);
    void fail(const Error &error);

    const ThemeSource &m_themes;
    EventDesk &m_desk;
    Inspector *m_inspector;
    EventForm *m_form;
    DecisionStrip *m_question;
    KeyCapButton *m_save = nullptr;
    KeyCapButton *m_copy = nullptr;
    KeyCapButton *m_repeat = nullptr;
    KeyCapButton *m_types = nullptr;
    KeyCapButton *m_switch = nullptr;
    QList<KeyCapButton *> m_pages;
    QString m_token;
    ManagedEvent m_event;
    EventDraft m_base; ///< what the form showed before it was touched
    QUuid m_request;   ///< of the save that is being sent, or was not answered
    bool m_busy = false;
};

} // namespace parterre
